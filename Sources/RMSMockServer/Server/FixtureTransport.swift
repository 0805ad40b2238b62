public import Foundation
internal import HTTPTypes
public import RMSClient

/// The mock without a socket: a transport for unit tests and previews.
///
/// ```swift
/// let rms = RMSClient(credentials: credentials, baseURL: .rms, transport: try FixtureTransport())
/// ```
///
/// It gives the same answers as ``MockServer``.
public struct FixtureTransport: HTTPTransport {
    private let engine: MockEngine

    /// Answers from the bundled fixtures, under the user's folders if there are some.
    public init(fixtures: [URL] = []) throws(FixtureError) {
        let library = fixtures.isEmpty ? .bundled : try FixtureLibrary(folders: fixtures)
        self.init(engine: MockEngine(library: library, sources: MockSources()))
    }

    init(engine: MockEngine) {
        self.engine = engine
    }

    /// Answers a request.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        if Task.isCancelled {
            throw TransportError(.cancelled, delivery: .notSent, message: "the task was cancelled")
        }
        let answer = engine.answer(
            MockRequest(
                method: request.head.method.rawValue,
                target: request.head.path ?? "/",
                fields: request.head.headerFields.map { ($0.name.rawName, $0.value) },
                body: request.body
            )
        )
        let head = HTTPResponse(status: .init(code: answer.status), headerFields: HTTPFields(answer))
        return TransportResponse(head: head, body: TransportBody(answer.body))
    }
}

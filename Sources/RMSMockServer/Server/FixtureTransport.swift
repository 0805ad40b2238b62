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
    ///
    /// - Parameters:
    ///   - fixtures: The user's folders; the first one wins.
    ///   - usesBundledFixtures: Whether the bundled fixtures answer what the folders don't.
    /// - Throws: ``FixtureError`` with everything that is wrong in the folders.
    public init(fixtures: [URL] = [], usesBundledFixtures: Bool = true) throws(FixtureError) {
        let library = try FixtureLibrary(folders: fixtures, bundled: usesBundledFixtures)
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
                authority: request.head.authority,
                target: request.head.path ?? "/",
                fields: request.head.headerFields.map { ($0.name.rawName, $0.value) },
                body: request.body
            )
        )
        let head = HTTPResponse(status: .init(code: answer.status), headerFields: HTTPFields(answer))
        return TransportResponse(head: head, body: TransportBody(answer.body))
    }
}

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

    /// Answers from a shop in memory for each key pair, or from fixtures alone.
    ///
    /// - Parameters:
    ///   - answers: What answers; a fixture of the user's own wins over the shop.
    ///   - fixtures: The user's folders; the first one wins.
    ///   - usesBundledFixtures: Whether the bundled fixtures answer what the folders don't.
    ///   - seed: Makes ids and times the same in every run.
    /// - Throws: ``FixtureError`` with everything that is wrong in the folders.
    public init(
        answers: MockAnswers = .shop,
        fixtures: [URL] = [],
        usesBundledFixtures: Bool = true,
        seed: UInt64? = nil
    ) throws {
        var options = MockServer.Options()
        options.answers = answers
        options.fixtures = fixtures
        options.usesBundledFixtures = usesBundledFixtures
        options.seed = seed
        self.init(engine: try MockEngine(options))
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

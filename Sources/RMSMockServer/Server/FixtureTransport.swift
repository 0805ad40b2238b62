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

    /// They don't.
    public var leavesTheProcess: Bool { false }

    /// Answers a request.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        if Task.isCancelled {
            throw TransportError(.cancelled, delivery: .notSent, message: "the task was cancelled")
        }
        let answer = engine.answer(
            MockRequest(
                method: request.head.method.rawValue,
                scheme: request.head.scheme ?? "https",
                authority: request.head.authority,
                target: request.head.path ?? "/",
                fields: request.head.headerFields.map { ($0.name.rawName, $0.value) },
                body: request.body
            )
        )
        return try await answer.transportResponse()
    }
}

extension MockAnswer {
    /// The answer as a client without a socket sees it: what breaks a connection is an error of the transport.
    fileprivate func transportResponse() async throws(TransportError) -> TransportResponse {
        let lost = TransportError(.connectionLost, delivery: .maybeSent, message: "the connection was reset")
        if delivery.delayMilliseconds > 0 {
            do {
                try await Task.sleep(for: .milliseconds(delivery.delayMilliseconds))
            } catch {
                throw TransportError(.cancelled, delivery: .maybeSent, message: "the task was cancelled")
            }
        }
        if delivery.stalls { throw TransportError(.timeout, delivery: .maybeSent, message: "no answer came") }
        if delivery.reset == .beforeHead { throw lost }
        let head = HTTPResponse(status: .init(code: status), headerFields: HTTPFields(self))
        // Without a listener nothing is compressed: what is left of such a body is one that is cut.
        let body = delivery.isGzipCut ? body.cutInMarkup : body
        guard delivery.reset != nil || delivery.isTruncated else {
            return TransportResponse(head: head, body: TransportBody(body))
        }
        let part = OncePart(delivery.reset == .afterHead ? [] : Array(body.prefix(body.count / 2)))
        return TransportResponse(
            head: head,
            body: TransportBody { () async throws(TransportError) in
                if let chunk = await part.take() { return chunk }
                throw lost
            }
        )
    }
}

/// A piece of a body that is given out once.
private actor OncePart {
    private var chunk: [UInt8]?

    init(_ chunk: [UInt8]) { self.chunk = chunk.isEmpty ? nil : chunk }

    func take() -> [UInt8]? {
        defer { chunk = nil }
        return chunk
    }
}

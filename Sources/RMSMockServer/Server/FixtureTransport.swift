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

    /// Creates a transport that answers from an in-memory shop for each key pair, or only from fixtures.
    ///
    /// - Parameters:
    ///   - answers: The source of answers; the user's fixtures take precedence over the shop.
    ///   - fixtures: The user's fixture folders, in order of precedence.
    ///   - usesBundledFixtures: Whether the bundled fixtures answer what the folders don't.
    ///   - seed: Makes ids and times the same in every run.
    /// - Throws: ``FixtureError``, which lists every problem in the folders.
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

    /// Always `false`: requests are answered in memory.
    public var leavesTheProcess: Bool { false }

    /// Answers a request.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        if Task.isCancelled {
            throw TransportError(.cancelled, delivery: .notSent, message: "the task was cancelled")
        }
        return try await engine.answer(MockRequest(request)).transportResponse()
    }
}

extension MockRequest {
    /// A client's request, as it arrives without a socket.
    init(_ request: TransportRequest) {
        self.init(
            method: request.head.method.rawValue,
            scheme: request.head.scheme ?? "https",
            authority: request.head.authority,
            target: request.head.path ?? "/",
            fields: request.head.headerFields.map { ($0.name.rawName, $0.value) },
            body: request.body
        )
    }
}

extension MockAnswer {
    /// The answer as a client without a socket sees it: faults that break a connection become transport errors.
    func transportResponse() async throws(TransportError) -> TransportResponse {
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
        // Nothing is compressed without a listener, so a cut gzip stream becomes a cut body.
        let body = delivery.isGzipCut ? body.cutInMarkup : body
        guard delivery.reset != nil || delivery.isTruncated else {
            return TransportResponse(head: head, body: TransportBody(body))
        }
        let part = delivery.reset == .afterHead ? [] : Array(body.prefix(body.count / 2))
        return TransportResponse(head: head, body: TransportBody(part, failingWith: lost))
    }
}

import Foundation
import HTTPTypes
@testable import RMSClient

/// What an operation puts on the wire.
enum Wire {
    static func client(
        _ transport: CannedTransport = CannedTransport(.answer(status: 200, body: "")),
        time: TimeSource = .system
    ) throws -> RMSClient {
        RMSClient(
            credentials: try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey"),
            shopURL: "demo",
            baseURL: .rms,
            transport: transport,
            retry: RetryPolicy(maximumAttempts: 1, time: time),
            limiter: RateLimiter(.unlimited)
        )
    }

    /// A client that is given the same answer to every call.
    static func client(answering body: String, status: Int = 200) throws -> RMSClient {
        try client(CannedTransport(.answer(status: status, body: body)))
    }

    static func body<O: RMSOperation>(_ operation: O) throws -> String {
        String(decoding: try client().prepare(operation).request.body, as: UTF8.self)
    }

    static func path<O: RMSOperation>(_ operation: O) throws -> String? {
        try client().prepare(operation).request.head.path
    }

    /// The rules that an operation breaks.
    ///
    /// - Parameter now: The time for rules about times; nil leaves those out.
    static func problems<O: RMSOperation>(_ operation: O, at now: Date? = nil) -> [String] {
        (operation.problems() + (now.map(operation.problems) ?? [])).map(\.description)
    }
}

extension RMSClient {
    /// A call of a client whose keys were given.
    func prepare<O: RMSOperation>(_ operation: O) throws -> RMSCall {
        guard case .fixed(let access) = keys else { throw NoKeys() }
        return try prepare(operation, for: access)
    }

    private struct NoKeys: Error {}
}

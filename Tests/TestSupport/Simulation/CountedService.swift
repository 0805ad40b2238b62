internal import Foundation
internal import HTTPTypes
public import RMSClient

/// Counts the calls to a service and refuses those above a limit, as RMS may do, on the clock of a simulation.
public final class CountedService: HTTPTransport {
    /// Which calls count together.
    public enum Window: CaseIterable, Sendable {
        case sliding, fixed

        /// Whether an earlier call counts together with one that arrives now.
        public func counts(_ earlier: Duration, at now: Duration) -> Bool {
            switch self {
            case .sliding: now - earlier < .seconds(1)
            case .fixed: earlier.components.seconds == now.components.seconds
            }
        }
    }

    /// What was counted.
    public struct Counts: Sendable {
        public fileprivate(set) var accepted = 0
        public fileprivate(set) var refused = 0
        /// The most calls that were in progress at once.
        public fileprivate(set) var mostAtOnce = 0
        fileprivate var inProgress = 0
        fileprivate var recent: [Duration] = []
    }

    private let time: TimeSource
    private let callsPerSecond: Int
    private let window: Window
    private let latency: Duration
    private let answer: @Sendable (TransportRequest) async throws(TransportError) -> TransportResponse
    private let state = State()

    private final class State: @unchecked Sendable {
        private let lock = NSLock()
        private var counts = Counts()

        func change<T>(_ body: (inout Counts) -> T) -> T { lock.withLock { body(&counts) } }
    }

    /// Creates a service.
    ///
    /// - Parameters:
    ///   - latency: The time from the arrival of a call to its answer.
    ///   - answer: Answers the calls that are accepted.
    public init(
        time: TimeSource,
        callsPerSecond: Int,
        window: Window,
        latency: Duration,
        answer: @escaping @Sendable (TransportRequest) async throws(TransportError) -> TransportResponse
    ) {
        self.time = time
        self.callsPerSecond = callsPerSecond
        self.window = window
        self.latency = latency
        self.answer = answer
    }

    public var counts: Counts { state.change { $0 } }

    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        request.onSending?()
        // How long the request takes to arrive.
        try await wait(.milliseconds(10))
        let now = time.now()
        let isAccepted = state.change { counts in
            counts.recent.removeAll { !window.counts($0, at: now) }
            counts.inProgress += 1
            counts.mostAtOnce = max(counts.mostAtOnce, counts.inProgress)
            guard counts.recent.count < callsPerSecond else {
                counts.refused += 1
                return false
            }
            counts.recent.append(now)
            counts.accepted += 1
            return true
        }
        defer { state.change { $0.inProgress -= 1 } }
        let response = isAccepted ? try await answer(request) : .json(429, "")
        try await wait(latency)
        return response
    }

    private func wait(_ duration: Duration) async throws(TransportError) {
        do {
            try await time.sleep(duration)
        } catch {
            throw TransportError(.cancelled, delivery: .maybeSent, message: "the task was cancelled")
        }
    }
}

extension TransportResponse {
    /// An answer in JSON, or without a body.
    public static func json(_ status: Int, _ body: String) -> TransportResponse {
        let fields: HTTPFields = body.isEmpty ? [:] : [.contentType: "application/json"]
        let head = HTTPResponse(status: .init(code: status), headerFields: fields)
        return TransportResponse(head: head, body: TransportBody([UInt8](body.utf8)))
    }
}

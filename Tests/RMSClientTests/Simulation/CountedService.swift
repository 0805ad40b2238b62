import Foundation
import HTTPTypes

@testable import RMSClient

/// An RMS that answers each call the same way after a time, and refuses those above its limit.
final class CountedService: HTTPTransport {
    /// Which calls count together.
    enum Window: CaseIterable, Sendable {
        case sliding, fixed
    }

    struct Counts {
        var accepted = 0
        var refused = 0
        /// The most calls that were in progress at once.
        var mostAtOnce = 0
        fileprivate var inProgress = 0
        fileprivate var recent: [Duration] = []
    }

    private let time: TimeSource
    private let callsPerSecond: Int
    private let window: Window
    private let latency: Duration
    private let answer: @Sendable (TransportRequest) -> TransportResponse
    private let state = Locked(Counts())

    init(
        time: TimeSource,
        callsPerSecond: Int,
        window: Window,
        latency: Duration,
        answer: @escaping @Sendable (TransportRequest) -> TransportResponse
    ) {
        self.time = time
        self.callsPerSecond = callsPerSecond
        self.window = window
        self.latency = latency
        self.answer = answer
    }

    var counts: Counts { state.withLock { $0 } }

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        // How long the request takes to arrive.
        try await wait(.milliseconds(10))
        let now = time.now()
        let isAccepted = state.withLock { counts in
            counts.recent.removeAll { earlier in
                switch window {
                case .sliding: now - earlier >= .seconds(1)
                case .fixed: earlier.components.seconds != now.components.seconds
                }
            }
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
        defer { state.withLock { $0.inProgress -= 1 } }
        try await wait(latency)
        return isAccepted
            ? answer(request)
            : TransportResponse(head: HTTPResponse(status: .tooManyRequests), body: TransportBody([]))
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
    static func json(_ status: Int, _ body: String) -> TransportResponse {
        let fields: HTTPFields = body.isEmpty ? [:] : [.contentType: "application/json"]
        let head = HTTPResponse(status: .init(code: status), headerFields: fields)
        return TransportResponse(head: head, body: TransportBody([UInt8](body.utf8)))
    }
}

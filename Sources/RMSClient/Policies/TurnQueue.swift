/// Lets callers of one function through, in order of arrival, as its ``CallWindow`` allows.
final class TurnQueue: Sendable {
    private let limit: RateLimit
    private let time: TimeSource
    private let state: Locked<State>

    private struct State {
        var window: CallWindow
        var queue: [Waiter] = []
        var lastID = 0
    }

    /// A caller in the queue. The first one waits for the clock; the others are woken when they become the first.
    private struct Waiter {
        let id: Int
        var wake: CheckedContinuation<Void, Never>?
    }

    /// A caller's turn, to which it reports what became of its call.
    struct Turn: Sendable {
        fileprivate let queue: TurnQueue
        fileprivate let start: CallWindow.Start

        /// Reports that the request is about to be written to its connection.
        func noteSending() { queue.change { $0.sent(start, at: $1) } }

        /// Reports an answer that is not a refusal for too many calls.
        func noteAnswer() { queue.change { window, _ in window.accepted(start) } }

        /// Reports a failure; only a refusal for too many calls counts.
        func note(_ error: RMSError) {
            guard error.kind == .throttled else { return }
            queue.change { $0.refused(start, at: $1, retryAfter: error.retryAfter) }
        }
    }

    init(limit: RateLimit, longestRest: Duration = .seconds(60), time: TimeSource) {
        self.limit = limit
        self.time = time
        state = Locked(State(window: CallWindow(limit: limit, longestRest: longestRest)))
    }

    /// Waits for a turn and takes it; throws when the task is cancelled.
    func take() async throws -> Turn {
        let (start, id) = state.withLock { state -> (CallWindow.Start?, Int) in
            if state.queue.isEmpty, let start = takeNow(&state) { return (start, 0) }
            state.lastID += 1
            state.queue.append(Waiter(id: state.lastID))
            return (nil, state.lastID)
        }
        if let start { return Turn(queue: self, start: start) }
        do {
            return try await withTaskCancellationHandler {
                await untilFirst(id)
                while true {
                    switch state.withLock({ step(of: id, &$0) }) {
                    case .wait(let time): try await self.time.sleep(time)
                    case .turn(let start, let next):
                        next?.resume()
                        return Turn(queue: self, start: start)
                    case .left: throw CancellationError()
                    }
                }
            } onCancel: {
                leave(id)
            }
        } catch {
            leave(id)
            throw error
        }
    }

    func state(of function: RMSFunction) -> RateLimitState {
        state.withLock { state in
            RateLimitState(
                function: function,
                limit: limit,
                callsPerSecond: state.window.callsPerSecond,
                waiting: state.queue.count,
                throttled: state.window.refusals
            )
        }
    }

    private func change(_ body: (inout CallWindow, Duration) -> Void) {
        let now = time.now()
        state.withLock { body(&$0.window, now) }
    }

    private func untilFirst(_ id: Int) async {
        await withCheckedContinuation { continuation in
            let isFirst = state.withLock { state -> Bool in
                // A caller that left the queue does not wait either.
                guard let place = state.queue.firstIndex(where: { $0.id == id }), place > 0 else { return true }
                state.queue[place].wake = continuation
                return false
            }
            if isFirst { continuation.resume() }
        }
    }

    private enum Step {
        case wait(Duration)
        /// And the caller that is the first now.
        case turn(CallWindow.Start, next: CheckedContinuation<Void, Never>?)
        case left
    }

    /// What the first caller does next.
    private func step(of id: Int, _ state: inout State) -> Step {
        guard state.queue.first?.id == id else { return .left }
        guard let start = takeNow(&state) else {
            return .wait(max(state.window.wait(at: time.now()), .milliseconds(1)))
        }
        return .turn(start, next: removeFirst(&state))
    }

    private func leave(_ id: Int) {
        let wake = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard let place = state.queue.firstIndex(where: { $0.id == id }) else { return nil }
            return place == 0 ? removeFirst(&state) : state.queue.remove(at: place).wake
        }
        wake?.resume()
    }

    /// - Returns: The caller that is the first now. It is resumed without the lock: a task may be canceled at that moment, and
    ///   its cancellation handler takes the lock.
    private func removeFirst(_ state: inout State) -> CheckedContinuation<Void, Never>? {
        state.queue.removeFirst()
        guard !state.queue.isEmpty else { return nil }
        defer { state.queue[0].wake = nil }
        return state.queue[0].wake
    }

    private func takeNow(_ state: inout State) -> CallWindow.Start? {
        let now = time.now()
        return state.window.wait(at: now) == .zero ? state.window.start(at: now) : nil
    }
}

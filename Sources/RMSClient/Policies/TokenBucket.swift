/// Lets callers through at a rate, in order of arrival.
final class TokenBucket: Sendable {
    private let limit: RateLimit
    private let longestRest: Duration
    private let time: TimeSource
    private let state: Locked<State>

    private struct State {
        var tokens: Double
        var filledAt: Duration
        /// The fraction of the limit that RMS was found to accept.
        var share = 1.0
        var restsUntil: Duration?
        var throttled = 0
        var queue: [Waiter] = []
        var lastID = 0
    }

    /// A caller in the queue. The first one waits for the clock; the others are woken when they become the first.
    private struct Waiter {
        let id: Int
        var wake: CheckedContinuation<Void, Never>?
    }

    /// The fraction of the limit that is left, however often RMS complains.
    private static let smallestShare = 1.0 / 16

    init(limit: RateLimit, longestRest: Duration = .seconds(60), time: TimeSource) {
        self.limit = limit
        self.longestRest = longestRest
        self.time = time
        state = Locked(State(tokens: limit.size, filledAt: time.now()))
    }

    /// Waits for a token and takes it; throws when the task is cancelled.
    func take() async throws {
        guard
            let id = state.withLock({ state -> Int? in
                if state.queue.isEmpty, takeNow(&state) { return nil }
                state.lastID += 1
                state.queue.append(Waiter(id: state.lastID))
                return state.lastID
            })
        else { return }
        do {
            try await withTaskCancellationHandler {
                await untilFirst(id)
                while let wait = state.withLock({ waitAsFirst(id, &$0) }) { try await time.sleep(wait) }
                try Task.checkCancellation()
            } onCancel: {
                leave(id)
            }
        } catch {
            leave(id)
            throw error
        }
    }

    func noteSuccess() { state.withLock { if $0.share < 1 { $0.share = min(1, $0.share + 0.05) } } }

    func note(_ error: RMSError) {
        guard error.kind == .throttled else { return }
        state.withLock { state in
            state.throttled += 1
            state.share = max(Self.smallestShare, state.share / 2)
            state.tokens = min(state.tokens, 0)
            state.restsUntil = time.now() + min(error.retryAfter ?? .seconds(1 / rate(state)), longestRest)
        }
    }

    func state(of function: RMSFunction) -> RateLimitState {
        state.withLock { state in
            RateLimitState(
                function: function,
                limit: limit,
                callsPerSecond: rate(state),
                waiting: state.queue.count,
                throttled: state.throttled
            )
        }
    }

    private func rate(_ state: State) -> Double { limit.rate * state.share }

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

    /// How long the first caller has to wait; nil if it has its token or has left.
    private func waitAsFirst(_ id: Int, _ state: inout State) -> Duration? {
        guard state.queue.first?.id == id else { return nil }
        if takeNow(&state) {
            removeFirst(&state)
            return nil
        }
        let now = time.now()
        let rest = state.restsUntil.map { $0 - now } ?? .zero
        return max(rest, .seconds(max(0, 1 - state.tokens) / rate(state)), .milliseconds(1))
    }

    private func leave(_ id: Int) {
        let wake = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard let place = state.queue.firstIndex(where: { $0.id == id }) else { return nil }
            if place == 0 {
                removeFirst(&state)
                return nil
            }
            return state.queue.remove(at: place).wake
        }
        wake?.resume()
    }

    private func removeFirst(_ state: inout State) {
        state.queue.removeFirst()
        guard !state.queue.isEmpty else { return }
        let wake = state.queue[0].wake
        state.queue[0].wake = nil
        wake?.resume()
    }

    private func takeNow(_ state: inout State) -> Bool {
        let now = time.now()
        if let rest = state.restsUntil {
            if now < rest { return false }
            state.restsUntil = nil
            state.filledAt = max(state.filledAt, rest)
            state.tokens = max(state.tokens, 1)
        }
        state.tokens = min(limit.size, state.tokens + (now - state.filledAt) / .seconds(1) * rate(state))
        state.filledAt = now
        // The sum of many small parts may be too small by a rounding error.
        guard state.tokens >= 1 - 1e-9 else { return false }
        state.tokens -= 1
        return true
    }
}

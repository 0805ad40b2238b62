internal import Foundation

/// Lets callers through at a rate, in order of arrival.
final class TokenBucket: @unchecked Sendable {
    private let limit: RateLimit
    private let longestRest: Duration
    private let time: TimeSource
    /// Guards the state, so the class is Sendable.
    private let lock = NSLock()
    private var tokens: Double
    private var filledAt: Duration
    /// The fraction of the limit that RMS was found to accept.
    private var share = 1.0
    private var restsUntil: Duration?
    private var throttled = 0
    private var queue: [Waiter] = []
    private var lastID = 0

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
        tokens = limit.size
        filledAt = time.now()
    }

    private var rate: Double { limit.rate * share }

    /// Waits for a token and takes it; throws when the task is cancelled.
    func take() async throws {
        guard
            let id = lock.withLock({ () -> Int? in
                if queue.isEmpty, takeNow() { return nil }
                lastID += 1
                queue.append(Waiter(id: lastID))
                return lastID
            })
        else { return }
        do {
            try await withTaskCancellationHandler {
                await untilFirst(id)
                while let wait = lock.withLock({ waitAsFirst(id) }) { try await time.sleep(wait) }
                try Task.checkCancellation()
            } onCancel: {
                leave(id)
            }
        } catch {
            leave(id)
            throw error
        }
    }

    func noteSuccess() { lock.withLock { if share < 1 { share = min(1, share + 0.05) } } }

    func note(_ error: RMSError) {
        guard error.kind == .throttled else { return }
        lock.withLock {
            throttled += 1
            share = max(Self.smallestShare, share / 2)
            tokens = min(tokens, 0)
            restsUntil = time.now() + min(error.retryAfter ?? .seconds(1 / rate), longestRest)
        }
    }

    func state(of function: RMSFunction) -> RateLimitState {
        lock.withLock {
            RateLimitState(
                function: function,
                limit: limit,
                callsPerSecond: rate,
                waiting: queue.count,
                throttled: throttled
            )
        }
    }

    private func untilFirst(_ id: Int) async {
        await withCheckedContinuation { continuation in
            let isFirst = lock.withLock { () -> Bool in
                // A caller that left the queue does not wait either.
                guard let place = queue.firstIndex(where: { $0.id == id }), place > 0 else { return true }
                queue[place].wake = continuation
                return false
            }
            if isFirst { continuation.resume() }
        }
    }

    /// How long the first caller has to wait; nil if it has its token or has left.
    private func waitAsFirst(_ id: Int) -> Duration? {
        guard queue.first?.id == id else { return nil }
        if takeNow() {
            removeFirst()
            return nil
        }
        let now = time.now()
        let rest = restsUntil.map { $0 - now } ?? .zero
        return max(rest, .seconds(max(0, 1 - tokens) / rate), .milliseconds(1))
    }

    private func leave(_ id: Int) {
        let wake = lock.withLock { () -> CheckedContinuation<Void, Never>? in
            guard let place = queue.firstIndex(where: { $0.id == id }) else { return nil }
            if place == 0 {
                removeFirst()
                return nil
            }
            return queue.remove(at: place).wake
        }
        wake?.resume()
    }

    private func removeFirst() {
        queue.removeFirst()
        guard !queue.isEmpty else { return }
        let wake = queue[0].wake
        queue[0].wake = nil
        wake?.resume()
    }

    private func takeNow() -> Bool {
        let now = time.now()
        if let rest = restsUntil {
            if now < rest { return false }
            restsUntil = nil
            filledAt = max(filledAt, rest)
            tokens = max(tokens, 1)
        }
        tokens = min(limit.size, tokens + (now - filledAt) / .seconds(1) * rate)
        filledAt = now
        // The sum of many small parts may be too small by a rounding error.
        guard tokens >= 1 - 1e-9 else { return false }
        tokens -= 1
        return true
    }
}

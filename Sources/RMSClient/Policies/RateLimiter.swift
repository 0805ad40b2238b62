/// Keeps calls within the limits of their functions. Callers wait for their turn in order of arrival, for each function
/// on its own.
///
/// RMS counts the calls that reach it within a second. The limiter counts those that it lets out, by the same rule with a
/// small margin, so that a job which makes as many calls as it may is not refused. If RMS refuses nevertheless, because
/// another program uses the same shop's limit or because calls came closer together on their way, the function rests for
/// one window, or for as long as RMS asks (`Retry-After`); its rate is halved, down to a quarter of the limit, and each
/// success doubles it again. By default each client has a limiter; pass one limiter to all clients of the same shop, and
/// ``SharedLimits`` to the limiters of several processes.
///
/// RMS can't stop a function for longer than `longestRest`: then calls are let through again, and RMS answers whether the
/// limit still applies. So no answer can stop a function for hours without an error.
public final class RateLimiter: Sendable {
    private let limits: RateLimits
    private let longestRest: Duration
    private let shared: SharedLimits?
    private let time: TimeSource
    private let queues = Locked<[RMSFunction: TurnQueue]>([:])

    /// Creates a limiter.
    ///
    /// - Parameters:
    ///   - limits: How often each function may be called.
    ///   - longestRest: The longest time for which an answer can stop a function.
    ///   - shared: What the limiter shares with other processes (default: nothing).
    ///   - time: The clock to read and to wait with.
    public init(
        _ limits: RateLimits = .documented,
        longestRest: Duration = .seconds(60),
        shared: SharedLimits? = nil,
        time: TimeSource = .system
    ) {
        self.limits = limits
        self.longestRest = longestRest
        self.shared = shared
        self.time = time
    }

    var isUnlimited: Bool { limits.isUnlimited }

    /// The state of every function that was called.
    public var states: [RateLimitState] {
        queues.withLock { $0 }.map { $1.state(of: $0) }.sorted { $0.function.name < $1.function.name }
    }

    /// Waits for the call's turn. Report the call's outcome to the returned value; nil if there is no limit.
    func turn(of call: RMSCall) async throws(RMSError) -> TurnQueue.Turn? {
        guard let queue = queue(of: call.function) else { return nil }
        let turn: TurnQueue.Turn
        do {
            turn = try await queue.take()
        } catch {
            throw RMSError(cancelled: "for its turn", of: call.function, attempts: call.attempt - 1)
        }
        if let beat = CallBeat.current, !beat.begin() { throw .notSent(call.function) }
        return turn
    }

    /// Whether a function has a limit.
    func limits(_ function: RMSFunction) -> Bool { limits[function] != nil }

    private func queue(of function: RMSFunction) -> TurnQueue? {
        queues.withLock { queues in
            if let queue = queues[function] { return queue }
            guard let limit = limits[function] else { return nil }
            let queue = TurnQueue(
                limit: limit,
                longestRest: longestRest,
                time: time,
                shared: shared?.limit(of: function)
            )
            queues[function] = queue
            return queue
        }
    }
}

/// The state of a function's rate limit.
public struct RateLimitState: Sendable, Hashable {
    /// The function that the limit is for.
    public let function: RMSFunction
    /// The limit as it was set.
    public let limit: RateLimit
    /// The calls per second that are allowed now: less than the limit after RMS reported too many calls.
    public let callsPerSecond: Double
    /// The number of waiting callers.
    public let waiting: Int
    /// The number of times RMS reported too many calls.
    public let throttled: Int
}

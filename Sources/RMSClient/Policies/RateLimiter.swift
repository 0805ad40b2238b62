/// Keeps calls within the limits of their functions, with a token bucket for each function, in which callers wait in
/// order of arrival.
///
/// The limiter adapts: an answer that reports too many calls halves the function's rate and pauses it for a moment;
/// each successful call gives back a twentieth. By default each client has its own; pass one limiter to all clients of
/// the same shop.
///
/// A function is paused for as long as RMS asks (`Retry-After`), but for at most `longestRest`: then one call is let
/// through, and RMS answers whether the limit still applies. So no answer can stop a function for hours without an
/// error.
public final class RateLimiter: Sendable {
    private let limits: RateLimits
    private let longestRest: Duration
    private let time: TimeSource
    private let buckets = Locked<[RMSFunction: TokenBucket]>([:])

    /// Creates a limiter.
    ///
    /// - Parameters:
    ///   - limits: How often each function may be called.
    ///   - longestRest: The longest time for which an answer can stop a function.
    ///   - time: The clock to read and to wait with.
    public init(
        _ limits: RateLimits = .documented,
        longestRest: Duration = .seconds(60),
        time: TimeSource = .system
    ) {
        self.limits = limits
        self.longestRest = longestRest
        self.time = time
    }

    var isUnlimited: Bool { limits.isUnlimited }

    /// The state of every function that was called.
    public var states: [RateLimitState] {
        buckets.withLock { $0 }.map { $1.state(of: $0) }.sorted { $0.function.name < $1.function.name }
    }

    /// Waits for the call's turn. Report the call's outcome to the returned bucket; nil if there is no limit.
    func turn(of call: RMSCall) async throws(RMSError) -> TokenBucket? {
        guard let bucket = bucket(of: call.function) else { return nil }
        do {
            try await bucket.take()
        } catch {
            throw RMSError(cancelled: "for its turn", of: call.function, attempts: call.attempt - 1)
        }
        return bucket
    }

    private func bucket(of function: RMSFunction) -> TokenBucket? {
        buckets.withLock { buckets in
            if let bucket = buckets[function] { return bucket }
            guard let limit = limits[function] else { return nil }
            let bucket = TokenBucket(limit: limit, longestRest: longestRest, time: time)
            buckets[function] = bucket
            return bucket
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

internal import Foundation

/// Keeps calls within the limits of their functions: a token bucket for each, in which callers wait in the order in
/// which they came.
///
/// It learns: an answer that says "too many calls" halves the function's rate and lets it rest for a moment; each call
/// that succeeds gives back a twentieth. A client has one of its own; give clients of the same shop one to share.
///
/// A function rests for as long as RMS asks (`Retry-After`), but at most for `longestRest`: then one call is let
/// through, and RMS says whether it still means it. So no answer can stop a function for hours without an error.
public final class RateLimiter: @unchecked Sendable {
    private let limits: RateLimits
    private let longestRest: Duration
    private let time: TimeSource
    /// Guards the buckets, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var buckets: [RMSFunction: TokenBucket] = [:]

    /// Makes one.
    ///
    /// - Parameters:
    ///   - limits: How often each function may be called.
    ///   - longestRest: The longest time for which an answer can stop a function.
    ///   - time: Tells the time, and waits.
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
        lock.withLock { buckets }.map { $1.state(of: $0) }.sorted { $0.function.name < $1.function.name }
    }

    /// Waits for the call's turn. The bucket wants to hear what became of it; nil where there is no limit.
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
        lock.withLock {
            if let bucket = buckets[function] { return bucket }
            guard let limit = limits[function] else { return nil }
            let bucket = TokenBucket(limit: limit, longestRest: longestRest, time: time)
            buckets[function] = bucket
            return bucket
        }
    }
}

/// How a function stands to its limit.
public struct RateLimitState: Sendable, Hashable {
    /// The function that the limit is for.
    public let function: RMSFunction
    /// The limit as it was set.
    public let limit: RateLimit
    /// Calls in a second that are let through now: less than the limit after RMS said that they were too many.
    public let callsPerSecond: Double
    /// How many callers wait.
    public let waiting: Int
    /// How often RMS said that there were too many calls.
    public let throttled: Int
}

/// When a failed call is sent again, and after how long.
///
/// A read is sent again after a failure that may pass (no connection, timeout, throttling, HTTP 5xx); a write only
/// if not a byte of it left this machine. The wait doubles from try to try, and a random part keeps clients that
/// failed together from coming back together.
public struct RetryPolicy: Sendable {
    /// How often a call is sent at most, the first time included.
    public var maximumAttempts: Int
    /// The wait before the second attempt.
    public var firstDelay: Duration
    /// The longest wait.
    public var maximumDelay: Duration
    /// Gives 0..<1; the wait is shortened by up to half by it.
    public var random: @Sendable () -> Double
    /// Waits; throws when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// Makes a policy.
    public init(
        maximumAttempts: Int,
        firstDelay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(10),
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.maximumAttempts = maximumAttempts
        self.firstDelay = firstDelay
        self.maximumDelay = maximumDelay
        self.random = random
        self.sleep = sleep
    }

    /// Three attempts.
    public static let standard = RetryPolicy(maximumAttempts: 3)

    /// One attempt.
    public static let never = RetryPolicy(maximumAttempts: 1)

    func run<Value>(
        _ function: RMSFunction,
        _ attempt: () async throws(CallFailure) -> Value
    ) async throws(RMSError) -> Value {
        var count = 0
        var delay = firstDelay
        while true {
            count += 1
            do {
                return try await attempt()
            } catch {
                var known = error.error
                known.attempts = count
                let mayRepeat = error.isTransient && (function.access == .read || error.surelyNotSent)
                guard mayRepeat, count < maximumAttempts else { throw known }
                do {
                    try await sleep(delay * (1 - random() / 2))
                } catch {
                    throw RMSError(
                        .cancelled,
                        function: function.name,
                        attempts: count,
                        problem: "cancelled while waiting to send it again",
                        advice: "Send it again."
                    )
                }
                delay = min(delay * 2, maximumDelay)
            }
        }
    }
}

/// When a failed call is sent again, and after how long.
///
/// A read is sent again after a transient failure (no connection, timeout, throttling, HTTP 5xx); a write only if RMS
/// certainly did not act on it: nothing was sent, or an answer reports that the rate limit or a conflict with another
/// process rejected it. The wait is a random part of a bound that doubles with each attempt ("full jitter"), so that clients that failed together do not
/// retry together; `Retry-After` takes its place.
public struct RetryPolicy: Sendable {
    /// The maximum number of attempts, including the first one.
    public var maximumAttempts: Int
    /// The bound of the wait before the second attempt.
    public var firstDelay: Duration
    /// The largest bound of a wait.
    public var maximumDelay: Duration
    /// The time after which no further attempt is started; an attempt in progress is not interrupted.
    public var deadline: Duration
    /// The longest wait that RMS may ask for; if it asks for more, the call fails at once, because retrying sooner
    /// would be pointless.
    public var maximumRetryAfter: Duration
    /// The number of retries that all calls of a client may make together.
    public var budget: RetryBudget
    /// Returns a random number in 0..<1.
    public var random: @Sendable () -> Double
    /// The clock to read and to wait with.
    public var time: TimeSource

    /// Creates a policy.
    public init(
        maximumAttempts: Int,
        firstDelay: Duration = .milliseconds(500),
        maximumDelay: Duration = .seconds(10),
        deadline: Duration = .seconds(120),
        maximumRetryAfter: Duration = .seconds(60),
        budget: RetryBudget = .standard,
        random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) },
        time: TimeSource = .system
    ) {
        self.maximumAttempts = maximumAttempts
        self.firstDelay = firstDelay
        self.maximumDelay = maximumDelay
        self.deadline = deadline
        self.maximumRetryAfter = maximumRetryAfter
        self.budget = budget
        self.random = random
        self.time = time
    }

    /// At most three attempts, the first one included.
    public static let standard = RetryPolicy(maximumAttempts: 3)

    /// One attempt: no call is sent again.
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// How long to wait after this number of failed attempts.
    func delay(after attempts: Int) -> Duration {
        var bound = firstDelay
        for _ in 1..<max(1, attempts) where bound < maximumDelay { bound *= 2 }
        return min(bound, maximumDelay) * random()
    }
}

/// The number of retries that a client may make in total: a bulk job whose calls all fail must not become a retry
/// storm.
public struct RetryBudget: Sendable, Hashable {
    /// The number of retries that can be saved up.
    public var maximum: Double
    /// The number of retries that each call adds.
    public var perCall: Double

    /// Creates a budget.
    public init(maximum: Double, perCall: Double) {
        self.maximum = maximum
        self.perCall = perCall
    }

    /// Ten at once, and one for every ten calls in the long run.
    public static let standard = RetryBudget(maximum: 10, perCall: 0.1)

    /// Any number of retries.
    public static let unlimited = RetryBudget(maximum: .infinity, perCall: 0)
}

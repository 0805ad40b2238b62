/// When a failed call is sent again, and after how long.
///
/// A read is sent again after a failure that may pass (no connection, timeout, throttling, HTTP 5xx); a write only
/// if RMS surely did not act on it: nothing was sent, or an answer says that the limit of calls kept it out. The wait
/// is a random part of a bound that doubles from try to try ("full jitter"), so that clients that failed together do
/// not come back together; `Retry-After` takes its place.
public struct RetryPolicy: Sendable {
    /// How often a call is sent at most, the first time included.
    public var maximumAttempts: Int
    /// The bound of the wait before the second attempt.
    public var firstDelay: Duration
    /// The largest bound of a wait.
    public var maximumDelay: Duration
    /// After how long no further attempt is begun; an attempt that is under way is not cut short.
    public var deadline: Duration
    /// The longest wait that RMS may ask for; where it asks for more, the call fails at once, for to come back sooner
    /// would be pointless.
    public var maximumRetryAfter: Duration
    /// How many repetitions all calls of a client may make together.
    public var budget: RetryBudget
    /// Gives 0..<1.
    public var random: @Sendable () -> Double
    /// Tells the time, and waits.
    public var time: TimeSource

    /// Makes a policy.
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

    /// Three attempts.
    public static let standard = RetryPolicy(maximumAttempts: 3)

    /// One attempt.
    public static let never = RetryPolicy(maximumAttempts: 1)

    /// How long to wait after so many failed attempts.
    func delay(after attempts: Int) -> Duration {
        var bound = firstDelay
        for _ in 1..<max(1, attempts) where bound < maximumDelay { bound *= 2 }
        return min(bound, maximumDelay) * random()
    }
}

/// How many repetitions a client may make, whatever its calls: a bulk job whose calls all fail must not become a storm.
public struct RetryBudget: Sendable, Hashable {
    /// How many repetitions can be saved up.
    public var maximum: Double
    /// What each call adds.
    public var perCall: Double

    /// Makes a budget.
    public init(maximum: Double, perCall: Double) {
        self.maximum = maximum
        self.perCall = perCall
    }

    /// Ten at once, and one for every ten calls in the long run.
    public static let standard = RetryBudget(maximum: 10, perCall: 0.1)

    /// No bound.
    public static let unlimited = RetryBudget(maximum: .infinity, perCall: 0)
}

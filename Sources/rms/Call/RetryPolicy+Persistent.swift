import RMSClient

extension RetryPolicy {
    /// More attempts than usual, because a run makes many reads, and one that fails ends it. With every tenth answer
    /// faulty, about one run of 2,000 calls in 500 ends early.
    static let persistent = RetryPolicy(
        maximumAttempts: 6,
        budget: RetryBudget(maximum: 20, perCall: 0.3)
    )
}

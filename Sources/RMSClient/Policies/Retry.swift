internal import Foundation

/// Sends failed calls again, according to a policy.
final class Retry: Sendable {
    let policy: RetryPolicy
    let allowance: RetryAllowance

    init(policy: RetryPolicy, allowance: RetryAllowance) {
        self.policy = policy
        self.allowance = allowance
    }

    /// The retries of a call that starts now.
    func begin() -> Retries {
        allowance.fill()
        return Retries(retry: self, start: policy.time.now())
    }
}

/// What is known about the attempts of one call.
struct Retries {
    private let retry: Retry
    private let start: Duration
    private var earlier: [FailedAttempt] = []

    fileprivate init(retry: Retry, start: Duration) {
        self.retry = retry
        self.start = start
    }

    /// Waits until the call may be sent again, and counts the attempt.
    ///
    /// - Throws: The error, with what is known about all attempts, if it was the last one.
    mutating func wait(after error: RMSError, of call: inout RMSCall) async throws(RMSError) {
        var known = error
        known.earlierAttempts = earlier
        if known.kind == .conflict, call.mayActInPart { known.mayHaveActed = true }
        guard known.isTransient, !(call.function.access == .write && known.mayHaveActed) else { throw known }
        let delay: Duration
        switch step(after: known) {
        case .wait(let time): delay = time
        case .stop(let reason):
            known.retryStop = reason
            throw known
        }
        earlier.append(FailedAttempt(kind: known.kind, problem: known.problem))
        do {
            try await retry.policy.time.sleep(delay)
        } catch {
            var cancelled = RMSError(cancelled: "to send it again", of: call.function, attempts: call.attempt)
            cancelled.earlierAttempts = earlier
            throw cancelled
        }
        call.attempt += 1
    }

    private enum Step {
        case wait(Duration)
        /// Nil if all attempts were made.
        case stop(String?)
    }

    private func step(after error: RMSError) -> Step {
        let policy = retry.policy
        guard error.attempts < policy.maximumAttempts else { return .stop(nil) }
        if let asked = error.retryAfter, asked > policy.maximumRetryAfter {
            return .stop("RMS asks to wait \(asked.components.seconds) s")
        }
        let delay = error.retryAfter ?? policy.delay(after: error.attempts)
        guard policy.time.now() - start + delay <= policy.deadline else {
            return .stop("the deadline for all attempts has passed")
        }
        guard retry.allowance.take() else { return .stop("too many of this client's calls fail") }
        return .wait(delay)
    }
}

/// The rest of a client's ``RetryBudget``; all copies of the client share it.
final class RetryAllowance: Sendable {
    private let budget: RetryBudget
    private let left: Locked<Double>

    init(_ budget: RetryBudget) {
        self.budget = budget
        left = Locked(budget.maximum)
    }

    func fill() { left.withLock { $0 = min(budget.maximum, $0 + budget.perCall) } }

    func take() -> Bool {
        left.withLock { left in
            guard left >= 1 else { return false }
            left -= 1
            return true
        }
    }
}

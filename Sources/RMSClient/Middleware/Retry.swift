internal import Foundation

/// Sends a failed call again, as a policy says.
struct Retry: RMSMiddleware {
    let policy: RetryPolicy
    let purse: RetryPurse

    func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        let start = policy.time.now()
        purse.fill()
        var call = call
        var earlier: [FailedAttempt] = []
        while true {
            do {
                var answer = try await next(call)
                answer.attempts = call.attempt
                return answer
            } catch {
                var known = error
                known.attempts = call.attempt
                known.earlierAttempts = earlier
                guard known.isTransient, !(call.function.access == .write && known.mayHaveActed) else { throw known }
                let delay: Duration
                switch step(after: known, elapsed: policy.time.now() - start) {
                case .wait(let time): delay = time
                case .stop(let reason):
                    known.retryStop = reason
                    throw known
                }
                earlier.append(FailedAttempt(kind: known.kind, problem: known.problem))
                do {
                    try await policy.time.sleep(delay)
                } catch {
                    var cancelled = RMSError(
                        cancelled: "to send it again",
                        of: call.function,
                        attempts: call.attempt
                    )
                    cancelled.earlierAttempts = earlier
                    throw cancelled
                }
                call.attempt += 1
            }
        }
    }

    private enum Step {
        case wait(Duration)
        /// Nil where all attempts were made.
        case stop(String?)
    }

    private func step(after error: RMSError, elapsed: Duration) -> Step {
        guard error.attempts < policy.maximumAttempts else { return .stop(nil) }
        if let asked = error.retryAfter, asked > policy.maximumRetryAfter {
            return .stop("RMS asks to wait \(asked.components.seconds) s")
        }
        let delay = error.retryAfter ?? policy.delay(after: error.attempts)
        guard elapsed + delay <= policy.deadline else { return .stop("the time for all attempts is over") }
        guard purse.take() else { return .stop("too many calls of this client fail") }
        return .wait(delay)
    }
}

/// What is left of a client's ``RetryBudget``; all copies of the client share it.
final class RetryPurse: @unchecked Sendable {
    private let budget: RetryBudget
    /// Guards what is left, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var left: Double

    init(_ budget: RetryBudget) {
        self.budget = budget
        left = budget.maximum
    }

    func fill() { lock.withLock { left = min(budget.maximum, left + budget.perCall) } }

    func take() -> Bool {
        lock.withLock {
            guard left >= 1 else { return false }
            left -= 1
            return true
        }
    }
}

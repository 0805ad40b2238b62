internal import Foundation

/// Tracks the state of the license key with every call, and distinguishes an expired key from a wrong one.
///
/// ```swift
/// let rms = base.with(middleware: LicenseGuard(base) { condition in
///     if case .expiresSoon(let days) = condition { mail("the RMS key ends in \(days) days") }
/// })
/// ```
///
/// RMS refuses an expired key like a wrong one. The guard requests the key's expiry date (`license.expiryDate.get`,
/// which must be ticked in the console) at the first call and every six hours, and caches it: a refusal after that date
/// is thrown as `.licenseExpired`. If RMS does not report the date, calls proceed as without the guard, and the guard
/// asks again later (after five minutes, or the interval if that is shorter).
public final class LicenseGuard: RMSMiddleware {
    private let client: RMSClient
    private let threshold: Int
    private let interval: Duration
    private let time: TimeSource
    private let report: @Sendable (LicenseCondition) -> Void
    private let state = Locked(State())

    private struct State {
        var expiry: LicenseAPI.Expiry?
        var nextQuestion: Duration?
        var reported: LicenseCondition?
    }

    /// Creates a guard.
    ///
    /// - Parameters:
    ///   - client: The client that requests the expiry date; not the guarded one.
    ///   - threshold: The number of days left from which a key counts as expiring soon.
    ///   - interval: How long an expiry date is cached.
    ///   - time: The source of the time.
    ///   - report: Called on every change of the condition, at most once a day.
    public init(
        _ client: RMSClient,
        threshold: Int = 14,
        every interval: Duration = .seconds(6 * 3600),
        time: TimeSource = .system,
        report: @escaping @Sendable (LicenseCondition) -> Void = { _ in }
    ) {
        self.client = client
        self.threshold = threshold
        self.interval = interval
        self.time = time
        self.report = report
    }

    /// The state of the key, as far as it is known; nil until RMS reports its expiry date.
    public var condition: LicenseCondition? {
        state.withLock { $0.expiry }.map { expiry in
            let now = time.date()
            if expiry.isOver(now: now) { return .expired }
            let days = expiry.daysLeft(now: now)
            return days <= threshold ? .expiresSoon(daysLeft: days) : .valid(daysLeft: days)
        }
    }

    /// Requests the expiry date if that is due, and makes the call.
    public func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        await askIfDue()
        reportChange()
        do throws(RMSError) {
            return try await next(call)
        } catch {
            guard error.kind == .unauthorized else { throw error }
            // The key may have been replaced by now.
            state.withLock { $0.nextQuestion = nil }
            guard condition == .expired else { throw error }
            throw error.asExpired
        }
    }

    private func askIfDue() async {
        let isDue = state.withLock { state in
            let now = time.now()
            if let next = state.nextQuestion, now < next { return false }
            // No other call asks in the meantime.
            state.nextQuestion = now + interval
            return true
        }
        guard isDue else { return }
        let answer = try? await client.license.expiry()
        state.withLock { state in
            if let answer { state.expiry = answer } else { state.nextQuestion = time.now() + min(interval, Self.pause) }
        }
    }

    /// How long to wait after a request that RMS did not answer.
    private static let pause = Duration.seconds(300)

    private func reportChange() {
        guard let condition else { return }
        let isNews = state.withLock { state in
            defer { state.reported = condition }
            return state.reported != condition
        }
        if isNews { report(condition) }
    }
}

extension RMSError {
    /// The same refusal, known to come from an expired key.
    fileprivate var asExpired: RMSError {
        var error = RMSError(
            .licenseExpired,
            function: function,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: attempts,
            failure: failure,
            problem: "the license key's 90 days are over",
            advice: "Issue a new license key in the RMS console; it is accepted after up to 30 minutes."
        )
        error.earlierAttempts = earlierAttempts
        return error
    }
}

internal import Foundation

/// Tells with any call how the licence key stands, and tells an expired key from a wrong one.
///
/// ```swift
/// let rms = base.with(middleware: LicenseGuard(base) { condition in
///     if case .expiresSoon(let days) = condition { mail("the RMS key ends in \(days) days") }
/// })
/// ```
///
/// RMS refuses an expired key like a wrong one. The guard asks RMS for the key's end (`license.expiryDate.get`, which
/// has to be ticked) at the first call and every six hours, and keeps the answer: a refusal after that end is thrown as
/// `.licenseExpired`. Where RMS does not tell the end, calls go on as without the guard, and it is asked again after a
/// while (five minutes, or the interval if that is shorter).
public final class LicenseGuard: RMSMiddleware, @unchecked Sendable {
    private let client: RMSClient
    private let threshold: Int
    private let interval: Duration
    private let time: TimeSource
    private let report: @Sendable (LicenseCondition) -> Void
    /// Guards what is known, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var expiry: LicenseAPI.Expiry?
    private var nextQuestion: Duration?
    private var reported: LicenseCondition?

    /// Makes a guard.
    ///
    /// - Parameters:
    ///   - client: The client that asks; not the one that is guarded.
    ///   - threshold: With how many days left a key expires soon.
    ///   - interval: How long an answer is kept.
    ///   - time: Tells the time.
    ///   - report: Is told of every change of the condition, once a day at most.
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

    /// How the key stands, as far as is known; nil before RMS has told its end.
    public var condition: LicenseCondition? {
        lock.withLock { expiry }.map { expiry in
            let now = time.date()
            if expiry.isOver(now: now) { return .expired }
            let days = expiry.daysLeft(now: now)
            return days <= threshold ? .expiresSoon(daysLeft: days) : .valid(daysLeft: days)
        }
    }

    /// Asks for the key's end if that is due, and makes the call.
    public func intercept<Value: Sendable>(
        _ call: RMSCall,
        next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
    ) async throws(RMSError) -> RMSAnswer<Value> {
        await askIfDue()
        tell()
        do throws(RMSError) {
            return try await next(call)
        } catch {
            guard error.kind == .unauthorized else { throw error }
            // The key may be another one by now.
            lock.withLock { nextQuestion = nil }
            guard condition == .expired else { throw error }
            throw error.asExpired
        }
    }

    private func askIfDue() async {
        let isDue = lock.withLock {
            let now = time.now()
            if let nextQuestion, now < nextQuestion { return false }
            // Meanwhile no other call asks.
            nextQuestion = now + interval
            return true
        }
        guard isDue else { return }
        let answer = try? await client.license.expiry()
        lock.withLock {
            if let answer { expiry = answer } else { nextQuestion = time.now() + min(interval, Self.pause) }
        }
    }

    /// How long to wait after a question that RMS did not answer.
    private static let pause = Duration.seconds(300)

    private func tell() {
        guard let condition else { return }
        let isNews = lock.withLock {
            defer { reported = condition }
            return reported != condition
        }
        if isNews { report(condition) }
    }
}

extension RMSError {
    /// The same refusal, known to come from a key whose life is over.
    fileprivate var asExpired: RMSError {
        var error = RMSError(
            .licenseExpired,
            function: function,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: attempts,
            failure: failure,
            problem: "the licence key's 90 days are over",
            advice: "Issue a new licence key in the RMS console; it is accepted after up to 30 minutes."
        )
        error.earlierAttempts = earlierAttempts
        return error
    }
}

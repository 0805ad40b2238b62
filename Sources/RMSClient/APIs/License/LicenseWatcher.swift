public import struct Foundation.Date

/// Warns before a licence key ends, once for each threshold that has been passed.
///
/// ```swift
/// for try await warning in rms.license.watcher().warnings() { print("\(warning.daysLeft) days left") }
/// ```
///
/// RMS renews no key by itself: someone must issue a new one in the RMS console.
public actor LicenseWatcher {
    private let client: RMSClient
    private let thresholds: [Int]
    private var warned: (expiryDate: Date, threshold: Int)?

    /// A threshold has been passed.
    public struct Warning: Sendable, Hashable {
        /// When the key ends.
        public let expiryDate: Date
        /// How many calendar days of Japan are left.
        public let daysLeft: Int
        /// The threshold that has been passed.
        public let threshold: Int
    }

    init(client: RMSClient, thresholds: [Int]) {
        self.client = client
        self.thresholds = thresholds.sorted()
    }

    /// Asks RMS once: a warning if the smallest threshold that holds was not warned of before, for this key.
    ///
    /// A job that runs once a day, or once a week, is warned all the same: it is told the threshold it has come to,
    /// however many it jumped over. A new key begins anew.
    public func check(now: Date = Date()) async throws(RMSError) -> Warning? {
        let expiry = try await client.license.expiry()
        let daysLeft = expiry.daysLeft(now: now)
        guard let threshold = thresholds.first(where: { daysLeft <= $0 }) else { return nil }
        if let warned, warned.expiryDate == expiry.expiryDate, warned.threshold <= threshold { return nil }
        warned = (expiry.expiryDate, threshold)
        return Warning(expiryDate: expiry.expiryDate, daysLeft: daysLeft, threshold: threshold)
    }

    /// Asks RMS again and again, and gives the warnings.
    ///
    /// A question that fails for a while (no connection, RMS stopped) is asked again after the interval. An error that
    /// does not pass by itself, such as a refused key, ends the sequence.
    ///
    /// - Parameters:
    ///   - interval: How long to wait between two questions.
    ///   - time: Tells the time, and waits; where waiting throws, the sequence ends.
    ///   - onFailure: Takes the error of a question that is asked again.
    public nonisolated func warnings(
        every interval: Duration = .seconds(6 * 3600),
        time: TimeSource = .system,
        onFailure: @escaping @Sendable (RMSError) -> Void = { _ in }
    ) -> AsyncThrowingStream<Warning, any Error> {
        AsyncThrowingStream { continuation in
            let task = Task {
                do {
                    while !Task.isCancelled {
                        do throws(RMSError) {
                            if let warning = try await check(now: time.date()) { continuation.yield(warning) }
                        } catch  where error.isTransient {
                            onFailure(error)
                        }
                        do { try await time.sleep(interval) } catch { break }
                    }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in task.cancel() }
        }
    }
}

public import struct Foundation.Date

/// Warns before a license key expires, once for each threshold that has passed.
///
/// ```swift
/// for try await warning in rms.license.watcher().warnings() { print("\(warning.daysLeft) days left") }
/// ```
///
/// RMS does not renew keys automatically: someone must issue a new one in the RMS console.
public actor LicenseWatcher {
    private let client: RMSClient
    private let thresholds: [Int]
    private var warned: (expiryDate: Date, threshold: Int)?

    /// A warning that a threshold has passed.
    public struct Warning: Sendable, Hashable {
        /// When the key expires.
        public let expiryDate: Date
        /// The number of calendar days left in Japan.
        public let daysLeft: Int
        /// The threshold that has passed.
        public let threshold: Int
    }

    init(client: RMSClient, thresholds: [Int]) {
        self.client = client
        self.thresholds = thresholds.sorted()
    }

    /// Asks RMS once, and returns a warning if the smallest threshold reached has not been reported for this key.
    ///
    /// A job that runs once a day or once a week is warned as well: it gets the threshold that has been reached,
    /// however many were skipped. A new key starts over.
    public func check(now: Date = Date()) async throws(RMSError) -> Warning? {
        let expiry = try await client.license.expiry()
        let daysLeft = expiry.daysLeft(now: now)
        guard let threshold = thresholds.first(where: { daysLeft <= $0 }) else { return nil }
        if let warned, warned.expiryDate == expiry.expiryDate, warned.threshold <= threshold { return nil }
        warned = (expiry.expiryDate, threshold)
        return Warning(expiryDate: expiry.expiryDate, daysLeft: daysLeft, threshold: threshold)
    }

    /// Asks RMS repeatedly and yields the warnings.
    ///
    /// A request that fails temporarily (no connection, RMS stopped) is repeated after the interval. A permanent error,
    /// such as a refused key, ends the sequence.
    ///
    /// - Parameters:
    ///   - interval: How long to wait between two requests.
    ///   - time: The source of the time, which also waits; if waiting throws, the sequence ends.
    ///   - onFailure: Receives the error of a request that will be repeated.
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

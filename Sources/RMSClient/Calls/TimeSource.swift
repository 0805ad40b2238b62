public import Foundation

/// A source of time, replaceable so that tests need not wait.
public struct TimeSource: Sendable {
    /// The time since some fixed moment; it never goes backward.
    public var now: @Sendable () -> Duration
    /// The wall-clock time.
    public var date: @Sendable () -> Date
    /// Waits; throws when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// Creates a source.
    public init(
        now: @escaping @Sendable () -> Duration,
        date: @escaping @Sendable () -> Date = { Date() },
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.date = date
        self.sleep = sleep
    }

    private static let start = ContinuousClock.now

    /// The system's time.
    public static let system = TimeSource(
        now: { ContinuousClock.now - start },
        sleep: { try await Task.sleep(for: $0) }
    )
}

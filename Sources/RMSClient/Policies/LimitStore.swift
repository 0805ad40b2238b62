/// A place outside the process in which workers keep the state of their rate limits together (``SharedLimits``).
///
/// The package has `RedisLimitStore` for Redis and Valkey, with the package trait `SharedLimits`. A store of your own needs
/// small values with a condition on writing, a lifetime, and a clock that is the same for all workers:
///
/// ```swift
/// struct MyStore: LimitStore {
///     func read(_ key: String) async throws(LimitStoreError) -> LimitStoreEntry { … }
///     func replace(
///         _ key: String, _ old: [UInt8]?, with new: [UInt8], expiresAfter lifetime: Duration
///     ) async throws(LimitStoreError) -> Bool { … }
/// }
/// ```
///
/// Calls wait for the store, so both methods must return or throw within a short time (`RedisLimitStore`: a second), and go on
/// when their task is canceled: a worker that stops still reports that it has left.
public protocol LimitStore: Sendable {
    /// Returns a key's value, and the time of the store's clock.
    func read(_ key: String) async throws(LimitStoreError) -> LimitStoreEntry

    /// Replaces a key's value if it is still the expected one, in one step for all workers.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - old: The expected value; nil if there is none.
    ///   - new: The value that replaces it.
    ///   - lifetime: How long the value is kept unless it is replaced again.
    /// - Returns: Whether the value was replaced.
    func replace(
        _ key: String,
        _ old: [UInt8]?,
        with new: [UInt8],
        expiresAfter lifetime: Duration
    ) async throws(LimitStoreError) -> Bool
}

/// What a ``LimitStore`` knows about a key.
public struct LimitStoreEntry: Sendable {
    /// The value; nil if there is none.
    public let value: [UInt8]?
    /// The time since some fixed moment, by the store's clock.
    public let now: Duration

    /// Creates an entry.
    public init(value: [UInt8]?, now: Duration) {
        self.value = value
        self.now = now
    }
}

/// A ``LimitStore`` that can't be reached or does not do what it is asked.
public struct LimitStoreError: Error, CustomStringConvertible {
    /// What is wrong. It is logged: it must not contain a password.
    public let description: String

    /// Creates an error.
    public init(_ description: String) {
        self.description = description
    }
}

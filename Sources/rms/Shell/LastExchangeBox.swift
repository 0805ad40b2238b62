import Foundation

/// The last exchange of a shell.
final class LastExchangeBox: @unchecked Sendable {
    private let lock = NSLock()
    // Only used with the lock held.
    private var value: LastExchange?

    var exchange: LastExchange? { lock.withLock { value } }

    func keep(_ exchange: LastExchange) { lock.withLock { value = exchange } }
}

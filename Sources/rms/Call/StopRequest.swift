import Foundation

/// Whether a signal asked a run to end, for work that must not be cancelled in the middle of a call.
final class StopRequest: @unchecked Sendable {
    private let lock = NSLock()
    // Only used with the lock held.
    private var isRequested = false

    func request() { lock.withLock { isRequested = true } }

    /// Cancels the current task if a stop was requested: the next call of the task is not sent.
    func cancelIfRequested() {
        guard lock.withLock({ isRequested }) else { return }
        withUnsafeCurrentTask { $0?.cancel() }
    }
}

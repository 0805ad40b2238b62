internal import Foundation

/// A value behind a lock: the compiler rejects access outside ``withLock(_:)``.
///
/// The standard library's `Mutex` replaces it once macOS 15 is the oldest supported system.
final class Locked<State: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var state: State

    init(_ state: State) {
        self.state = state
    }

    func withLock<Result>(_ body: (inout State) throws -> Result) rethrows -> Result {
        try lock.withLock { try body(&state) }
    }
}

import Foundation

/// One of eight turns, which ends when the object is released: a test that needs a server, processes and threads takes
/// one first, because all tests of a parallel run start together.
///
/// A test that blocks a thread of Swift's tasks needs none: there are as many of those as cores.
package final class Turn: Sendable {
    private static let turns = Turns(8)

    private init() {}

    deinit { Self.turns.give() }

    /// Waits until one is free.
    package static func take() async -> Turn {
        await turns.take()
        return Turn()
    }
}

private final class Turns: @unchecked Sendable {
    private let lock = NSLock()
    // Only used with the lock held.
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) { free = count }

    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = lock.withLock {
                guard free == 0 else {
                    free -= 1
                    return true
                }
                waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    func give() {
        let next = lock.withLock { () -> CheckedContinuation<Void, Never>? in
            guard waiting.isEmpty else { return waiting.removeFirst() }
            free += 1
            return nil
        }
        next?.resume()
    }
}

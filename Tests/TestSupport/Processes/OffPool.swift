import Foundation

/// Runs blocking work on a thread of its own.
///
/// Use it for work that waits for a server of this process: that server needs the threads of Swift's tasks, of which
/// there are as many as cores.
package func offPool<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
    }
}

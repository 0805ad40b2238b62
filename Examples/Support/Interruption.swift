import Dispatch
import Foundation
import RMSClient

/// Does work until it ends, or until Ctrl-C or SIGTERM cancels it, which is not an error.
public func untilInterrupted(_ work: @escaping @Sendable () async throws -> Void) async throws {
    let task = Task(operation: work)
    let signals = [SIGINT, SIGTERM]
    let sources = signals.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { task.cancel() }
        source.activate()
        return source
    }
    defer {
        sources.forEach { $0.cancel() }
        for number in signals { signal(number, SIG_DFL) }
    }
    do {
        try await task.value
    } catch is CancellationError {
    } catch let error as RMSError where error.kind == .cancelled {
    }
}

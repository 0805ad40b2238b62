import Foundation
import RMSClient
import UnixSignals

/// Ends a write on Ctrl-C with a report: if the process just died, nobody would learn whether RMS acted on the write.
enum Interruption {
    private enum End<Value: Sendable>: Sendable {
        case value(Value)
        case signal(Int32)
        case nothing
    }

    /// Makes a call and cancels it on SIGINT or SIGTERM. A second signal ends the process at once.
    ///
    /// - Throws: ``Interrupted`` if a signal ended the call.
    static func watching<Value: Sendable>(_ call: @escaping @Sendable () async throws -> Value) async throws -> Value {
        // A shell watches for signals itself.
        if CommandSession.current != nil { return try await call() }
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        return try await withThrowingTaskGroup(of: End<Value>.self) { group in
            group.addTask { .value(try await call()) }
            group.addTask {
                for await signal in signals { return .signal(signal.rawValue) }
                return .nothing
            }
            var caught: Int32?
            do {
                while let end = try await group.next() {
                    switch end {
                    case .value(let value):
                        group.cancelAll()
                        return value
                    case .signal(let number):
                        caught = number
                        signal(number, SIG_DFL)
                        group.cancelAll()
                    case .nothing: continue
                    }
                }
            } catch {
                throw caught.flatMap { Interrupted(signal: $0, after: error) } ?? error
            }
            throw CancellationError()
        }
    }
}

/// An error: a signal ended the command.
struct Interrupted: Error, CustomStringConvertible {
    let signal: Int32
    let description: String

    /// Nil if the error is not what a signal leads to.
    init?(signal: Int32, after error: any Error) {
        self.signal = signal
        switch error {
        case let error as RMSError where error.kind == .cancelled: description = Self.description(of: error)
        case let error as StoppedRun: description = error.description
        default: return nil
        }
    }

    private static func description(of error: RMSError) -> String {
        let function = error.function ?? "the call"
        let isRead = error.function.flatMap(RMSFunction.init(named:))?.access == .read
        if isRead { return "interrupted: no answer to \(function)" }
        guard error.mayHaveActed else { return "interrupted: \(function) was not sent" }
        let read = error.function.flatMap(RMSFunction.init(named:)).flatMap(ReadBack.command)
        return "interrupted: the outcome of \(function) is unknown, RMS may have acted on it. "
            + "Read back before you send it again\(read.map { ": \($0)" } ?? ".")"
    }
}

/// An error: a run over many records was told to stop, and did so between two of them.
struct StoppedRun: Error, CustomStringConvertible {
    let description: String
}

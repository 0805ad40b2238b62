import Foundation
import UnixSignals

/// Ctrl-C in a shell: cancels the command that runs, and ends the shell only if the command doesn't react.
final class ShellInterrupts: @unchecked Sendable {
    private let lock = NSLock()
    // Only used with the lock held.
    private var running: Task<Void, any Error>?
    private var caught: Int32?
    private let isTerminal: Bool
    /// Makes the terminal usable again before the process ends.
    private let restoreTerminal = TerminalMode.current

    init(isTerminal: Bool) async {
        self.isTerminal = isTerminal
        let signals = await UnixSignalsSequence(trapping: .sigint, .sigterm)
        Task { [self] in
            for await signal in signals { receive(signal.rawValue) }
        }
    }

    /// Runs a command until it ends, also if a signal cancels it.
    ///
    /// - Throws: The command's error, or ``Interrupted``.
    func run(_ command: @escaping @Sendable () async throws -> Void) async throws {
        let task = Task { try await command() }
        lock.withLock { (running, caught) = (task, nil) }
        let result = await task.result
        let signal = lock.withLock {
            running = nil
            return caught
        }
        do {
            try result.get()
            if signal == SIGTERM { end(SIGTERM) }
        } catch {
            let error = signal.flatMap { Interrupted(signal: $0, after: error) } ?? error
            guard signal == SIGTERM else { throw error }
            ExitStatus(error).report()
            end(SIGTERM)
        }
    }

    private func receive(_ signal: Int32) {
        let task = lock.withLock {
            // The second one: the command doesn't react.
            if caught != nil, running != nil { end(signal) }
            if running != nil { caught = signal }
            return running
        }
        // On a terminal, the prompt takes Ctrl-C as a key.
        if let task { task.cancel() } else if signal == SIGTERM || !isTerminal { end(signal) }
    }

    private func end(_ signal: Int32) -> Never {
        restoreTerminal()
        exit(128 + signal)
    }
}

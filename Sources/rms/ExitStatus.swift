import ArgumentParser
import Foundation
import RMSClient

/// A mistake in how the command was called.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// The error of a build without a package trait.
    init(missing trait: String, for setting: String, of command: String) {
        self.init("\(setting) needs a build with the trait \(trait): swift run --traits \(trait) \(command) …")
    }
}

/// How the command ends: its exit code and its last output. Only this type knows the exit codes.
struct ExitStatus {
    let code: Int32
    let output: String
    var toStandardError = true
    /// The signal that ended the call. The process ends by it too, so that an enclosing shell loop also stops.
    var signal: Int32?

    init(_ error: any Error) {
        switch error {
        case let error as RMSError:
            code = Self.code(of: error)
            output = "rms: \("\(error)\(Self.complaints(of: error))\(Self.check(of: error))".printable)"
        case let error as UsageError:
            code = 2
            output = "rms: \(error.description.printable)"
        case let error as OutputError:
            code = 6
            output = "rms: \(error.description.printable)"
        case let error as Interrupted:
            code = 128 + error.signal
            signal = error.signal
            output = "rms: \(error.description.printable)"
        case let exit as ExitCode:
            code = exit.rawValue
            output = ""
        default:
            let isHelp = RMSCommand.exitCode(for: error) == .success
            code = isHelp ? 0 : 2
            output =
                isHelp
                ? CompletionScript.corrected(RMSCommand.fullMessage(for: error))
                : "rms: \(RMSCommand.message(for: error).printable)"
            toStandardError = !isHelp
        }
    }

    func exit() -> Never {
        if output.isEmpty { Foundation.exit(code) }
        if toStandardError {
            report()
        } else {
            do { try Console.output(output) } catch { ExitStatus(error).exit() }
        }
        if let signal { Self.end(by: signal) }
        Foundation.exit(code)
    }

    /// Prints the output to standard error, on a terminal in place of the `^C` that it shows for a signal.
    func report() {
        if output.isEmpty { return }
        if signal != nil { ProgressLine().clear() }
        Console.error(output)
    }

    /// Raises a signal on this thread, so that it takes effect before the process exits.
    private static func end(by number: Int32) {
        // The signal watcher blocks its signals on its threads.
        var only = sigset_t()
        sigemptyset(&only)
        sigaddset(&only, number)
        pthread_sigmask(SIG_UNBLOCK, &only, nil)
        raise(number)
    }

    private static func code(of error: RMSError) -> Int32 {
        switch error.kind {
        case .unauthorized, .licenseExpired, .notPermitted: 3
        case .transport, .timeout, .intermediary, .outcomeUnknown, .cancelled: 4
        case .decoding: 5
        case .invalidRequest where error.httpStatus == nil: 2
        default: 1
        }
    }

    /// RMS's own messages. The error's description leaves them out; here they are shown to the user who made the call.
    private static func complaints(of error: RMSError) -> String {
        let messages = [error.failure?.message] + (error.failure?.fields.map(\.message) ?? [])
        // For a list of errors, the failure and its fields hold the same messages.
        let texts = messages.compactMap { $0 }.reduce(into: [String]()) { texts, text in
            if !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
        return texts.isEmpty ? "" : " RMS reports: \(texts.joined(separator: " / "))"
    }

    /// The read that shows whether RMS acted on a write.
    private static func check(of error: RMSError) -> String {
        guard error.mayHaveActed, let function = error.function.flatMap(RMSFunction.init(named:)) else { return "" }
        return ReadBack.command(after: function).map { " Read back with: \($0)" } ?? ""
    }
}

import ArgumentParser
import Foundation
import RMSClient

/// A mistake in how the command was called.
struct UsageError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// How the command ends: the one place that knows the exit codes.
struct Ending {
    let code: Int32
    let output: String
    var toStandardError = true

    init(_ error: any Error) {
        switch error {
        case let error as RMSError:
            code = Self.code(of: error)
            output = "rms: \(error)\(Self.complaints(of: error))"
        case let error as UsageError:
            code = 2
            output = "rms: \(error)"
        case let exit as ExitCode:
            code = exit.rawValue
            output = ""
        default:
            let isHelp = RMSCommand.exitCode(for: error) == .success
            code = isHelp ? 0 : 2
            output = isHelp ? RMSCommand.fullMessage(for: error) : "rms: \(Self.line(RMSCommand.message(for: error)))"
            toStandardError = !isHelp
        }
    }

    func exit() -> Never {
        if !output.isEmpty { (toStandardError ? Console.error : Console.output)(output) }
        Foundation.exit(code)
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

    /// RMS's own words, which the error itself keeps to itself: here they go to the person who made the call.
    private static func complaints(of error: RMSError) -> String {
        let messages = [error.failure?.message] + (error.failure?.fields.map(\.message) ?? [])
        // A list of errors is the failure's message and its fields' at once.
        let texts = messages.compactMap { $0 }.reduce(into: [String]()) { texts, text in
            if !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
        return texts.isEmpty ? "" : " RMS says: \(line(texts.joined(separator: " / ")))"
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

/// Standard output and standard error.
enum Console {
    static func output(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func raw(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    static func error(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }
}

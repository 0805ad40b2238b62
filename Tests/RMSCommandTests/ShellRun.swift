import Foundation
import TestSupport

/// A shell script in which `$RMS` is the built command, for cases that a pipe can't show, such as a closed output.
struct ShellRun {
    let status: Int32
    let output: String
    let error: String

    init(_ script: String, environment: [String: String] = RMSProcess.keys, mock: RunningMock? = nil) throws {
        var environment = environment.merging(BuiltProgram.sanitizers) { given, _ in given }
        environment["RMS"] = RMSProcess.executable
        environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        if let mock { environment["RMS_BASE_URL"] = mock.url }
        let shell = try FinishedChild("bash", ["-c", script], environment: environment)
        status = shell.end.status
        output = String(decoding: shell.output, as: UTF8.self)
        error = String(decoding: shell.error, as: UTF8.self)
    }
}

import Foundation
import TestSupport

/// The built `rms`, run as a user runs it.
struct RMSProcess {
    let status: Int32
    let output: String
    let error: String

    /// Runs the command until it exits.
    init(
        _ arguments: [String],
        environment: [String: String] = Self.keys,
        input: String = "",
        mock: RunningMock? = nil
    ) throws {
        var environment = environment
        if let mock { environment["RMS_BASE_URL"] = mock.url }
        let program = try BuiltProgram("rms", arguments, environment: environment, input: input)
        (status, output, error) = (program.status, program.output, program.error)
    }

    static let keys = ["RMS_SERVICE_SECRET": "SPcommand-test", "RMS_LICENSE_KEY": "SLcommand-test"]

    static var executable: String { BuiltProgram.path(of: "rms") }
}

/// `rms mock` as a separate process. It ends with the test that holds it, or with the test process, however that ends.
final class RunningMock: Sendable {
    let url: String
    let firstLine: String
    let process: ChildProcess

    init(_ arguments: [String] = []) throws {
        process = try ChildProcess(
            RMSProcess.executable,
            ["mock", "--exit-with-stdin"] + arguments,
            environment: ProcessInfo.processInfo.environment.merging(BuiltProgram.sanitizers) { $1 },
            // Open while this process lives: the mock stops when it is closed.
            input: .pipe,
            output: .pipe,
            // Not a pipe: nobody would read it, and a full pipe blocks the writer.
            error: .null
        )
        firstLine = process.output?.readLine() ?? ""
        let object = try JSONSerialization.jsonObject(with: Data(firstLine.utf8)) as? [String: String]
        url = object?["url"] ?? ""
    }

    /// Sends a signal and waits until the process exits.
    func end(with signal: Int32 = SIGTERM) -> (end: ChildProcess.End, rest: String) {
        process.send(signal)
        return (process.wait(), process.output?.readToEnd() ?? "")
    }
}

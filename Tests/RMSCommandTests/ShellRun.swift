import Foundation

/// A shell script in which `$RMS` is the built command, for cases that a pipe can't show, such as a closed output.
struct ShellRun {
    let status: Int32
    let output: String
    let error: String

    init(_ script: String, environment: [String: String] = RMSProcess.keys, mock: RunningMock? = nil) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", script]
        var environment = environment.merging(RMSProcess.sanitizers) { given, _ in given }
        environment["RMS"] = RMSProcess.executable.path
        environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
        if let mock { environment["RMS_BASE_URL"] = mock.url }
        process.environment = environment
        let (stdout, stderr) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        error = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}

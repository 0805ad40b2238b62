import Foundation

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
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        var environment = environment
        if let mock { environment["RMS_BASE_URL"] = mock.url }
        process.environment = environment.merging(Self.sanitizers) { given, _ in given }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        error = String(decoding: stderr.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }

    /// A process that exits by itself holds memory until then, and the leak check would report it. The check runs in
    /// the test process instead. Freed memory is kept only in part, so that a test can measure how much a process needs.
    static let sanitizers = ["ASAN_OPTIONS": "detect_leaks=0:quarantine_size_mb=16"]

    static let keys = ["RMS_SERVICE_SECRET": "SPcommand-test", "RMS_LICENSE_KEY": "SLcommand-test"]

    /// The executable, next to the test bundle.
    static var executable: URL {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("rms")
    }
}

/// `rms mock` as a separate process. It ends with the test that holds it, or with the test process, however that ends.
final class RunningMock: @unchecked Sendable {
    let url: String
    let firstLine: String
    /// Used only by the test that owns the mock, so the class can be Sendable.
    private let process = Process()
    private let output = Pipe()
    /// Open while this process lives: the mock stops when it is closed.
    private let input = Pipe()

    init(_ arguments: [String] = []) throws {
        process.executableURL = RMSProcess.executable
        process.arguments = ["mock", "--exit-with-stdin"] + arguments
        process.standardInput = input
        process.standardOutput = output
        process.environment = ProcessInfo.processInfo.environment.merging(RMSProcess.sanitizers) { $1 }
        // Not a pipe: nobody would read it, and a full pipe blocks the writer.
        process.standardError = FileHandle.nullDevice
        try process.run()
        var bytes: [UInt8] = []
        while bytes.last != UInt8(ascii: "\n") {
            guard let byte = try output.fileHandleForReading.read(upToCount: 1)?.first else { break }
            bytes.append(byte)
        }
        firstLine = String(decoding: bytes, as: UTF8.self)
        let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
        url = object?["url"] ?? ""
    }

    deinit {
        if process.isRunning { _ = end(with: SIGKILL) }
    }

    /// Sends a signal and waits until the process exits.
    func end(with signal: Int32 = SIGTERM) -> (status: Int32, rest: String) {
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        return (
            process.terminationStatus,
            String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        )
    }
}

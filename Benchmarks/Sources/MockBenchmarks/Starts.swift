import Foundation
import Measuring
import RMSMockServer

/// The time until a mock answers.
enum Starts {
    private static let count = 21

    /// From the start of the process to the line with the mock's URL.
    static func ofCommand(at executable: URL) throws {
        var times: [Double] = []
        for _ in 0..<count {
            let process = Process()
            let output = Pipe()
            process.executableURL = executable
            process.arguments = ["mock"]
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            let start = ContinuousClock.now
            try process.run()
            let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            precondition(line.hasPrefix(#"{"url":"#), "rms mock printed '\(line)'")
            process.terminate()
            process.waitUntilExit()
        }
        Table.row("rms mock, until it listens", "median of \(count)", "", times.median, unit: " ms", .below(300))
    }

    /// Within a process. The first start reads the fixtures, which stay in memory.
    static func inProcess() async throws {
        var times: [Double] = []
        for _ in 0..<count {
            let start = ContinuousClock.now
            let mock = try await MockServer.start()
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            await mock.stop()
        }
        Table.row("MockServer.start, the first", "", "", times[0], unit: " ms", nil)
        Table.row("MockServer.start", "median of \(count)", "", times.median, unit: " ms", .below(50))
    }
}

import Foundation
import Measuring

/// Runs wrk, which requests one URL repeatedly on sixteen connections.
struct Wrk {
    let url: String

    struct Outcome {
        let count: Int
        let rate: Double
    }

    func run(seconds: Int) throws -> Outcome {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "wrk", "--threads", "1", "--connections", "16", "--duration", "\(seconds)s",
            "--header", "Authorization: \(Keys.authorization)", url,
        ]
        process.standardOutput = output
        try process.run()
        let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let count = report.firstMatch(of: /(\d+) requests in/).flatMap({ Int($0.1) }),
            let rate = report.firstMatch(of: /Requests\/sec:\s+([\d.]+)/).flatMap({ Double($0.1) }),
            !report.contains("Non-2xx"), !report.contains("Socket errors")
        else { fatalError("wrk printed: \(report)") }
        return Outcome(count: count, rate: rate)
    }
}

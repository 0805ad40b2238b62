import Foundation
import Testing

/// A Redis or Valkey server that a test starts for itself, on a free port of 127.0.0.1 and on a socket file. It ends with
/// the test that holds it, or with the test process, however that ends.
package final class RedisServer: @unchecked Sendable {
    /// The reasons why there is no server.
    package enum Failure: Error, CustomStringConvertible {
        case missing
        case notStarted(log: String)

        package var description: String {
            switch self {
            case .missing: "neither valkey-server nor redis-server is installed: run scripts/bootstrap"
            case .notStarted(let log): "the server does not start: \(log)"
            }
        }
    }

    private let folder: URL
    private let port: Int
    private let arguments: [String]
    // Used by one test, one call after another.
    private var shell = Process()
    /// Open while the server is to run.
    private var input = Pipe()

    /// Starts a server.
    ///
    /// - Parameter arguments: More of its options.
    package init(_ arguments: [String] = []) async throws {
        // Short, because the path of a socket is limited to about 100 bytes.
        folder = URL(fileURLWithPath: "/tmp/rms-redis-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let free = try HostileServer { _ in }
        port = free.port
        free.stop()
        self.arguments = arguments
        try await start()
    }

    deinit {
        kill()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The address of the port, with a user and a password for example.
    package func address(login: String = "", database: String = "") -> String {
        "redis://\(login)127.0.0.1:\(port)\(database)"
    }

    /// The address of the socket file.
    package var socketAddress: String { "unix://\(folder.path)/socket" }

    /// Starts the server, with nothing in it.
    package func start() async throws {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        let names = ["valkey-server", "redis-server"]
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let server = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Failure.missing
        }
        (shell, input) = (Process(), Pipe())
        shell.executableURL = URL(fileURLWithPath: "/bin/bash")
        // The server doesn't outlive the pipe, whose other end is in this process.
        shell.arguments = [
            "-c", #""$@" > log 2>&1 < /dev/null & cat > /dev/null; kill -9 $!; wait $!"#, "bash", server,
        ]
        shell.arguments? += ["--port", "\(port)", "--bind", "127.0.0.1", "--unixsocket", "\(folder.path)/socket"]
        shell.arguments? += ["--save", "", "--dir", folder.path] + arguments
        shell.currentDirectoryURL = folder
        shell.standardInput = input
        shell.standardError = FileHandle.nullDevice
        try Data().write(to: folder.appendingPathComponent("log"))
        try shell.run()
        try await eventually("the server is ready") {
            if log.contains("Failed") { throw Failure.notStarted(log: log) }
            return log.contains("eady to accept connections")
        }
    }

    private var log: String {
        (try? String(contentsOf: folder.appendingPathComponent("log"), encoding: .utf8)) ?? ""
    }

    /// Ends the server by SIGKILL.
    package func kill() {
        guard shell.isRunning else { return }
        try? input.fileHandleForWriting.close()
        shell.waitUntilExit()
    }
}

internal import Foundation
internal import Testing

/// A Redis or Valkey server that a test starts for itself, on a free port of 127.0.0.1 and on a socket file. It ends with
/// the test that holds it, or with the test process, however that ends.
package final class RedisServer: @unchecked Sendable {
    /// Why there is no server.
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
    private let options: [String]
    /// A shell that holds the server. Used by one test, one call after another, as the class.
    private var shell: ChildProcess?

    /// Starts a server.
    ///
    /// - Parameter options: More options of the server's command line.
    package init(_ options: [String] = []) async throws {
        // Short, because the path of a socket is limited to about 100 bytes.
        folder = URL(fileURLWithPath: "/tmp/rms-redis-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let free = try HostileServer { _ in }
        port = free.port
        free.stop()
        self.options = options
        try await start()
    }

    deinit {
        kill()
        try? FileManager.default.removeItem(at: folder)
    }

    /// The address of the port.
    ///
    /// - Parameters:
    ///   - login: User and password with an `@`.
    ///   - database: The number of a database after a slash.
    package func address(login: String = "", database: String = "") -> String {
        "redis://\(login)127.0.0.1:\(port)\(database)"
    }

    /// The address of the socket file.
    package var socketAddress: String { "unix://\(folder.path)/socket" }

    /// Starts the server, with nothing in it.
    package func start() async throws {
        let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        let paths = ["valkey-server", "redis-server"].flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let server = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Failure.missing
        }
        let file = folder.appendingPathComponent("log")
        try Data().write(to: file)
        // The server doesn't outlive the pipe, whose other end is in this process.
        let script = #"cd "$1"; shift; "$@" > log 2>&1 < /dev/null & cat > /dev/null; kill -9 $!; wait $!"#
        shell = try ChildProcess(
            "/bin/bash",
            ["-c", script, "bash", folder.path, server, "--port", "\(port)", "--bind", "127.0.0.1"]
                + ["--unixsocket", "\(folder.path)/socket", "--save", "", "--dir", folder.path] + options,
            input: .pipe
        )
        try await eventually("the server is ready") {
            let log = try String(contentsOf: file, encoding: .utf8)
            if log.contains("Failed") { throw Failure.notStarted(log: log) }
            return log.contains("eady to accept connections")
        }
    }

    /// Ends the server by SIGKILL.
    package func kill() {
        shell?.input?.close()
        shell?.wait()
        shell = nil
    }
}

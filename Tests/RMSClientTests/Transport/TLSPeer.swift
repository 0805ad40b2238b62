import Foundation
import TestSupport

/// A Python server with a certificate for `localhost` from an unknown authority.
final class TLSPeer: Sendable {
    let port: Int
    let caFile: String
    private let process: ChildProcess
    private let folder: URL

    static let isPossible = ["python3", "openssl"].allSatisfy { tool in
        (try? run(["which", tool])) != nil
    }

    /// - Parameter script: The server's code. It gets a TLS `context`, prints its port, and may print what it received.
    init(_ script: String = TLSPeer.page) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-tls-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.path
        caFile = path + "/ca.pem"
        try Self.run([
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=test authority",
            "-keyout", path + "/ca.key", "-out", caFile,
        ])
        try Self.run([
            "openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-keyout",
            path + "/server.key",
            "-out", path + "/server.csr",
        ])
        try Data("subjectAltName=DNS:localhost\n".utf8).write(to: folder.appendingPathComponent("names"))
        try Self.run([
            "openssl", "x509", "-req", "-days", "1", "-in", path + "/server.csr", "-CA", caFile, "-CAkey",
            path + "/ca.key",
            "-CAcreateserial", "-extfile", path + "/names", "-out", path + "/server.pem",
        ])
        process = try ChildProcess("python3", ["-c", Self.context + script, path], output: .pipe)
        port = Int(process.output?.readLine().trimmingCharacters(in: .newlines) ?? "") ?? 0
    }

    private static let context = """
        import http.server, socket, ssl, sys, threading
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[1] + "/server.pem", sys.argv[1] + "/server.key")

        """

    /// Answers every GET.
    static let page = """
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200); self.send_header("Content-Length", "6"); self.end_headers()
                self.wfile.write(b"secure")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """

    /// Stops the peer and returns the lines that it printed after its port.
    func stopAndReadLines() -> [String] {
        stop()
        return (process.output?.readToEnd() ?? "").split(separator: "\n").map(String.init)
    }

    func stop() {
        process.send(SIGKILL)
        process.wait()
        try? FileManager.default.removeItem(at: folder)
    }

    private static func run(_ arguments: [String]) throws {
        guard try FinishedChild("env", arguments).end == .exit(0) else { throw CocoaError(.executableLoad) }
    }
}

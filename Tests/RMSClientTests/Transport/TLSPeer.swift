import Foundation

/// A Python server with a certificate for `localhost` from an unknown authority.
final class TLSPeer: @unchecked Sendable {
    let port: Int
    let caFile: String
    /// Used only by the test that owns the peer, so the class can be `@unchecked Sendable`.
    private let process = Process()
    private let output = Pipe()
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
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.context + script, path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.trimmingCharacters(in: .newlines)) ?? 0
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
        let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return printed.split(separator: "\n").map(String.init)
    }

    func stop() {
        // Not SIGTERM: a child of a dispatch thread inherits a mask that blocks it.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }

    @discardableResult
    private static func run(_ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return 0
    }
}

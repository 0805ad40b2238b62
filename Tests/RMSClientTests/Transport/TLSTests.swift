import Foundation
import HTTPTypes
import RMSClient
import Testing

/// TLS against a server made of Python's ssl module, with certificates made by the openssl tool.
@Suite(.enabled(if: TLSPeer.isPossible, "python3 or openssl is missing"), .timeLimit(.minutes(10)))
struct TLSTests {
    private func send(to host: String, _ peer: TLSPeer, caFile: String?) async -> Result<String, TransportError> {
        var configuration = CurlTransport.Configuration()
        configuration.caFile = caFile
        let head = HTTPRequest(method: .get, scheme: "https", authority: "\(host):\(peer.port)", path: "/")
        do throws(TransportError) {
            let response = try await CurlTransport(configuration: configuration).send(TransportRequest(head: head))
            return .success(String(decoding: try await response.body.collect(), as: UTF8.self))
        } catch {
            return .failure(error)
        }
    }

    @Test func `a certificate is trusted only by its own authority and for its own name`() async throws {
        let peer = try TLSPeer()
        defer { peer.stop() }
        #expect(try await send(to: "localhost", peer, caFile: peer.caFile).get() == "secure")

        guard case .failure(let stranger) = await send(to: "localhost", peer, caFile: nil) else {
            Issue.record("an unknown authority was trusted")
            return
        }
        #expect(stranger.kind == .tls && stranger.delivery == .notSent)

        guard case .failure(let otherName) = await send(to: "127.0.0.1", peer, caFile: peer.caFile) else {
            Issue.record("a certificate for another name was trusted")
            return
        }
        #expect(otherName.kind == .tls && otherName.delivery == .notSent)

        guard case .failure(let noFile) = await send(to: "localhost", peer, caFile: "/does/not/exist.pem") else {
            Issue.record("a missing file of authorities was passed over")
            return
        }
        #expect(noFile.kind == .tls)
    }
}

/// A server with a certificate for `localhost` from an authority that nobody knows.
final class TLSPeer: @unchecked Sendable {
    let port: Int
    let caFile: String
    /// Touched by the test that owns the peer alone, which is why the class may call itself Sendable.
    private let process = Process()
    private let folder: URL

    static let isPossible = ["python3", "openssl"].allSatisfy { tool in
        (try? run(["which", tool])) != nil
    }

    init() throws {
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
        let script = """
            import http.server, ssl, sys
            class Handler(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_response(200); self.send_header("Content-Length", "6"); self.end_headers()
                    self.wfile.write(b"secure")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(sys.argv[1] + "/server.pem", sys.argv[1] + "/server.key")
            server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
            server.socket = context.wrap_socket(server.socket, server_side=True)
            print(server.server_address[1], flush=True)
            server.serve_forever()
            """
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.trimmingCharacters(in: .newlines)) ?? 0
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

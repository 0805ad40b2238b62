import Foundation
import HTTPTypes
import RMSClient
import Testing

/// An HTTP/2 host that reads a whole request and then refuses it: libcurl sends it again by itself.
@Suite(.enabled(if: TLSPeer.isPossible, "python3 or openssl is missing"), .timeLimit(.minutes(10)))
struct HTTP2DeliveryTests {
    /// Refuses the first request in one of the ways of HTTP/2, and answers the following ones. Prints a line for each
    /// request whose last byte it has read.
    private static func script(_ refusal: String) -> String {
        """
        context.set_alpn_protocols(["h2"])
        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)
        count = 0

        def frame(kind, flags, stream, payload=b""):
            return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload

        def serve(connection):
            global count
            def take(size):
                data = b""
                while len(data) < size:
                    piece = connection.recv(size - len(data))
                    if not piece: raise EOFError
                    data += piece
                return data
            try:
                connection = context.wrap_socket(connection, server_side=True)
                take(24)
                connection.sendall(frame(4, 0, 0))
                while True:
                    head = take(9)
                    kind, flags, stream = head[3], head[4], int.from_bytes(head[5:9], "big") & 0x7FFFFFFF
                    take(int.from_bytes(head[:3], "big"))
                    if kind == 4 and not flags & 1: connection.sendall(frame(4, 1, 0))
                    if kind not in (0, 1) or not flags & 1: continue
                    count += 1
                    print("request", flush=True)
                    if count > 1:
                        connection.sendall(frame(1, 4, stream, b"\\x88") + frame(0, 1, stream, b"secure"))
                    else:
                        \(refusal)
            except (EOFError, OSError):
                pass

        while True:
            threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()
        """
    }

    static let refusals = [
        // RST_STREAM, REFUSED_STREAM
        #"connection.sendall(frame(3, 0, stream, b"\x00\x00\x00\x07"))"#,
        // GOAWAY, with no stream processed
        #"connection.sendall(frame(7, 0, 0, bytes(8))); connection.close(); return"#,
        // Closing the connection
        "connection.close(); return",
    ]

    @Test(arguments: refusals, [HTTPRequest.Method.post, .put, .delete, .get])
    func `a write is sent once, however the host refuses it`(refusal: String, method: HTTPRequest.Method) async throws {
        let peer = try TLSPeer(Self.script(refusal))
        defer { peer.stop() }
        var configuration = CurlTransport.Configuration()
        configuration.caFile = peer.caFile
        let head = HTTPRequest(method: method, scheme: "https", authority: "localhost:\(peer.port)", path: "/")
        var write = TransportRequest(head: head, body: [.post, .put].contains(method) ? Array("write".utf8) : [])
        write.isIdempotent = false
        let transport = CurlTransport(configuration: configuration)
        let error = await #expect(throws: TransportError.self) {
            _ = try await transport.send(write).body.collect()
        }
        #expect(error?.delivery == .maybeSent, "\(error?.description ?? "")")
        #expect(peer.stopAndReadLines() == ["request"])
    }

    @Test func `libcurl sends a read again by itself if the host refused it`() async throws {
        let peer = try TLSPeer(Self.script(Self.refusals[0]))
        defer { peer.stop() }
        var configuration = CurlTransport.Configuration()
        configuration.caFile = peer.caFile
        let head = HTTPRequest(method: .get, scheme: "https", authority: "localhost:\(peer.port)", path: "/")
        let response = try await CurlTransport(configuration: configuration).send(TransportRequest(head: head))
        #expect(String(decoding: try await response.body.collect(), as: UTF8.self) == "secure")
        #expect(peer.stopAndReadLines() == ["request", "request"])
    }
}

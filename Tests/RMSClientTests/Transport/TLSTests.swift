import Foundation
import HTTPTypes
import RMSClient
import Testing

/// TLS against a server that uses Python's ssl module, with certificates from the openssl tool.
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

    @Test func `a certificate is trusted only through its own authority and for its own name`() async throws {
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
            Issue.record("a missing CA file was ignored")
            return
        }
        #expect(noFile.kind == .tls)
    }
}

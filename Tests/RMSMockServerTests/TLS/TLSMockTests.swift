#if TLS
import Foundation
import HTTPTypes
import RMSClient
@testable import RMSMockServer
import TestSupport
import Testing

@Suite struct TLSMockTests {
    private func client(_ server: MockServer, caFile: String?) throws -> RMSClient {
        var configuration = CurlTransport.Configuration()
        configuration.caFile = caFile
        return RMSClient(
            credentials: try Credentials(serviceSecret: "SPtls", licenseKey: "SLtls"),
            shopURL: "demo",
            baseURL: try BaseURL(server.url),
            transport: CurlTransport(configuration: configuration),
            retry: .never
        )
    }

    @Test func `a client that trusts the mock's CA can call it, another one gets a certificate error`() async throws {
        var options = MockServer.Options()
        options.tls = true
        let server = try await MockServer.start(options)
        #expect(server.url.hasPrefix("https://127.0.0.1:"))
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).pem")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try #require(server.caCertificatePEM).utf8).write(to: file)
        let rms = try client(server, caFile: file.path)
        var change = ItemAPI1.Item(itemURL: "demo-item-01")
        change.itemPrice = 5
        try await rms.v1.item.update(change)
        #expect(try await rms.v1.item.get(itemURL: "demo-item-01").itemPrice == 5)
        let shop = server.shop(of: try Credentials(serviceSecret: "SPtls", licenseKey: "SLtls"))
        shop?.inject(.reset(.midBody))
        let broken = await #expect(throws: RMSError.self) { _ = try await rms.v1.item.get(itemURL: "demo-item-01") }
        #expect(broken?.kind == .transport)
        let error = await #expect(throws: RMSError.self) {
            _ = try await client(server, caFile: nil).v1.item.get(itemURL: "demo-item-01")
        }
        #expect(error?.kind == .transport && error?.description.contains("certificate") == true)
        await server.stop()
    }

    /// What `curl` reports about a request: the HTTP version, the status, and the number of connections.
    private func curl(_ arguments: [String]) async throws -> String {
        try await offPool {
            let curl = try FinishedChild("curl", ["--silent", "--output", "/dev/null"] + arguments)
            return String(decoding: curl.output, as: UTF8.self)
        }
    }

    @Test func `HTTP 2 and HTTP 1_1 are supported, and a connection is reused`() async throws {
        var options = MockServer.Options()
        options.tls = true
        let server = try await MockServer.start(options)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).pem")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(try #require(server.caCertificatePEM).utf8).write(to: file)
        let key = "Authorization: ESA Q0NDQ0M6QkJCQkI="
        let common = [
            "--cacert", file.path, "--header", key, "--write-out", "%{http_version} %{http_code} %{num_connects};",
        ]
        let url = "\(server.url)/es/1.0/item/get?itemUrl=demo-item-01"
        let twice = [url, url.replacingOccurrences(of: "item-01", with: "item-02"), "--output", "/dev/null"]
        let second = try await curl(["--http2"] + common + twice)
        #expect(second == "2 200 1;2 200 0;")
        let first = try await curl(["--http1.1"] + common + twice)
        #expect(first == "1.1 200 1;1.1 200 0;")
        let name = url.replacingOccurrences(of: "127.0.0.1", with: "localhost")
        #expect(try await curl(common + [name]) == "2 200 1;")
        await server.stop()
    }

    @Test func `the WSDL of a service contains the address of its request`() async throws {
        let engine = try MockEngine(MockServer.Options())
        let request = MockRequest(
            method: "GET",
            scheme: "https",
            authority: "localhost:8443",
            target: "/es/1.0/order/ws?wsdl",
            fields: [],
            body: []
        )
        #expect(engine.answer(request).text.contains("location=\"https://localhost:8443/es/1.0/order/ws\""))
    }

    @Test func `every run has its own certificate`() throws {
        let now = Date()
        #expect(try SelfSignedCertificate(now: now).authorityPEM != SelfSignedCertificate(now: now).authorityPEM)
    }
}
#endif

import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The mock as an HTTP server, byte by byte.
@Suite(.timeLimit(.minutes(10))) struct HTTPMannersTests {
    private let key = "Authorization: ESA Q0NDQ0M6QkJCQkI=\r\n"
    private let item = "/es/1.0/item/get?itemUrl=demo-item-01"

    private func connected(_ body: (MockServer, RawConnection) async throws -> Void) async throws {
        let server = try await MockServer.start()
        let connection = try RawConnection(port: UInt16(try #require(URLComponents(string: server.url)?.port)))
        try await body(server, connection)
        await server.stop()
    }

    @Test func `HEAD is answered without a body, with the allowed methods`() async throws {
        try await connected { _, connection in
            let requests =
                "HEAD \(item) HTTP/1.1\r\nHost: x\r\n\(key)\r\n" + "GET \(item) HTTP/1.1\r\nHost: x\r\n\(key)\r\n"
            let answers = try await connection.exchange(requests, until: "</result>")
            #expect(answers.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
            #expect(answers.contains("\r\nAllow: GET\r\n"))
            // The next answer begins right after the head.
            let parts = answers.components(separatedBy: "\r\n\r\n")
            #expect(parts.count == 3 && parts[1].hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test func `HEAD works as a health check`() async throws {
        try await connected { _, connection in
            let head = "HEAD /__rms/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            let answer = try await connection.exchange(head, until: nil)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n") && answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func `a client that waits for 100 Continue gets it before it sends its body`() async throws {
        try await connected { _, connection in
            let body = "<request/>"
            let head =
                "POST /es/1.0/item/update HTTP/1.1\r\nHost: x\r\n\(key)Content-Length: \(body.count)\r\n"
                + "Expect: 100-Continue\r\n\r\n"
            let interim = try await connection.exchange(head, until: "\r\n\r\n")
            #expect(interim == "HTTP/1.1 100 Continue\r\n\r\n")
            let answer = try await connection.exchange(body, until: "</result>")
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        }
    }

    @Test func `an announced body that is too long, or an unknown expectation, is refused at once`()
        async throws
    {
        for (field, status) in [("Expect: 100-continue\r\nContent-Length: 99999999", 413), ("Expect: magic", 417)] {
            try await connected { _, connection in
                let head = "POST /es/1.0/item/update HTTP/1.1\r\nHost: x\r\n\(field)\r\n\r\n"
                let answer = try await connection.exchange(head, until: "\r\n\r\n")
                #expect(answer.hasPrefix("HTTP/1.1 \(status) "))
            }
        }
    }

    @Test(arguments: ["close", "Close", "CLOSE", "keep-alive, close", "TE, close", "close\r\nConnection: TE"])
    func `the connection is closed for a client that asks for it in any spelling`(options: String) async throws {
        try await connected { _, connection in
            let request = "GET \(item) HTTP/1.1\r\nHost: x\r\n\(key)Connection: \(options)\r\n\r\n"
            let answer = try await connection.exchange(request, until: nil)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
        }
    }

    @Test func `an HTTP/1_0 connection is closed after the answer unless the client asks to keep it`() async throws {
        try await connected { _, connection in
            let answer = try await connection.exchange("GET \(item) HTTP/1.0\r\n\(key)\r\n", until: nil)
            #expect(answer.contains(" 200 OK\r\n") && answer.hasSuffix("</result>"))
        }
        try await connected { _, connection in
            let request = "GET \(item) HTTP/1.0\r\n\(key)Connection: Keep-Alive\r\n\r\n"
            for _ in 0..<2 {
                let answer = try await connection.exchange(request, until: "</result>")
                #expect(answer.lowercased().contains("\r\nconnection: keep-alive\r\n"))
            }
        }
    }

    @Test(arguments: [
        ("GET /es/1.0/item/search?itemName=煎茶 HTTP/1.1\r\nHost: x\r\n\r\n", "percent-encode Japanese text"),
        (
            "GET /es/1.0/item/get HTTP/1.1\r\nHost: x\r\nAuthorization: ESA Q0ND\r\nQ0M6Qk=\r\n\r\n",
            "broken over two lines"
        ),
        ("FETCH /es HTTP/1.1\r\nHost: x\r\n\r\n", "is not an HTTP method"),
        ("GET /es HTTP/3.7\r\nHost: x\r\n\r\n", "is not HTTP/1.0 or HTTP/1.1"),
        ("POST /es HTTP/1.1\r\nHost: x\r\nContent-Length: two\r\n\r\n", "Content-Length is not a single number"),
    ])
    func `an unparsable request is answered with the reason and is in the journal`(request: String, reason: String)
        async throws
    {
        try await connected { server, connection in
            let answer = try await connection.exchange(request, until: nil)
            #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(answer)")
            #expect(answer.contains("\r\nx-mock-violations: ") && answer.hasSuffix(".\n"), "\(answer)")
            #expect(answer.contains(reason), "\(answer)")
            #expect(server.journal.map(\.status) == [400])
            #expect(server.journal.first?.violations.first?.contains(reason) == true)
        }
    }

    @Test(arguments: [
        ("itemUrl=%83%65", "query itemUrl is not UTF-8"),
        ("itemUrl=demo%252Ditem", "query itemUrl is percent-encoded twice"),
        ("itemUrl=demo%2Ditem-01", nil), ("itemUrl=50%25", nil),
    ])
    func `a query that is not UTF-8 or is encoded twice is reported`(query: String, told: String?) throws {
        let answer = try MockEngine.fixed().get("/es/1.0/item/get?\(query)")
        let violations = answer["x-mock-violations"]
        #expect(told.map { violations?.contains($0) == true } ?? (violations == nil), "\(violations ?? "none")")
    }

    @Test(arguments: [
        ("gzip", true), ("GZIP;q=0.5, br", true), ("deflate, gzip;q=1.0, *;q=0.5", true), ("*", true), ("x-gzip", true),
        ("identity", false), ("gzip;q=0", false), ("br", false), ("*;q=0", false), ("", false),
    ])
    func `a client that accepts gzip gets it, as from RMS`(offer: String, isTaken: Bool) async throws {
        #expect(Gzip.isAccepted(offer) == isTaken)
        try await connected { _, connection in
            let request =
                "GET \(item) HTTP/1.1\r\nHost: x\r\n\(key)Accept-Encoding: \(offer)\r\nConnection: close\r\n\r\n"
            let answer = try await connection.exchange(request, until: nil)
            #expect(answer.contains("\r\nContent-Encoding: gzip\r\n") == isTaken)
            #expect(answer.contains("</result>") == !isTaken)
            #expect(answer.contains("\r\nVary: Accept-Encoding\r\n"))
        }
    }

    @Test func `our client decompresses the mock's answers, and compression can be turned off`() async throws {
        for compresses in [true, false] {
            var options = MockServer.Options()
            options.compresses = compresses
            let server = try await MockServer.start(options)
            let rms = RMSClient(
                credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
                baseURL: try BaseURL(server.url)
            )
            #expect(try await rms.v1.item.get(itemURL: "demo-item-01").itemURL == "demo-item-01")
            await server.stop()
        }
    }

    @Test func `the WSDL of a service contains no markup from the Host header`() throws {
        let request = MockRequest(
            method: "GET",
            authority: "x\"><evil/>",
            target: "/es/1.0/order/ws?WSDL",
            fields: [],
            body: []
        )
        let answer = try MockEngine.fixed().answer(request)
        #expect(answer.status == 200 && !answer.text.contains("evil"))
        #expect(answer.text.contains("http://127.0.0.1/es/1.0/order/ws"))
    }

    @Test func `Shift_JIS is read as Windows defines it, and invalid bytes are unreadable`() throws {
        let prolog = Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>".utf8)
        // 茶①～髙㈱ in code page 932.
        let name: [UInt8] = [0x92, 0x83, 0x87, 0x40, 0x81, 0x60, 0xFB, 0xFC, 0x87, 0x8A]
        let tree = try XMLTree(prolog + name + Array("</a>".utf8))
        #expect(tree.texts("/a") == ["茶①～髙㈱"])
        // Bytes that the code page does not assign can't be read.
        #expect(throws: XMLTree.Unreadable.self) { try XMLTree(prolog + [0xFF, 0xFF, 0x87] + Array("</a>".utf8)) }
    }

    @Test func `the least recently used shop is evicted`() throws {
        let store = ShopStore(seed: .demo, maximumCount: 3, machine: { Date() })
        let keys = (0..<4).compactMap { ESAKey(serviceSecret: "SP\($0)", licenseKey: "SL\($0)") }
        for key in keys.prefix(3) { _ = store.shop(for: key) }
        _ = store.shop(for: keys[0])
        _ = store.shop(for: keys[3])
        #expect(Set(store.all.map(\.key)) == [keys[0], keys[2], keys[3]])
    }

    @Test func `the descriptions of a mock, its shops and its journal contain no key and no customer`() async throws {
        let server = try await MockServer.start()
        let credentials = try Credentials(serviceSecret: "SPhidden", licenseKey: "SLhidden")
        let rms = RMSClient(credentials: credentials, shopURL: "demo", baseURL: try BaseURL(server.url))
        let orders = rms.v1.order.orders(from: Date().addingTimeInterval(-60 * 86_400), to: Date())
        let order = try #require(try await orders.first { _ in true })
        let shop = try #require(server.shop(of: credentials))
        var shown = "\(server.journal) \(String(reflecting: server.journal)) \(shop) \(String(reflecting: shop))"
        dump(server.journal, to: &shown)
        dump(shop, to: &shown)
        dump(server, to: &shown)
        await server.stop()
        #expect(shown.contains("POST /es/1.0/order/ws: 200"))
        let person = try #require(order.orderer?.emailAddress)
        for secret in ["hidden", Data("SPhidden:SLhidden".utf8).base64EncodedString(), person] {
            #expect(!shown.contains(secret))
        }
    }
}

import Foundation
import HTTPTypes
import RMSClient
@testable import RMSMockServer
import Testing

/// The mock over real HTTP.
@Suite(.timeLimit(.minutes(10))) struct MockServerTests {
    private func client(_ server: MockServer, transport: CurlTransport) throws -> RMSClient {
        RMSClient(
            credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
            baseURL: try BaseURL(server.url),
            transport: transport,
            retry: .never
        )
    }

    @Test func `the client reads an item over HTTP`() async throws {
        let server = try await MockServer.start()
        let rms = try client(server, transport: CurlTransport())
        let answer = try await rms.answer(to: ItemAPI1.Get(itemURL: "demo-item-01"))
        #expect(answer.value.item.itemURL == "demo-item-01")
        #expect(UUID(uuidString: try #require(answer.requestID)) != nil)
        #expect(answer.requestID == answer.requestID?.lowercased())
        await server.stop()
    }

    @Test func `forty servers run side by side, each on its own port`() async throws {
        let servers = try await withThrowingTaskGroup(of: MockServer.self) { group in
            for _ in 0..<40 { group.addTask { try await MockServer.start() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(servers.map(\.url)).count == 40)
        let transport = CurlTransport()
        for server in servers {
            #expect(
                try await client(server, transport: transport).v1.item.get(itemURL: "demo-item-01").itemURL
                    == "demo-item-01"
            )
            await server.stop()
        }
    }

    @Test func `a stopped server no longer answers and its port is free`() async throws {
        let first = try await MockServer.start()
        let transport = CurlTransport()
        _ = try await client(first, transport: transport).v1.item.get(itemURL: "demo-item-01")
        await first.stop()
        let gone = try client(first, transport: CurlTransport())
        let error = await #expect(throws: RMSError.self) { try await gone.v1.item.get(itemURL: "demo-item-01") }
        #expect(error?.kind == .transport)
        var options = MockServer.Options()
        options.port = try #require(URLComponents(string: first.url)?.port)
        let second = try await MockServer.start(options)
        #expect(second.url == first.url)
        await second.stop()
    }

    @Test func `a port that is in use is an error, not a wait`() async throws {
        let first = try await MockServer.start()
        var options = MockServer.Options()
        options.port = try #require(URLComponents(string: first.url)?.port)
        await #expect(throws: (any Error).self) { try await MockServer.start(options) }
        await first.stop()
    }

    @Test func `a cancelled start throws an error`() async throws {
        let start = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await MockServer.start()
        }
        await #expect(throws: CancellationError.self) { _ = try await start.value }
    }

    @Test func `two requests can share one connection`() async throws {
        let server = try await MockServer.start()
        let connection = try RawConnection(port: UInt16(try #require(URLComponents(string: server.url)?.port)))
        let request =
            "GET /es/1.0/item/get?itemUrl=a HTTP/1.1\r\nHost: x\r\nAUTHORIZATION: ESA Q0NDQ0M6QkJCQkI=\r\n\r\n"
        for _ in 0..<2 {
            let answer = try await connection.exchange(request, until: "</result>")
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nRequestId: "))
            #expect(!answer.lowercased().contains("connection: close"))
        }
        await server.stop()
    }

    @Test func `a body over the limit is refused with 413 and not read to its end`() async throws {
        let server = try await MockServer.start()
        let connection = try RawConnection(port: UInt16(try #require(URLComponents(string: server.url)?.port)))
        let head = "POST /es/1.0/item/delete HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"
        let answer = try await connection.exchange(head + String(repeating: "a", count: 17 << 20), until: "\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        await server.stop()
    }

    @Test func `an IPv6 address is in brackets in the URL`() async throws {
        var options = MockServer.Options()
        options.host = "[::1]"
        let server: MockServer
        do {
            server = try await MockServer.start(options)
        } catch {
            return  // Containers often have no IPv6.
        }
        #expect(server.url.hasPrefix("http://[::1]:"))
        await server.stop()
    }

    @Test func `without the bundled fixtures, a call that no folder covers is explained to the client`() async throws {
        let mine = try TemporaryFixtures([
            "item.get/abc.xml": itemGetBody("N000"), "item.get/abc.json": #"{"match": {"query": {"itemUrl": "abc"}}}"#,
        ])
        var options = MockServer.Options()
        options.answers = .replay
        options.fixtures = [mine.url]
        options.usesBundledFixtures = false
        let server = try await MockServer.start(options)
        let rms = try client(server, transport: CurlTransport())
        let error = await #expect(throws: RMSError.self) { try await rms.v1.item.get(itemURL: "x") }
        #expect(error?.description.contains("closest is abc: query itemUrl: expected \"abc\", got \"x\"") == true)
        let canned = try FixtureTransport(answers: .replay, fixtures: [mine.url], usesBundledFixtures: false)
        var head = HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/es/1.0/item/get?itemUrl=x")
        head.headerFields[.authorization] = "ESA Q0NDQ0M6QkJCQkI="
        #expect(try await canned.send(TransportRequest(head: head, body: [])).head.status == 404)
        await server.stop()
    }

    @Test func `a mock does not start with a folder that can't be used`() async throws {
        let bad = try TemporaryFixtures(["item.get/x.xml": "<a>"])
        var options = MockServer.Options()
        options.fixtures = [bad.url]
        await #expect(throws: FixtureError.self) { try await MockServer.start(options) }
    }

    @Test(arguments: MockAnswers.allCases)
    func `the server and the transport without a socket return the same answers`(answers: MockAnswers) async throws {
        var options = MockServer.Options()
        options.answers = answers
        options.seed = 7
        // The head of a decompressed answer differs from one that was never compressed.
        options.compresses = false
        let server = try await MockServer.start(options)
        let curl = CurlTransport()
        let canned = try FixtureTransport(answers: answers, seed: 7)
        let deletion = "<request><itemDeleteRequest><item><itemUrl>あ</itemUrl></item></itemDeleteRequest></request>"
        let cases: [(HTTPRequest.Method, String, String)] = [
            (.get, "/es/1.0/item/get?itemUrl=abc", ""), (.get, "/es/1.0/item/get?itemUrl=no-such-1", ""),
            (.get, "/es/1.0/item/get", ""), (.get, "/es/1.0/item/search?itemName=%E3%81%82&limit=2", ""),
            (.post, "/es/1.0/item/get", ""), (.get, "/es/1.0/coupon/search", ""),
            (.get, "/es/1.0/item/get?itemUrl=demo-item-17", ""), (.post, "/es/1.0/item/delete", deletion),
            (.post, "/es/1.0/item/delete", "<a>"),
            (.get, "/nothing", ""),
        ]
        for (method, path, body) in cases {
            var head = HTTPRequest(
                method: method,
                scheme: "http",
                authority: String(server.url.dropFirst(7)),
                path: path
            )
            head.headerFields[.authorization] = "ESA Q0NDQ0M6QkJCQkI="
            let request = TransportRequest(head: head, body: [UInt8](body.utf8))
            let left = try await curl.send(request)
            let right = try await canned.send(request)
            #expect(left.head.status == right.head.status)
            #expect(try await Self.stable(left) == Self.stable(right), "\(path)")
        }
        await server.stop()
    }

    /// Header fields and body, without values that are new in every answer and fields that only a socket adds.
    private static func stable(_ response: TransportResponse) async throws -> String {
        let id = HTTPField.Name("RequestId")!
        let changing = ["requestid", "timestamp", "date", "content-length"]
        let fields = response.head.headerFields.filter { !changing.contains($0.name.canonicalName) }
        let body = String(decoding: try await response.body.collect(), as: UTF8.self)
        let list = fields.map { "\($0.name.rawName): \($0.value)" }.sorted().joined(separator: "\n")
        return list + "\n"
            + (response.head.headerFields[id].map { body.replacingOccurrences(of: $0, with: "ID") } ?? body)
    }
}

import Foundation
import RMSClient
@testable import RMSMockServer
import TestSupport
import Testing

@Suite struct FaultTests {
    private let server: MockServer
    private let rms: RMSClient
    private let credentials: Credentials

    init() async throws {
        credentials = try Credentials(serviceSecret: "SPfault", licenseKey: "SLfault")
        server = try await MockServer.start()
        rms = RMSClient(
            credentials: credentials,
            shopURL: "demo",
            baseURL: try BaseURL(server.url),
            transport: CurlTransport(),
            retry: .never
        )
    }

    private func kind(_ rms: RMSClient, _ call: (RMSClient) async throws -> Void) async -> RMSError.Kind? {
        do {
            try await call(rms)
            return nil
        } catch {
            return (error as? RMSError)?.kind
        }
    }

    private static func read(_ rms: RMSClient) async throws { _ = try await rms.v1.item.get(itemURL: "demo-item-01") }

    private static func write(_ rms: RMSClient) async throws {
        var change = ItemAPI1.Item(itemURL: "demo-item-01")
        change.itemPrice = 77
        try await rms.v1.item.update(change)
    }

    /// The result of each fault for a read and a write, and whether the write was carried out.
    static let matrix: [(fault: MockFault, read: RMSError.Kind?, write: RMSError.Kind?, isDone: Bool)] = [
        (.latency(milliseconds: 1), nil, nil, true),
        (.drip(bytesPerSecond: 50_000), nil, nil, true),
        (.reset(.beforeHead), .transport, .outcomeUnknown, false),
        (.reset(.afterHead), .transport, .outcomeUnknown, true),
        (.reset(.midBody), .transport, .outcomeUnknown, true),
        (.answerLost, .transport, .outcomeUnknown, true),
        (.truncated, .transport, .outcomeUnknown, true),
        (.empty, .decoding, .decoding, true),
        (.malformed, .decoding, .decoding, true),
        (.charset, .decoding, .decoding, true),
        (.maintenance, .maintenance, .maintenance, false),
        (.rateLimit, .throttled, .throttled, false),
        (.tooManyRequests, .throttled, .throttled, false),
        (.serverError, .serverFault, .serverFault, false),
        (.conflict, .invalidRequest, .invalidRequest, false),
    ]

    @Test(arguments: matrix)
    func `each fault has its effect, with and without a socket`(
        fault: MockFault,
        read: RMSError.Kind?,
        write: RMSError.Kind?,
        isDone: Bool
    ) async throws {
        let canned = try TestShop()
        let shop = try #require(server.shop(of: credentials))
        for client in [rms, canned.rms] {
            shop.inject(fault, times: 2)
            canned.engine.faults.add(FaultRule(fault: fault, times: 2), for: nil)
            let seen = await kind(client, Self.read)
            #expect(seen == read, "\(fault) \(seen.map { "\($0)" } ?? "")")
            #expect(await kind(client, Self.write) == write, "\(fault)")
            shop.clearFaults()
            canned.engine.faults.clearAll()
            #expect((try await client.v1.item.get(itemURL: "demo-item-01").itemPrice == 77) == isDone, "\(fault)")
        }
        #expect(shop.journal.map(\.faults) == [[fault], [fault], []])
        await server.stop()
    }

    @Test func `a stall lasts until the client times out, or the server stops`() async throws {
        server.inject(.stall)
        var configuration = CurlTransport.Configuration()
        configuration.idleTimeout = .milliseconds(300)
        let hasty = RMSClient(
            credentials: credentials,
            baseURL: try BaseURL(server.url),
            transport: CurlTransport(configuration: configuration),
            retry: .never
        )
        #expect(await kind(hasty, Self.read) == .timeout)
        // The client may time out before a busy mock has read the request.
        try await eventually("the mock has read the request") { !server.journal.isEmpty }
        server.inject(.stall)
        let waiting = Task { await kind(rms, Self.read) }
        try await eventually("the mock has read the other one") { server.journal.count == 2 }
        await server.stop()
        let end = await waiting.value
        #expect(end == .transport)
    }

    @Test func `faults affect only their own calls, and only the given number`() async throws {
        let shop = try #require(server.shop(of: credentials))
        server.inject(.serverError, on: .itemUpdate, times: 2)
        #expect(await kind(rms, Self.read) == nil)
        let seen = [await kind(rms, Self.write), await kind(rms, Self.write), await kind(rms, Self.write)]
        #expect(seen == [.serverFault, .serverFault, nil])
        shop.inject(.maintenance, times: nil, until: shop.now.addingTimeInterval(600))
        for _ in 0..<3 { #expect(await kind(rms, Self.read) == .maintenance) }
        shop.moveClock(by: 601)
        #expect(await kind(rms, Self.read) == nil)
        shop.inject(.serverError, times: nil)
        let other = RMSClient(
            credentials: try Credentials(serviceSecret: "SPother", licenseKey: "SLother"),
            baseURL: try BaseURL(server.url),
            retry: .never
        )
        #expect(await kind(other, Self.read) == nil)
        server.clearFaults()
        #expect(await kind(rms, Self.read) == nil)
        await server.stop()
    }

    @Test func `random choices are the same with the same seed`() {
        func pattern(_ seed: UInt64) -> [Bool] {
            let board = FaultBoard(rules: [FaultRule(fault: .empty, probability: 0.5)], seed: seed)
            let key = ESAKey("ESA Q0NDQ0M6QkJCQkI=")!
            return (0..<64).map { _ in !board.apply(.itemGet, key: key, at: .distantPast).isEmpty }
        }
        #expect(pattern(1) == pattern(1))
        #expect(pattern(1) != pattern(2))
        #expect(16...48 ~= pattern(1).count(where: \.self))
    }

    @Test func `a request can ask for its own faults, and an unknown one is refused`() async throws {
        func answer(_ faults: String) async throws -> String {
            let port = UInt16(try #require(URLComponents(string: server.url)?.port))
            return try await RawConnection(port: port).exchange(
                "GET /es/1.0/item/get?itemUrl=demo-item-01 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Authorization: ESA Q0NDQ0M6QkJCQkI=\r\nX-Mock-Fault: \(faults)\r\n\r\n",
                until: nil
            )
        }
        #expect(try await answer("maintenance").hasPrefix("HTTP/1.1 503 "))
        #expect(try await answer("empty, latency:1ms").contains("Content-Length: 0\r\n"))
        let wrong = try await answer("resett")
        #expect(wrong.hasPrefix("HTTP/1.1 400 ") && wrong.contains("\"resett\" is not a known fault; use one of stall"))
        let half = try await answer("truncated")
        let length = try #require(half.firstMatch(of: /Content-Length: (\d+)/).flatMap { Int($0.1) })
        let body = try #require(half.range(of: "\r\n\r\n").map { half[$0.upperBound...].utf8.count })
        #expect(body == length / 2)
        await server.stop()
    }

    @Test(arguments: MockFault.texts + ["latency:1500ms+-20ms"])
    func `every fault is parsed from its description`(text: String) {
        #expect(MockFault(text)?.description == text)
    }

    @Test(arguments: ["", "nonsense", "latency", "latency:x", "latency:-1ms", "drip:0", "reset", "reset:later"])
    func `other texts are not faults`(text: String) {
        #expect(MockFault(text) == nil)
    }

    @Test func `rules are parsed from a command line`() throws {
        let rule = try #require(MockFaultRule("order.getOrder=reset:mid-body*2@0.3")).rule
        #expect(rule.function == .orderGetOrder && rule.fault == .reset(.midBody))
        #expect(rule.times == 2 && rule.probability == 0.3)
        let every = try #require(MockFaultRule("*=latency:200ms+-50ms")).rule
        #expect(every.function == nil && every.times == nil && every.probability == 1)
        let brief = try #require(MockFaultRule("*=rate-limit:429*2@0.5@until=2026-12-31T12:00:00+09:00")).rule
        #expect(brief.fault == .tooManyRequests && brief.times == 2 && brief.probability == 0.5)
        #expect(brief.until == Date(timeIntervalSince1970: 1_798_686_000))
        #expect(MockFaultRule("item.get=stall@until=2026-12-31")?.rule.until != nil)
        for text in [
            "", "empty", "item.get=empty@until=soon", "item.get=empty@until=", "item.gte=empty", "item.get=emty",
            "item.get=empty*x", "item.get=empty@1.5",
        ] {
            #expect(MockFaultRule(text) == nil, "\(text)")
        }
    }
}

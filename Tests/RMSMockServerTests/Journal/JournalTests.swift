import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct JournalTests {
    private let credentials: Credentials
    private let server: MockServer
    private let rms: RMSClient
    private let shop: MockShop

    init() async throws {
        credentials = try Credentials(serviceSecret: "SPjournal", licenseKey: "SLjournal")
        server = try await MockServer.start()
        rms = RMSClient(credentials: credentials, shopURL: "demo", baseURL: try BaseURL(server.url), retry: .never)
        shop = try #require(server.shop(of: credentials))
    }

    private func failure(_ verification: () throws -> Void) -> String? {
        do {
            try verification()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func `calls are verified by their contents`() async throws {
        for (url, count) in [("demo-item-01", 5), ("demo-item-02", 7)] {
            _ = try await rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: url, .set(count))]))
        }
        _ = try await rms.v1.item.get(itemURL: "demo-item-01")
        try shop.verify(.inventoryUpdate, times: 1) { $0.item("demo-item-01").inventory == 5 }
        try shop.verify(.inventoryUpdate, times: 2)
        try shop.verify(.itemGet) { $0.itemUrl == "demo-item-01" && !($0.categoryId.text != nil) }
        try shop.verify(.itemDelete, times: 0)
        try shop.verifyCalls([.inventoryUpdate, .inventoryUpdate, .itemGet])
        try shop.verifyCalls([.itemGet, .inventoryUpdate, .inventoryUpdate], inOrder: false)
        await server.stop()
    }

    @Test func `a failure lists the nearest calls and what differs in each`() async throws {
        _ = try await rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set(5))]))
        _ = try await rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-02", .set(6))]))
        #expect(
            failure { try shop.verify(.inventoryUpdate, times: 1) { $0.item("demo-item-01").inventory == 6 } } == """
                inventory.updateInventory was called as expected 0 times, not 1 times; it was called 2 times.
                  #1: inventory is "5", not "6"
                  #2: itemUrl "demo-item-01" is not in the call; inventory is not sent, not "6"
                """
        )
        #expect(
            failure { try shop.verify(.itemGet) }
                == "item.get was called as expected 0 times, not at least once. It was not called at all; the calls were "
                + "inventory.updateInventory."
        )
        #expect(
            failure { try shop.verifyCalls([.itemGet]) }
                == "expected the calls item.get; actual calls: inventory.updateInventory, inventory.updateInventory"
        )
        #expect(failure { try shop.verifyCalls([.inventoryUpdate, .itemGet], inOrder: false) } != nil)
        #expect(failure { try shop.verify(.inventoryUpdate) { _ in false } }?.contains("#1: it does not match") == true)
        await server.stop()
    }

    @Test func `the calls of all shops are verified together`() async throws {
        let other = RMSClient(
            credentials: try Credentials(serviceSecret: "SPother", licenseKey: "SLother"),
            baseURL: try BaseURL(server.url),
            retry: .never
        )
        _ = try await rms.v1.item.get(itemURL: "demo-item-01")
        _ = try await other.v1.item.get(itemURL: "demo-item-02")
        try server.verify(.itemGet, times: 2)
        try server.verify(.itemGet, times: 1) { $0.itemUrl == "demo-item-02" }
        try server.verifyCalls([.itemGet, .itemGet])
        try shop.verifyCalls([.itemGet])
        #expect(failure { try server.verifyCalls([.itemGet]) } != nil)
        #expect(failure { try server.verify(.itemGet, times: 1) } != nil)
        await server.stop()
    }

    @Test func `the nearest calls are listed, not the latest`() async throws {
        for (index, url) in ["demo-item-01", "demo-item-02", "x", "x", "x", "x", "x", "x"].enumerated() {
            _ = try await rms.send(InventoryAPI1.Update([InventoryAPI1.Change(itemURL: url, .set(index))]))
        }
        let text = failure { try shop.verify(.inventoryUpdate) { $0.item("demo-item-01").inventory == 5 } } ?? ""
        let lines = text.split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.dropFirst().first == "  #1: inventory is \"0\", not \"5\"")
        #expect(lines.dropFirst(2).allSatisfy { $0.contains("is not in the call") })
        await server.stop()
    }

    @Test func `path parameters, and a query beside a body, are compared, too`() throws {
        let engine = server.engine
        let key = "ESA \(Data("SPjournal:SLjournal".utf8).base64EncodedString())"
        _ = engine.get("/es/1.0/thankscoupon/4711?x=1", authorization: key)
        try server.verify(.thanksCouponGet) { $0.thanksCouponId == 4711 && $0.x == 1 }
        var request = URLRequestText(
            path: "/es/1.0/item/delete?reason=abc",
            body: "<request><itemDeleteRequest/></request>"
        )
        request.authorization = key
        _ = engine.answer(request.request)
        try server.verify(.itemDelete) { $0.reason == "abc" && $0.itemDeleteRequest.wasSent }
    }

    @Test func `booleans and JSON bodies are compared, too`() async throws {
        var item = ItemAPI1.Item(itemURL: "demo-item-01")
        item.isDepot = true
        try await rms.v1.item.update(item)
        try shop.verify(.itemUpdate) { $0.isDepot == true && $0.itemPrice.wasSent == false }
        #expect(failure { try shop.verify(.itemUpdate) { $0.isDepot == false } } != nil)
        let start = shop.now.addingTimeInterval(-86_400)
        _ = try await rms.send(OrderAPI2.SearchOrder(from: start, to: shop.now))
        let sent = start.japaneseTime.prefix(19) + "+0900"
        try shop.verify(.rpayOrderSearchOrder) { $0.dateType == 1 && $0.startDatetime == "\(sent)" }
        await server.stop()
    }

    @Test func `the journal contains no keys and no personal data`() async throws {
        _ = try await rms.v1.order.enclosureGroups()
        for try await _ in rms.v1.order.orders(from: shop.now.addingTimeInterval(-60 * 86_400), to: shop.now) {}
        let newer = try await rms.order.orders(from: shop.now.addingTimeInterval(-60 * 86_400), to: shop.now)
            .reduce(into: [OrderAPI2.Order]()) { $0.append($1) }
        #expect(newer.contains { $0.packages?.first?.storePickup?.storeName == "見本駅前店" })
        _ = try await rms.license.expiry()
        _ = try? await rms.v1.item.get(itemURL: "SLjournal")
        let text = server.journal.map { "\($0.target)\n\($0.requestBody)\n\($0.answerBody)\n\($0.violations)" }.joined()
        let pair = Data("SPjournal:SLjournal".utf8).base64EncodedString()
        for secret in ["SPjournal", "SLjournal", pair] { #expect(!text.contains(secret)) }
        for personal in [
            "見本太郎", "花子", "ミホン", "@pc.fw.rakuten", "見本町", "XXXX-XXXX", "見本駅前店", "000123", "内のし", "御祝", "素材:綿",
        ] {
            #expect(!text.contains(personal), "\(personal)")
        }
        #expect(text.contains("<familyName>…</familyName>"))
        #expect(text.contains("<authKey>***</authKey>"))
        #expect(text.contains("licenseKey=***"))
        #expect(text.contains("<orderNumber>123456-"))
        await server.stop()
    }

    @Test func `an entry contains the function, the answer and the broken rules`() async throws {
        var request = URLRequestText(path: "/es/1.0/item/update", body: "<request><x/></request>")
        request.authorization = "ESA \(Data("SPjournal:SLjournal".utf8).base64EncodedString())"
        _ = server.engine.answer(request.request)
        let entry = try #require(shop.journal.last)
        #expect(entry.number == 1 && entry.method == "POST" && entry.target == "/es/1.0/item/update")
        #expect(entry.function == .itemUpdate && entry.status == 400)
        #expect(entry.requestBody == "<request><x/></request>")
        #expect(entry.answerBody.contains("Request data is wrong format"))
        _ = server.engine.answer(URLRequestText(path: "/nothing", body: "").request)
        #expect(shop.journal.count == 1)
        #expect(server.journal.map(\.status) == [400, 404])
        #expect(server.journal.last?.function == nil)
        shop.reset()
        #expect(shop.journal.isEmpty)
        await server.stop()
    }

    @Test func `the journal drops the oldest entries, by number and by bytes`() {
        let journal = Journal(bounds: .init(entries: 3, bytes: 4000))
        func entry(_ size: Int) -> RawEntry {
            RawEntry(
                time: Date(timeIntervalSince1970: 0),
                request: URLRequestText(path: "/", body: String(repeating: "a", count: size)).request,
                answer: Gateway.noSuchPath,
                personal: FunctionTable.all.personal
            )
        }
        for _ in 0..<5 { journal.add(entry(0)) }
        #expect(journal.entries(of: nil).map(\.number) == [3, 4, 5])
        #expect(journal.dropped(of: nil) == 2)
        journal.add(entry(3000))
        #expect(journal.entries(of: nil).map(\.number) == [6])
        journal.add(entry(99_999))
        #expect(journal.entries(of: nil).map(\.number) == [7])
    }

    @Test func `unused fixtures are listed`() async throws {
        let mine = try TemporaryFixtures([
            "item.get/abc.xml": itemGetBody("N000"), "item.get/abc.json": #"{"match": {"query": {"itemUrl": "abc"}}}"#,
            "item.get/xyz.xml": itemGetBody("N000"), "item.get/xyz.json": #"{"match": {"query": {"itemUrl": "xyz"}}}"#,
        ])
        var options = MockServer.Options()
        options.fixtures = [mine.url]
        let server = try await MockServer.start(options)
        #expect(server.unusedFixtures == ["item.get/abc", "item.get/xyz"])
        let rms = RMSClient(credentials: credentials, baseURL: try BaseURL(server.url), retry: .never)
        _ = try await rms.v1.item.get(itemURL: "abc")
        _ = try await rms.v1.item.get(itemURL: "demo-item-01")
        #expect(server.unusedFixtures == ["item.get/xyz"])
        await server.stop()
        await self.server.stop()
    }
}

/// A POST as text.
private struct URLRequestText {
    let path: String
    let body: String
    var authorization: String?

    var request: MockRequest {
        MockRequest(
            method: "POST",
            target: path,
            fields: authorization.map { [("Authorization", $0)] } ?? [],
            body: [UInt8](body.utf8)
        )
    }
}

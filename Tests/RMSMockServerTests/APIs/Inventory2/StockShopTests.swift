import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// InventoryAPI 2.0 and 2.1 on a shop: the same stock as InventoryAPI 1.0.
@Suite struct StockShopTests {
    private typealias Key = InventoryAPI2.StockKey

    private let shop: TestShop
    private let plain = Key("demo-item-01", "normal-inventory")

    init() throws {
        shop = try TestShop()
    }

    private func old(_ url: String) async throws -> [Int?] {
        let item = try #require(try await shop.rms.send(InventoryAPI1.Get(itemURLs: [url])).items?.first)
        return item.details?.map(\.inventoryCount) ?? []
    }

    @Test func `what one generation writes, the other one reads`() async throws {
        #expect(try await shop.rms.inventory.get(plain).quantity == 40)
        try await shop.rms.v1.inventory.update(InventoryAPI1.Change(itemURL: "demo-item-01", .subtract(1)))
        #expect(try await shop.rms.inventory.get(plain).quantity == 39)
        try await shop.rms.inventory.set(plain, .set(7))
        try await shop.rms.inventory.set(plain, .add(-2))
        #expect(try await old("DEMO-item-01") == [5])
        #expect(
            try await shop.rms.v1.item.get(itemURL: "demo-item-01").itemInventory?.inventories?.map(\.inventoryCount)
                == [5]
        )
        var item = ItemAPI1.Item(itemURL: "demo-item-01")
        item.itemInventory = .init(count: 12)
        try await shop.rms.v1.item.update(item)
        #expect(try await shop.rms.inventory.get(plain).quantity == 12)
    }

    @Test func `a choice has a SKU of its own`() async throws {
        let ids = try await shop.rms.inventory.variantIDs(of: "demo-item-17")
        #expect(ids.count == 6 && Set(ids).count == 6)
        #expect(ids.allSatisfy { $0.rawValue.wholeMatch(of: /sku-[0-9a-f]{16}/) != nil })
        let before = try await old("demo-item-17")
        for (index, id) in ids.enumerated() {
            try await shop.rms.inventory.set(Key("demo-item-17", id), .set(100 + index))
        }
        let after = try await old("demo-item-17")
        #expect(before.count == 6 && before != after)
        #expect(after == [100, 101, 102, 103, 104, 105])
        let choice = InventoryAPI1.Change.Choice(horizontal: "L", vertical: "紺")
        try await shop.rms.v1.inventory.update(InventoryAPI1.Change(itemURL: "demo-item-17", choice: choice, .set(77)))
        let outcomes = await shop.rms.inventory.get(ids.map { Key("demo-item-17", $0) })
        let quantities = try outcomes.map { try $0.get().quantity }
        #expect(quantities.filter { $0 == 77 }.count == 1)
    }

    @Test func `the ids of choices are the same in every run, and readable if the choices are ASCII`() {
        func item(_ choices: [(String, String)]) -> Element {
            let rows = choices.map {
                Element("inventory", [Element("optionNameHorizontal", $0), Element("optionNameVertical", $1)])
            }
            let stock = [Element("inventoryType", "2"), Element("inventories", rows)]
            return Element("item", [Element("itemInventory", stock)])
        }
        let ids = VariantIDs.of(
            item([("S", "red"), ("S-r", "ed"), ("S", "r-ed"), ("S", ""), ("", "S"), ("Ｓ", "赤"), ("S赤", "")])
        )
        #expect(ids.first == "S-red" && Set(ids).count == 7)
        #expect(ids.dropFirst().allSatisfy { $0.hasPrefix("sku-") && $0.utf8.count == 20 })
        #expect(VariantIDs.of(item([("赤", "S")])) == ["sku-5d6a3f452f21cb98"])
    }

    @Test func `version 2_0 changes the quantity alone, version 2_1 replaces the rest`() async throws {
        let inventory = shop.rms.inventory
        let leadTime = InventoryAPI2.LeadTime(normalDeliveryTimeID: 2, backOrderDeliveryTimeID: 3)
        try await inventory.replace(.init(plain, .set(1), leadTime: .set(leadTime), shipFromID: .set(2)))
        try await inventory.set(plain, .add(4))
        var stock = try await inventory.get(plain)
        #expect(stock.quantity == 5 && stock.leadTime == leadTime && stock.shipFromIDs == [2])
        #expect(try await shop.rms.send(InventoryAPI2.Get<InventoryAPI2.V20>(plain)).leadTime == nil)
        try await inventory.replace(.init(plain, .add(0), leadTime: .remove, shipFromID: .set(1)))
        stock = try await inventory.get(plain)
        #expect(stock.quantity == 5 && stock.leadTime == nil && stock.shipFromIDs == [1])
    }

    @Test func `a stock has the times of its registration and of its last change`() async throws {
        let first = try await shop.rms.inventory.get(plain)
        #expect(first.created == first.updated)
        try await shop.rms.v1.inventory.update(InventoryAPI1.Change(itemURL: "demo-item-01", .add(1)))
        let second = try await shop.rms.inventory.get(plain)
        #expect(second.created == first.created && second.updated == shop.now.addingTimeInterval(-1))
        try await shop.rms.inventory.set(plain, .set(second.quantity))
        #expect(try await shop.rms.inventory.get(plain).updated == shop.now.addingTimeInterval(-1))
    }

    @Test func `a deleted stock is missing here, and 0 in the older calls`() async throws {
        try await shop.rms.inventory.delete(plain)
        #expect(await shop.code { _ = try await shop.rms.inventory.get(plain) } == "GE0014")
        #expect(await shop.code { try await shop.rms.inventory.delete(plain) } == "GE0014")
        #expect(await shop.code { try await shop.rms.inventory.set(plain, .add(1)) } == "IE0500")
        #expect(try await old("demo-item-01") == [0])
        try await shop.rms.inventory.set(plain, .set(3))
        #expect(try await old("demo-item-01") == [3])
        let stock = try await shop.rms.inventory.get(plain)
        #expect(stock.created == stock.updated)
    }

    @Test func `a SKU without an item is registered, and removed a day after its last change`() async throws {
        let key = Key("Not-Yet-There", "S")
        let other = Key("demo-item-01", "s")
        try await shop.rms.inventory.set(key, .set(5))
        try await shop.rms.inventory.set(other, .set(6))
        #expect(try await shop.rms.inventory.variantIDs(of: "demo-item-01") == ["normal-inventory", "s"])
        shop.use { $0.clock.move(by: 23 * 3600) }
        try await shop.rms.inventory.set(other, .add(1))
        #expect(try await shop.rms.inventory.get(key).quantity == 5)
        shop.use { $0.clock.move(by: 3600) }
        #expect(await shop.code { _ = try await shop.rms.inventory.get(key) } == "GE0014")
        #expect(try await shop.rms.inventory.get(other).quantity == 7)
        shop.use { $0.clock.move(by: 24 * 3600) }
        #expect(try await shop.rms.inventory.variantIDs(of: "demo-item-01") == ["normal-inventory"])
        #expect(shop.use { $0.stocks.details.isEmpty && $0.stocks.orphans.isEmpty })
    }

    @Test func `the count of a new item replaces the stock that was registered before it`() async throws {
        let key = Key("new-item", "normal-inventory")
        try await shop.rms.inventory.set(key, .set(5))
        var item = ItemAPI1.Item(
            itemURL: "new-item",
            itemName: "新",
            itemPrice: 1,
            genreID: 409_148,
            itemInventory: .init(count: 9)
        )
        item.catalogIDExemptionReason = ItemAPI1.CatalogIDExemptionReason(rawValue: 5)
        try await shop.rms.v1.item.insert(item)
        #expect(try await shop.rms.inventory.get(key).quantity == 9)
        try await shop.rms.v1.item.delete(itemURL: "new-item")
        #expect(await shop.code { _ = try await shop.rms.inventory.get(key) } == "GE0014")
        #expect(shop.use { $0.stocks.details.isEmpty && $0.stocks.orphans.isEmpty })
    }

    @Test func `an item whose stock is not counted has none until one is registered`() async throws {
        let key = Key("demo-item-09", "normal-inventory")
        #expect(await shop.code { _ = try await shop.rms.inventory.get(key) } == "GE0014")
        try await shop.rms.inventory.set(key, .set(4))
        #expect(try await shop.rms.inventory.get(key).quantity == 4)
        #expect(try await old("demo-item-09") == [4])
    }

    @Test func `lists have the latest change first, and leave out what has no stock`() async throws {
        let keys = ["01", "02", "05"].map { Key(ManageNumber(rawValue: "demo-item-\($0)"), "normal-inventory") }
        for key in [keys[1], keys[2], keys[0]] { try await shop.rms.inventory.set(key, .set(1)) }
        let wanted = [keys[0], Key("no-such", "s"), keys[1], keys[2]]
        let list = try await shop.rms.send(InventoryAPI2.BulkGet<InventoryAPI2.V21>(wanted)).inventories
        #expect(list.map(\.key) == [keys[0], keys[2], keys[1]])
        #expect(await shop.rms.inventory.get(wanted).map { $0.error?.kind } == [nil, .notFound, nil, nil])
        let range = InventoryAPI2.BulkGetRange<InventoryAPI2.V20>(minimum: 1, maximum: 1)
        #expect(try await shop.rms.send(range).inventories.prefix(3).map(\.key) == [keys[0], keys[2], keys[1]])
        let none = InventoryAPI2.BulkGetRange<InventoryAPI2.V20>(minimum: 99_999)
        #expect(try await shop.rms.send(none).inventories == [])
    }

    @Test func `more than 1,000 hits are refused, and the client walks them all`() async throws {
        let keys = (0..<1200).map { Key(ManageNumber(rawValue: "many-\($0 / 100)"), VariantID(rawValue: "s\($0)")) }
        let outcomes = await shop.rms.inventory.set(
            keys.enumerated().map { .init($1, .set(200 + $0)) }
        )
        #expect(outcomes.allSatisfy { $0.error == nil })
        let all = InventoryAPI2.BulkGetRange<InventoryAPI2.V21>(minimum: 0)
        #expect(await shop.code { _ = try await shop.rms.send(all) } == "IE0116")
        var found: [Int] = []
        for try await stock in shop.rms.inventory.stocks(in: 200...1399) { found.append(stock.quantity) }
        #expect(found.sorted() == Array(200..<1400))
    }

    @Test func `one refused row refuses a call, and the client sends the others again`() async throws {
        let change = InventoryAPI2.QuantityChange(plain, .set(1))
        let full = InventoryAPI2.StockReplacement(
            Key("demo-item-02", "normal-inventory"),
            .set(2),
            leadTime: .set(.init(normalDeliveryTimeID: 9)),
            shipFromID: .remove
        )
        let good = InventoryAPI2.StockReplacement(plain, .set(1), leadTime: .remove, shipFromID: .remove)
        #expect(
            await shop.code { _ = try await shop.rms.send(InventoryAPI2.BulkUpsertStocks([good, full])) } == "IE0118"
        )
        #expect(try await shop.rms.inventory.get(plain).quantity == 40)
        let outcomes = await shop.rms.inventory.replace([good, full])
        #expect(outcomes.map { $0.error?.failure?.code } == [nil, "IE0118"])
        #expect(try await shop.rms.inventory.get(plain).quantity == change.quantity.shown)
    }

    @Test func `an item has at most 400 stocks`() async throws {
        let keys = (0..<400).map { Key("wide", VariantID(rawValue: "s\($0)")) }
        let outcomes = await shop.rms.inventory.set(keys.map { .init($0, .set(1)) })
        #expect(outcomes.allSatisfy { $0.error == nil })
        #expect(await shop.code { try await shop.rms.inventory.set(Key("wide", "more"), .set(1)) } == "IE0121")
        try await shop.rms.inventory.set(keys[0], .set(2))
        try await shop.rms.inventory.delete(keys[0])
        try await shop.rms.inventory.set(Key("wide", "more"), .set(1))
        let both = [InventoryAPI2.QuantityChange(keys[0], .set(1)), .init(keys[1], .set(9))]
        #expect(await shop.code { _ = try await shop.rms.send(InventoryAPI2.BulkUpsertQuantities(both)) } == "IE0121")
        #expect(try await shop.rms.inventory.get(keys[1]).quantity == 1)
    }

    @Test func `a shop without SKUs answers two of the calls`() async throws {
        shop.use { $0.access.migration = .notMigrated }
        #expect(try await shop.rms.inventory.get(plain).quantity == 40)
        #expect(
            try await shop.rms.send(InventoryAPI2.BulkGetRange<InventoryAPI2.V20>(minimum: 40)).inventories.count > 1
        )
        let rms = shop.rms
        #expect(await shop.code { try await rms.inventory.set(plain, .set(1)) } == "IE1105")
        #expect(await shop.code { try await rms.inventory.delete(plain) } == "IE1105")
        #expect(await shop.code { _ = try await rms.inventory.variantIDs(of: "demo-item-17") } == "IE1105")
        #expect(await rms.inventory.get([plain]).map { $0.error?.failure?.code } == ["IE1105"])
        #expect(await rms.inventory.set([.init(plain, .set(1))]).map { $0.error?.failure?.code } == ["IE1105"])
        #expect(try await old("demo-item-01") == [40])
    }

    @Test func `whether a key permits a read is checked without writing`() async throws {
        let functions = RMSFunction.all.filter { $0.family == .inventory2 }
        let profile = AppProfile(name: "stock", functions: functions)
        let granted = await shop.rms.diagnose(profile).findings
        #expect(granted.count == 13)
        for finding in granted {
            let isRead = finding.function.access == .read
            #expect(
                finding.state.label == (isRead ? "granted" : "not checkable without writing"),
                "\(finding.function)"
            )
        }
        shop.use { $0.access.grants = ["inventoryapi_2.0.inventories.variants.get"] }
        let states = await shop.rms.diagnose(profile).findings.filter { $0.function.access == .read }.map(\.state.label)
        #expect(states == ["granted"] + Array(repeating: "refused", count: 6))
    }

    @Test func `a conflict is retried, and the quantity is added once`() async throws {
        let server = try await MockServer.start()
        let credentials = try Credentials(serviceSecret: "SPconflict", licenseKey: "SLconflict")
        let rms = RMSClient(
            credentials: credentials,
            baseURL: try BaseURL(server.url),
            retry: RetryPolicy(maximumAttempts: 3, firstDelay: .zero)
        )
        let shop = try #require(server.shop(of: credentials))
        for function in [RMSFunction.inventories20VariantsUpsert, .inventories20BulkUpsert] {
            shop.inject(.conflict, on: function, times: 2)
        }
        try await rms.inventory.set(plain, .add(1))
        #expect(await rms.inventory.set([.init(plain, .add(1))]).map { $0.error?.kind } == [nil])
        #expect(try await rms.inventory.get(plain).quantity == 42)
        #expect(shop.journal.map(\.status) == [409, 409, 204, 409, 409, 204, 200])
        shop.inject(.conflict, on: .inventories20VariantsUpsert, times: 3)
        let error = await #expect(throws: RMSError.self) { try await rms.inventory.set(plain, .add(1)) }
        #expect(error?.kind == .conflict && error?.failure?.code == "CE0001" && error?.attempts == 3)
        #expect(try await rms.inventory.get(plain).quantity == 42)
        await server.stop()
    }
}

extension InventoryAPI2.Quantity {
    fileprivate var shown: Int { if case .set(let number) = self { number } else { 0 } }
}

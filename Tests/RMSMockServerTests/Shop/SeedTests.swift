import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct SeedTests {
    @Test func `the demo shop has every kind of stock, three category levels and coupons in every state`() throws {
        let shop = try TestShop()
        shop.use { state in
            #expect(state.items.count == 30)
            #expect(Set(state.items.values.map { InventoryService.type(of: $0) }) == ["1", "2", "3"])
            let rows = state.items.values.flatMap(ItemRecord.stockRows)
            #expect(rows.contains { $0.value("inventoryCount") == "0" })
            #expect(rows.contains { $0.value("isBackorder") == "true" })
            #expect(rows.contains { $0.value("normalDeliveryDateId") == "1000" })
            #expect(state.categories.roots.map(CategoryForest.depth).max() == 3)
            let states = state.coupons.map { coupon in coupon.start.map { $0 > state.clock.now } == true }
            #expect(states.filter(\.self).count == 1 && states.count == 3)
            #expect(state.coupons.count { ($0.end ?? .distantFuture) < state.clock.now } == 1)
        }
    }

    @Test func `items of the demo shop match the schema and belong to its categories`() throws {
        let shop = try TestShop()
        try shop.use { state in
            for (url, item) in state.items {
                let text = Element("request", [Element("itemUpdateRequest", [ItemRecord.shown(item)])]).xml
                let schema = try #require(XMLSchema(path: PackagedSchemas.path(of: "item.xsd")))
                #expect(schema.complaints(about: try XMLTree([UInt8](text.utf8))) == [], "\(url)")
                let category = item["categories"]?["categoryInfo"]?.number("categoryId") ?? 0
                #expect(state.categories.find(category) != nil, "\(url)")
            }
        }
    }

    @Test func `what the demo shop says in the form of ItemAPI 2.0 breaks no rule`() throws {
        let shop = try TestShop()
        let details = shop.use { $0.skuDetails }
        #expect(details.count == 4)
        for number in details.keys {
            var item = try #require(shop.use { $0.item2(number) })
            for name in ["manageNumber", "created", "updated"] { item[name] = nil }
            var form = Item2Form()
            let checked = form.body(item, Item2Shapes.item)
            #expect(form.errors.map(\.message) == [], "\(number)")
            #expect(checked.equals(item), "\(number)")
            var rules = Item2Rules(checked, replacing: nil, in: shop.use { $0 }, number, judgesAll: true)
            rules.judge()
            #expect(rules.errors.map(\.message) == [], "\(number)")
        }
        let vest = shop.use { $0.item2("demo-item-23") }
        #expect(vest?[at: "variants.vest-l-navy.standardPrice"]?.string == "5200")
        let campaign = shop.use { $0.item2("demo-item-14")?["pointCampaign"] }
        #expect(campaign?[at: "applicablePeriod.start"]?.string == "2026-01-18T12:00:00+09:00")
        #expect(campaign?[at: "applicablePeriod.end"]?.string == "2026-01-28T11:59:59+09:00")
    }

    @Test(arguments: [
        (#"<item2>{}</item2>"#, "an item2 has no itemUrl"),
        (#"<item2 itemUrl="a">nonsense</item2>"#, "item2 a: its text is not a JSON object"),
    ])
    func `an item2 without a number or JSON is refused`(line: String, message: String) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try "<shop><items>\(line)</items></shop>".write(to: file, atomically: true, encoding: .utf8)
        let error = #expect(throws: SeedError.self) { try ShopSeed(contentsOf: file) }
        #expect(error?.description == message)
    }

    @Test func `the same seed gives the same bytes, another one different bytes`() throws {
        func answers(_ seed: UInt64) throws -> [String] {
            var options = MockServer.Options()
            options.seed = seed
            let engine = try MockEngine(options)
            let insert =
                "<request><categoryInsertRequest><category><name>a</name></category></categoryInsertRequest></request>"
            return [
                engine.get("/es/1.0/coupon/search"), engine.post("/es/1.0/categoryapi/shop/category/insert", insert),
                engine.get("/es/1.0/item/search?itemName=a"), engine.get("/es/1.0/item/get?itemUrl=demo-item-01"),
            ].map { $0.text + $0.fields.map { "\($0.name): \($0.value)" }.joined() }
        }
        let first = try answers(5)
        #expect(try answers(5) == first)
        let other = try answers(6)
        #expect(zip(first, other).allSatisfy { $0 != $1 })
    }

    @Test(arguments: [
        ("", "is not well-formed XML"), ("<a/>", "the root element must be shop"),
        ("<shop><items><item/></items></shop>", "an item has no itemUrl"),
        (
            "<shop><items><item><itemUrl>ab</itemUrl></item><item><itemUrl>AB</itemUrl></item></items></shop>",
            "the itemUrl ab occurs twice"
        ),
        ("<shop><items><item daysAgo=\"-1\"><itemUrl>ab</itemUrl></item></items></shop>", "ab needs daysAgo from 0"),
        ("<shop><items><item days=\"1\"><itemUrl>ab</itemUrl></item></items></shop>", "attribute days; use daysAgo"),
        (
            "<shop><items><item><itemUrl>ab</itemUrl><itemPrice>x</itemPrice></item></items></shop>",
            "ab: itemPrice must be"
        ),
        (
            "<shop><orders><order item=\"x\" daysAgo=\"1\"/></orders></shop>",
            "order 1 (x) is for \"x\", which is not an item; add the item"
        ),
        (
            "<shop><items><item><itemUrl>ab</itemUrl></item></items><orders><order item=\"ab\"/></orders></shop>",
            "order 1 (ab) needs a daysAgo"
        ),
        (
            "<shop><items><item><itemUrl>ab</itemUrl></item></items><orders><order item=\"ab\" daysAgo=\"1\"/></orders></shop>",
            "order 1 (ab) names a person that does not exist"
        ),
    ])
    func `problems of a seed file are reported`(text: String, says: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        let error = #expect(throws: SeedError.self) { _ = try ShopSeed(contentsOf: file) }
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
        try FileManager.default.removeItem(at: file)
        #expect(throws: SeedError.self) { _ = try ShopSeed(contentsOf: file) }
    }
}

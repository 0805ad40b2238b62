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
                var sent = item
                sent["registDate"] = nil
                let text = Element("request", [Element("itemUpdateRequest", [sent])]).xml
                let schema = try #require(XMLSchema(path: PackagedSchemas.path(of: "item.xsd")))
                #expect(schema.complaints(about: try XMLTree([UInt8](text.utf8))) == [], "\(url)")
                let category = item["categories"]?["categoryInfo"]?.number("categoryId") ?? 0
                #expect(state.categories.find(category) != nil, "\(url)")
            }
        }
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

import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The bytes of the calls of ItemAPI 2.0.
@Suite struct Item2WireTests {
    @Test func `each call has its method, path and body`() throws {
        var conditions = ItemAPI2.Conditions()
        conditions.title = "シャツ"
        conditions.isItemStockout = true
        conditions.createdFrom = Date(timeIntervalSince1970: 1_795_482_000)
        var patch = ItemAPI2.ItemPatch()
        patch.title = .set("新")
        let settings = ItemAPI2.InventorySettings(
            unlimitedInventory: false,
            features: .init(inventoryDisplay: .absoluteCount),
            variants: ["S-1": .init(allowsBackOrder: true, backOrderDeliveryDateID: 2)]
        )
        let number = "/manage-numbers/abc-1_x"
        let calls: [(any RMSOperation, String, String, String)] = [
            (ItemAPI2.Get("ABC-1_x"), "GET", number, ""),
            (
                ItemAPI2.Upsert("ABC-1_x", Item2.contents), "PUT", number,
                #"{"title":"シャツ","itemType":"NORMAL","genreId":"409148","variants":{"normal-inventory":{"standardPrice":"980"}}}"#
            ),
            (ItemAPI2.Patch("abc-1_x", patch), "PATCH", number, #"{"title":"新"}"#),
            (ItemAPI2.Delete("abc-1_x"), "DELETE", number, ""),
            (ItemAPI2.Search(), "GET", "/search", ""),
            (
                ItemAPI2.Search(conditions, sortKey: .created, sortOrder: .ascending, hits: 5, offset: 10), "GET",
                "/search?title=%E3%82%B7%E3%83%A3%E3%83%84&isItemStockout=true&createdFrom=2026-11-24&sortKey=created"
                    + "&sortOrder=asc&hits=5&offset=10", ""
            ),
            (
                ItemAPI2.Search(cursorMark: "*", including: [.category, .review, .inventory]), "GET",
                "/search?cursorMark=%2A&isCategoryIncluded=true&isReviewIncluded=true&isInventoryIncluded=true", ""
            ),
            (ItemAPI2.BulkGet(["A", "b"]), "POST", "/bulk-get", #"{"manageNumbers":["a","b"]}"#),
            (ItemAPI2.GetInventoryRelatedSettings("abc-1_x"), "GET", "/inventory-related-settings\(number)", ""),
            (
                ItemAPI2.UpdateInventoryRelatedSettings("abc-1_x", settings), "PUT",
                "/inventory-related-settings\(number)",
                #"{"unlimitedInventoryFlag":false,"features":{"inventoryDisplay":"DISPLAY_ABSOLUTE_STOCK_COUNT"},"#
                    + #""variants":{"S-1":{"backOrderFlag":true,"backOrderDeliveryDateId":2}}}"#
            ),
        ]
        for (call, method, path, body) in calls { try expect(call, method, path, body) }
    }

    private func expect<O: RMSOperation>(_ call: O, _ method: String, _ path: String, _ body: String) throws {
        let request = try Wire.client().prepare(call).request
        #expect(request.head.method.rawValue == method && request.head.path == "/es/2.0/items\(path)", "\(O.function)")
        #expect(String(decoding: request.body, as: UTF8.self) == body, "\(O.function)")
        #expect(request.head.headerFields[.contentType] == (body.isEmpty ? nil : "application/json; charset=utf-8"))
        #expect(request.head.headerFields[.authorization] == "ESA U1BzZWNyZXQ6U0xrZXk=")
        #expect(O.function.access == .read || !request.isIdempotent, "\(O.function)")
    }

    @Test func `what was read is written back without loss`() throws {
        let item = try Item2.item()
        let contents = try #require(ItemAPI2.ItemContents(item))
        let sent = try Item2.object(Wire.body(ItemAPI2.Upsert("abc-1", contents)))
        let read = try #require(try Item2.object(Item2.full)?.mutableCopy() as? NSMutableDictionary)
        read.removeObjects(forKeys: ["manageNumber", "created", "updated"])
        #expect(sent == read)
        #expect(try Wire.body(ItemAPI2.Upsert("abc-1", contents)).contains(#""variants":{"z-sku":{"#))
    }

    @Test func `an item that is deleted has no contents`() throws {
        #expect(try ItemAPI2.ItemContents(Item2.item(#"{"manageNumber":"a"}"#)) == nil)
        for member in ["title", "itemType", "genreId", "variants"] {
            let whole = try #require(try Item2.object(Item2.short("a"))?.mutableCopy() as? NSMutableDictionary)
            whole.removeObject(forKey: member)
            let text = String(decoding: try JSONSerialization.data(withJSONObject: whole), as: UTF8.self)
            let item = try Item2.item(text)
            #expect(ItemAPI2.ItemContents(item) == nil && !item.isDeleted, "\(member)")
        }
    }

    @Test func `a patch leaves, clears and sets`() throws {
        var patch = ItemAPI2.ItemPatch()
        #expect(try Item2.json(patch) == "{}")
        patch.title = .set("t")
        patch.genreID = .set(409_148)
        patch.tagline = .clear
        patch.images = .set([])
        patch.tags = .clear
        patch.pointCampaign = .clear
        patch.payment = .set(.init(taxRate: 0))
        patch.replacingVariants = .set([:])
        #expect(
            try Item2.json(patch)
                == #"{"title":"t","genreId":"409148","tagline":null,"images":[],"tags":null,"payment":{"taxRate":"0"},"#
                + #""pointCampaign":null,"variants":{}}"#
        )
        var variant = ItemAPI2.VariantPatch()
        variant.standardPrice = .set(980)
        variant.orderQuantityLimit = .clear
        variant.selectorValues = .set(["色": "赤"])
        variant.shipping = .clear
        #expect(
            try Item2.json(variant)
                == #"{"selectorValues":{"色":"赤"},"orderQuantityLimit":null,"standardPrice":"980","shipping":null}"#
        )
    }

    @Test func `a patch is read in its three states`() throws {
        let body =
            #"{"title":"t","tagline":null,"images":[],"tags":null,"variants":{"s":{"standardPrice":"1","specs":null}}}"#
        let patch = try JSONModelDecoder.decode(ItemAPI2.ItemPatch.self, from: [UInt8](body.utf8))
        var expected = ItemAPI2.ItemPatch()
        expected.title = .set("t")
        expected.tagline = .clear
        expected.images = .set([])
        expected.tags = .clear
        var variant = ItemAPI2.VariantPatch()
        variant.standardPrice = .set(1)
        variant.specs = .clear
        expected.replacingVariants = .set(["s": variant])
        #expect(patch == expected && patch.itemNumber == .leave)
    }

    @Test func `every member of a patch can be set and read back`() throws {
        let filled = try ItemAPI2.ItemPatch.filled()
        let body = try Item2.json(filled)
        #expect(try JSONModelDecoder.decode(ItemAPI2.ItemPatch.self, from: [UInt8](body.utf8)) == filled)
        let fields = WireSchema(of: ItemAPI2.ItemPatch.self).fields
        #expect(try Item2.object(body)?.count == fields.count && fields.allSatisfy(\.canBeNull))
        // A patch has the members of an upsert.
        let upsert = WireSchema(of: ItemAPI2.ItemContents.self).fields
        #expect(Set(fields.map(\.name)) == Set(upsert.map(\.name)) && upsert.allSatisfy { !$0.canBeNull })
    }

    @Test func `a patch of all SKUs keeps what they have`() throws {
        let item = try Item2.item()
        var patch = ItemAPI2.ItemPatch()
        patch.setVariants(of: item) { id, variant in
            if id == "a-sku" { variant.standardPrice = .set(1) }
        }
        let sent = try #require(try Item2.object(Item2.json(patch))?["variants"] as? [String: NSDictionary])
        let read = try #require(try Item2.object(Item2.full)?["variants"] as? [String: NSDictionary])
        #expect(sent["z-sku"] == read["z-sku"] && sent["a-sku"]?["standardPrice"] as? String == "1")
        #expect(sent["a-sku"]?.count == read["a-sku"]?.count)
    }

    @Test func `a map keeps the order of its keys, and is equal in any order`() {
        var map: WireMap<String, Int> = ["b": 1, "a": 2, "b": 3]
        #expect(map.keys == ["b", "a"] && map["b"] == 3 && map.count == 2)
        #expect(map == ["a": 2, "b": 3] && map != ["a": 2] && Set([map, ["a": 2, "b": 3]]).count == 1)
        map["b"] = nil
        map["c"] = 4
        map["absent"] = nil
        #expect(map.keys == ["a", "c"] && map.map(\.value) == [2, 4] && map["b"] == nil)
        #expect(map.mapValues { "\($0)" } == ["a": "2", "c": "4"])
    }

    @Test func `of a key that comes twice, the last value counts`() throws {
        let item = try Item2.item(
            #"{"manageNumber":"a","variants":{"s":{"standardPrice":"1"},"t":{},"s":{"standardPrice":"2"}}}"#
        )
        #expect(item.variants?.keys == ["s", "t"] && item.variants?["s"]?.standardPrice == 2)
    }

    @Test func `only items_get has a documented rate`() {
        for function in RMSFunction.all where function.family == .item2 {
            let rate: Double = function == .items20Get ? 5 : 1
            #expect(RateLimits.documented[function] == RateLimit(callsPerSecond: rate), "\(function)")
        }
    }
}

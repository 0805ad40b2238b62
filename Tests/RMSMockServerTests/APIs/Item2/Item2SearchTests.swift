import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// items.search: conditions, pages, parts and the delay of its index.
@Suite struct Item2SearchTests {
    private let shop: Item2Shop

    init() throws {
        shop = try Item2Shop()
    }

    @Test func `an empty query finds ten of all, the last changed first`() {
        #expect(shop.patch("demo-item-05", #"{"tagline":"句"}"#).status == 204)
        let answer = shop.search("")
        #expect(answer["numFound"]?.number == shop.shop.use { $0.items.count })
        #expect(answer["offset"]?.number == 0 && answer["nextCursorMark"] == nil)
        #expect(answer["results"]?.elements.count == 10)
        #expect(shop.found("").first == "demo-item-05")
        #expect(shop.found("sortOrder=asc&hits=100").last == "demo-item-05")
    }

    @Test func `a walk by cursor finds each item once, and ends with the mark that was sent`() {
        for condition in ["", "&isHiddenItem=false"] {
            let expected = shop.found("hits=100&sortKey=manageNumber&sortOrder=asc\(condition)")
            var (mark, found, pages) = ("*", [String](), 0)
            while pages < 20 {
                let escaped = mark.replacing("=", with: "%3D").replacing("+", with: "%2B")
                let page = shop.search("hits=7&cursorMark=\(escaped)\(condition)")
                pages += 1
                found += page["results"]?.elements.compactMap { $0[at: "item.manageNumber"]?.string } ?? []
                #expect(page["numFound"]?.number == expected.count)
                let next = page["nextCursorMark"]?.string ?? ""
                if next == mark { break }
                mark = next
            }
            #expect(found == expected && pages == (expected.count + 6) / 7 + 1)
        }
        #expect(shop.search("cursorMark=*&title=zzz")["nextCursorMark"]?.string == "*")
    }

    @Test(arguments: [
        ("offset=1&cursorMark=*", ["400 IE1003"]), ("sortKey=created&cursorMark=*", ["400 IE1004"]),
        ("sortOrder=asc&cursorMark=*", ["400 IE1004"]), ("hits=101", ["400 IE1005"]), ("hits=0", ["400 IE1005"]),
        ("offset=10001", ["400 IE1005"]), ("cursorMark=%21", ["400 IE1005"]), ("isYamiichi=1", ["400 IE1005"]),
        ("sortKey=x", ["400 IE1005"]), ("itemType=SUBSCRIPTION", ["400 IE1005"]),
        ("createdFrom=2026-1-1", ["400 IE1005"]),
        ("pointRate=21", ["400 IE1005"]), ("maxPointRate=4", ["400 IE1005"]), ("standardPriceFrom=a", ["400 IE1005"]),
    ])
    func `a query that is not valid is refused`(query: String, expected: [String]) {
        #expect(shop.errors(shop.send("GET", "search?\(query)")) == expected)
    }

    @Test func `a parameter that is not documented is reported`() {
        let answer = shop.send("GET", "search?keyword=a")
        #expect(answer.status == 200)
        #expect(answer["x-mock-violations"]?.contains("keyword is not a parameter") == true)
    }

    @Test(arguments: [
        ("title=%E7%99%BD", ["t"]), ("tagline=ph", ["t"]), ("manageNumber=T", ["t"]), ("itemNumber=-9", ["t"]),
        ("articleNumber=0007", ["t"]), ("variantId=C", ["w"]), ("variantId=c", []), ("merchantDefinedSkuId=sku", ["t"]),
        ("genreId=201121", ["t"]), ("itemType=PRE_ORDER", ["p"]), ("itemType=NORMAL", ["t", "w"]),
        ("standardPriceFrom=1300", ["p", "w"]), ("standardPriceTo=899", ["t"]), ("basePriceFrom=500", ["t"]),
        ("basePriceTo=499", []), ("isVariantStockout=false", ["w"]), ("isVariantStockout=true", ["p", "t", "w"]),
        ("isItemStockout=true", ["p", "t"]), ("isItemStockout=false", ["w"]), ("isHiddenItem=true", ["p"]),
        ("isHiddenVariant=true", ["w"]), ("isSearchable=false", ["t"]), ("isYamiichi=true", ["t"]),
        ("isOptimizedPoint=true", ["w"]), ("isOptimizedPoint=false", ["p"]), ("pointRate=5", ["w"]),
        ("maxPointRate=5", ["w"]), ("isBackOrder=true", ["t"]), ("isPostageIncluded=true", ["p"]),
        ("isSubscription=true", ["t"]), ("categoryId=111", ["t"]), ("createdFrom=2026-01-16", []),
        ("createdTo=2026-01-15", ["p", "t", "w"]), ("updatedFrom=2026-01-15", ["p", "t", "w"]),
        ("purchasablePeriodFrom=2026-02-01", ["w"]), ("purchasablePeriodTo=2026-02-27", []),
        ("pointApplicablePeriodFrom=2026-01-21", ["p"]), ("pointApplicablePeriodTo=2026-01-22", ["w"]),
    ])
    func `each condition finds what fulfils it`(query: String, expected: [String]) async throws {
        shop.shop.use { state in
            for number in state.items.numbers { state.removeItem(at: number) }
        }
        func points(_ start: String, _ end: String, _ rate: Int, optimized: Bool) -> JSONText {
            let period = #""applicablePeriod":{"start":"\#(start)T10:00:00+09:00","end":"\#(end)T10:59:59+09:00"}"#
            let most = optimized ? #","optimization":{"maxPointRate":\#(rate)}"# : ""
            return Item2Shop.json(#"{\#(period),"benefits":{"pointRate":\#(rate)}\#(most)}"#)
        }
        var tea = Item2Shop.plain()
        for (name, value) in Item2Shop.json(
            #"""
            {"title":"白茶","tagline":"alpha","itemNumber":"T-9","genreId":"201121","features":{"searchVisibility":
            "ALWAYS_HIDDEN","displaySubscriptionCartButton":true},"accessControl":{"accessPassword":"x"},
            "subscription":{"shippingDateFlag":true}}
            """#
        ).members { tea[name] = value }
        for (name, value) in Item2Shop.json(
            #"""
            {"merchantDefinedSkuId":"my-sku","standardPrice":"800","subscriptionPrice":{"basePrice":"700"},
            "articleNumber":{"value":"490000000070007"},"backOrderFlag":true,"backOrderDeliveryDateId":1}
            """#
        ).members { tea[at: "variants.one.\(name)"] = value }
        var wide = Item2Shop.wide()
        wide[at: "variants.C.hidden"] = .boolean(true)
        wide["purchasablePeriod"] = Item2Shop.json(
            #"{"start":"2026-02-01T00:00:00+09:00","end":"2026-02-28T23:59:59+09:00"}"#
        )
        wide["pointCampaign"] = points("2026-01-17", "2026-01-20", 5, optimized: true)
        var early = Item2Shop.plain()
        early["itemType"] = .string("PRE_ORDER")
        early["releaseDate"] = .string("2026-03-01")
        early["hideItem"] = .boolean(true)
        early[at: "variants.one.standardPrice"] = .string("1300")
        early[at: "variants.one.shipping.postageIncluded"] = .boolean(true)
        early["pointCampaign"] = points("2026-01-21", "2026-01-30", 2, optimized: false)
        for (number, item) in [("t", tea), ("w", wide), ("p", early)] {
            let answer = shop.put(number, item)
            #expect(answer.status == 201, "\(answer.text)")
        }
        shop.shop.use { state in
            let category = Element("categoryInfo", [Element("categoryId", "111")])
            for number in ["w", "p"] { state.items[number]?["categories"] = Element("categories", []) }
            state.items["t"]?["categories"] = Element("categories", [category])
        }
        try await shop.shop.rms.inventory.set(.init("w", "a"), .set(1))
        #expect(shop.found(query + "&sortKey=manageNumber&sortOrder=asc") == expected)
    }

    @Test func `each sort key sorts`() {
        #expect(shop.patch("demo-item-02", #"{"itemDisplaySequence":1}"#).status == 204)
        #expect(shop.patch("demo-item-03", #"{"itemDisplaySequence":20}"#).status == 204)
        #expect(shop.found("sortKey=itemDisplaySequence&sortOrder=asc").prefix(2) == ["demo-item-02", "demo-item-03"])
        #expect(shop.found("sortKey=itemDisplaySequence").first != "demo-item-02")
        #expect(shop.found("sortKey=manageNumber&hits=1") == [shop.shop.use { $0.items.numbers.last ?? "" }])
        for key in Item2Query.SortKey.allCases {
            let (up, down) = (
                shop.found("sortKey=\(key)&sortOrder=asc&hits=100"), shop.found("sortKey=\(key)&hits=100")
            )
            #expect(up == down.reversed() && !up.isEmpty, "\(key)")
        }
    }

    @Test func `parts are added on request`() async throws {
        let details = InventoryAPI2.StockReplacement(
            .init("demo-item-01", "normal-inventory"),
            .set(1),
            leadTime: .set(.init(normalDeliveryTimeID: 2)),
            shipFromID: .set(1)
        )
        try await shop.shop.rms.inventory.replace(details)
        let all = "&isCategoryIncluded=true&isReviewIncluded=true&isInventoryIncluded=true"
        let hit = shop.search("manageNumber=demo-item-01\(all)")["results"]?.elements.first ?? .null
        #expect(hit["category"]?.compact == #"{"categoryIds":["111"]}"#)
        #expect(hit["review"]?.compact == #"{"averageRating":0.0,"count":0}"#)
        let stock = hit[at: "inventory.normal-inventory"]
        #expect(stock?.compact == #"{"operationLeadTime":{"normalDeliveryTimeId":2},"shipFromIds":[1]}"#)
        #expect(hit["inventory"]?.names == ["created", "normal-inventory", "updated"])
        let other = shop.search("manageNumber=demo-item-02\(all)")["results"]?.elements.first ?? .null
        #expect(other.names == ["category", "item", "review"])
        let plain = shop.search("manageNumber=demo-item-01")["results"]?.elements.first
        #expect(plain?.names == ["item"])
    }

    @Test func `a SKU that only the older calls wrote has the values of the item`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        shop.shop.use { state in
            let row = Element("inventory", [Element("inventoryCount", "1"), Element("optionNameHorizontal", "Z")])
            state.items["wide"]?["itemInventory"]?["inventories"]?.children.append(row)
            state.items["wide"]?.set("itemPrice", "77")
            for id in ["a", "b", "C"] { state.skuDetails["wide"]?.variants[id]?["hidden"] = .boolean(true) }
            // What is kept of a SKU that is gone.
            state.skuDetails["wide"]?.variants["gone"] = Item2Shop.json(#"{"standardPrice":"5"}"#)
        }
        #expect(shop.found("standardPriceTo=77&manageNumber=wide") == ["wide"])
        #expect(shop.found("standardPriceTo=76&manageNumber=wide") == [])
        #expect(shop.found("isHiddenVariant=false&manageNumber=wide") == ["wide"])
    }

    @Test func `an item without a category is found in the one that holds such items`() {
        shop.shop.use { $0.items["demo-item-01"]?["categories"] = Element("categories", []) }
        let hit = shop.search("manageNumber=demo-item-01&categoryId=1&isCategoryIncluded=true")["results"]
        #expect(hit?.elements.first?["category"]?.compact == #"{"categoryIds":["1"]}"#)
    }

    @Test func `searches that look alike are not taken for each other`() {
        #expect(shop.patch("demo-item-01", #"{"title":"x&tagline=y"}"#).status == 204)
        #expect(shop.patch("demo-item-02", #"{"title":"x","tagline":"y"}"#).status == 204)
        #expect(shop.found("title=x&tagline=y") == ["demo-item-02"])
        #expect(shop.found("title=x%26tagline%3Dy") == ["demo-item-01"])
        #expect(shop.found("title=x") == ["demo-item-02", "demo-item-01"])
        #expect(shop.found("title=x&sortOrder=asc") == ["demo-item-01", "demo-item-02"])
    }

    @Test func `the index lags behind writes, and shows the numbers of deleted items`() throws {
        var options = MockServer.Options()
        options.searchLag = 60
        let shop = try Item2Shop(options)
        #expect(shop.put("new", Item2Shop.plain()).status == 201)
        #expect(shop.patch("demo-item-02", #"{"title":"新しい"}"#).status == 204)
        #expect(shop.send("DELETE", "manage-numbers/demo-item-03").status == 204)
        #expect(shop.found("manageNumber=new") == [])
        let old = shop.search("manageNumber=demo-item-02")["results"]?.elements.first
        #expect(old?[at: "item.title"]?.string == "ほうじ茶 見本02")
        #expect(
            shop.search("manageNumber=demo-item-03")["results"]?.compact
                == #"[{"item":{"manageNumber":"demo-item-03"}}]"#
        )
        #expect(shop.shop.get("item/search?itemUrl=demo-item-03").text.contains("<numFound>1</numFound>"))
        shop.shop.use { $0.clock.move(by: 60) }
        #expect(shop.found("manageNumber=new") == ["new"])
        #expect(shop.found("title=%E6%96%B0%E3%81%97%E3%81%84") == ["demo-item-02"])
        #expect(shop.found("manageNumber=demo-item-03") == [])
    }

    @Test func `an index that lags behind several writes follows them one by one`() throws {
        var options = MockServer.Options()
        options.searchLag = 60
        let shop = try Item2Shop(options)
        func found() -> [String] { shop.found("manageNumber=new&sortKey=manageNumber&sortOrder=asc") }
        func oldFound() -> Bool { shop.shop.get("item/search?itemUrl=new-2").text.contains("<numFound>1</") }
        for number in ["new-1", "new-2"] {
            #expect(shop.put(number, Item2Shop.plain()).status == 201)
            shop.shop.use { $0.clock.move(by: 30) }
        }
        shop.shop.use { $0.clock.move(by: -5) }
        #expect(found() == [] && !oldFound())
        shop.shop.use { $0.clock.move(by: 10) }
        #expect(found() == ["new-1"] && !oldFound())
        shop.shop.use { $0.clock.move(by: 30) }
        #expect(found() == ["new-1", "new-2"] && oldFound())
        #expect(shop.send("DELETE", "manage-numbers/new-1").status == 204)
        #expect(found() == ["new-1", "new-2"])
        shop.shop.use { $0.clock.move(by: 60) }
        #expect(found() == ["new-2"])
    }

    @Test func `a page of a shop with 100,000 items is found without sorting them again`() throws {
        var options = MockServer.Options()
        options.generatedItems = 100_000
        let shop = try Item2Shop(options)
        #expect(shop.search("hits=1&cursorMark=*")["numFound"]?.number ?? 0 > 100_000)
        let mark = Data("bulk-050000".utf8).base64EncodedString().replacing("=", with: "%3D")
        let clock = ContinuousClock()
        var page = JSONText.null
        let walk = clock.measure { page = shop.search("hits=100&cursorMark=\(mark)") }
        #expect(page["results"]?.elements.first?[at: "item.manageNumber"]?.string == "bulk-050001")
        #expect(page["results"]?.elements.count == 100)
        let numbers = JSONText.array((1...50).map { .string("bulk-0\(40_000 + $0)") })
        let body = JSONText.object([("manageNumbers", numbers)]).compact
        var answer = MockAnswer(status: 0, fields: [], body: [])
        let bulk = clock.measure { answer = shop.send("POST", "bulk-get", body) }
        #expect(shop.json(answer)["results"]?.elements.count == 50)
        // Generous, because the machine of a test run may be busy: without an index it takes many seconds.
        #expect(walk < .seconds(2) && bulk < .seconds(2))
    }
}

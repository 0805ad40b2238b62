import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct ItemShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func item(_ url: String) async throws -> ItemAPI1.Item { try await shop.rms.v1.item.get(itemURL: url) }

    @Test func `an inserted item gets RMS's defaults, in RMS's order`() {
        let request =
            "<request><itemInsertRequest><item><itemUrl>test1234</itemUrl><itemName>a</itemName><itemPrice>12345</itemPrice>"
            + "<genreId>101916</genreId><itemInventory><inventoryType>1</inventoryType></itemInventory></item>"
            + "</itemInsertRequest></request>"
        let inserted = shop.post("item/insert", request).text
        #expect(
            inserted.contains(
                "<itemInsertResult><code>N000</code><item><itemUrl>test1234</itemUrl></item></itemInsertResult></result>"
            )
        )
        // As recorded in 2017, except for what that insert sent itself.
        let wanted = """
            <itemGetResult><code>N000</code><item><itemUrl>test1234</itemUrl><itemNumber/><itemName>a</itemName>\
            <itemPrice>12345</itemPrice><genreId>101916</genreId><catalogId/><images/><options/><tagIds/>\
            <catchCopyForPC/><catchCopyForMobile/><isSaleButton>true</isSaleButton>\
            <isDocumentButton>false</isDocumentButton><isInquiryButton>true</isInquiryButton>\
            <isStockNoticeButton>false</isStockNoticeButton><itemLayout>1</itemLayout>\
            <isIncludedTax>true</isIncludedTax><isIncludedPostage>false</isIncludedPostage>\
            <isIncludedCashOnDeliveryPostage>false</isIncludedCashOnDeliveryPostage><orderLimit>-1</orderLimit>\
            <postage>-1</postage><isNoshiEnable>false</isNoshiEnable><isTimeSale>false</isTimeSale>\
            <isUnavailableForSearch>false</isUnavailableForSearch>\
            <isAvailableForMobile>true</isAvailableForMobile><isDepot>false</isDepot>\
            <detailSellType>0</detailSellType><point><pointRate/><pointRateStart/><pointRateEnd/></point>\
            <itemInventory><inventoryType>1</inventoryType><inventories><inventory>\
            <inventoryCount>0</inventoryCount><isBackorder>false</isBackorder>\
            <isRestoreInventoryFlag>false</isRestoreInventoryFlag></inventory></inventories>\
            <inventoryQuantityFlag>0</inventoryQuantityFlag></itemInventory><asurakuDeliveryId/>\
            <sizeChartLinkCode/><reviewDisp>2</reviewDisp><displayPriceId>0</displayPriceId><categories>\
            <categoryInfo><categoryId>1</categoryId><isPluralItemPage>false</isPluralItemPage></categoryInfo>\
            </categories><itemWeight>999999999</itemWeight><layoutCommonId>0</layoutCommonId>\
            <layoutMapId>0</layoutMapId><textSmallId>0</textSmallId><lossLeaderId>0</lossLeaderId>\
            <textLargeId>0</textLargeId></item></itemGetResult>
            """
        #expect(shop.get("item/get?itemUrl=test1234").text.contains(wanted))
    }

    @Test func `all problems are reported at once, in the recorded order`() {
        let answer = shop.post(
            "item/insert",
            "<request><itemInsertRequest><item><itemUrl>demo-item-01</itemUrl></item></itemInsertRequest></request>"
        ).text
        let ids = answer.matches(of: /<errorId>(\d+)<\/errorId><fieldId>(\d+)</).map { "\($0.1)/\($0.2)" }
        #expect(ids == ["324/501", "309/502", "122/504", "122/503", "122/509"])
        #expect(answer.contains("<itemInsertResult><code>C219</code><errorMessages>"))
        #expect(answer.hasSuffix("<item><itemUrl>demo-item-01</itemUrl></item></itemInsertResult></result>"))
    }

    @Test func `an item without a URL gets one`() async throws {
        let stock = ItemAPI1.Inventory(count: 3)
        let url = try await shop.rms.v1.item.insert(
            ItemAPI1.Item(itemName: "a", itemPrice: 1, genreID: 101_916, itemInventory: stock)
        )
        #expect(try await item(url).itemName == "a")
    }

    @Test func `an update changes the sent members and keeps the rest`() async throws {
        let before = try await item("demo-item-17")
        var change = ItemAPI1.Item(itemURL: "DEMO-ITEM-17")
        change.itemName = "changed_item"
        try await shop.rms.v1.item.update(change)
        var after = try await item("demo-item-17")
        #expect(after.itemName == "changed_item")
        after.itemName = before.itemName
        #expect(after == before)
    }

    @Test func `empty members are cleared`() async throws {
        var change = ItemAPI1.Item(itemURL: "demo-item-05")
        change.catchCopyForPC = ""
        change.images = []
        try await shop.rms.v1.item.update(change, clearing: [.displayPrice])
        let after = try await item("demo-item-05")
        #expect(after.catchCopyForPC?.isEmpty != false && after.images?.isEmpty != false)
    }

    @Test func `a row of stock is found by its choice, and keeps members that are not sent`() async throws {
        let rows = try #require(try await item("demo-item-17").itemInventory?.inventories)
        #expect(rows.count == 6)
        let answer = shop.post(
            "item/update",
            "<request><itemUpdateRequest><item><itemUrl>demo-item-17</itemUrl><itemInventory><inventoryType>2"
                + "</inventoryType><inventories><inventory><inventoryCount>99</inventoryCount>"
                + "<childNoVertical>-n</childNoVertical><childNoHorizontal>-l</childNoHorizontal></inventory></inventories>"
                + "</itemInventory></item></itemUpdateRequest></request>"
        )
        #expect(answer.status == 200)
        let row = try #require(try await item("demo-item-17").itemInventory?.inventories?.first)
        #expect(row.inventoryCount == 99)
        #expect(row.optionNameVertical == "紺" && row.optionNameHorizontal == "L" && row.isRestoreInventoryFlag == true)
    }

    @Test func `an unknown item has its code`() async throws {
        #expect(await shop.code { _ = try await item("no-such-item") } == "C001")
        #expect(await shop.code { try await shop.rms.v1.item.delete(itemURL: "no-such-item") } == "C001")
        #expect(await shop.code { try await shop.rms.v1.item.update(ItemAPI1.Item(itemURL: "no-such-item")) } == "C219")
        try await shop.rms.v1.item.delete(itemURL: "demo-item-01")
        #expect(await shop.code { _ = try await item("demo-item-01") } == "C001")
    }

    @Test(arguments: [
        ("itemPrice", "1000000000", "503"), ("itemPrice", "x", "503"),
        ("itemName", String(repeating: "あ", count: 256), "502"),
        ("itemNumber", String(repeating: "a", count: 33), "520"), ("genreId", "99999", "504"),
        ("catalogId", String(repeating: "1", count: 31), "540"),
    ])
    func `a value beyond its limit is refused with its field`(member: String, value: String, field: String) {
        let answer = shop.post(
            "item/update",
            "<request><itemUpdateRequest><item><itemUrl>demo-item-01</itemUrl><\(member)>\(value)</\(member)></item>"
                + "</itemUpdateRequest></request>"
        ).text
        #expect(answer.contains("<code>C219</code>"))
        #expect(answer.contains("<fieldId>\(field)</fieldId><msg>\(member) must"))
    }

    @Test func `items_update answers item by item, without a requests block`() async throws {
        let answer = shop.post(
            "items/update",
            "<request><itemsUpdateRequest><items><item><itemUrl>demo-item-01</itemUrl><itemPrice>7</itemPrice></item>"
                + "<item><itemUrl>nothing</itemUrl></item></items></itemsUpdateRequest></request>"
        ).text
        #expect(!answer.contains("<requests"))
        #expect(
            answer.contains(
                "</status><itemsUpdateResult><itemUpdateResult><code>N000</code><item><itemUrl>demo-item-01"
            )
        )
        #expect(
            answer.contains("<itemUpdateResult><code>C219</code><errorMessages><errorMessage><errorId>335</errorId>")
        )
        #expect(try await item("demo-item-01").itemPrice == 7)
    }

    @Test(arguments: [
        ("itemName=%E3%82%B7%E3%83%A3%E3%83%84", 3), ("itemUrl=demo-item-03", 1), ("depotFlg=1", 3),
        ("postageFlg=0", 6),
        ("limitedFlg=1", 1), ("genreId=206471", 9), ("itemPriceFrom=1&itemPriceTo=999999", 30),
        ("catchcopy=%E9%80%81", 6),
        ("itemUrl=none", 0), ("itemMobileFlg=0", 0), ("catalogId=4900000000000", 0),
    ])
    func `a search finds the items that match all of its conditions`(query: String, count: Int) {
        let answer = shop.get("item/search?\(query)").text
        #expect(answer.contains("<itemSearchResult><code>200-00</code><numFound>\(count)</numFound>"))
        #expect(answer.components(separatedBy: "<item>").count - 1 == count)
        #expect(answer.contains("<items>") == (count > 0))
    }

    @Test func `pages and order are as requested`() async throws {
        func urls(_ query: String) -> [String] {
            shop.get("item/search?itemPriceFrom=0&\(query)").text.matches(of: /<item><itemUrl>([^<]*)/).map {
                String($0.1)
            }
        }
        let prices = try await shop.rms.v1.item.search(
            ItemAPI1.Search(itemPrice: 0...999_999_999, sortKey: .price, sortOrder: .ascending)
        )
        .reduce(into: []) { $0.append($1.itemPrice ?? 0) }
        #expect(prices.count == 30 && prices == prices.sorted())
        let all = urls("sortKey=itemPrice&sortOrder=asc")
        #expect(urls("sortKey=itemPrice&sortOrder=desc") == all.reversed())
        #expect(urls("sortKey=itemPrice&sortOrder=asc&offset=3&limit=2") == Array(all[3...4]))
        #expect(urls("offset=30") == [])
    }

    private func updated(_ members: String) -> String {
        let item = "<itemUrl>demo-item-01</itemUrl>\(members)"
        return shop.post(
            "item/update",
            "<request><itemUpdateRequest><item>\(item)</item></itemUpdateRequest></request>"
        ).text
    }

    @Test(arguments: [("itemNumber", 32), ("itemName", 255), ("catalogId", 30)])
    func `lengths are counted in characters`(name: String, limit: Int) {
        func update(_ count: Int) -> String {
            updated("<\(name)>\(String(repeating: "あ", count: count))</\(name)>")
        }
        #expect(update(limit).contains("<code>N000</code>"))
        #expect(update(limit + 1).contains("<msg>\(name) must have at most \(limit) characters</msg>"))
    }

    @Test func `a stock must have a type`() {
        let rows = "<inventories><inventory><inventoryCount>1</inventoryCount></inventory></inventories>"
        let refused = updated("<itemInventory>\(rows)</itemInventory>")
        #expect(refused.contains("<errorId>122</errorId><fieldId>509</fieldId>"))
        #expect(updated("<itemInventory><inventoryType>1</inventoryType>\(rows)</itemInventory>").contains("N000"))
    }

    @Test func `points begin at least two hours ahead and last at most sixty days`() {
        func update(_ start: Double, _ end: Double) -> String {
            func time(_ seconds: Double) -> String { shop.now.addingTimeInterval(seconds).japaneseTime }
            return updated(
                "<point><pointRate>5</pointRate><pointRateStart>\(time(start))</pointRateStart>"
                    + "<pointRateEnd>\(time(end))</pointRateEnd></point>"
            )
        }
        #expect(update(7300, 7300 + 60 * 86_400).contains("<code>N000</code>"))
        #expect(
            update(7100, 86_400).contains("<fieldId>518</fieldId><msg>pointRateStart must be at least two hours ahead")
        )
        #expect(update(7300, 7301 + 60 * 86_400).contains("<msg>pointRateEnd must be within 60 days after"))
    }

    @Test func `whether a choice is required is a number`() {
        for (sent, shown) in [("true", "1"), ("0", "0")] {
            let option =
                "<options><option><optionName>a</optionName><optionStyle>1</optionStyle><isOptionRequired>\(sent)"
                + "</isOptionRequired></option></options>"
            #expect(updated(option).contains("<code>N000</code>"))
            let item = shop.get("item/get?itemUrl=demo-item-01").text
            #expect(item.contains("<isOptionRequired>\(shown)</isOptionRequired>"))
        }
    }

    @Test func `a search hit has exactly the recorded members`() throws {
        let answer = shop.get("item/search?itemUrl=demo-item-02").text
        let hit = try #require(answer.firstMatch(of: /<items><item>(.*)<\/item><\/items>/)?.1)
        #expect(
            hit.matches(of: /<([A-Za-z]+)[>\/]/).map { String($0.1) } == [
                "itemUrl", "itemNumber", "itemName", "itemPrice", "genreId", "isIncludedTax", "isIncludedPostage",
                "displayPrice", "isUnavailableForSearch", "isAvailableForMobile", "isDepot",
            ]
        )
    }

    @Test func `searches lag behind writes by the configured time, on the shop's clock`() async throws {
        var options = MockServer.Options()
        options.searchLag = 60
        let shop = try TestShop(options)
        func found() -> Bool { shop.get("item/search?itemUrl=demo-item-02").text.contains("<numFound>1</numFound>") }
        try await shop.rms.v1.item.delete(itemURL: "demo-item-02")
        #expect(shop.get("item/get?itemUrl=demo-item-02").text.contains("<code>C001</code>"))
        #expect(found())
        shop.use { $0.clock.move(by: 59) }
        #expect(!found())
        #expect(!TestShop.stillFinds("demo-item-03", in: try TestShop()))
    }

    @Test(arguments: [
        ("<descriptionForPC>&lt;font&gt;今すぐ&gt;&gt;&gt;</descriptionForPC>", "descriptionForPC has unequal numbers"),
        ("<descriptionForPC>&lt;b&gt;今&lt;br&gt;</descriptionForPC>", "descriptionForPC does not close <b>"),
        (
            "<descriptionForPC>&lt;b&gt;&lt;i&gt;今&lt;/b&gt;&lt;/i&gt;</descriptionForPC>",
            "descriptionForPC does not close <b>"
        ),
        ("<itemName>\(String(repeating: "あ", count: 128))</itemName>", "itemName has 256 bytes in Windows-31J"),
        ("<itemName>見よ http://example.com/</itemName>", "itemName contains a link"),
    ])
    func `texts that RMS refuses with an unknown id are only reported`(member: String, told: String) throws {
        let answer = shop.post(
            "item/update",
            "<request><itemUpdateRequest><item><itemUrl>demo-item-01</itemUrl>\(member)</item></itemUpdateRequest></request>"
        )
        #expect(answer.text.contains("<code>N000</code>"), "\(answer.text)")
        #expect(answer["x-mock-violations"]?.contains(told) == true, "\(answer["x-mock-violations"] ?? "none")")
    }

    @Test(arguments: [
        "<descriptionForPC>&lt;B&gt;今&lt;br/&gt;&lt;img src='a'&gt;&lt;/b&gt;</descriptionForPC>",
        "<itemName>\(String(repeating: "あ", count: 127))a</itemName>",
        "<itemName>ｶﾞ \(String(repeating: "ｱ", count: 250))</itemName>",
    ])
    func `a text that RMS accepts is not reported`(member: String) {
        let answer = shop.post(
            "item/update",
            "<request><itemUpdateRequest><item><itemUrl>demo-item-01</itemUrl>\(member)</item></itemUpdateRequest></request>"
        )
        #expect(answer["x-mock-violations"] == nil, "\(answer["x-mock-violations"] ?? "none")")
    }

    @Test func `a category that the shop does not have is reported`() {
        let answer = shop.post(
            "item/update",
            """
            <request><itemUpdateRequest><item><itemUrl>demo-item-01</itemUrl><categories><categoryInfo>\
            <categoryId>987654</categoryId></categoryInfo></categories></item></itemUpdateRequest></request>
            """
        )
        #expect(answer["x-mock-violations"]?.contains("the shop has no category 987654: RMS answers C107") == true)
    }
}

extension TestShop {
    /// Whether a search still finds an item after its deletion.
    fileprivate static func stillFinds(_ url: String, in shop: TestShop) -> Bool {
        _ = shop.post(
            "item/delete",
            "<request><itemDeleteRequest><item><itemUrl>\(url)</itemUrl></item></itemDeleteRequest></request>"
        )
        return shop.get("item/search?itemUrl=\(url)").text.contains("<numFound>1</numFound>")
    }
}

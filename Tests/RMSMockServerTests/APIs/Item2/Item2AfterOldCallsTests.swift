import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// What ItemAPI 1.0 wrote does not stand in the way of ItemAPI 2.0, and neither loses what only the other one holds.
@Suite struct Item2AfterOldCallsTests {
    private let shop: Item2Shop

    init() throws {
        shop = try Item2Shop()
    }

    private func change(_ number: String, _ body: (inout Element) -> Void) {
        shop.shop.use { state in
            var item = state.items[number] ?? Element("item")
            body(&item)
            state.items[number] = item
        }
    }

    private func stored(_ number: String) -> Element { shop.shop.use { $0.items[number] ?? Element("item") } }

    @Test(arguments: [("", nil), ("+5", 5), ("05", 5), ("5", 5), ("five", nil), ("5}", nil)] as [(String, Int?)])
    func `numbers of the older calls are numbers, or are left out`(text: String, number: Int?) {
        change("demo-item-01") { item in
            item["tagIds"] = Element("tagIds", [Element("tagId", text), Element("tagId", "5000001")])
            item["point"] = Element(
                "point",
                [
                    Element("pointRate", text), Element("pointRateStart", "2026-02-01T10:00:00+09:00"),
                    Element("pointRateEnd", "2026-02-02T10:59:59+09:00"),
                ]
            )
        }
        let item = shop.item("demo-item-01")
        #expect(item["tags"]?.elements.map(\.number) == [number, 5_000_001].filter { $0 != nil })
        #expect(item[at: "pointCampaign.benefits.pointRate"]?.number == number)
        #expect(shop.found("manageNumber=demo-item-01&pointRate=5") == (number == 5 ? ["demo-item-01"] : []))
    }

    @Test func `a release date of the older calls makes an item one that is sold in advance, and the other way round`()
    {
        #expect(shop.put("new", Item2Shop.plain()).status == 201)
        #expect(shop.update("new", "<releaseDate>2026-02-01</releaseDate>").text.contains("N000"))
        #expect(shop.item("new")["itemType"]?.string == "PRE_ORDER")
        #expect(shop.found("itemType=PRE_ORDER").contains("new"))
        #expect(shop.patch("new", #"{"title":"a"}"#).status == 204)
        #expect(shop.update("new", "<releaseDate></releaseDate>").text.contains("N000"))
        #expect(shop.item("new")["itemType"]?.string == "NORMAL")
        #expect(shop.patch("new", #"{"title":"b"}"#).status == 204)
    }

    @Test func `another rate of points of the older calls ends the optimization`() {
        var item = Item2Shop.plain()
        item["pointCampaign"] = Item2Shop.json(
            #"""
            {"applicablePeriod":{"start":"2026-01-20T10:00:00+09:00","end":"2026-01-25T10:59:59+09:00"},
            "benefits":{"pointRate":5},"optimization":{"maxPointRate":5}}
            """#
        )
        #expect(shop.put("new", item).status == 201)
        let point = """
            <point><pointRate>7</pointRate><pointRateStart>2026-01-20T10:00:00+09:00</pointRateStart>\
            <pointRateEnd>2026-01-25T10:59:59+09:00</pointRateEnd></point>
            """
        let same = point.replacing(">7<", with: ">5<")
        #expect(shop.update("new", same).text.contains("N000"))
        #expect(shop.item("new")[at: "pointCampaign.optimization.maxPointRate"]?.number == 5)
        #expect(shop.update("new", point).text.contains("N000"))
        let campaign = shop.item("new")["pointCampaign"]
        #expect(campaign?[at: "benefits.pointRate"]?.number == 7 && campaign?["optimization"] == nil)
        #expect(shop.patch("new", #"{"title":"a"}"#).status == 204)
    }

    @Test(
        arguments: [
            { item in item["tagIds"] = Element("tagIds", [Element("tagId", "5000001"), Element("tagId", "5000001")]) },
            { item in item.set("itemLayout", "7") },
            { item in
                item.set("isTimeSale", "true")
                item.set("timeSaleStartDateTime", "2026-02-01T10:00:00+09:00")
            },
            { item in
                let option = Element("option", [Element("optionName", "a"), Element("optionStyle", "1")])
                item["options"] = Element("options", [option, option])
            },
            { item in item["point"]?.set("pointRate", "2") },
        ] as [@Sendable (inout Element) -> Void]
    )
    func `a partial change is not refused for what it leaves as it is`(body: @Sendable (inout Element) -> Void) {
        #expect(shop.put("new", Item2Shop.plain()).status == 201)
        change("new", body)
        let answer = shop.patch("new", #"{"tagline":"a"}"#)
        #expect(answer.status == 204, "\(answer.text)")
        #expect(shop.put("new", shop.item("new").without("manageNumber", "created", "updated")).status == 400)
    }

    @Test func `rows in another order are the same choices`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        let before = shop.item("wide")
        let rows = ItemRecord.stockRows(of: stored("wide")).map { row in
            var row = row
            row["variantId"] = nil
            row["inventoryCount"] = Element("inventoryCount", "1")
            return row.ordered(by: SchemaOrder.inventory).xml
        }
        let list = rows.reversed().joined()
        let stock = "<itemInventory><inventoryType>2</inventoryType><inventories>\(list)</inventories></itemInventory>"
        let answer = shop.update("wide", stock)
        #expect(answer.text.contains("N000"), "\(answer.text)")
        let after = shop.item("wide")
        #expect(after["variants"]?.names == before["variants"]?.names)
        #expect(ItemRecord.stockRows(of: stored("wide")).map { $0.value("variantId") } == ["b", "a", "C"])
        #expect(after["variantSelectors"]?.compact == before["variantSelectors"]?.compact)
        #expect(after[at: "variants.b.selectorValues"]?.compact == before[at: "variants.b.selectorValues"]?.compact)
    }

    @Test func `pictures that are sent unchanged keep those that only the older calls hold`() {
        var item = Item2Shop.plain()
        item["images"] = Item2Shop.json(#"[{"type":"CABINET","location":"/a.jpg","alt":"b"}]"#)
        #expect(shop.put("new", item).status == 201)
        let elsewhere = Element("image", [Element("imageUrl", "https://shop.example/c.jpg")])
        change("new") { $0["images"]?.children.append(elsewhere) }
        #expect(shop.put("new", item).status == 204)
        #expect(stored("new")["images"]?.children.last == elsewhere)
        item["images"] = Item2Shop.json(#"[{"type":"CABINET","location":"/d.jpg"}]"#)
        #expect(shop.put("new", item).status == 204)
        #expect(stored("new")["images"]?.children.count == 1)
    }

    @Test func `a stock makes an item's stock counted, and keeps what else its row has`() async throws {
        let number = "demo-item-09"
        change(number) { item in
            item["itemInventory"]?.set("restTypeFlag", "1")
            let row = Element("inventory", [Element("isBackorder", "true"), Element("normalDeliveryDateId", "2")])
            item["itemInventory"]?["inventories"] = Element("inventories", [row])
        }
        #expect(shop.item(number)["unlimitedInventoryFlag"]?.isTrue == true)
        try await shop.shop.rms.inventory.set(.init("demo-item-09", "normal-inventory"), .set(4))
        let inventory = stored(number)["itemInventory"]
        #expect(inventory?.value("inventoryType") == "1" && inventory?.value("restTypeFlag") == "1")
        let row = ItemRecord.stockRows(of: stored(number)).first
        #expect(row?.value("inventoryCount") == "4" && row?.value("isBackorder") == "true")
        #expect(shop.item(number)[at: "variants.normal-inventory.normalDeliveryDateId"]?.number == 2)
    }

    @Test func `an item whose stock becomes counted keeps what only the older calls hold of its row`() {
        let number = "demo-item-09"
        change(number) { item in
            let row = Element("inventory", [Element("inventoryCount", "0"), Element("tagId", "5000001")])
            item["itemInventory"]?["inventories"] = Element("inventories", [row])
        }
        #expect(shop.patch(number, #"{"unlimitedInventoryFlag":false}"#).status == 204)
        let row = ItemRecord.stockRows(of: stored(number)).first
        #expect(row?.value("tagId") == "5000001" && row?["inventoryCount"] == nil)
    }
}

extension JSONText {
    fileprivate func without(_ names: String...) -> JSONText {
        .object(members.filter { !names.contains($0.0) })
    }
}

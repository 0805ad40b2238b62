import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// ItemAPI 1.0, ItemAPI 2.0 and InventoryAPI on one shop: each sees what the others wrote.
@Suite struct Item2FacesTests {
    private let shop: Item2Shop
    private var old: TestShop { shop.shop }

    init() throws {
        shop = try Item2Shop()
    }

    private func oldItem(_ url: String) -> String { old.get("item/get?itemUrl=\(url)").text }

    private func quantities(_ number: String) -> [Int?] {
        old.use { shop in
            ItemRecord.stockRows(of: shop.items[number] ?? Element("item")).map { $0.number("inventoryCount") }
        }
    }

    @Test func `an item is created with 201, replaced with 204, and deleted`() {
        let created = shop.put("New-Item", Item2Shop.plain())
        #expect(created.status == 201 && created.text == #"{"manageNumber":"new-item"}"#)
        #expect(shop.item("NEW-item")["title"]?.string == "煎茶")
        #expect(shop.put("new-item", Item2Shop.plain()).status == 204)
        let gone = shop.send("DELETE", "manage-numbers/new-item")
        #expect(gone.status == 204 && gone.body == [] && gone["Content-Type"] == nil)
        for answer in [
            shop.send("GET", "manage-numbers/new-item"), shop.send("DELETE", "manage-numbers/new-item"),
            shop.patch("new-item", #"{"title":"a"}"#),
            shop.send("GET", "inventory-related-settings/manage-numbers/new-item"),
        ] {
            #expect(shop.errors(answer) == ["404 GE0014"])
            #expect(answer.text.contains("Not found for inputs; manageNumber=new-item"))
        }
    }

    @Test func `every member that both have is shown by the other one`() {
        var item = Item2Shop.plain()
        let sent = Item2Shop.json(
            #"""
            {"itemNumber":"N-1","title":"題","tagline":"句","productDescription":{"pc":"<b>机</b>","sp":"携"},
            "salesDescription":"売","images":[{"type":"CABINET","location":"/a/1.jpg","alt":"絵"},
            {"type":"GOLD","location":"/2.png"}],"whiteBgImage":{"type":"CABINET","location":"/w.gif"},
            "video":{"type":"HTML","parameters":{"value":"<script src=\"//stream.cms.rakuten.co.jp/gate/play/?w=1\" type=\"text/javascript\"></script>"}},
            "tags":[5000001,5000002],"hideItem":true,"customizationOptions":[{"displayName":"箱","inputType":
            "SINGLE_SELECTION","required":true,"selections":[{"displayValue":"有"},{"displayValue":"無"}]}],
            "purchasablePeriod":{"start":"2026-02-01T10:00:00+09:00","end":"2026-02-28T10:00:59+09:00"},
            "features":{"searchVisibility":"ALWAYS_HIDDEN","displayNormalCartButton":true,
            "displaySubscriptionCartButton":false,"inventoryDisplay":"DISPLAY_ABSOLUTE_STOCK_COUNT","shopContact":false,
            "review":"HIDDEN","displayManufacturerContents":true,"socialGiftFlag":false},
            "accessControl":{"accessPassword":"himitsu"},
            "payment":{"taxIncluded":false,"taxRate":"0.08","cashOnDeliveryFeeIncluded":true},
            "pointCampaign":{"applicablePeriod":{"start":"2026-01-20T10:00:00+09:00","end":"2026-01-25T10:59:59+09:00"},
            "benefits":{"pointRate":5},"optimization":{"maxPointRate":5}},"itemDisplaySequence":7,
            "layout":{"itemLayoutId":8,"navigationId":1,"layoutSequenceId":2,"smallDescriptionId":3,
            "largeDescriptionId":4,"showcaseId":5}}
            """#
        )
        let variant = Item2Shop.json(
            #"""
            {"merchantDefinedSkuId":"m","restockOnCancel":true,"backOrderFlag":true,"normalDeliveryDateId":1,
            "backOrderDeliveryDateId":2,"orderQuantityLimit":3,"referencePrice":{"displayType":"REFERENCE_PRICE","type":1,
            "value":"2000"},"features":{"restockNotification":false,"noshi":true},"hidden":true,"standardPrice":"1500",
            "articleNumber":{"value":"4900000000001"},"shipping":{"fee":"300","postageIncluded":false,
            "shippingMethodGroup":"4","overseasDeliveryId":2,"singleItemShipping":2,"okihaiSetting":false},
            "specs":[{"label":"l","value":"v"}]}
            """#
        )
        for (name, value) in sent.members { item[name] = value }
        for (name, value) in variant.members { item[at: "variants.one.\(name)"] = value }
        #expect(shop.put("both", item).status == 201)
        let shown = shop.item("both")
        for (name, value) in item.members where name != "variants" {
            #expect(shown[name]?.equals(value) == true, "\(name): \(shown[name]?.compact ?? "-")")
        }
        for (name, value) in item[at: "variants.one"]!.members {
            let got = shown[at: "variants.one.\(name)"]
            #expect(got?.equals(value) == true, "\(name): \(got?.compact ?? "-")")
        }
        let xml = oldItem("both")
        for part in [
            "<itemNumber>N-1</itemNumber>", "<itemName>題</itemName>", "<itemPrice>1500</itemPrice>",
            "<catalogId>4900000000001</catalogId>",
            "<imageUrl>https://image.rakuten.co.jp/demo/cabinet/a/1.jpg</imageUrl><imageAlt>絵</imageAlt>",
            "<imageUrl>https://www.rakuten.ne.jp/gold/demo/2.png</imageUrl>",
            "<whiteBgImageUrl>https://image.rakuten.co.jp/demo/cabinet/w.gif</whiteBgImageUrl>",
            "<descriptionForPC>&lt;b&gt;机&lt;/b&gt;</descriptionForPC>", "<tagId>5000002</tagId>",
            "<optionName>箱</optionName>", "<isOptionRequired>1</isOptionRequired>",
            "<catchCopyForPC>句</catchCopyForPC>",
            "<isInquiryButton>false</isInquiryButton>", "<displayMakerContents>true</displayMakerContents>",
            "<itemLayout>8</itemLayout>", "<isIncludedTax>false</isIncludedTax>", "<displayPrice>2000</displayPrice>",
            "<orderLimit>3</orderLimit>", "<postage>300</postage>", "<isNoshiEnable>true</isNoshiEnable>",
            "<isTimeSale>true</isTimeSale>", "<isUnavailableForSearch>true</isUnavailableForSearch>",
            "<limitedPasswd>himitsu</limitedPasswd>", "<isDepot>true</isDepot>", "<pointRate>5</pointRate>",
            "<inventoryType>1</inventoryType>", "<normalDeliveryDateId>1</normalDeliveryDateId>",
            "<backorderDeliveryDateId>2</backorderDeliveryDateId>", "<isBackorder>true</isBackorder>",
            "<isRestoreInventoryFlag>true</isRestoreInventoryFlag>", "<deliverySetId>4</deliverySetId>",
            "<reviewDisp>0</reviewDisp>", "<displayPriceId>1</displayPriceId>", "<itemWeight>7</itemWeight>",
            "<layoutCommonId>1</layoutCommonId>", "<lossLeaderId>5</lossLeaderId>", "<taxRate>0.08</taxRate>",
            "<isSingleItemShipping>true</isSingleItemShipping>",
            "<singleItemShippingReason>2</singleItemShippingReason>",
        ] {
            #expect(xml.contains(part), "\(part)")
        }
        #expect(!xml.contains("variantId") && !xml.contains("updateDate") && !xml.contains("registDate"))
    }

    @Test func `a change by the older calls is shown, and loses nothing that only the newer one holds`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        #expect(oldItem("wide").contains("<itemPrice>900</itemPrice>"))
        #expect(shop.update("wide", "<itemName>新</itemName><catalogId>4900000000002</catalogId>").text.contains("N000"))
        var item = shop.item("wide")
        #expect(item["title"]?.string == "新")
        #expect(item["variants"]?.names == ["C", "a", "b"])
        #expect(item[at: "variants.C.standardPrice"]?.string == "1300")
        #expect(item[at: "variants.C.attributes"]?.elements.count == 3)
        let numbers = item["variants"]?.members.map { $0.1[at: "articleNumber.value"]?.string }
        #expect(numbers == Array(repeating: "4900000000002", count: 3))
        #expect(shop.update("wide", "<itemPrice>950</itemPrice>").text.contains("N000"))
        item = shop.item("wide")
        #expect(item["variants"]?.members.map { $0.1["standardPrice"]?.string } == ["950", "950", "950"])
        #expect(item["variantSelectors"]?.elements.compactMap { $0["key"]?.string } == ["size", "color"])
    }

    @Test func `a change by the newer call keeps what only the older ones hold`() {
        #expect(shop.update("demo-item-01", "<catchCopyForMobile>携帯</catchCopyForMobile>").text.contains("N000"))
        #expect(shop.patch("demo-item-01", #"{"title":"新"}"#).status == 204)
        #expect(shop.put("demo-item-01", Item2Shop.plain()).status == 204)
        let xml = oldItem("demo-item-01")
        #expect(xml.contains("<catchCopyForMobile>携帯</catchCopyForMobile>") && xml.contains("<itemName>煎茶</itemName>"))
        #expect(xml.contains("<categoryId>111</categoryId>") && !xml.contains("D-001"))
        #expect(shop.item("demo-item-01")["tagline"] == nil)
    }

    @Test func `an item of the older calls is shown with SKUs and selectors`() {
        let item = shop.item("demo-item-17")
        #expect(item["variantSelectors"]?.elements.compactMap { $0["key"]?.string } == ["horizontal", "vertical"])
        let variants = item["variants"]?.members ?? []
        #expect(variants.count == 6)
        #expect(variants.contains { $0.1["selectorValues"]?.compact == #"{"horizontal":"S","vertical":"白"}"# })
        #expect(variants.allSatisfy { $0.1["standardPrice"]?.string == "1650" })
        #expect(shop.item("demo-item-01")["variants"]?.names == ["normal-inventory"])
        let unlimited = shop.item("demo-item-09")
        #expect(unlimited["unlimitedInventoryFlag"]?.isTrue == true)
        #expect(unlimited["variants"]?.names == ["normal-inventory"])
    }

    @Test func `choices of the older calls replace the selectors`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        let row = """
            <inventory><inventoryCount>4</inventoryCount><childNoVertical>-x</childNoVertical>\
            <childNoHorizontal>-y</childNoHorizontal><optionNameVertical>X</optionNameVertical>\
            <optionNameHorizontal>Y</optionNameHorizontal></inventory>
            """
        let stock = "<itemInventory><inventoryType>2</inventoryType><inventories>\(row)</inventories></itemInventory>"
        #expect(shop.update("wide", stock).text.contains("N000"))
        let item = shop.item("wide")
        #expect(item["variants"]?.names == ["Y-X"])
        #expect(item[at: "variants.Y-X.selectorValues"]?.compact == #"{"horizontal":"Y","vertical":"X"}"#)
        #expect(item[at: "variants.Y-X.standardPrice"]?.string == "900")
        #expect(old.use { $0.skuDetails["wide"]?.variants.isEmpty } == true)
    }

    @Test func `a new item has no stock until one is set, and takes one that was registered before`() async throws {
        try await old.rms.inventory.set(.init("wide", "b"), .set(7))
        let before = try await old.rms.inventory.get(.init("wide", "b"))
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        #expect(quantities("wide") == [nil, nil, 7])
        let after = try await old.rms.inventory.get(.init("wide", "b"))
        #expect(after.quantity == 7 && after.created == before.created && after.updated == before.updated)
        #expect(await old.code { _ = try await old.rms.inventory.get(.init("wide", "a")) } == "GE0014")
        try await old.rms.inventory.set(.init("wide", "a"), .set(3))
        #expect(shop.put("wide", Item2Shop.wide()).status == 204)
        #expect(quantities("wide") == [nil, 3, 7])
        #expect(shop.patch("wide", #"{"variants":{"b":null}}"#).status == 204)
        #expect(quantities("wide") == [nil, 3])
        #expect(await old.code { _ = try await old.rms.inventory.get(.init("wide", "b")) } == "GE0014")
        #expect(old.use { $0.stocks.orphans.isEmpty })
    }

    @Test func `a partial change merges objects, replaces lists, and clears by null`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        let change = #"""
            {"tagline":"句","images":[{"type":"GOLD","location":"/a.jpg"}],"features":{"shopContact":false},
            "variants":{"a":{"standardPrice":810}}}
            """#
        #expect(shop.patch("wide", change).status == 204)
        var item = shop.item("wide")
        #expect(item[at: "variants.a.standardPrice"]?.string == "810")
        #expect(item[at: "variants.a.attributes"]?.elements.count == 3)
        #expect(item[at: "variants.b.standardPrice"]?.string == "900")
        #expect(
            item[at: "features.shopContact"]?.isTrue == false && item[at: "features.review"]?.string == "SHOP_SETTING"
        )
        #expect(shop.patch("wide", #"{"tagline":null,"images":[],"features":{"shopContact":null}}"#).status == 204)
        item = shop.item("wide")
        #expect(item["tagline"] == nil && item["images"] == nil && item[at: "features.shopContact"]?.isTrue == true)
        #expect(shop.errors(shop.patch("wide", #"{"title":null}"#)) == ["400 IE0001 title"])
    }

    @Test func `a replacement keeps the two flags that it does not name, and nothing else`() {
        var item = Item2Shop.wide()
        item["features"] = Item2Shop.json(#"{"socialGiftFlag":true,"shopContact":false}"#)
        for id in ["a", "b", "C"] {
            item[at: "variants.\(id).shipping"] = Item2Shop.json(#"{"postageIncluded":true,"okihaiSetting":false}"#)
        }
        #expect(shop.put("wide", item).status == 201)
        item["features"] = nil
        for id in ["a", "b", "C"] { item[at: "variants.\(id).shipping.okihaiSetting"] = nil }
        #expect(shop.put("wide", item).status == 204)
        let shown = shop.item("wide")
        #expect(shown[at: "features.socialGiftFlag"]?.isTrue == true)
        #expect(shown[at: "variants.a.shipping.okihaiSetting"]?.isTrue == false)
        #expect(shown[at: "features.shopContact"]?.isTrue == true)
    }

    @Test func `the settings of the stock are read and changed alone`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        let path = "inventory-related-settings/manage-numbers/WIDE"
        let body = #"""
            {"unlimitedInventoryFlag":false,"features":{"inventoryDisplay":"DISPLAY_LOW_STOCK","lowStockThreshold":5},
            "variants":{"a":{"restockOnCancel":true,"backOrderFlag":true,"backOrderDeliveryDateId":2}}}
            """#
        let changed = shop.send("PUT", path, body)
        #expect(changed.status == 204 && changed.body == [], "\(changed.text)")
        let shown = shop.json(shop.send("GET", path))
        #expect(shown["features"]?.compact == #"{"inventoryDisplay":"DISPLAY_LOW_STOCK","lowStockThreshold":5}"#)
        #expect(
            shown[at: "variants.a"]?.compact
                == #"{"backOrderDeliveryDateId":2,"backOrderFlag":true,"restockOnCancel":true}"#
        )
        #expect(shown[at: "variants.b.backOrderFlag"]?.isTrue == false)
        #expect(shop.item("wide")[at: "variants.a.standardPrice"]?.string == "1000")
        #expect(oldItem("wide").contains("<inventoryDisplayFlag>5</inventoryDisplayFlag>"))
        let unknown = shop.send("PUT", path, body.replacing(#""a":"#, with: #""x":"#))
        #expect(shop.errors(unknown) == ["404 GE0014"] && unknown.text.contains("manageNumber=wide, variantId=x"))
        #expect(shop.send("PUT", path, body.replacing(#","backOrderDeliveryDateId":2"#, with: "")).status == 204)
        #expect(shop.json(shop.send("GET", path))[at: "variants.a.backOrderDeliveryDateId"]?.number == 2)
        let early = body.replacing(/"a":\{.*?\}/, with: #""b":{"backOrderFlag":true}"#)
        #expect(shop.errors(shop.send("PUT", path, early)) == ["400 IE0164 variants.b.backOrderDeliveryDateId"])
    }

    @Test func `settings that are not sent stay`() {
        #expect(shop.put("wide", Item2Shop.wide()).status == 201)
        let path = "inventory-related-settings/manage-numbers/wide"
        func change(_ features: String, _ variants: String) -> MockAnswer {
            let body =
                #"{"unlimitedInventoryFlag":false,"features":{"inventoryDisplay":\#(features)},"variants":\#(variants)}"#
            return shop.send("PUT", path, body)
        }
        let low = #""DISPLAY_LOW_STOCK""#
        #expect(change(low + #","lowStockThreshold":5"#, #"{"a":{}}"#).status == 204)
        #expect(change(low, #"{"a":{"restockOnCancel":true},"b":{"normalDeliveryDateId":3}}"#).status == 204)
        #expect(change(low, #"{"a":{"normalDeliveryDateId":2}}"#).status == 204)
        var shown = shop.json(shop.send("GET", path))
        #expect(shown["features"]?.compact == #"{"inventoryDisplay":"DISPLAY_LOW_STOCK","lowStockThreshold":5}"#)
        #expect(
            shown[at: "variants.a"]?.compact
                == #"{"backOrderFlag":false,"normalDeliveryDateId":2,"restockOnCancel":true}"#
        )
        #expect(shown[at: "variants.b.normalDeliveryDateId"]?.number == 3)
        #expect(change(#""HIDDEN_STOCK""#, #"{"a":{}}"#).status == 204)
        shown = shop.json(shop.send("GET", path))
        #expect(shown["features"]?.compact == #"{"inventoryDisplay":"HIDDEN_STOCK"}"#)
        #expect(
            shop.errors(shop.send("PUT", path, #"{"features":{}}"#)) == [
                "400 IE0001 features.inventoryDisplay", "400 IE0001 unlimitedInventoryFlag", "400 IE0001 variants",
            ]
        )
        #expect(
            shop.errors(shop.send("PUT", path, #"{"unlimitedInventoryFlag":null,"variants":{"a":{}}}"#)) == [
                "400 IE0001 unlimitedInventoryFlag", "400 IE0001 features",
            ]
        )
    }

    @Test func `numbers are shown in the order of the request, once each, up to 50`() {
        func get(_ numbers: [String]) -> MockAnswer {
            shop.send(
                "POST",
                "bulk-get",
                JSONText.object([("manageNumbers", .array(numbers.map { .string($0) }))]).compact
            )
        }
        let answer = get(["demo-item-03", "no-such", "DEMO-item-01"])
        let numbers = shop.json(answer)["results"]?.elements.compactMap { $0["manageNumber"]?.string }
        #expect(answer.status == 200 && numbers == ["demo-item-03", "demo-item-01"])
        #expect(shop.errors(get(["a", "b", "A"])) == ["400 IE1106 manageNumbers[2]"])
        #expect(get((0..<50).map { "n\($0)" }).text == #"{"results":[]}"#)
        #expect(shop.errors(get((0..<51).map { "n\($0)" })) == ["400 IE1101 manageNumbers"])
        #expect(shop.errors(get([])) == ["400 IE0001 manageNumbers"])
        #expect(shop.errors(get(["あ"])) == ["400 IE0220 manageNumbers[0]"])
        #expect(shop.errors(shop.send("POST", "bulk-get", "{}")) == ["400 GE0011"])
        #expect(shop.errors(shop.send("POST", "bulk-get", #"{"manageNumbers":"a"}"#)) == ["400 IE0002 manageNumbers"])
    }
}

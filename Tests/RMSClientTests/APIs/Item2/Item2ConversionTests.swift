import Foundation
@testable import RMSClient
import Testing

/// Items of ItemAPI 1.0 as items of ItemAPI 2.0.
@Suite struct Item2ConversionTests {
    private func old(_ inventory: ItemAPI1.Inventory = .init(count: 7)) -> ItemAPI1.Item {
        ItemAPI1.Item(itemURL: "ＡBC-1", itemName: "シャツ", itemPrice: 980, genreID: 409_148, itemInventory: inventory)
    }

    @Test func `an ordinary item has one SKU, and its count belongs to InventoryAPI`() throws {
        let new = ItemAPI2.ItemConversion(old())
        #expect(new.manageNumber == "abc-1" && new.omissions == [])
        #expect(new.quantities == [.init(.init("abc-1", "normal-inventory"), .set(7))])
        #expect(new.contents == Item2.contents)
        #expect(Wire.problems(ItemAPI2.Upsert(new.manageNumber, try #require(new.contents))) == [])
    }

    @Test func `what the spec maps is taken over`() throws {
        var item = old()
        item.catchCopyForPC = "軽い"
        item.isDepot = true
        item.displayPrice = 2000
        item.options = [.init(optionName: "包装", isOptionRequired: true, optionValues: ["有", "無"])]
        let (start, end) = (Date(timeIntervalSince1970: 1_795_482_000), Date(timeIntervalSince1970: 1_798_074_059))
        item.point = .init(pointRate: 5, pointRateStart: start, pointRateEnd: end)
        item.images = [
            .init(imageURL: "https://image.rakuten.co.jp/demo/cabinet/dir/a.jpg", imageAlt: "A"),
            .init(imageURL: "https://www.rakuten.ne.jp/gold/demo/b.jpg"),
        ]
        item.layoutCommonID = 3
        item.postage = -1
        item.orderLimit = -1
        item.taxRate = Decimal(string: "0.08")
        let new = ItemAPI2.ItemConversion(item)
        let contents = try #require(new.contents)
        #expect(contents.tagline == "軽い" && contents.isHidden == true && contents.layout?.navigationID == 3)
        let option = ItemAPI2.CustomizationOption(
            displayName: "包装",
            isRequired: true,
            selections: [.init(displayValue: "有"), .init(displayValue: "無")]
        )
        #expect(contents.customizationOptions == [option])
        let period = ItemAPI2.Period(start: start, end: end)
        #expect(contents.pointCampaign == .init(applicablePeriod: period, benefits: .init(pointRate: 5)))
        #expect(contents.images == [.init(type: .cabinet, location: "/dir/a.jpg", alt: "A")])
        #expect(contents.payment?.taxRate == Decimal(string: "0.08"))
        let variant = try #require(contents.variants["normal-inventory"])
        #expect(variant.referencePrice == .init(displayType: .referencePrice, value: 2000))
        #expect(variant.orderQuantityLimit == nil && variant.shipping == nil)
        #expect(new.omissions.map(\.name) == ["images"])
    }

    @Test func `choices become selectors and SKUs`() throws {
        func stock(_ color: String, _ size: String, _ count: Int?) -> ItemAPI1.Stock {
            var stock = ItemAPI1.Stock(inventoryCount: count)
            stock.optionNameVertical = color
            stock.optionNameHorizontal = size
            stock.isBackorder = true
            stock.backorderDeliveryDateID = 2
            return stock
        }
        var inventory = ItemAPI1.Inventory(
            inventoryType: .byOption,
            inventories: [stock("赤", "S", 1), stock("赤", "M", 0), stock("青", "S", nil)]
        )
        inventory.verticalName = "色"
        inventory.horizontalName = "サイズ"
        let new = ItemAPI2.ItemConversion(old(inventory)) { place, stock in
            VariantID(rawValue: "\(stock.optionNameHorizontal ?? "")-\(place)")
        }
        let contents = try #require(new.contents)
        #expect(contents.variants.keys == ["S-0", "M-1", "S-2"])
        #expect(contents.variants["M-1"]?.selectorValues == ["vertical": "赤", "horizontal": "M"])
        #expect(
            contents.variants["M-1"]?.allowsBackOrder == true && contents.variants["M-1"]?.backOrderDeliveryDateID == 2
        )
        #expect(contents.variantSelectors?.map(\.displayName) == ["色", "サイズ"])
        #expect(contents.variantSelectors?[0].values?.map(\.displayValue) == ["赤", "青"])
        #expect(
            new.quantities.map(\.key.variantID) == ["S-0", "M-1"]
                && new.quantities.map(\.quantity) == [.set(1), .set(0)]
        )
        #expect(Wire.problems(ItemAPI2.Upsert(new.manageNumber, contents)) == [])
        #expect(ItemAPI2.ItemConversion(old(inventory)).contents?.variants.keys == ["sku-1", "sku-2", "sku-3"])
    }

    @Test func `two stocks that would be one SKU are reported, not lost`() throws {
        let stocks = [ItemAPI1.Stock(inventoryCount: 1), ItemAPI1.Stock(inventoryCount: 2)]
        let inventory = ItemAPI1.Inventory(inventoryType: .byOption, inventories: stocks)
        let new = ItemAPI2.ItemConversion(old(inventory)) { _, _ in "same" }
        #expect(new.contents == nil && new.quantities == [])
        #expect(new.omissions.map(\.name).contains("itemInventory.inventories"))
    }

    @Test func `stocks that have no place are reported`() throws {
        let two = [ItemAPI1.Stock(inventoryCount: 1), ItemAPI1.Stock(inventoryCount: 2)]
        let cases: [(ItemAPI1.Inventory, String)] = [
            (.init(inventoryType: .byOption), "is missing, and the item needs a SKU for each choice"),
            (.init(inventoryType: .byOption, inventories: []), "is missing, and the item needs a SKU for each choice"),
            (
                .init(inventoryType: .normal, inventories: two),
                "has more than one stock, of which only the first counts"
            ),
        ]
        for (inventory, reason) in cases {
            let omissions = ItemAPI2.ItemConversion(old(inventory)).omissions
            #expect(omissions == [.init(name: "itemInventory.inventories", reason: reason)])
        }
    }

    @Test func `an item without what ItemAPI 2_0 requires has no contents`() {
        let new = ItemAPI2.ItemConversion(ItemAPI1.Item(itemURL: "a"))
        #expect(new.contents == nil && new.manageNumber == "a" && new.quantities == [])
        #expect(new.omissions.map(\.name) == ["itemName", "genreId", "itemPrice"])
    }

    @Test func `every member of an old item is taken over or listed`() throws {
        let filled = try ItemAPI1.Item.filled()
        let all = ItemAPI2.ItemConversion(filled)
        let listed = Set(all.omissions.map { $0.name.split(separator: ".").first.map(String.init) ?? "" })
        var blank = ItemAPI1.Item(itemURL: "x", itemName: "x", itemPrice: 1, genreID: 1, itemInventory: .init(count: 1))
        let plain = try Item2.json(try #require(ItemAPI2.ItemConversion(blank).contents))
        // isTimeSale decides whether the period counts, and registDate is RMS's.
        let required = ["itemUrl", "itemName", "itemPrice", "genreId", "itemInventory", "registDate", "isTimeSale"]
        let document = try #require(try Item2.object(try JSONModelEncoder.encode(filled, for: .user).compact))
        for field in WireSchema(of: ItemAPI1.Item.self).fields
        where !required.contains(field.name) && !listed.contains(field.name) {
            // With this member alone, the new item differs from one without it.
            let one: [String: Any] = ["itemUrl": "x", field.name: try #require(document[field.name], "\(field.name)")]
            let data = try JSONSerialization.data(withJSONObject: one)
            blank = try JSONModelDecoder.decode(ItemAPI1.Item.self, from: [UInt8](data))
            (blank.itemName, blank.itemPrice, blank.genreID, blank.itemInventory) = ("x", 1, 1, .init(count: 1))
            let contents = try #require(ItemAPI2.ItemConversion(blank).contents)
            #expect(try Item2.json(contents) != plain, "\(field.name) is neither taken over nor listed")
        }
    }
}

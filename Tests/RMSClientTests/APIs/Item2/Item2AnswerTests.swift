import Foundation
@testable import RMSClient
import Testing

/// The answers of ItemAPI 2.0: items, confirmations and errors.
@Suite struct Item2AnswerTests {
    private let get = ItemAPI2.Get("abc-1")
    private let upsert = ItemAPI2.Upsert("abc-1", Item2.contents)

    @Test func `an item is read with all its members`() async throws {
        let item = try await Wire.client(answering: Item2.full).item.get("ABC-1")
        #expect(
            item.manageNumber == "abc-1" && item.title == "シャツ" && item.itemType == .normal && item.genreID == 409_148
        )
        #expect(item.itemNumber == "N-1" && item.tagline == "軽い" && item.salesDescription == "sales")
        #expect(item.productDescription == .init(pc: "<b>p</b>", smartphone: "s"))
        #expect(item.precautions == .init(description: "d", agreement: "a"))
        #expect(
            item.images == [
                .init(type: .cabinet, location: "/a.jpg", alt: "A"), .init(type: .gold, location: "/b.jpg"),
            ]
        )
        #expect(item.whiteBackgroundImage == .init(type: .cabinet, location: "/w.jpg"))
        #expect(item.video == .init(type: .html, parameters: .init(value: "<script/>")))
        #expect(item.tags == [5_000_001, 5_000_002] && item.isHidden == false && item.unlimitedInventory == true)
        let option = ItemAPI2.CustomizationOption(
            displayName: "包装",
            inputType: .singleSelection,
            isRequired: true,
            selections: [.init(displayValue: "有"), .init(displayValue: "無")]
        )
        #expect(item.customizationOptions == [option])
        #expect(item.releaseDate == Date(timeIntervalSince1970: 1_798_038_000))
        #expect(item.purchasablePeriod?.start == Date(timeIntervalSince1970: 1_795_482_000))
        #expect(item.purchasablePeriod?.end == Date(timeIntervalSince1970: 1_798_074_059))
        #expect(item.subscription == .init(canChooseDate: true, canChooseInterval: false) && item.buyingClub == nil)
        let features = ItemAPI2.Features(
            searchVisibility: .alwaysVisible,
            displaysNormalCartButton: true,
            displaysSubscriptionCartButton: false,
            inventoryDisplay: .lowStock,
            lowStockThreshold: 5,
            shopContact: true,
            review: .shopSetting,
            displaysManufacturerContents: false,
            socialGift: true
        )
        #expect(item.features == features && item.accessControl == .init(password: "pass-1"))
        let rate = Decimal(string: "0.08")
        #expect(item.payment == .init(taxIncluded: true, taxRate: rate, cashOnDeliveryFeeIncluded: false))
        #expect(item.pointCampaign?.applicablePeriod?.end == ItemAPI2.PointCampaign.openEnd)
        #expect(item.pointCampaign?.benefits?.pointRate == 10 && item.pointCampaign?.optimization?.maximumRate == 10)
        let layout = ItemAPI2.Layout(
            itemLayoutID: 1,
            navigationID: 2,
            layoutSequenceID: 3,
            smallDescriptionID: 4,
            largeDescriptionID: 5,
            showcaseID: 6
        )
        #expect(item.layout == layout && item.itemDisplaySequence == 999_999_999)
        #expect(item.variantSelectors?.map(\.key) == ["color"] && item.variantSelectors?[0].displayName == "色")
        #expect(item.variantSelectors?[0].values?.map(\.displayValue) == ["赤", "青"])
        #expect(item.created == Date(timeIntervalSince1970: 1_675_126_800))
        #expect(item.updated == Date(timeIntervalSince1970: 1_675_177_200) && !item.isDeleted)
    }

    @Test func `a SKU is read with all its members, and SKUs keep their order`() throws {
        let item = try Item2.item()
        #expect(item.variants?.keys == ["z-sku", "a-sku"] && item.variants?.count == 2)
        let expected = ItemAPI2.Variant(
            merchantDefinedSKUID: "own-赤",
            selectorValues: ["color": "赤"],
            images: [.init(type: .cabinet, location: "/v.jpg", alt: "V")],
            restockOnCancel: true,
            allowsBackOrder: true,
            normalDeliveryDateID: 1,
            backOrderDeliveryDateID: 2,
            orderQuantityLimit: 10,
            referencePrice: .init(displayType: .referencePrice, type: 1, value: 2000),
            features: .init(restockNotification: true, noshi: false),
            isHidden: false,
            standardPrice: 980,
            subscriptionPrice: .init(basePrice: 900, individualPrices: .init(firstPrice: 800)),
            articleNumberForSet: ["4900000000001"],
            articleNumber: .init(value: "4900000000002"),
            shipping: .init(
                fee: 500,
                postageIncluded: false,
                methodGroup: "g",
                overseasDeliveryID: 1,
                singleItemShipping: 0,
                okihaiSetting: true
            ),
            specs: [.init(label: "素材", value: "綿")],
            attributes: [.init(name: "色", values: ["赤", "紅"], unit: "-")]
        )
        #expect(item.variants?["z-sku"] == expected)
        #expect(item.variants?["Z-SKU"] == nil && item.variants?["a-sku"]?.selectorValues?["color"] == "青")
    }

    @Test func `numbers for texts, texts for numbers, objects for lists and null are read`() throws {
        let item = try Item2.item(
            #"{"manageNumber":"a","title":"t","itemType":"X","genreId":409148,"payment":{"taxRate":0.1},"tagline":null,"#
                + #""customizationOptions":{"selections":{"displayValue":"v"}},"variantSelectors":[],"variants":{"s":{"#
                + #""standardPrice":980,"orderQuantityLimit":null,"shipping":{"fee":100},"articleNumber":{"exemptionReason":"5"},"#
                + #""specs":{"label":"l"},"attributes":{"name":"n","values":"v"},"selectorValues":[]},"gone":null}}"#
        )
        #expect(item.genreID == 409_148 && item.payment?.taxRate == Decimal(string: "0.1") && item.tagline == nil)
        #expect(item.customizationOptions?.first?.selections == [.init(displayValue: "v")])
        #expect(item.variantSelectors == [] && item.itemType?.rawValue == "X")
        let variant = try #require(item.variants?["s"])
        #expect(variant.standardPrice == 980 && variant.orderQuantityLimit == nil && variant.shipping?.fee == 100)
        #expect(variant.articleNumber == .init(exemptionReason: .noCode) && variant.specs == [.init(label: "l")])
        #expect(variant.attributes == [.init(name: "n", values: ["v"])] && variant.selectorValues?.isEmpty == true)
        #expect(item.variants?.keys == ["s"])
    }

    @Test(arguments: [
        "", "[]", "{}", "null", "1", #"{"manageNumber":"a"}"#, #"{"title":"t"}"#,
        #"{"manageNumber":"a","title":"t","genreId":"many"}"#, #"{"manageNumber":"a","title":"t","variants":[1]}"#,
        #"{"manageNumber":"a","title":"t","variants":"s"}"#, #"{"manageNumber":"a","title":"t","variants":{"s":1}}"#,
        #"{"manageNumber":"a","title":"t","variants":{"s":{"standardPrice":"1.5"}}}"#,
        #"{"manageNumber":"a","title":"t","variants":{"s":{"selectorValues":{"k":{}}}}}"#,
        #"{"manageNumber":"a","title":"t","updated":"yesterday"}"#, #"{"manageNumber":"a","title":"t""#,
    ])
    func `a malformed item is not read`(body: String) async throws {
        #expect(try await Inventory2.error(of: get, body)?.kind == .decoding)
    }

    @Test func `the place of what is wrong in a SKU is named`() throws {
        let problem = #expect(throws: DecodingProblem.self) {
            try Item2.item(#"{"manageNumber":"a","variants":{"ok":{},"s-1":{"standardPrice":"x"}}}"#)
        }
        #expect(problem?.path == "variants/s-1/standardPrice")
    }

    @Test func `an upsert tells a created item from a replaced one`() async throws {
        let created = try await Wire.client(answering: #"{"manageNumber":"abc-1"}"#, status: 201).item
            .upsert("abc-1", Item2.contents)
        #expect(created.created == "abc-1")
        let replaced = try await Wire.client(answering: "", status: 204).item.upsert("abc-1", Item2.contents)
        #expect(replaced.created == nil)
        for (status, body) in [(201, ""), (201, "{}"), (200, "[]"), (204, "{}"), (202, "")] {
            let error = try #require(try await Inventory2.error(of: upsert, body, status: status))
            #expect(error.kind == .decoding && error.mayHaveActed && error.unknownOutcome != nil, "\(status) \(body)")
        }
    }

    @Test func `only 204 without a body confirms the other writes`() async throws {
        var patch = ItemAPI2.ItemPatch()
        patch.title = .set("t")
        let settings = ItemAPI2.InventorySettings(
            unlimitedInventory: false,
            features: .init(inventoryDisplay: .hidden),
            variants: ["s": .init(restockOnCancel: true)]
        )
        let writes: [any RMSOperation] = [
            ItemAPI2.Patch("a", patch), ItemAPI2.Delete("a"), ItemAPI2.UpdateInventoryRelatedSettings("a", settings),
        ]
        for write in writes {
            #expect(try await Inventory2.error(of: write, "", status: 204) == nil)
            for (status, body) in [(200, ""), (201, ""), (200, "{}"), (201, #"{"manageNumber":"a"}"#)] {
                let error = try #require(try await Inventory2.error(of: write, body, status: status))
                #expect(error.kind == .decoding && error.mayHaveActed, "\(status) \(body)")
            }
        }
    }

    @Test func `a page of hits is read with all its parts`() async throws {
        let body = """
            {"numFound":2,"offset":0,"nextCursorMark":"m2","results":[{"item":\(Item2.full),"category":{"categoryIds":["12"]},\
            "review":{"count":3,"averageRating":4.5},"inventory":{"z-sku":{"operationLeadTime":{"normalDeliveryTimeId":1},\
            "shipFromIds":[2]},"a-sku":{},"created":"2023-01-31T10:00:00+09:00","updated":"2023-02-01T00:00:00+09:00"}},\
            {"item":{"manageNumber":"gone"}}]}
            """
        let answer = try await Wire.client(answering: body).send(ItemAPI2.Search())
        #expect(answer.numFound == 2 && answer.offset == 0 && answer.nextCursorMark == "m2" && answer.hits.count == 2)
        let hit = try #require(answer.hits.first)
        #expect(try hit.item == Item2.item() && hit.category?.categoryIDs == ["12"] && hit.review?.count == 3)
        #expect(
            hit.review?.averageRating == Decimal(string: "4.5") && hit.inventory?.variants?.keys == ["z-sku", "a-sku"]
        )
        #expect(hit.inventory?.variants?["z-sku"]?.leadTime == .init(normalDeliveryTimeID: 1))
        #expect(hit.inventory?.variants?["z-sku"]?.shipFromIDs == [2])
        #expect(hit.inventory?.created == Date(timeIntervalSince1970: 1_675_126_800))
        #expect(hit.inventory?.updated == Date(timeIntervalSince1970: 1_675_177_200))
        #expect(answer.hits[1].item.isDeleted && !hit.item.isDeleted)
        // As it is shown to a user, the SKUs are beside the dates again.
        let shown = try JSONModelEncoder.encode(try #require(hit.inventory), for: .user).compact
        #expect(
            shown.hasPrefix(#"{"z-sku":{"operationLeadTime""#)
                && shown.contains(#""created":"2023-01-31T10:00:00+09:00""#)
        )
    }

    @Test(arguments: ["{}", #"{"numFound":1}"#, #"{"results":[]}"#, #"{"numFound":1,"results":[{}]}"#])
    func `a malformed page is not read`(body: String) async throws {
        #expect(try await Inventory2.error(of: ItemAPI2.Search(), body)?.kind == .decoding)
    }

    @Test func `settings are read`() async throws {
        let body = """
            {"unlimitedInventoryFlag":false,"features":{"inventoryDisplay":"HIDDEN_STOCK","lowStockThreshold":3},\
            "variants":{"s":{"restockOnCancel":true,"backOrderFlag":true,"backOrderDeliveryDateId":2,\
            "normalDeliveryDateId":1}}}
            """
        let settings = try await Wire.client(answering: body).item.settings(of: "a")
        let expected = ItemAPI2.InventorySettings(
            unlimitedInventory: false,
            features: .init(inventoryDisplay: .hidden, lowStockThreshold: 3),
            variants: [
                "s": .init(
                    restockOnCancel: true,
                    allowsBackOrder: true,
                    backOrderDeliveryDateID: 2,
                    normalDeliveryDateID: 1
                )
            ]
        )
        #expect(settings == expected)
        let get = ItemAPI2.GetInventoryRelatedSettings("a")
        let incomplete = [
            "{}", body.replacing(#""unlimitedInventoryFlag":false,"#, with: ""),
            body.replacing(#""inventoryDisplay":"HIDDEN_STOCK","#, with: ""),
            body.replacing("features", with: "others"),
        ]
        for body in incomplete { #expect(try await Inventory2.error(of: get, body)?.kind == .decoding, "\(body)") }
    }
}

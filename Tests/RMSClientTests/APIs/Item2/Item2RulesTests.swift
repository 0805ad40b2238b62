import Foundation
@testable import RMSClient
import Testing

/// The rules that are checked before an item is sent.
@Suite struct Item2RulesTests {
    private typealias Contents = ItemAPI2.ItemContents
    private typealias Variant = ItemAPI2.Variant

    private func problems(_ change: (inout Contents) -> Void) -> [String] {
        var contents = Item2.contents
        change(&contents)
        return Wire.problems(ItemAPI2.Upsert("a", contents))
    }

    private func variantProblems(_ variant: Variant) -> [String] {
        problems { $0.variants = ["s": variant] }.map { $0.replacingOccurrences(of: "variants.s.", with: "") }
    }

    private func text(_ count: Int, _ character: Character = "a") -> String {
        String(repeating: character, count: count)
    }

    @Test func `sound contents have no problems`() throws {
        #expect(problems { _ in } == [])
        let read = try #require(ItemAPI2.ItemContents(Item2.item()))
        #expect(Wire.problems(ItemAPI2.Upsert("abc-1", read)) == [])
    }

    @Test func `malformed ids are not sent`() {
        let rule = "manageNumber must have only letters, digits, - and _ of ASCII"
        let settings = ItemAPI2.InventorySettings(
            unlimitedInventory: false,
            features: .init(inventoryDisplay: .hidden),
            variants: ["s": .init()]
        )
        let calls: [any RMSOperation] = [
            ItemAPI2.Get("a b"), ItemAPI2.Delete("a b"), ItemAPI2.Upsert("a b", Item2.contents),
            ItemAPI2.GetInventoryRelatedSettings("a b"),
            ItemAPI2.UpdateInventoryRelatedSettings("a b", settings),
        ]
        for call in calls { #expect(Wire.problems(call) == [rule]) }
        #expect(
            problems { $0.variants = ["a/b": Variant()] } == [
                "variants must have only letters, digits, - and _ of ASCII"
            ]
        )
    }

    @Test func `texts have limits in bytes of Windows-31J`() {
        #expect(problems { $0.title = text(255) } == [] && problems { $0.title = text(127, "日") } == [])
        #expect(problems { $0.title = text(256) } == ["title must be at most 255 bytes, not 256"])
        #expect(problems { $0.title = text(128, "日") } == ["title must be at most 255 bytes, not 256"])
        #expect(problems { $0.title = text(255, "ｱ") } == [] && problems { $0.title = "" } == ["title must be given"])
        #expect(problems { $0.tagline = text(175) } == ["tagline must be at most 174 bytes, not 175"])
        #expect(problems { $0.itemNumber = text(33) } == ["itemNumber must be at most 32 bytes, not 33"])
        #expect(
            problems { $0.productDescription = .init(pc: text(10_241), smartphone: text(10_240)) }
                == ["productDescription.pc must be at most 10240 bytes, not 10241"]
        )
        #expect(
            problems { $0.precautions = .init(agreement: text(20_481)) }
                == ["precautions.agreement must be at most 20480 bytes, not 20481"]
        )
        #expect(
            problems { $0.video = .init(parameters: .init(value: text(2049))) }
                == ["video.parameters.value must be at most 2048 bytes, not 2049"]
        )
        #expect(
            problems { $0.accessControl = .init(password: "Pass") }
                == ["accessControl.accessPassword must have only a-z, 0-9, - and _"]
        )
    }

    @Test func `numbers have limits`() {
        #expect(problems { $0.genreID = 99_999 } == ["genreId must be 100000 to 999999, not 99999"])
        #expect(problems { $0.tags = [4_999_999, 5_000_000] } == ["tags[0] must be 5000000 to 9999999, not 4999999"])
        #expect(
            problems { $0.features = .init(lowStockThreshold: 21) }
                == ["features.lowStockThreshold must be 1 to 20, not 21"]
        )
        #expect(problems { $0.itemDisplaySequence = 0 } == ["itemDisplaySequence must be 1 to 999999999, not 0"])
        #expect(problems { $0.layout = .init(itemLayoutID: 7) } == ["layout.itemLayoutId must be 1 to 6, or 8"])
        #expect(
            problems { $0.payment = .init(taxRate: Decimal(string: "0.05")) } == [
                "payment.taxRate must be 0, 0.08 or 0.1"
            ]
        )
        for rate in ["0", "0.08", "0.1"] {
            #expect(problems { $0.payment = .init(taxRate: Decimal(string: rate)) } == [])
        }
        #expect(
            problems { $0.pointCampaign = .init(benefits: .init(pointRate: 21), optimization: .init(maximumRate: 4)) }
                == [
                    "pointCampaign.benefits.pointRate must be 1 to 20, not 21",
                    "pointCampaign.optimization.maxPointRate must be 5 to 20, not 4",
                ]
        )
    }

    @Test func `lists have limits`() {
        let image = ItemAPI2.Image(type: .cabinet, location: "/a.jpg")
        #expect(problems { $0.images = Array(repeating: image, count: 20) } == [])
        #expect(
            problems { $0.images = Array(repeating: image, count: 21) } == ["images must be at most 20 images, not 21"]
        )
        #expect(
            problems { $0.images = [.init(location: "a.jpg", alt: text(256))] } == [
                "images[0].alt must be at most 255 bytes, not 256", "images[0].location must begin with /",
            ]
        )
        #expect(problems { $0.tags = [5_000_000, 5_000_000] } == ["tags[1] is the same as tags[0]"])
        #expect(problems { $0.variants = [:] } == ["variants must be 1 to 400 SKUs, not 0"])
        var many = WireMap<VariantID, Variant>()
        for number in 0...400 { many[VariantID(rawValue: "s\(number)")] = Variant(selectorValues: ["k": "\(number)"]) }
        #expect(problems { $0.variants = many }.contains("variants must be 1 to 400 SKUs, not 401"))
    }

    @Test func `options fit their type`() {
        func option(_ type: ItemAPI2.InputType, _ count: Int) -> [String] {
            let selections = (0..<count).map { ItemAPI2.Selection(displayValue: "\($0)") }
            return problems {
                $0.customizationOptions = [.init(displayName: "o", inputType: type, selections: selections)]
            }
        }
        let path = "customizationOptions[0].selections must be"
        #expect(
            option(.singleSelection, 100) == [] && option(.multipleSelection, 40) == [] && option(.freeText, 0) == []
        )
        #expect(option(.singleSelection, 0) == ["\(path) 1 to 100 choices of this inputType, not 0"])
        #expect(option(.multipleSelection, 41) == ["\(path) 1 to 40 choices of this inputType, not 41"])
        #expect(option(.freeText, 1) == ["\(path) at most 0 choices of this inputType, not 1"])
        #expect(option(.init(rawValue: "NEW"), 200) == [])
        let colon = [ItemAPI2.CustomizationOption(displayName: "o", selections: [.init(displayValue: "a:b")])]
        #expect(
            problems { $0.customizationOptions = colon }
                == ["customizationOptions[0].selections[0].displayValue must not contain a colon"]
        )
        #expect(
            problems { $0.customizationOptions = [.init(displayName: "o"), .init(displayName: "o")] }
                == ["customizationOptions[1] is the same as customizationOptions[0]"]
        )
    }

    @Test func `a problem names the place in the list, also behind elements without a name`() {
        let named = ItemAPI2.CustomizationOption(displayName: "o")
        #expect(
            problems { $0.customizationOptions = [.init(), named, .init(), named] }
                == ["customizationOptions[3] is the same as customizationOptions[1]"]
        )
        let values: [ItemAPI2.Selection] = [
            .init(displayValue: nil), .init(displayValue: text(33)), .init(displayValue: "a"), .init(displayValue: "a"),
        ]
        let selector = ItemAPI2.VariantSelector(key: "c", displayName: "色", values: values)
        let found = problems { $0.variantSelectors = [.init(displayName: "d", values: [.init()]), selector, selector] }
        #expect(found.contains("variantSelectors[2] is the same as variantSelectors[1]"))
        #expect(found.contains("variantSelectors[1].values[1].displayValue must be at most 32 bytes, not 33"))
        #expect(found.contains("variantSelectors[1].values[3] is the same as variantSelectors[1].values[2]"))
    }

    @Test func `subscriptions and buying clubs have rules`() {
        #expect(problems { $0.subscription = .init(canChooseInterval: true) } == [])
        #expect(
            problems { $0.subscription = .init(canChooseDate: false) }
                == ["subscription.shippingDateFlag or shippingIntervalFlag must be true"]
        )
        #expect(problems { $0.buyingClub = .init(numberOfDeliveries: 2) } == [])
        #expect(
            problems { $0.buyingClub = .init(numberOfDeliveries: 2, canChooseInterval: false) }
                == ["buyingClub.shippingDateFlag or shippingIntervalFlag must be true"]
        )
        let club = ItemAPI2.BuyingClub(numberOfDeliveries: 13, displaysItems: true, canChooseDate: true)
        #expect(
            problems { $0.buyingClub = club } == [
                "buyingClub.numberOfDeliveries must be 2 to 12, not 13",
                "buyingClub.items must be given with displayItems",
            ]
        )
        #expect(
            problems {
                $0.subscription = .init(canChooseDate: true)
                $0.buyingClub = .init(canChooseDate: true)
            } == ["subscription must not be given with buyingClub"]
        )
    }

    @Test func `a SKU has limits`() {
        #expect(variantProblems(Variant(standardPrice: 0)) == [])
        #expect(variantProblems(Variant(standardPrice: -1)) == ["standardPrice must be 0 to 999999999, not -1"])
        #expect(variantProblems(Variant(orderQuantityLimit: 401)) == ["orderQuantityLimit must be 0 to 400, not 401"])
        #expect(
            variantProblems(Variant(merchantDefinedSKUID: text(97)))
                == ["merchantDefinedSkuId must be at most 96 bytes, not 97"]
        )
        #expect(
            variantProblems(Variant(referencePrice: .init(type: 3, value: 0))) == [
                "referencePrice.value must be 1 to 999999999, not 0", "referencePrice.type must be 1, 2 or 4",
            ]
        )
        #expect(
            variantProblems(Variant(allowsBackOrder: true)) == [
                "backOrderDeliveryDateId must be given with backOrderFlag"
            ]
        )
        #expect(variantProblems(Variant(allowsBackOrder: true, backOrderDeliveryDateID: 1)) == [])
        #expect(
            variantProblems(Variant(subscriptionPrice: .init(individualPrices: .init(firstPrice: 1))))
                == ["subscriptionPrice.basePrice must be given with firstPrice"]
        )
        #expect(
            variantProblems(Variant(articleNumber: .init())) == ["articleNumber must have value or exemptionReason"]
        )
        #expect(
            variantProblems(Variant(articleNumber: .init(value: "1", exemptionReason: .noCode)))
                == ["articleNumber must not have both value and exemptionReason"]
        )
        #expect(
            variantProblems(Variant(specs: Array(repeating: .init(label: "l", value: "v"), count: 6)))
                == ["specs must be at most 5 specifications, not 6"]
        )
        #expect(
            variantProblems(Variant(attributes: Array(repeating: .init(name: "n"), count: 101)))
                == ["attributes must be at most 100 attributes, not 101"]
        )
        let images = [ItemAPI2.Image(location: "/a"), .init(location: "/b")]
        #expect(variantProblems(Variant(images: images)) == ["images must be at most 1 images, not 2"])
    }

    @Test func `a SKU has one way of postage`() {
        #expect(variantProblems(Variant(shipping: .init(fee: 1, methodGroup: "g"))) == [])
        #expect(
            variantProblems(Variant(shipping: .init(fee: 1, shopAreaPatternID: 2)))
                == ["shipping must have one way of postage, not fee, shopAreaSoryoPatternId"]
        )
        #expect(
            variantProblems(Variant(shipping: .init(postageIncluded: true, postageSegment: .init(local: 1))))
                == ["shipping.postageIncluded must not be true with postageSegment"]
        )
        #expect(
            variantProblems(
                Variant(shipping: .init(postageIncluded: false, overseasDeliveryID: 6, singleItemShipping: 7))
            ) == [
                "shipping.overseasDeliveryId must be 1 to 5, not 6",
                "shipping.singleItemShipping must be 0 to 6, not 7",
            ]
        )
    }

    @Test func `selectors and SKUs fit each other`() {
        let color = ItemAPI2.VariantSelector(
            key: "c",
            displayName: "色",
            values: [.init(displayValue: "赤"), .init(displayValue: "青")]
        )
        func check(_ selectors: [ItemAPI2.VariantSelector]?, _ variants: WireMap<VariantID, Variant>) -> [String] {
            problems {
                $0.variantSelectors = selectors
                $0.variants = variants
            }
        }
        let (red, blue) = (Variant(selectorValues: ["c": "赤"]), Variant(selectorValues: ["c": "青"]))
        #expect(check([color], ["r": red, "b": blue]) == [])
        #expect(check([color], ["r": red, "x": red]) == ["variants.x.selectorValues is the same as that of r"])
        #expect(
            check([color], ["r": Variant()]) == ["variants.r.selectorValues must have the keys of all variantSelectors"]
        )
        #expect(
            check([color], ["r": Variant(selectorValues: ["c": "緑"])])
                == ["variants.r.selectorValues.c must be one of the values of its selector"]
        )
        #expect(check(nil, ["r": red]) == ["variants.r.selectorValues must not be given without variantSelectors"])
        #expect(
            check(nil, ["r": Variant(), "b": Variant()]) == ["variantSelectors must be given for more than one SKU"]
        )
        #expect(check([color, color], ["r": red]).contains("variantSelectors[1] is the same as variantSelectors[0]"))
    }

    @Test func `the choice of a SKU that exists stays as it was read`() throws {
        var contents = try #require(ItemAPI2.ItemContents(Item2.item()))
        contents.variants["z-sku"]?.selectorValues = ["color": "青"]
        contents.variants["a-sku"]?.selectorValues = ["color": "赤"]
        let rule = "must stay as it was read: another choice needs a new variantId"
        #expect(
            Wire.problems(ItemAPI2.Upsert("abc-1", contents)) == [
                "variants.z-sku.selectorValues \(rule)", "variants.a-sku.selectorValues \(rule)",
            ]
        )
        var renamed = try #require(ItemAPI2.ItemContents(Item2.item()))
        renamed.variants["new"] = renamed.variants["a-sku"]
        renamed.variants["a-sku"] = nil
        #expect(Wire.problems(ItemAPI2.Upsert("abc-1", renamed)) == [])
    }

    @Test func `times are checked unless they were read`() throws {
        let now = Date(timeIntervalSince1970: 1_795_482_000)
        func at(_ lead: TimeInterval) -> [String] {
            var contents = Item2.contents
            contents.pointCampaign = .init(applicablePeriod: .init(start: now.addingTimeInterval(lead)))
            return Wire.problems(ItemAPI2.Upsert("a", contents), at: now)
        }
        let rule = "pointCampaign.applicablePeriod.start must be 2 hours to 60 days ahead"
        #expect(at(7200) == [] && at(60 * 86_400) == [] && at(7199) == [rule] && at(60 * 86_400 + 1) == [rule])
        var order = Item2.contents
        order.itemType = .preOrder
        order.releaseDate = now.addingTimeInterval(-86_400)
        #expect(Wire.problems(ItemAPI2.Upsert("a", order), at: now) == ["releaseDate must be today to 365 days ahead"])
        order.releaseDate = now
        #expect(Wire.problems(ItemAPI2.Upsert("a", order), at: now) == [])
        let read = try #require(ItemAPI2.ItemContents(Item2.item()))
        #expect(Wire.problems(ItemAPI2.Upsert("abc-1", read), at: now.addingTimeInterval(400 * 86_400)) == [])
        var reversed = Item2.contents
        reversed.purchasablePeriod = .init(start: now, end: now)
        #expect(Wire.problems(ItemAPI2.Upsert("a", reversed)) == ["purchasablePeriod.end must be after start"])
    }

    @Test func `a patch is checked in what it sets`() {
        func check(_ change: (inout ItemAPI2.ItemPatch) -> Void) -> [String] {
            var patch = ItemAPI2.ItemPatch()
            change(&patch)
            return Wire.problems(ItemAPI2.Patch("a", patch))
        }
        #expect(check { _ in } == ["title or another member must be given"])
        #expect(check { $0.tagline = .clear } == [] && check { $0.title = .clear } == ["title must not be cleared"])
        #expect(check { $0.title = .set(text(256)) } == ["title must be at most 255 bytes, not 256"])
        #expect(check { $0.replacingVariants = .clear } == ["variants must not be cleared"])
        var variant = ItemAPI2.VariantPatch()
        variant.allowsBackOrder = .set(true)
        variant.standardPrice = .set(1_000_000_000)
        #expect(
            check { $0.replacingVariants = .set(["s": variant]) }
                == ["variants.s.standardPrice must be 0 to 999999999, not 1000000000"]
        )
        #expect(check { $0.replacingVariants = .set([:]) } == ["variants must be 1 to 400 SKUs, not 0"])
    }

    @Test func `a search has limits`() {
        func check(_ search: ItemAPI2.Search) -> [String] { Wire.problems(search) }
        #expect(check(ItemAPI2.Search()) == [] && check(ItemAPI2.Search(hits: 100, offset: 9900)) == [])
        #expect(check(ItemAPI2.Search(hits: 101)) == ["hits must be 1 to 100, not 101"])
        #expect(check(ItemAPI2.Search(hits: 100, offset: 9901)) == ["offset must be at most 10000 together with hits"])
        #expect(check(ItemAPI2.Search(offset: 10_001)) == ["offset must be 0 to 10000, not 10001"])
        #expect(check(ItemAPI2.Search(offset: .max)) == ["offset must be 0 to 10000, not \(Int.max)"])
        #expect(
            check(ItemAPI2.Search(sortKey: .updated, sortOrder: .ascending, offset: 0, cursorMark: "*")) == [
                "offset must not be given with cursorMark", "sortKey must not be given with cursorMark",
                "sortOrder must not be given with cursorMark",
            ]
        )
        #expect(check(ItemAPI2.Search(cursorMark: "")) == ["cursorMark must not be empty"])
        var conditions = ItemAPI2.Conditions()
        conditions.standardPriceFrom = 2
        conditions.standardPriceTo = 1
        #expect(check(ItemAPI2.Search(conditions)) == ["standardPriceFrom must not be after standardPriceTo"])
    }

    @Test func `a bulk read names 1 to 50 items, each once`() {
        func check(_ numbers: [ManageNumber]) -> [String] { Wire.problems(ItemAPI2.BulkGet(numbers)) }
        let many = (0...50).map { ManageNumber(rawValue: "i\($0)") }
        #expect(check(Array(many.prefix(50))) == [] && check([]) == ["manageNumbers must be 1 to 50 items, not 0"])
        #expect(check(many) == ["manageNumbers must be 1 to 50 items, not 51"])
        #expect(check(["a", "b", "A"]) == ["manageNumbers[2] is the same as manageNumbers[0]"])
    }

    @Test func `settings have limits`() {
        func check(_ settings: ItemAPI2.InventorySettings) -> [String] {
            Wire.problems(ItemAPI2.UpdateInventoryRelatedSettings("a", settings))
        }
        #expect(
            check(.init(unlimitedInventory: false, features: .init(inventoryDisplay: .hidden), variants: [:])) == [
                "variants must be 1 to 400 SKUs, not 0"
            ]
        )
        #expect(
            check(
                .init(
                    unlimitedInventory: false,
                    features: .init(inventoryDisplay: .lowStock, lowStockThreshold: 0),
                    variants: ["s": .init(allowsBackOrder: true)]
                )
            ) == [
                "features.lowStockThreshold must be 1 to 20, not 0",
                "variants.s.backOrderDeliveryDateId must be given with backOrderFlag",
            ]
        )
    }
}

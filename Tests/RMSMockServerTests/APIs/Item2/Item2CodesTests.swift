import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// Each code of ItemAPI 2.0: the typed call that is refused with it, and the member that the error names.
///
/// ``Item2RulesTests`` has the requests that no typed call can express.
@Suite struct Item2CodesTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    @Test(arguments: texts)
    func `a text that breaks a rule is refused`(row: Item2Refusal) async throws { try await row.judge(in: shop) }

    @Test(arguments: members)
    func `a member that breaks a rule is refused`(row: Item2Refusal) async throws { try await row.judge(in: shop) }

    @Test(arguments: types)
    func `what does not fit the type of the item is refused`(row: Item2Refusal) async throws {
        try await row.judge(in: shop)
    }

    @Test(arguments: variants)
    func `a SKU that breaks a rule is refused`(row: Item2Refusal) async throws { try await row.judge(in: shop) }

    @Test(arguments: selectors)
    func `selectors and SKUs must fit`(row: Item2Refusal) async throws { try await row.judge(in: shop) }

    @Test(arguments: campaigns)
    func `a point campaign is judged by the shop's clock`(row: Item2Refusal) async throws {
        // The clock stands at noon of 2026-01-15.
        try await row.judge(in: shop)
    }

    @Test(arguments: changes)
    func `a change that the item does not permit is refused`(row: Item2Refusal) async throws {
        try await row.judge(in: shop)
    }

    @Test(arguments: others)
    func `reads, settings and the state of the shop have codes of their own`(row: Item2Refusal) async throws {
        try await row.judge(in: shop)
    }

    @Test(arguments: attributes)
    func `attributes must fit the genre`(row: Item2Refusal) async throws { try await row.judge(in: shop) }

    @Test func `a running campaign can't be changed, except that its open end is set once`() async throws {
        var contents = ItemAPI2.ItemContents.plain
        contents.pointCampaign = Self.campaign("2026-01-16T10", "9999-12-31T23")
        try await shop.rms.item.upsert("new", contents)
        shop.use { $0.clock.move(by: 2 * 86_400) }
        func judge(_ expected: String?, _ change: (inout ItemAPI2.ItemPatch) -> Void) async throws {
            var patch = ItemAPI2.ItemPatch()
            change(&patch)
            let call = ItemAPI2.Patch("new", patch)
            try await Item2Refusal(expected.map { [$0] } ?? []) { try await $0.sendUnchecked(call) }.judge(in: shop)
        }
        func end(_ time: String, _ expected: String?) async throws {
            let end = Self.time("\(time):59:59+09:00")
            try await judge(expected) { $0.pointCampaign = .set(.init(applicablePeriod: .init(end: end))) }
        }
        let path = "pointCampaign.applicablePeriod.end"
        try await judge(nil) { $0.title = .set("新") }
        try await judge("IE0154 pointCampaign") { $0.pointCampaign = .set(.init(benefits: .init(pointRate: 6))) }
        try await end("2026-01-17T13", "IE0121 \(path)")
        try await end("2026-03-18T15", "IE0122 \(path)")
        try await end("2026-01-20T10", nil)
        try await end("2026-01-21T10", "IE0154 pointCampaign")
        shop.use { $0.clock.move(by: 4 * 86_400) }
        try await judge(nil) { $0.pointCampaign = .clear }
        #expect(try await shop.rms.item.get("new").pointCampaign == nil)
    }

    // MARK: Completeness

    private static var rows: [Item2Refusal] {
        texts + members + types + variants + selectors + campaigns + changes + others + attributes
    }

    /// What ``Item2RulesTests`` produces with raw requests, because amounts are whole yen and only the first price has a
    /// member, and the test above.
    private static let elsewhere: Set = ["IE0118", "IE0133", "IE0154"]

    /// What the mock's data never leads to: every packaged genre has attributes, and a campaign lasts whole hours.
    private static let unreachable: Set = ["IE1001", "IE0123"]

    @Test func `every code of the mock is produced by a typed call, except those that none can express`() {
        let produced = Set(
            Self.rows.flatMap { row in
                [row.code].compactMap(\.self) + row.expected.map { String($0.prefix { $0 != " " }) }
            }
        )
        let codes = Set(Item2Code.allCases.map(\.rawValue))
        #expect(codes.subtracting(produced).sorted() == Self.elsewhere.union(Self.unreachable).sorted())
        let details = Set(Item2AttributeCode.allCases.map(\.rawValue))
        #expect(details.subtracting(produced).sorted() == [])
    }

    // MARK: Texts

    private static let texts: [Item2Refusal] = [
        .item("IE0425 title") { $0.title = " 　" },
        .item("IE0004 title") { $0.title = String(repeating: "あ", count: 128) },
        .item("IE0177 title") { $0.title = "a\nb" }, .item("IE0178 title") { $0.title = "http://a" },
        .item("IE0270 title") { $0.title = "①" },
        .item("IE0267 accessControl.accessPassword") { $0.accessControl = .init(password: "A") },
        .item("IE0218 images[0].alt") { $0.images = [.init(type: .cabinet, location: "/a.jpg", alt: "<b>")] },
        .item("IE0226 video.parameters.value") {
            $0.video = .init(type: .html, parameters: .init(value: "https://a"))
        },
        .item("IE0272 productDescription.pc") { $0.productDescription = .init(pc: "<b>a") },
        .item("IE0271 productDescription.pc") { $0.productDescription = .init(pc: "a</b>") },
        .item("IE0215 productDescription.pc") { $0.productDescription = .init(pc: "<script></script>") },
        .item("IE0215 productDescription.sp") {
            $0.productDescription = .init(pc: "<strong>a</strong>", smartphone: "<strong>a</strong>")
        },
        .item("IE0217 productDescription.pc") { $0.productDescription = .init(pc: "<b onclick='a'>a</b>") },
        .item("IE0276 productDescription.pc") { $0.productDescription = .init(pc: "<img　src='a'>") },
        .item("IE0257 productDescription.sp") {
            $0.productDescription = .init(smartphone: String(repeating: "<img src='a'>", count: 21))
        },
        .item("IE0273 precautions.description") { $0.precautions = .init(description: "a<!-- b -->") },
        .item("IE0275 precautions.agreement") { $0.precautions = .init(agreement: "<input type='radio'>") },
        .item("IE0128 precautions.description") { $0.precautions = .init(description: "a") },
    ]

    // MARK: Members

    private static func time(_ text: String) -> Date { Date(japaneseTime: text) ?? .distantPast }

    private static func image(_ location: String) -> [ItemAPI2.Image] { [.init(type: .cabinet, location: location)] }

    private static func selection(_ type: ItemAPI2.InputType, _ choices: [String]?) -> ItemAPI2.CustomizationOption {
        .init(displayName: "a", inputType: type, selections: choices.map { .choices($0) })
    }

    private static let members: [Item2Refusal] = [
        .item("IE0001 variants") { $0.variants = [:] },
        .item("IE0003 itemDisplaySequence") { $0.itemDisplaySequence = 0 },
        .item("IE0007 itemType") { $0.itemType = .init(rawValue: "X") },
        .item("IE0002 layout.itemLayoutId") { $0.layout = .init(itemLayoutID: 7) },
        .item("IE0212 genreId") { $0.genreID = -1 }, .item("IE0003 genreId") { $0.genreID = 99_999 },
        .item("IE0146 genreId") { $0.genreID = 999_998 }, .item("IE0146 genreId") { $0.genreID = 100_316 },
        .item("IE0274 genreId") { $0.genreID = 201_122 },
        .item("IE0109 payment.taxRate") { $0.payment = .init(taxRate: Decimal(5) / 100) },
        .item { $0.payment = .init(taxRate: Decimal(1) / 10) },
        .item("IE0142 tags") { $0.tags = [5_000_001, 5_000_001] }, .item("IE0003 tags[0]") { $0.tags = [1] },
        .item("IE0116 tags") { $0.tags = Array(5_000_001...5_000_033) },
        .item("IE0181 unlimitedInventoryFlag") { $0.unlimitedInventory = true },
        .item("IE0223 images[0].location") { $0.images = image("/あ.jpg") },
        .item("IE0224 images[0].location") { $0.images = image("/a.bmp") },
        .item("IE0252 images[0].location") { $0.images = image("https://a/a.jpg") },
        .item("IE0002 images[0].location") { $0.images = image("a.jpg") },
        .item("IE0007 images[0].type", "IE0001 images[0].location") {
            $0.images = [.init(type: .init(rawValue: "WEB"))]
        },
        .item("IE0119 images") { $0.images = Array(repeating: .init(type: .gold, location: "/a.gif"), count: 21) },
        .item("IE0136 customizationOptions[0].selections") {
            $0.customizationOptions = [selection(.singleSelection, nil)]
        },
        .item("IE0137 customizationOptions[0].selections") { $0.customizationOptions = [selection(.freeText, ["b"])] },
        .item("IE0111 customizationOptions.displayName") {
            $0.customizationOptions = Array(repeating: selection(.freeText, nil), count: 2)
        },
        .item("IE0278 customizationOptions[0].selections[0].displayValue") {
            $0.customizationOptions = [selection(.multipleSelection, ["b:c"])]
        },
        .item("IE0426 customizationOptions[0].selections") {
            $0.customizationOptions = [selection(.multipleSelection, (0..<41).map { "v\($0)" })]
        },
        .item("IE0207 purchasablePeriod") {
            $0.purchasablePeriod = .init(
                start: time("2026-03-02T00:00:00+09:00"),
                end: time("2026-03-01T00:00:00+09:00")
            )
        },
        .item("IE0219 purchasablePeriod.end") {
            $0.purchasablePeriod = .init(start: time("2026-03-02T00:00:00+09:00"))
        },
        .item("IE0162 features.lowStockThreshold", "IE0227 features.inventoryDisplay") {
            $0.features = .init(inventoryDisplay: .lowStock)
        },
        .item("IE0163 features.lowStockThreshold") { $0.features = .init(lowStockThreshold: 1) },
        .wide { $0.features = .init(inventoryDisplay: .lowStock, lowStockThreshold: 20) },
        .wide("IE0003 features.lowStockThreshold") {
            $0.features = .init(inventoryDisplay: .lowStock, lowStockThreshold: 21)
        },
    ]

    // MARK: Types

    private static func day(_ text: String) -> Date { time("\(text)T00:00:00+09:00") }

    private static func subscribe(_ contents: inout ItemAPI2.ItemContents, basePrice: Int?) {
        contents.features = .init(displaysSubscriptionCartButton: true)
        contents.subscription = .init(canChooseDate: true)
        contents.variants["one"]?.subscriptionPrice = .init(basePrice: basePrice)
    }

    private static func join(_ contents: inout ItemAPI2.ItemContents, _ club: ItemAPI2.BuyingClub) {
        contents.itemType = .buyingClub
        contents.buyingClub = club
        contents.variants["one"]?.standardPrice = nil
        contents.variants["one"]?.subscriptionPrice = .init(basePrice: 1)
    }

    private static let club = ItemAPI2.BuyingClub(numberOfDeliveries: 2, items: ["a", "b"])

    private static let types: [Item2Refusal] = [
        .item("IE0159 releaseDate") { $0.releaseDate = day("2026-02-01") },
        .item("IE0265 releaseDate") { $0.itemType = .preOrder },
        .item("IE0180 releaseDate") { ($0.itemType, $0.releaseDate) = (.preOrder, day("2026-01-14")) },
        .item { ($0.itemType, $0.releaseDate) = (.preOrder, day("2027-01-15")) },
        .item("IE0180 releaseDate") { ($0.itemType, $0.releaseDate) = (.preOrder, day("2027-01-16")) },
        .item("IE0209 releaseDate") {
            ($0.releaseDate, $0.subscription) = (day("2026-02-01"), .init(canChooseDate: true))
        },
        .item("IE0179 subscription") { $0.subscription = .init() },
        .item("IE0159 buyingClub", "IE0117 subscription") {
            $0.subscription = .init(canChooseDate: true)
            $0.buyingClub = .init(numberOfDeliveries: 2, displaysItems: false)
        },
        .item("IE0457 features.socialGiftFlag") {
            ($0.itemType, $0.releaseDate) = (.preOrder, day("2026-02-01"))
            $0.features = .init(socialGift: true)
            $0.variants["one"]?.shipping = .init(postageIncluded: true)
        },
        .item("IE0458 features.socialGiftFlag") { $0.features = .init(socialGift: true) },
        .item("IE0179 subscription", "IE0433 variants") { $0.features = .init(displaysSubscriptionCartButton: true) },
        .item("IE0432 features.displaySubscriptionCartButton") {
            subscribe(&$0, basePrice: 900)
            $0.features?.displaysNormalCartButton = false
        },
        .item { subscribe(&$0, basePrice: 1140) },
        .item("IE0430 variants.one.subscriptionPrice.basePrice") { subscribe(&$0, basePrice: 1141) },
        .item("IE0431 variants.one.standardPrice") {
            subscribe(&$0, basePrice: 1)
            $0.variants["one"]?.standardPrice = 0
        },
        .item(
            "IE0265 buyingClub",
            "IE0159 variants.one.standardPrice",
            "IE0265 variants.one.subscriptionPrice.basePrice"
        ) { $0.itemType = .buyingClub },
        .item {
            join(&$0, club)
            $0.variants["one"]?.articleNumber = .init(exemptionReason: .buyingClub)
        },
        .item("IE0186 buyingClub.items", "IE0187 buyingClub") {
            join(&$0, .init(numberOfDeliveries: 3, items: ["a", "b"], canChooseInterval: false))
        },
        .item(
            "IE0159 features.displayNormalCartButton",
            "IE0127 buyingClub.items",
            "IE0159 variants.one.features.noshi"
        ) {
            join(&$0, .init(numberOfDeliveries: 2))
            $0.features = .init(displaysNormalCartButton: true)
            $0.variants["one"]?.features = .init(noshi: true)
        },
        .item("IE0003 buyingClub.numberOfDeliveries") { $0.buyingClub = .init(numberOfDeliveries: 13) },
    ]

    // MARK: SKUs

    private static let variants: [Item2Refusal] = [
        .variant("IE0265 standardPrice") { $0.standardPrice = nil },
        .variant("IE0003 standardPrice") { $0.standardPrice = -1 },
        .variant("IE0164 backOrderDeliveryDateId") { $0.allowsBackOrder = true },
        .variant("IE0190 normalDeliveryDateId") { $0.normalDeliveryDateID = 77 },
        .variant("IE0158 selectorValues") { $0.selectorValues = ["a": "b"] },
        .variant("IE0158 images") { $0.images = [.init(type: .gold, location: "/a.gif")] },
        .variant("IE0001 referencePrice.type", "IE0001 referencePrice.value") {
            $0.referencePrice = .init(displayType: .referencePrice)
        },
        .variant("IE0002 referencePrice.type") {
            $0.referencePrice = .init(displayType: .referencePrice, type: 3, value: 1)
        },
        .variant { $0.referencePrice = .init(displayType: .referencePrice, type: 4) },
        .variant("IE0151 referencePrice.type") { $0.referencePrice = .init(displayType: .shopSetting, type: 1) },
        .variant("IE0193 referencePrice.value") { $0.referencePrice = .init(displayType: .openPrice, value: 1) },
        .variant("IE0101 shipping") { $0.shipping = .init(fee: 1, shopAreaPatternID: 1) },
        .variant("IE0101 shipping") { $0.shipping = .init(postageSegment: .init(local: 1, overseas: 2)) },
        .variant("IE0153 shipping.fee") { $0.shipping = .init(fee: 1, postageIncluded: true) },
        .variant("IE0194 shipping.singleItemShipping") { $0.shipping = .init(singleItemShipping: 7) },
        .variant("IE0191 shipping.singleItemShipping") { $0.shipping = .init(singleItemShipping: 1) },
        .variant { $0.shipping = .init(fee: 0, singleItemShipping: 1) },
        .variant("IE0229 articleNumber") { $0.articleNumber = nil },
        .variant("IE0182 articleNumber.exemptionReason") {
            $0.articleNumber = .init(exemptionReason: .init(rawValue: 7))
        },
        .variant("IE0228 articleNumber.value") { $0.articleNumber = .init(value: "4 9") },
        .variant("IE0159 articleNumber.exemptionReason") { $0.articleNumber = .init(exemptionReason: .buyingClub) },
        .variant("IE0429 articleNumberForSet") { $0.articleNumber = .init(exemptionReason: .set) },
        .variant("IE0414 articleNumberForSet") {
            ($0.articleNumber, $0.articleNumberForSet) = (.init(exemptionReason: .set), ["1", "1"])
        },
        .variant("IE0412 articleNumberForSet") { $0.articleNumberForSet = ["1"] },
        .variant("IE0411 articleNumberForSet") {
            ($0.articleNumber, $0.articleNumberForSet) = (.init(value: "1"), ["1"])
        },
        .variant("IE0400 articleNumberForSet") { $0.articleNumberForSet = Array(repeating: "1", count: 21) },
        .variant("IE0434 subscriptionPrice.individualPrices.firstPrice") {
            $0.subscriptionPrice = .init(individualPrices: .init(firstPrice: 1))
        },
        .variant("IE0424 features.restockNotification") {
            $0.features = .init(restockNotification: true)
            ($0.allowsBackOrder, $0.backOrderDeliveryDateID) = (true, 1)
        },
        .variant("IE0119 attributes") { $0.attributes = Array(repeating: .init(name: "a", values: ["b"]), count: 101) },
        .variant("IE0001 specs[0].value") { $0.specs = [.init(label: "a")] },
        .item("IE0002 variants.a b") { $0.variants = ["a b": ItemAPI2.Variant()] },
        .item("IE0181 unlimitedInventoryFlag", "IE0422 variants.one.features.restockNotification") {
            $0.unlimitedInventory = true
            $0.variants["one"]?.features = .init(restockNotification: true)
        },
        .item("IE0423 variants.one.features.restockNotification") {
            $0.accessControl = .init(password: "a")
            $0.variants["one"]?.features = .init(restockNotification: true)
        },
    ]

    // MARK: Selectors

    private static func selector(_ key: String, _ values: [String]) -> ItemAPI2.VariantSelector {
        .init(key: key, displayName: "a", values: .choices(values))
    }

    private static let selectors: [Item2Refusal] = [
        .wide(
            "IE0269 variants",
            "IE0158 variants.C.selectorValues",
            "IE0158 variants.a.selectorValues",
            "IE0158 variants.b.selectorValues"
        ) { $0.variantSelectors = nil },
        .wide("IE0156 variants.a.selectorValues") { $0.variants["a"]?.selectorValues?["color"] = nil },
        .wide("IE0114 variants.a.selectorValues") { $0.variants["a"]?.selectorValues = nil },
        .wide("IE0114 variants.a.selectorValues") { $0.variants["a"]?.selectorValues = ["size": "S", "x": "白"] },
        .wide("IE0129 variants.a.selectorValues.size") { $0.variants["a"]?.selectorValues?["size"] = "L" },
        .wide("IE0110 variants.b.selectorValues") { $0.variants["a"]?.selectorValues?["size"] = "M" },
        .wide("IE0211 variantSelectors[0].values") {
            $0.variantSelectors = [selector("size", ["S", "M", "M"]), selector("color", ["白", "紺"])]
        },
        .wide("IE0135 variantSelectors.key") { $0.variantSelectors?.append(selector("size", ["S"])) },
        .wide("IE0244 variantSelectors[0].values", "IE0129 variants.a.selectorValues.size") {
            $0.variantSelectors = [selector("size", [])]
            $0.variants["a"]?.selectorValues?["color"] = nil
            ($0.variants["b"], $0.variants["C"]) = (nil, nil)
        },
        .wide("IE0130 variantSelectors") { $0.variantSelectors = (0..<7).map { selector("\($0)", ["S"]) } },
        .wide("IE0131 variantSelectors[0].values") {
            $0.variantSelectors = [selector("a", (0..<41).map { "\($0)" })]
        },
        .wide("GE0020") { contents in
            // Every text has its largest size in 400 SKUs.
            let numbers = (0..<20).map { "\($0)" }
            contents.variantSelectors = [selector("size", numbers), selector("color", numbers)]
            var variant = contents.variants["a"] ?? ItemAPI2.Variant()
            let wide = { String(repeating: "茶", count: $0) }
            variant.specs = Array(repeating: .init(label: wide(20), value: wide(70)), count: 5)
            variant.images = [
                .init(type: .gold, location: "/\(String(repeating: "a", count: 250)).gif", alt: wide(127))
            ]
            variant.merchantDefinedSKUID = wide(48)
            contents.variants = [:]
            for size in numbers {
                for color in numbers {
                    variant.selectorValues = ["size": size, "color": color]
                    contents.variants[.init(rawValue: "\(size)-\(color)")] = variant
                }
            }
        },
    ]

    // MARK: Point campaigns

    private static func campaign(_ start: String, _ end: String, _ rate: Int? = 5, most: Int? = nil)
        -> ItemAPI2.PointCampaign
    {
        .init(
            applicablePeriod: .init(start: time("\(start):00:00+09:00"), end: time("\(end):59:59+09:00")),
            benefits: rate.map { .init(pointRate: $0) },
            optimization: most.map { .init(maximumRate: $0) }
        )
    }

    private static func period(_ field: String?, _ start: String, _ end: String) -> Item2Refusal {
        let expected = field.map { [$0.replacing(" ", with: " pointCampaign.applicablePeriod.")] } ?? []
        return Item2Refusal(expected) { shop in
            var contents = ItemAPI2.ItemContents.plain
            contents.pointCampaign = campaign(start, end)
            try await shop.sendUnchecked(ItemAPI2.Upsert("new", contents))
        }
    }

    private static let optimized = "pointCampaign.optimization.maxPointRate"
    private static let (tomorrow, later) = ("2026-01-16T10", "2026-01-17T10")

    private static let campaigns: [Item2Refusal] = [
        period("IE0121 start", "2026-01-15T11", "2026-01-16T10"),
        period("IE0173 start", "2026-01-15T13", "2026-01-16T10"), period(nil, "2026-01-15T15", "2026-01-15T15"),
        period(nil, "2026-03-16T12", "2026-03-17T10"), period("IE0259 start", "2026-03-16T13", "2026-03-17T10"),
        period("IE0108 end", "2026-01-16T10", "2026-01-15T10"), period(nil, "2026-01-16T10", "2026-03-17T09"),
        period("IE0122 end", "2026-01-16T10", "2026-03-17T10"), period(nil, "2026-01-16T10", "9999-12-31T23"),
        .item("IE0124 pointCampaign.benefits.pointRate") { $0.pointCampaign = campaign(tomorrow, later, nil) },
        .item("IE0104 variants.one.standardPrice") {
            $0.pointCampaign = campaign(tomorrow, later)
            $0.variants["one"]?.standardPrice = 99
        },
        .item("IE0290 \(optimized)") { $0.pointCampaign = campaign(tomorrow, later, most: 6) },
        .item("IE0291 \(optimized)") { $0.pointCampaign = campaign(tomorrow, later, most: 4) },
        .item { $0.pointCampaign = campaign(tomorrow, later, most: 5) },
        .item("IE0293 \(optimized)") {
            ($0.itemType, $0.releaseDate) = (.preOrder, day("2026-03-01"))
            $0.pointCampaign = campaign(tomorrow, later, most: 5)
        },
    ]

    // MARK: Changes

    private static func contents(_ change: (inout ItemAPI2.ItemContents) -> Void) -> ItemAPI2.ItemContents {
        var contents = ItemAPI2.ItemContents.plain
        change(&contents)
        return contents
    }

    private static let changes: [Item2Refusal] = [
        .patch("GE0011") { _ in },
        .patch("IE0001 variants") { $0.replacingVariants = .clear },
        .patch("IE0001 whiteBgImage.location") { $0.whiteBackgroundImage = .set(.init(type: .gold)) },
        .patch("IE0001 video.parameters") { $0.video = .set(.init(type: .html)) },
        .patch("IE0001 variants.one.referencePrice.displayType") {
            var variant = ItemAPI2.VariantPatch()
            variant.referencePrice = .set(.init(value: 1))
            $0.replacingVariants = .set(["one": variant])
        },
        .patch(
            "IE0269 variants",
            "IE0229 variants.two.articleNumber",
            "invalidMandatoryValue variants.two.attributes",
            "invalidMandatoryValue variants.two.attributes",
            "invalidAllSelectableMandatoryAttributes variants.two.attributes"
        ) {
            var variant = ItemAPI2.VariantPatch()
            variant.standardPrice = .set(1)
            $0.replacingVariants = .set(["two": variant])
        },
        .patch { ($0.itemType, $0.releaseDate) = (.set(.preOrder), .set(day("2026-03-01"))) },
        .patch("IE0416 variants.a.selectorValues", of: .wide) {
            var variant = ItemAPI2.VariantPatch()
            variant.selectorValues = .set(["color": "紺"])
            $0.replacingVariants = .set(["a": variant])
        },
        .patch("IE0294 \(optimized)", of: contents { $0.pointCampaign = campaign(tomorrow, later, most: 5) }) {
            ($0.itemType, $0.releaseDate) = (.set(.preOrder), .set(day("2026-03-01")))
        },
        Item2Refusal(["IE0160 itemType"]) { shop in
            try await shop.rms.item.upsert("new", contents { join(&$0, club) })
            try await shop.sendUnchecked(ItemAPI2.Upsert("new", .plain))
        },
        Item2Refusal(["IE0427 itemType"]) { shop in
            try await shop.rms.inventory.replace(
                .init(.init("new", "one"), .set(1), leadTime: .set(.init(normalDeliveryTimeID: 1)), shipFromID: .remove)
            )
            try await shop.rms.item.upsert("new", .plain)
            var patch = ItemAPI2.ItemPatch()
            (patch.itemType, patch.releaseDate) = (.set(.preOrder), .set(day("2026-03-01")))
            try await shop.sendUnchecked(ItemAPI2.Patch("new", patch))
        },
    ]

    // MARK: Other calls

    private static func search(_ change: (inout ItemAPI2.Search) -> Void) -> ItemAPI2.Search {
        var search = ItemAPI2.Search()
        change(&search)
        return search
    }

    private static let unlimited = ItemAPI2.InventorySettings(
        unlimitedInventory: true,
        features: .init(inventoryDisplay: .absoluteCount),
        variants: [
            "normal-inventory": .init(restockOnCancel: true, allowsBackOrder: true, backOrderDeliveryDateID: 1)
        ]
    )

    private static let others: [Item2Refusal] = [
        .call("IE0220 manageNumber", sending: ItemAPI2.Get("a b")),
        .call("IE0220 manageNumber", sending: ItemAPI2.Upsert("a b", .plain)),
        .call("IE0004 manageNumber", sending: ItemAPI2.Delete("123456789012345678901234567890123")),
        .call("IE0220 manageNumber", sending: ItemAPI2.GetInventoryRelatedSettings("a b")),
        .call("GE0014", sending: ItemAPI2.Get("none")), .call("GE0014", sending: ItemAPI2.Delete("none")),
        .call("GE0011", sending: ItemAPI2.BulkGet([])),
        .call("IE0220 manageNumbers[0]", sending: ItemAPI2.BulkGet(["あ"])),
        .call("IE1101 manageNumbers", sending: ItemAPI2.BulkGet((0..<51).map { .init(rawValue: "n\($0)") })),
        .call("IE1106 manageNumbers[1]", sending: ItemAPI2.BulkGet(["a", "A"])),
        .call("IE1003", sending: search { ($0.offset, $0.cursorMark) = (1, "*") }),
        .call("IE1004", sending: search { ($0.sortKey, $0.cursorMark) = (.created, "*") }),
        .call("IE1005", sending: search { $0.hits = 101 }), .call("IE1005", sending: search { $0.offset = 10_001 }),
        .call("IE1005", sending: search { $0.conditions.pointRate = 21 }),
        .patch("IE0181 unlimitedInventoryFlag") { $0.unlimitedInventory = .set(true) },
        Item2Refusal([]) { shop in
            var settings = unlimited
            settings.features = .init(inventoryDisplay: .hidden)
            settings.variants = ["normal-inventory": .init(normalDeliveryDateID: 2)]
            try await shop.rms.item.changeSettings(of: "demo-item-09", to: settings)
        },
        // An item loses the state with the next write of the item.
        Item2Refusal(["IE0181 unlimitedInventoryFlag"]) { shop in
            var patch = ItemAPI2.ItemPatch()
            patch.title = .set("a")
            try await shop.sendUnchecked(ItemAPI2.Patch("demo-item-09", patch))
        },
        Item2Refusal([]) { shop in
            var patch = ItemAPI2.ItemPatch()
            patch.unlimitedInventory = .set(false)
            try await shop.rms.item.patch("demo-item-09", patch)
        },
        // A setting that is not sent stays, and does not fit either.
        .call(
            "IE0181 unlimitedInventoryFlag",
            "IE0157 variants.normal-inventory.restockOnCancel",
            sending: ItemAPI2.UpdateInventoryRelatedSettings(
                "demo-item-01",
                .init(
                    unlimitedInventory: true,
                    features: .init(inventoryDisplay: .hidden),
                    variants: ["normal-inventory": .init()]
                )
            )
        ),
        .call(
            "IE0157 features.inventoryDisplay",
            "IE0157 variants.normal-inventory.restockOnCancel",
            "IE0165 variants.normal-inventory.backOrderFlag",
            sending: ItemAPI2.UpdateInventoryRelatedSettings("demo-item-09", unlimited)
        ),
        Item2Refusal(["IE0197"]) { shop in
            shop.use { $0.maximumItems = $0.items.count }
            _ = try await shop.rms.item.upsert("demo-item-01", .plain)
            try await shop.sendUnchecked(ItemAPI2.Upsert("new", .plain))
        },
        Item2Refusal([]) { shop in
            shop.use { $0.maximumItems = $0.items.count }
            try await shop.rms.item.delete("demo-item-02")
            _ = try await shop.rms.item.upsert("new", .plain)
        },
        Item2Refusal(["IE1105"]) { shop in
            shop.use { $0.access.migration = .notMigrated }
            try await shop.sendUnchecked(ItemAPI2.Delete("demo-item-01"))
        },
    ]

    // MARK: Attributes

    private static let weight = ItemAPI2.Attribute(name: "総重量", values: ["1"], unit: "g")

    private static func weight(_ values: [String]?, _ unit: String?) -> ItemAPI2.Attribute {
        .init(name: "総重量", values: values, unit: unit)
    }

    private static func count(_ value: String, _ unit: String? = nil) -> ItemAPI2.Attribute {
        .init(name: "総個数", values: [value], unit: unit)
    }

    private static func brand(_ value: String, _ unit: String? = nil) -> ItemAPI2.Attribute {
        .init(name: "ブランド名", values: [value], unit: unit)
    }

    /// An item of a genre whose SKUs have these attributes.
    private static func genre(
        _ genre: Int = 201_121,
        _ details: String...,
        attributes: [ItemAPI2.Attribute]
    ) -> Item2Refusal {
        let expected = details.map { "\($0) variants.one.attributes" }
        return Item2Refusal(expected, code: expected.isEmpty ? nil : "IE0418") { shop in
            var contents = ItemAPI2.ItemContents.plain
            contents.genreID = genre
            contents.variants["one"]?.attributes = attributes
            try await shop.sendUnchecked(ItemAPI2.Upsert("new", contents))
        }
    }

    /// A shirt whose SKUs have these materials, which must be the same.
    private static func shirt(_ expected: String..., materials: [ItemAPI2.Attribute?]) -> Item2Refusal {
        Item2Refusal(expected, code: expected.isEmpty ? nil : "IE0418") { shop in
            var contents = ItemAPI2.ItemContents.wide
            contents.genreID = 206_471
            for (id, material) in zip(["a", "b", "C"], materials) {
                let color = ItemAPI2.Attribute(name: "カラー", values: ["白"])
                contents.variants[.init(rawValue: id)]?.attributes = [.brand, color] + (material.map { [$0] } ?? [])
            }
            try await shop.sendUnchecked(ItemAPI2.Upsert("new", contents))
        }
    }

    private static func material(_ text: String, _ unit: String? = nil) -> ItemAPI2.Attribute {
        .init(name: "素材（生地・毛糸）", values: [text], unit: unit)
    }

    private static let attributes: [Item2Refusal] = [
        genre(attributes: [.brand, .origin, .count]), genre(attributes: [.brand, .origin, weight]),
        genre(201_121, "notUniqueAttributeId", attributes: [.brand, .brand, .origin, .count]),
        genre(201_121, "invalidMandatoryValue", attributes: [.origin, .count]),
        genre(201_121, "invalidAllSelectableMandatoryAttributes", attributes: [.brand, .origin]),
        genre(
            201_121,
            "invalidRCategoryIdAttributeId",
            attributes: [.brand, .origin, .count, .init(name: "カラー", values: ["a"])]
        ),
        genre(
            201_121,
            "invalidNumberOfValue",
            attributes: [.brand, .init(name: "原産国／製造国", values: ["a", "b"]), .count]
        ),
        genre(
            201_121,
            "invalidSelectiveValue",
            attributes: [.brand, .origin, .count, .init(name: "食品の梱包方法", values: ["籠"])]
        ),
        genre(201_121, "invalidStringValue", attributes: [brand(String(repeating: "a", count: 101)), .origin, .count]),
        genre(201_121, "invalidNumberValue", attributes: [.brand, .origin, count("0")]),
        genre(201_121, "invalidNumberValue", attributes: [.brand, .origin, count("1.12345678")]),
        genre(201_121, "invalidNumberValue", attributes: [.brand, .origin, count("x")]),
        genre(201_121, "invalidNoInputUnit", attributes: [brand("a", "g"), .origin, .count]),
        genre(201_121, "invalidUnitWhenNoBaseUnit", attributes: [.brand, .origin, count("1", "g")]),
        genre(201_121, "invalidNoUnitAndValues", attributes: [.brand, .origin, weight(["1"], nil)]),
        genre(201_121, "invalidUnit", attributes: [.brand, .origin, weight(["1"], "t")]),
        genre(201_121, "invalidUnitAndNoValues", attributes: [.brand, .origin, .count, weight(nil, "g")]),
        genre(101_916, attributes: [.init(name: "発売日", values: ["2026-02-28"])]),
        genre(101_916, "invalidDateValue", attributes: [.init(name: "発売日", values: ["2026-02-29"])]),
        shirt(materials: [material("綿"), material("綿"), material("綿")]),
        shirt("invalidAllUnifyAttributes variants.C.attributes", materials: [material("綿"), nil, material("綿")]),
        shirt(
            "invalidAllSameValue variants.C.attributes",
            materials: [material("綿"), material("麻"), material("綿")]
        ),
        shirt(
            "invalidAllSameUnit variants.C.attributes",
            "invalidNoInputUnit variants.a.attributes",
            materials: [material("綿", "g"), material("綿"), material("綿")]
        ),
        .variant(
            "IE1002 attributes[0].name",
            "invalidMandatoryValue attributes",
            "invalidMandatoryValue attributes",
            "invalidAllSelectableMandatoryAttributes attributes"
        ) { $0.attributes = [.init(name: "無い")] },
    ]
}

import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// Each code of ItemAPI 2.0: the request that is refused with it, and the member that it names.
@Suite struct Item2RulesTests {
    private let shop: Item2Shop

    init() throws {
        shop = try Item2Shop()
    }

    /// The errors of registering an item that differs from a good one.
    private func errors(_ base: JSONText, _ change: String) -> [String] {
        let answer = shop.put("new", base.merged(with: Item2Shop.json(change)))
        return answer.status == 201 ? [] : shop.errors(answer)
    }

    private static let long = String(repeating: "あ", count: 128)
    private static let attributes = #""attributes":[{"name":"ブランド名","values":["a"]},"#

    @Test(arguments: [
        (#"{"title":null}"#, ["400 IE0001 title"]),
        (#"{"title":null,"itemType":null}"#, ["400 IE0001 title", "400 IE0001 itemType"]),
        (#"{"variants":null}"#, ["400 IE0001 variants"]), (#"{"genreId":null}"#, ["400 IE0001 genreId"]),
        (#"{"title":" 　"}"#, ["400 IE0425 title"]), (#"{"title":1}"#, ["400 IE0002 title"]),
        (#"{"x":1,"payment":{"y":2}}"#, ["400 IE0002 payment.y", "400 IE0002 x"]),
        (#"{"features":7}"#, ["400 IE0002 features"]), (#"{"images":{}}"#, ["400 IE0002 images"]),
        (#"{"hideItem":"true"}"#, ["400 IE0002 hideItem"]), (#"{"variants":[]}"#, ["400 IE0002 variants"]),
        (#"{"title":"\#(long)"}"#, ["400 IE0004 title"]),
        (#"{"itemDisplaySequence":0}"#, ["400 IE0003 itemDisplaySequence"]),
        (#"{"itemType":"X"}"#, ["400 IE0007 itemType"]),
        (#"{"layout":{"itemLayoutId":7}}"#, ["400 IE0002 layout.itemLayoutId"]),
        (#"{"genreId":"a"}"#, ["400 IE0212 genreId"]), (#"{"genreId":"99999"}"#, ["400 IE0003 genreId"]),
        (#"{"genreId":"999998"}"#, ["400 IE0146 genreId"]), (#"{"genreId":"100316"}"#, ["400 IE0146 genreId"]),
        (#"{"genreId":"201122"}"#, ["400 IE0274 genreId"]),
        (#"{"payment":{"taxRate":"0.05"}}"#, ["400 IE0109 payment.taxRate"]),
        (#"{"payment":{"taxRate":0.1}}"#, []), (#"{"tags":[5000001,5000001]}"#, ["400 IE0142 tags"]),
        (#"{"tags":[1]}"#, ["400 IE0003 tags[0]"]),
        (#"{"unlimitedInventoryFlag":true}"#, ["400 IE0181 unlimitedInventoryFlag"]),
        (#"{"title":"a\nb"}"#, ["400 IE0177 title"]), (#"{"title":"http://a"}"#, ["400 IE0178 title"]),
        (#"{"title":"①"}"#, ["400 IE0270 title"]),
        (#"{"accessControl":{"accessPassword":"A"}}"#, ["400 IE0267 accessControl.accessPassword"]),
        (#"{"images":[{"type":"CABINET","location":"/a.jpg","alt":"<b>"}]}"#, ["400 IE0218 images[0].alt"]),
        (#"{"images":[{"type":"CABINET","location":"/あ.jpg"}]}"#, ["400 IE0223 images[0].location"]),
        (#"{"images":[{"type":"CABINET","location":"/a.bmp"}]}"#, ["400 IE0224 images[0].location"]),
        (#"{"images":[{"type":"CABINET","location":"https://a/a.jpg"}]}"#, ["400 IE0252 images[0].location"]),
        (#"{"images":[{"type":"CABINET","location":"a.jpg"}]}"#, ["400 IE0002 images[0].location"]),
        (#"{"images":[{"type":"WEB"}]}"#, ["400 IE0007 images[0].type", "400 IE0001 images[0].location"]),
        (
            #"{"images":[\#(Array(repeating: #"{"type":"GOLD","location":"/a.gif"}"#, count: 21).joined(separator: ","))]}"#,
            ["400 IE0119 images"]
        ),
        (#"{"video":{"type":"HTML","parameters":{"value":"https://a"}}}"#, ["400 IE0226 video.parameters.value"]),
        (#"{"productDescription":{"pc":"<b>a"}}"#, ["400 IE0272 productDescription.pc"]),
        (#"{"productDescription":{"pc":"a</b>"}}"#, ["400 IE0271 productDescription.pc"]),
        (#"{"productDescription":{"pc":"<script></script>"}}"#, ["400 IE0215 productDescription.pc"]),
        (
            #"{"productDescription":{"pc":"<strong>a</strong>","sp":"<strong>a</strong>"}}"#,
            ["400 IE0215 productDescription.sp"]
        ),
        (#"{"productDescription":{"pc":"<b onclick='a'>a</b>"}}"#, ["400 IE0217 productDescription.pc"]),
        (#"{"productDescription":{"pc":"<img　src='a'>"}}"#, ["400 IE0276 productDescription.pc"]),
        (
            #"{"productDescription":{"sp":"\#(String(repeating: "<img src='a'>", count: 21))"}}"#,
            ["400 IE0257 productDescription.sp"]
        ),
        (#"{"precautions":{"description":"a<!-- b -->"}}"#, ["400 IE0273 precautions.description"]),
        (#"{"precautions":{"agreement":"<input type='radio'>"}}"#, ["400 IE0275 precautions.agreement"]),
        (#"{"precautions":{"description":"a"}}"#, ["400 IE0128 precautions.description"]),
        (
            #"{"customizationOptions":[{"displayName":"a","inputType":"SINGLE_SELECTION"}]}"#,
            ["400 IE0136 customizationOptions[0].selections"]
        ),
        (
            #"{"customizationOptions":[{"displayName":"a","inputType":"FREE_TEXT","selections":[{"displayValue":"b"}]}]}"#,
            ["400 IE0137 customizationOptions[0].selections"]
        ),
        (
            #"{"customizationOptions":[{"displayName":"a","inputType":"FREE_TEXT"},{"displayName":"a","inputType":"FREE_TEXT"}]}"#,
            ["400 IE0111 customizationOptions.displayName"]
        ),
        (
            #"{"customizationOptions":[{"displayName":"a","inputType":"MULTIPLE_SELECTION","selections":[{"displayValue":"b:c"}]}]}"#,
            ["400 IE0278 customizationOptions[0].selections[0].displayValue"]
        ),
        (
            #"{"customizationOptions":[{"displayName":"a","inputType":"MULTIPLE_SELECTION","selections":[\#((0..<41).map { #"{"displayValue":"v\#($0)"}"# }.joined(separator: ","))]}]}"#,
            ["400 IE0426 customizationOptions[0].selections"]
        ),
        (
            #"{"purchasablePeriod":{"start":"2026-03-02T00:00:00+09:00","end":"2026-03-01T00:00:00+09:00"}}"#,
            ["400 IE0207 purchasablePeriod"]
        ),
        (#"{"purchasablePeriod":{"start":"2026-03-02T00:00:00+09:00"}}"#, ["400 IE0219 purchasablePeriod.end"]),
        (#"{"purchasablePeriod":{"start":"2026-03-02"}}"#, ["400 IE0002 purchasablePeriod.start"]),
        (#"{"releaseDate":"2026-02-01"}"#, ["400 IE0159 releaseDate"]),
        (#"{"itemType":"PRE_ORDER"}"#, ["400 IE0265 releaseDate"]),
        (#"{"itemType":"PRE_ORDER","releaseDate":"2026-01-14"}"#, ["400 IE0180 releaseDate"]),
        (#"{"itemType":"PRE_ORDER","releaseDate":"2027-01-15"}"#, []),
        (#"{"itemType":"PRE_ORDER","releaseDate":"2027-01-16"}"#, ["400 IE0180 releaseDate"]),
        (#"{"releaseDate":"2026-02-01","subscription":{"shippingDateFlag":true}}"#, ["400 IE0209 releaseDate"]),
        (#"{"subscription":{}}"#, ["400 IE0179 subscription"]),
        (
            #"{"subscription":{"shippingDateFlag":true},"buyingClub":{"numberOfDeliveries":2,"displayItems":false}}"#,
            ["400 IE0159 buyingClub", "400 IE0117 subscription"]
        ),
        (
            #"{"itemType":"PRE_ORDER","releaseDate":"2026-02-01","features":{"socialGiftFlag":true},"variants":{"one":{"shipping":{"postageIncluded":true}}}}"#,
            ["400 IE0457 features.socialGiftFlag"]
        ),
        (#"{"features":{"socialGiftFlag":true}}"#, ["400 IE0458 features.socialGiftFlag"]),
        (
            #"{"features":{"inventoryDisplay":"DISPLAY_LOW_STOCK"}}"#,
            ["400 IE0162 features.lowStockThreshold", "400 IE0227 features.inventoryDisplay"]
        ),
        (#"{"features":{"lowStockThreshold":1}}"#, ["400 IE0163 features.lowStockThreshold"]),
    ])
    func `an item that breaks a rule is refused`(change: String, expected: [String]) {
        #expect(errors(Item2Shop.plain(), change) == expected)
        let count = shop.shop.use { $0.items["new"] == nil }
        #expect(count == !expected.isEmpty)
    }

    @Test(arguments: [
        (#"{"standardPrice":null}"#, ["IE0265 standardPrice"]), (#"{"standardPrice":"1.5"}"#, ["IE0118 standardPrice"]),
        (#"{"standardPrice":-1}"#, ["IE0003 standardPrice"]), (#"{"standardPrice":"a"}"#, ["IE0002 standardPrice"]),
        (#"{"backOrderFlag":true}"#, ["IE0164 backOrderDeliveryDateId"]),
        (#"{"normalDeliveryDateId":77}"#, ["IE0190 normalDeliveryDateId"]),
        (#"{"selectorValues":{"a":"b"}}"#, ["IE0158 selectorValues"]),
        (#"{"selectorValues":{"a":1}}"#, ["IE0002 selectorValues.a"]),
        (#"{"images":[{"type":"GOLD","location":"/a.gif"}]}"#, ["IE0158 images"]),
        (
            #"{"referencePrice":{"displayType":"REFERENCE_PRICE"}}"#,
            ["IE0001 referencePrice.type", "IE0001 referencePrice.value"]
        ),
        (#"{"referencePrice":{"displayType":"REFERENCE_PRICE","type":3,"value":"1"}}"#, ["IE0002 referencePrice.type"]),
        (#"{"referencePrice":{"displayType":"REFERENCE_PRICE","type":4}}"#, []),
        (#"{"referencePrice":{"displayType":"SHOP_SETTING","type":1}}"#, ["IE0151 referencePrice.type"]),
        (#"{"referencePrice":{"displayType":"OPEN_PRICE","value":"1"}}"#, ["IE0193 referencePrice.value"]),
        (#"{"shipping":{"fee":"1","shopAreaSoryoPatternId":1}}"#, ["IE0101 shipping"]),
        (#"{"shipping":{"postageSegment":{"local":1,"overseas":2}}}"#, ["IE0101 shipping"]),
        (#"{"shipping":{"fee":"1","postageIncluded":true}}"#, ["IE0153 shipping.fee"]),
        (#"{"shipping":{"singleItemShipping":7}}"#, ["IE0194 shipping.singleItemShipping"]),
        (#"{"shipping":{"singleItemShipping":1}}"#, ["IE0191 shipping.singleItemShipping"]),
        (#"{"shipping":{"singleItemShipping":1,"fee":0}}"#, []),
        (#"{"articleNumber":null}"#, ["IE0229 articleNumber"]),
        (#"{"articleNumber":{"exemptionReason":7}}"#, ["IE0182 articleNumber.exemptionReason"]),
        (#"{"articleNumber":{"value":"4 9"}}"#, ["IE0228 articleNumber.value"]),
        (#"{"articleNumber":{"exemptionReason":6}}"#, ["IE0159 articleNumber.exemptionReason"]),
        (#"{"articleNumber":{"exemptionReason":1}}"#, ["IE0429 articleNumberForSet"]),
        (#"{"articleNumber":{"exemptionReason":1},"articleNumberForSet":["1","1"]}"#, ["IE0414 articleNumberForSet"]),
        (#"{"articleNumberForSet":["1"]}"#, ["IE0412 articleNumberForSet"]),
        (#"{"articleNumber":{"value":"1"},"articleNumberForSet":["1"]}"#, ["IE0411 articleNumberForSet"]),
        (
            #"{"articleNumberForSet":[\#(Array(repeating: #""1""#, count: 21).joined(separator: ","))]}"#,
            ["IE0400 articleNumberForSet"]
        ),
        (
            #"{"subscriptionPrice":{"individualPrices":{"firstPrice":"1"}}}"#,
            ["IE0434 subscriptionPrice.individualPrices.firstPrice"]
        ),
        (
            #"{"subscriptionPrice":{"individualPrices":{"lastPrice":"1"}}}"#,
            ["IE0133 subscriptionPrice.individualPrices.lastPrice"]
        ),
        (
            #"{"features":{"restockNotification":true},"backOrderFlag":true,"backOrderDeliveryDateId":1}"#,
            ["IE0424 features.restockNotification"]
        ),
        (
            #"{"attributes":[\#(Array(repeating: #"{"name":"a","values":["b"]}"#, count: 101).joined(separator: ","))]}"#,
            ["IE0119 attributes"]
        ),
        (#"{"attributes":[{"name":"無い"}]}"#, ["IE1002 attributes[0].name", "IE0418 attributes"]),
        (#"{"specs":[{"label":"a"}]}"#, ["IE0001 specs[0].value"]),
    ])
    func `a SKU that breaks a rule is refused`(change: String, expected: [String]) {
        let errors = errors(Item2Shop.plain(), #"{"variants":{"one":\#(change)}}"#)
        #expect(errors == expected.map { "400 " + $0.replacing(" ", with: " variants.one.", maxReplacements: 1) })
    }

    @Test(arguments: [
        (
            #"{"variantSelectors":null}"#,
            ["400 IE0269 variants"] + ["C", "a", "b"].map { "400 IE0158 variants.\($0).selectorValues" }
        ),
        (#"{"variants":{"a":{"selectorValues":{"color":null}}}}"#, ["400 IE0156 variants.a.selectorValues"]),
        (#"{"variants":{"a":{"selectorValues":null}}}"#, ["400 IE0114 variants.a.selectorValues"]),
        (#"{"variants":{"a":{"selectorValues":{"color":null,"x":"白"}}}}"#, ["400 IE0114 variants.a.selectorValues"]),
        (#"{"variants":{"a":{"selectorValues":{"size":"L"}}}}"#, ["400 IE0129 variants.a.selectorValues.size"]),
        (#"{"variants":{"a":{"selectorValues":{"size":"M"}}}}"#, ["400 IE0110 variants.b.selectorValues"]),
        (
            #"{"variantSelectors":[{"key":"size","displayName":"a","values":[{"displayValue":"S"},{"displayValue":"M"},{"displayValue":"M"}]},{"key":"color","displayName":"b","values":[{"displayValue":"白"},{"displayValue":"紺"}]}]}"#,
            ["400 IE0211 variantSelectors[0].values"]
        ),
        (
            #"{"variantSelectors":[{"key":"size","displayName":"a","values":[{"displayValue":"S"},{"displayValue":"M"}]},{"key":"color","displayName":"b","values":[{"displayValue":"白"},{"displayValue":"紺"}]},{"key":"size","displayName":"c","values":[{"displayValue":"S"}]}]}"#,
            ["400 IE0135 variantSelectors.key"]
        ),
        (
            #"{"variantSelectors":[{"key":"size","displayName":"a","values":[]}],"variants":{"b":null,"C":null,"a":{"selectorValues":{"color":null}}}}"#,
            ["400 IE0244 variantSelectors[0].values", "400 IE0129 variants.a.selectorValues.size"]
        ),
        (
            #"{"variantSelectors":[\#((0..<7).map { #"{"key":"\#($0)","displayName":"a","values":[{"displayValue":"S"}]}"# }.joined(separator: ","))]}"#,
            ["400 IE0130 variantSelectors"]
        ),
        (
            #"{"variantSelectors":[{"key":"a","displayName":"a","values":[\#((0..<41).map { #"{"displayValue":"\#($0)"}"# }.joined(separator: ","))]}]}"#,
            ["400 IE0131 variantSelectors[0].values"]
        ),
        (#"{"features":{"inventoryDisplay":"DISPLAY_LOW_STOCK","lowStockThreshold":20}}"#, []),
        (
            #"{"features":{"inventoryDisplay":"DISPLAY_LOW_STOCK","lowStockThreshold":21}}"#,
            ["400 IE0003 features.lowStockThreshold"]
        ),
        (
            #"{"accessControl":{"accessPassword":"a"},"variants":{"a":{"features":{"restockNotification":true}}}}"#,
            ["400 IE0423 variants.a.features.restockNotification"]
        ),
    ])
    func `selectors and SKUs must fit`(change: String, expected: [String]) {
        #expect(errors(Item2Shop.wide(), change) == expected)
    }

    @Test func `the selector values of a SKU can't be changed`() {
        #expect(shop.put("new", Item2Shop.wide()).status == 201)
        let answer = shop.patch("new", #"{"variants":{"a":{"selectorValues":{"color":"紺"}}}}"#)
        #expect(shop.errors(answer) == ["400 IE0416 variants.a.selectorValues"])
    }

    @Test(arguments: [
        (#"{"features":{"displaySubscriptionCartButton":true}}"#, ["400 IE0179 subscription", "400 IE0433 variants"]),
        (
            #"{"features":{"displaySubscriptionCartButton":true,"displayNormalCartButton":false},"subscription":{"shippingDateFlag":true},"variants":{"one":{"subscriptionPrice":{"basePrice":"900"}}}}"#,
            ["400 IE0432 features.displaySubscriptionCartButton"]
        ),
        (
            #"{"features":{"displaySubscriptionCartButton":true},"subscription":{"shippingDateFlag":true},"variants":{"one":{"subscriptionPrice":{"basePrice":"1140"}}}}"#,
            []
        ),
        (
            #"{"features":{"displaySubscriptionCartButton":true},"subscription":{"shippingDateFlag":true},"variants":{"one":{"subscriptionPrice":{"basePrice":"1141"}}}}"#,
            ["400 IE0430 variants.one.subscriptionPrice.basePrice"]
        ),
        (
            #"{"features":{"displaySubscriptionCartButton":true},"subscription":{"shippingDateFlag":true},"variants":{"one":{"standardPrice":0,"subscriptionPrice":{"basePrice":"1"}}}}"#,
            ["400 IE0431 variants.one.standardPrice"]
        ),
        (
            #"{"itemType":"BUYING_CLUB"}"#,
            [
                "400 IE0265 buyingClub", "400 IE0159 variants.one.standardPrice",
                "400 IE0265 variants.one.subscriptionPrice.basePrice",
            ]
        ),
        (
            #"{"itemType":"BUYING_CLUB","buyingClub":{"numberOfDeliveries":2,"items":["a","b"]},"variants":{"one":{"standardPrice":null,"subscriptionPrice":{"basePrice":1},"articleNumber":{"exemptionReason":6}}}}"#,
            []
        ),
        (
            #"{"itemType":"BUYING_CLUB","buyingClub":{"numberOfDeliveries":3,"items":["a","b"],"shippingIntervalFlag":false},"variants":{"one":{"standardPrice":null,"subscriptionPrice":{"basePrice":1}}}}"#,
            ["400 IE0186 buyingClub.items", "400 IE0187 buyingClub"]
        ),
        (
            #"{"itemType":"BUYING_CLUB","features":{"displayNormalCartButton":true},"buyingClub":{"numberOfDeliveries":2},"variants":{"one":{"standardPrice":null,"features":{"noshi":true},"subscriptionPrice":{"basePrice":1}}}}"#,
            [
                "400 IE0159 features.displayNormalCartButton", "400 IE0127 buyingClub.items",
                "400 IE0159 variants.one.features.noshi",
            ]
        ),
        (#"{"buyingClub":{"numberOfDeliveries":13}}"#, ["400 IE0003 buyingClub.numberOfDeliveries"]),
    ])
    func `subscriptions and buying clubs have rules of their own`(change: String, expected: [String]) {
        #expect(errors(Item2Shop.plain(), change) == expected)
    }

    @Test func `some types can't become another one`() async throws {
        let club =
            #"{"itemType":"BUYING_CLUB","buyingClub":{"numberOfDeliveries":2,"items":["a","b"]},"variants":{"one":{"standardPrice":null,"subscriptionPrice":{"basePrice":1}}}}"#
        #expect(errors(Item2Shop.plain(), club) == [])
        #expect(shop.errors(shop.put("new", Item2Shop.plain())) == ["400 IE0160 itemType"])
        let early = #"{"itemType":"PRE_ORDER","releaseDate":"2026-03-01"}"#
        try await shop.shop.rms.inventory.replace(
            .init(.init("lead", "one"), .set(1), leadTime: .set(.init(normalDeliveryTimeID: 1)), shipFromID: .remove)
        )
        #expect(shop.put("lead", Item2Shop.plain()).status == 201)
        #expect(shop.errors(shop.patch("lead", early)) == ["400 IE0427 itemType"])
        #expect(shop.put("free", Item2Shop.plain()).status == 201)
        #expect(shop.patch("free", early).status == 204)
    }

    private func campaign(_ start: String, _ end: String, _ more: String = #","benefits":{"pointRate":5}"#) -> String {
        #"{"pointCampaign":{"applicablePeriod":{"start":"\#(start):00:00+09:00","end":"\#(end):59:59+09:00"}\#(more)}}"#
    }

    @Test(arguments: [
        ("2026-01-15T11", "2026-01-16T10", ["IE0121 applicablePeriod.start"]),
        ("2026-01-15T13", "2026-01-16T10", ["IE0173 applicablePeriod.start"]), ("2026-01-15T15", "2026-01-15T15", []),
        ("2026-03-16T12", "2026-03-17T10", []), ("2026-03-16T13", "2026-03-17T10", ["IE0259 applicablePeriod.start"]),
        ("2026-01-16T10", "2026-01-15T10", ["IE0108 applicablePeriod.end"]),
        ("2026-01-16T10", "2026-03-17T09", []), ("2026-01-16T10", "2026-03-17T10", ["IE0122 applicablePeriod.end"]),
        ("2026-01-16T10", "9999-12-31T23", []),
    ])
    func `a point campaign is judged by the shop's clock`(start: String, end: String, expected: [String]) {
        // The clock stands at noon of 2026-01-15.
        let errors = errors(Item2Shop.plain(), campaign(start, end))
        #expect(errors == expected.map { "400 " + $0.replacing(" ", with: " pointCampaign.") })
    }

    @Test func `a point campaign needs a rate, and a price of 100 yen`() {
        let (start, end) = ("2026-01-16T10", "2026-01-17T10")
        #expect(errors(Item2Shop.plain(), campaign(start, end, "")) == ["400 IE0124 pointCampaign.benefits.pointRate"])
        var cheap = Item2Shop.plain()
        cheap[at: "variants.one.standardPrice"] = .string("99")
        #expect(errors(cheap, campaign(start, end)) == ["400 IE0104 variants.one.standardPrice"])
        func optimized(_ rate: Int) -> String {
            campaign(start, end, #","benefits":{"pointRate":5},"optimization":{"maxPointRate":\#(rate)}"#)
        }
        let path = "pointCampaign.optimization.maxPointRate"
        #expect(errors(Item2Shop.plain(), optimized(6)) == ["400 IE0290 \(path)"])
        #expect(errors(Item2Shop.plain(), optimized(4)) == ["400 IE0291 \(path)"])
        let early = #"{"itemType":"PRE_ORDER","releaseDate":"2026-03-01"}"#
        let both = Item2Shop.plain().merged(with: Item2Shop.json(early))
        #expect(errors(both, optimized(5)) == ["400 IE0293 \(path)"])
        #expect(errors(Item2Shop.plain(), optimized(5)) == [])
        #expect(shop.errors(shop.patch("new", early)) == ["400 IE0294 \(path)"])
    }

    @Test(arguments: [
        (#"{"whiteBgImage":{"type":"GOLD"}}"#, ["400 IE0001 whiteBgImage.location"]),
        (#"{"video":{"type":"HTML"}}"#, ["400 IE0001 video.parameters"]),
        (
            #"{"variants":{"one":{"referencePrice":{"value":"1"}}}}"#,
            ["400 IE0001 variants.one.referencePrice.displayType"]
        ),
        (#"{"variants":{"one":null}}"#, ["400 IE0001 variants"]),
        (
            #"{"variants":{"two":{"standardPrice":"1"}}}"#,
            ["400 IE0269 variants", "400 IE0229 variants.two.articleNumber", "400 IE0418 variants.two.attributes"]
        ),
        (#"{"itemType":null,"x":null}"#, ["400 IE0001 itemType", "400 IE0002 x"]),
    ])
    func `a partial change must leave a whole item`(change: String, expected: [String]) {
        #expect(errors(Item2Shop.plain(), "{}") == [])
        #expect(shop.errors(shop.patch("new", change)) == expected)
        #expect(shop.item("new")["variants"]?.names == ["one"])
    }

    @Test func `a running campaign can't be changed, except that its open end is set once`() {
        #expect(errors(Item2Shop.plain(), campaign("2026-01-16T10", "9999-12-31T23")) == [])
        shop.shop.use { $0.clock.move(by: 2 * 86_400) }
        #expect(shop.patch("new", #"{"title":"新"}"#).status == 204)
        let rate = #"{"pointCampaign":{"benefits":{"pointRate":6}}}"#
        #expect(shop.errors(shop.patch("new", rate)) == ["400 IE0154 pointCampaign"])
        func end(_ time: String) -> [String] {
            let period = #"{"applicablePeriod":{"end":"\#(time):59:59+09:00"}}"#
            return shop.errors(shop.patch("new", #"{"pointCampaign":\#(period)}"#))
        }
        #expect(end("2026-01-17T13") == ["400 IE0121 pointCampaign.applicablePeriod.end"])
        #expect(end("2026-03-18T15") == ["400 IE0122 pointCampaign.applicablePeriod.end"])
        #expect(end("2026-01-20T10") == [])
        #expect(end("2026-01-21T10") == ["400 IE0154 pointCampaign"])
        shop.shop.use { $0.clock.move(by: 4 * 86_400) }
        #expect(shop.patch("new", #"{"pointCampaign":null}"#).status == 204)
        #expect(shop.item("new")["pointCampaign"] == nil)
    }

    private func details(_ genre: String, _ attributes: [String]) -> [String] {
        var item = Item2Shop.wide()
        item["genreId"] = .string(genre)
        let rows = JSONText.array(attributes.map(Item2Shop.json))
        for id in item["variants"]?.names ?? [] { item[at: "variants.\(id).attributes"] = rows }
        let answer = shop.put("new", item)
        if answer.status == 201 { return [] }
        let first = shop.json(answer)["errors"]?.elements.first
        #expect(first?["code"]?.string == "IE0418", "\(answer.text)")
        return first?["details"]?.elements.compactMap { $0["code"]?.string } ?? []
    }

    private static let brand = #"{"name":"ブランド名","values":["a"]}"#
    private static let origin = #"{"name":"原産国／製造国","values":["日本"]}"#
    private static let count = #"{"name":"総個数","values":["1"]}"#

    @Test(arguments: [
        ([brand, origin, count], []), ([brand, brand, origin, count], ["notUniqueAttributeId"]),
        ([origin, count], ["invalidMandatoryValue"]), ([brand, origin], ["invalidAllSelectableMandatoryAttributes"]),
        ([brand, origin, count, #"{"name":"カラー","values":["a"]}"#], ["invalidRCategoryIdAttributeId"]),
        ([brand, #"{"name":"原産国／製造国","values":["a","b"]}"#, count], ["invalidNumberOfValue"]),
        ([brand, origin, count, #"{"name":"食品の梱包方法","values":["籠"]}"#], ["invalidSelectiveValue"]),
        (
            [#"{"name":"ブランド名","values":["\#(String(repeating: "a", count: 101))"]}"#, origin, count],
            ["invalidStringValue"]
        ),
        ([brand, origin, #"{"name":"総個数","values":["0"]}"#], ["invalidNumberValue"]),
        ([brand, origin, #"{"name":"総個数","values":["1.12345678"]}"#], ["invalidNumberValue"]),
        ([brand, origin, #"{"name":"総個数","values":["x"]}"#], ["invalidNumberValue"]),
        ([#"{"name":"ブランド名","values":["a"],"unit":"g"}"#, origin, count], ["invalidNoInputUnit"]),
        ([brand, origin, #"{"name":"総個数","values":["1"],"unit":"g"}"#], ["invalidUnitWhenNoBaseUnit"]),
        ([brand, origin, #"{"name":"総重量","values":["1"],"unit":"g"}"#], []),
        ([brand, origin, #"{"name":"総重量","values":["1"]}"#], ["invalidNoUnitAndValues"]),
        ([brand, origin, #"{"name":"総重量","values":["1"],"unit":"t"}"#], ["invalidUnit"]),
        ([brand, origin, count, #"{"name":"総重量","unit":"g"}"#], ["invalidUnitAndNoValues"]),
    ])
    func `attributes must fit the genre`(attributes: [String], expected: [String]) {
        #expect(details("201121", attributes) == expected)
    }

    @Test func `dates have a format, and some attributes are the same for all SKUs`() {
        #expect(details("101916", [#"{"name":"発売日","values":["2026-02-28"]}"#]) == [])
        #expect(shop.send("DELETE", "manage-numbers/new").status == 204)
        #expect(details("101916", [#"{"name":"発売日","values":["2026-02-29"]}"#]) == ["invalidDateValue"])
        var shirt = Item2Shop.wide()
        shirt["genreId"] = .string("206471")
        func errors(_ materials: [String?], unit: Bool = false) -> [String] {
            for (id, material) in zip(["a", "b", "C"], materials) {
                let rows = [
                    Self.brand, #"{"name":"カラー","values":["白"]}"#,
                    material.map { #"{"name":"素材（生地・毛糸）","values":["\#($0)"]}"# },
                ].compactMap(\.self)
                shirt[at: "variants.\(id).attributes"] = .array(rows.map(Item2Shop.json))
            }
            let errors = shop.json(shop.put("shirt", shirt))["errors"]?.elements ?? []
            return errors.flatMap { $0["details"]?.elements.compactMap { $0["code"]?.string } ?? [] }
        }
        #expect(errors(["綿", nil, "綿"]) == ["invalidAllUnifyAttributes"])
        #expect(errors(["綿", "麻", "綿"]) == ["invalidAllSameValue"])
        #expect(errors(["綿", "綿", "綿"]) == [])
    }

    @Test(arguments: [
        #""2026-02-01T\#(String(repeating: "+09:00", count: 30_000))x""#, #""2026-02-01T10:00:00.\#(long)+09:00""#,
        #""9999-12-31T23:59:59-14:00""#, #""9999-12-31T23:59:59Z""#,
    ])
    func `a time that is too long, or too late for Japan's calendar, is refused at once`(time: String) {
        var errors: [String] = []
        let duration = ContinuousClock().measure {
            errors = self.errors(Item2Shop.plain(), #"{"releaseDate":\#(time),"purchasablePeriod":{"start":\#(time)}}"#)
        }
        #expect(errors == ["400 IE0002 purchasablePeriod.start", "400 IE0002 releaseDate"])
        // Generous, because the machine of a test run may be busy: an expression on such a text takes minutes.
        #expect(duration < .seconds(5))
    }

    @Test func `a text of one long tag is judged at once`() {
        let text = "<b \(String(repeating: "a", count: 4000))"
        let open = String(repeating: "<\(String(repeating: "b", count: 4990))", count: 2)
        for text in [text, open] {
            let duration = ContinuousClock().measure { _ = Item2TextRules.problems(of: text, .html) }
            // Generous, because the machine of a test run may be busy.
            #expect(duration < .seconds(2))
        }
        #expect(Item2TextRules.problems(of: "<script></script>", .html).map(\.value) == ["script"])
    }

    @Test(arguments: [
        ("PUT", "manage-numbers/a%20b", "400 IE0220 manageNumber"),
        ("GET", "manage-numbers/a%20b", "400 IE0220 manageNumber"),
        ("PUT", "manage-numbers/\(String(repeating: "a", count: 33))", "400 IE0004 manageNumber"),
        ("DELETE", "manage-numbers/a%20b", "400 IE0220 manageNumber"), ("GET", "x", "400 GE0007"),
        ("GET", "inventory-related-settings/manage-numbers/a%20b", "400 IE0220 manageNumber"),
    ])
    func `a path that is not valid is refused`(method: String, path: String, expected: String) {
        let body = method == "PUT" ? Item2Shop.plain().compact : nil
        #expect(shop.errors(shop.send(method, path, body)) == [expected])
    }

    @Test func `a body that is missing or not JSON is refused`() {
        for body in ["", "{}", "[]", "nonsense"] {
            for (method, path) in [
                ("PUT", "manage-numbers/a"), ("PATCH", "manage-numbers/a"), ("POST", "bulk-get"),
                ("PUT", "inventory-related-settings/manage-numbers/a"),
            ] {
                #expect(shop.errors(shop.send(method, path, body)) == ["400 GE0011"], "\(method) \(path) \(body)")
            }
        }
        let fields = [
            (name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA=="), (name: "Content-Type", value: "text/plain"),
        ]
        let target = "/es/2.0/items/manage-numbers/a"
        let request = MockRequest(method: "PUT", target: target, fields: fields, body: [UInt8]("{}".utf8))
        let answer = shop.shop.engine.answer(request)
        #expect(shop.errors(answer) == ["415 GE0012"] && answer.text.contains("Media Type text/plain is not supported"))
        let open = MockRequest(method: "GET", target: target, fields: [], body: [])
        #expect(shop.errors(shop.shop.engine.answer(open)) == ["401 GA0001"])
    }

    @Test func `an item that is too large is refused`() {
        var item = Item2Shop.plain()
        let text = String(repeating: "a", count: 140)
        let specs = #"[\#(Array(repeating: #"{"label":"a","value":"\#(text)"}"#, count: 5).joined(separator: ","))]"#
        item[at: "variants.one.specs"] = Item2Shop.json(specs)
        #expect(errors(item, "{}") == [])
        let large = Item2Rules(
            item.merged(with: .object([("salesDescription", .string(String(repeating: "a", count: 1_000_001)))])),
            replacing: nil,
            in: shop.shop.use { $0 },
            "large",
            judgesAll: true
        )
        var rules = large
        rules.judge()
        #expect(rules.errors.map(\.code) == ["GE0020"])
    }

    @Test func `a shop can be full`() {
        shop.shop.use { $0.maximumItems = $0.items.count }
        #expect(errors(Item2Shop.plain(), "{}") == ["400 IE0197"])
        #expect(shop.put("demo-item-01", Item2Shop.plain()).status == 204)
        #expect(shop.send("DELETE", "manage-numbers/demo-item-02").status == 204)
        #expect(errors(Item2Shop.plain(), "{}") == [])
    }

    @Test func `an item whose stock is not counted can't be made, and stays as it is in the settings only`() {
        let path = "inventory-related-settings/manage-numbers/demo-item-09"
        func settings(_ display: String, _ variant: String) -> MockAnswer {
            let features = #""features":{"inventoryDisplay":"\#(display)"}"#
            let variants = #""variants":{"normal-inventory":\#(variant)}"#
            return shop.send("PUT", path, #"{"unlimitedInventoryFlag":true,\#(features),\#(variants)}"#)
        }
        #expect(settings("HIDDEN_STOCK", #"{"normalDeliveryDateId":2}"#).status == 204)
        #expect(
            shop.errors(
                settings(
                    "DISPLAY_ABSOLUTE_STOCK_COUNT",
                    #"{"restockOnCancel":true,"backOrderFlag":true,"backOrderDeliveryDateId":1}"#
                )
            )
                == [
                    "400 IE0157 features.inventoryDisplay", "400 IE0157 variants.normal-inventory.restockOnCancel",
                    "400 IE0165 variants.normal-inventory.backOrderFlag",
                ]
        )
        #expect(shop.errors(shop.patch("demo-item-09", #"{"title":"a"}"#)) == ["400 IE0181 unlimitedInventoryFlag"])
        #expect(shop.patch("demo-item-09", #"{"unlimitedInventoryFlag":false}"#).status == 204)
        let other = path.replacing("09", with: "01")
        let body =
            #"{"unlimitedInventoryFlag":true,"features":{"inventoryDisplay":"HIDDEN_STOCK"},"variants":{"normal-inventory":{}}}"#
        // A setting that is not sent stays, and does not fit either.
        #expect(
            shop.errors(shop.send("PUT", other, body)) == [
                "400 IE0181 unlimitedInventoryFlag", "400 IE0157 variants.normal-inventory.restockOnCancel",
            ]
        )
    }

    @Test func `a shop before its migration can only read, and one after it can't call the older functions`() {
        shop.shop.use { $0.access.migration = .notMigrated }
        let settings = "inventory-related-settings/manage-numbers/demo-item-01"
        for answer in [
            shop.put("new", Item2Shop.plain()), shop.patch("demo-item-01", #"{"title":"a"}"#),
            shop.send("DELETE", "manage-numbers/demo-item-01"), shop.send("PUT", settings, #"{"features":{}}"#),
        ] {
            #expect(shop.errors(answer) == ["400 IE1105"])
        }
        for answer in [
            shop.send("GET", "manage-numbers/demo-item-01"), shop.send("GET", settings), shop.send("GET", "search"),
            shop.send("POST", "bulk-get", #"{"manageNumbers":["demo-item-01"]}"#),
        ] {
            #expect(answer.status == 200)
        }
        shop.shop.use { $0.access.migration = .migrated }
        #expect(shop.put("new", Item2Shop.plain()).status == 201)
        for path in ["item/get?itemUrl=demo-item-01", "categoryapi/shop/categories/get"] {
            let answer = shop.shop.get(path)
            #expect(answer.status == 401 && answer.text.contains("AuthError"), "\(answer.text)")
            #expect(answer["x-mock-violations"]?.contains("the shop has migrated to SKUs") == true)
        }
    }
}

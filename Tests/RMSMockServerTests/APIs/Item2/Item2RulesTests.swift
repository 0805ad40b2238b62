import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// Requests of ItemAPI 2.0 that no typed call can express: members of another type, unknown or missing ones, null, and bodies
/// that are not JSON. ``Item2CodesTests`` has the others.
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

    @Test(arguments: [
        (#"{"title":null}"#, ["400 IE0001 title"]),
        (#"{"title":null,"itemType":null}"#, ["400 IE0001 title", "400 IE0001 itemType"]),
        (#"{"variants":null}"#, ["400 IE0001 variants"]), (#"{"genreId":null}"#, ["400 IE0001 genreId"]),
        (#"{"title":1}"#, ["400 IE0002 title"]),
        (#"{"x":1,"payment":{"y":2}}"#, ["400 IE0002 payment.y", "400 IE0002 x"]),
        (#"{"features":7}"#, ["400 IE0002 features"]), (#"{"images":{}}"#, ["400 IE0002 images"]),
        (#"{"hideItem":"true"}"#, ["400 IE0002 hideItem"]), (#"{"variants":[]}"#, ["400 IE0002 variants"]),
        (#"{"genreId":"a"}"#, ["400 IE0212 genreId"]), (#"{"payment":{"taxRate":0.1}}"#, []),
        (#"{"purchasablePeriod":{"start":"2026-03-02"}}"#, ["400 IE0002 purchasablePeriod.start"]),
    ])
    func `an item that breaks a rule is refused`(change: String, expected: [String]) {
        #expect(errors(Item2Shop.plain(), change) == expected)
        let count = shop.shop.use { $0.items["new"] == nil }
        #expect(count == !expected.isEmpty)
    }

    @Test(arguments: [
        (#"{"standardPrice":"1.5"}"#, ["IE0118 standardPrice"]), (#"{"standardPrice":"a"}"#, ["IE0002 standardPrice"]),
        (#"{"selectorValues":{"a":1}}"#, ["IE0002 selectorValues.a"]),
        (
            #"{"subscriptionPrice":{"individualPrices":{"lastPrice":"1"}}}"#,
            ["IE0133 subscriptionPrice.individualPrices.lastPrice"]
        ),
    ])
    func `a SKU that breaks a rule is refused`(change: String, expected: [String]) {
        let errors = errors(Item2Shop.plain(), #"{"variants":{"one":\#(change)}}"#)
        #expect(errors == expected.map { "400 " + $0.replacing(" ", with: " variants.one.", maxReplacements: 1) })
    }

    @Test(arguments: [
        (#"{"variants":{"one":null}}"#, ["400 IE0001 variants"]),
        (#"{"itemType":null,"x":null}"#, ["400 IE0001 itemType", "400 IE0002 x"]),
    ])
    func `a partial change must leave a whole item`(change: String, expected: [String]) {
        #expect(errors(Item2Shop.plain(), "{}") == [])
        #expect(shop.errors(shop.patch("new", change)) == expected)
        #expect(shop.item("new")["variants"]?.names == ["one"])
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

    @Test func `a path that is unknown is refused`() {
        #expect(shop.errors(shop.send("GET", "x")) == ["400 GE0007"])
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

import Foundation
@testable import RMSMockServer
import Testing

@Suite struct SeedOrderTests {
    /// A shop with two items, two people and some orders.
    private func seed(_ orders: String) throws -> ShopSeed {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        let items = [("a-1", "true"), ("b-1", "false")].map { url, hasTax in
            "<item><itemUrl>\(url)</itemUrl><itemPrice>1055</itemPrice><isIncludedTax>\(hasTax)</isIncludedTax></item>"
        }
        let rows = ["W", "B"].map { color in
            "<inventory><childNoVertical>-\(color)</childNoVertical><childNoHorizontal>-s</childNoHorizontal>"
                + "<optionNameVertical>\(color)</optionNameVertical><optionNameHorizontal>S</optionNameHorizontal></inventory>"
        }
        let choices =
            "<item><itemUrl>c-1</itemUrl><itemNumber>n</itemNumber><itemInventory><inventoryType>2</inventoryType>"
            + "<inventories>\(rows.joined())</inventories><verticalName>Color</verticalName>"
            + "<horizontalName>Size</horizontalName></itemInventory></item>"
            + "<item2 itemUrl=\"c-1\">{\"variants\": {\"S-B\": {\"merchantDefinedSkuId\": \"m\", "
            + "\"standardPrice\": \"1200\"}}}</item2>"
        let text =
            "<shop><items>\(items.joined())\(choices)</items><people><person><familyName>x</familyName></person>"
            + "<person><familyName>y</familyName></person></people><orders>\(orders)</orders></shop>"
        try Data(text.utf8).write(to: file)
        return try ShopSeed(contentsOf: file)
    }

    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    @Test(arguments: [
        (
            "<order daysAgo=\"1\" item=\"a-1\" unit=\"2\"/>",
            "order 2 (a-1) has order with the attribute unit; use asuraku"
        ),
        ("<order daysAgo=\"1\" item=\"a-1\"><gift/></order>", "order 2 (a-1) has gift in order; use coupon, pickup"),
        ("<order daysAgo=\"1\" item=\"a-1\"><coupon><x/></coupon></order>", "has x in coupon; remove it"),
        ("<order daysAgo=\"x\" item=\"a-1\"/>", "needs a daysAgo from 0 to 36500"),
        ("<order daysAgo=\"1\" item=\"a-1\" units=\"0\"/>", "needs units from 1 to 9999"),
        ("<order daysAgo=\"1\" item=\"a-1\" receiver=\"3\"/>", "person that does not exist; use 1 to 2"),
        (
            "<order daysAgo=\"1\"><basket person=\"9\"><line item=\"a-1\"/></basket></order>",
            "person that does not exist"
        ),
        (
            "<order daysAgo=\"1\"><basket>\(String(repeating: "<line item=\"a-1\"/>", count: 100))</basket></order>",
            "has a basket with 100 lines; use at most 99"
        ),
        ("<order daysAgo=\"1\"><basket/></order>", "order 2 () has a basket without a line"),
        ("<order daysAgo=\"1\"><basket><line item=\"q\"/></basket></order>", "(q) is for \"q\", which is not an item"),
        ("<order daysAgo=\"1\" item=\"a-1\"><basket><line item=\"a-1\"/></basket></order>", "with the attribute item"),
        ("<order daysAgo=\"1\"><basket><line item=\"a-1\" x=\"\"/></basket></order>", "line with the attribute x"),
        ("<order daysAgo=\"1\"><basket x=\"\"><line item=\"a-1\"/></basket></order>", "basket with the attribute x"),
        ("<order daysAgo=\"1\" item=\"a-1\" choice=\"S\"/>", "needs a choice such as"),
        ("<order daysAgo=\"1\" item=\"a-1\" progress=\"150\"/>", "needs progress with one of 100, 200"),
        (
            "<order daysAgo=\"1\" item=\"a-1\" progress=\"100\" status=\"保留\"/>",
            "has a status and a progress; remove one"
        ),
        ("<order daysAgo=\"1\" item=\"a-1\" subStatus=\"3602\"/>", "needs a subStatus of its progress 100: 3601"),
        ("<order daysAgo=\"1\" item=\"a-1\" progress=\"700\" subStatus=\"3602\"/>", "progress 700: it has none"),
        ("<order daysAgo=\"1\" item=\"a-1\" shippingTerm=\"625\"/>", "needs a shippingTerm of 0, 1, 2, 9 or two hours"),
        ("<order daysAgo=\"1\" item=\"a-1\" gift=\"yes\"/>", "needs gift with one of 0, 1"),
        ("<order daysAgo=\"1\" item=\"a-1\" changeReason=\"8\"/>", "remove it, or give the progress 400, 800 or 900"),
        ("<order daysAgo=\"1\" item=\"a-1\" changeReason=\"7\" progress=\"900\"/>", "needs changeReason with one of 1"),
        ("<order daysAgo=\"1\" item=\"a-1\" choice=\"S:白\"/>", "S:白, which the item does not have; remove it"),
        (
            "<order daysAgo=\"1\" item=\"c-1\" choice=\"M:W\"/>",
            "order 2 (c-1) names the choice M:W, which the item does not have; use S:W, S:B"
        ),
        (
            "<order daysAgo=\"1\" item=\"c-1\"/>",
            "needs a choice, because the item has several SKUs; use S:W, S:B"
        ),
        (
            "<order daysAgo=\"1\" item=\"c-1\" choice=\"S:W\" variantId=\"S-B\"/>",
            "names the choice S:W, whose variantId is S-W; remove one"
        ),
        ("<order daysAgo=\"1\" item=\"a-1\" variantId=\"\(String(repeating: "a", count: 41))\"/>", "at most 40 bytes"),
        ("<order daysAgo=\"1\" item=\"a-1\" taxRate=\"0.05\"/>", "needs taxRate with one of 0, 0.08, 0.1"),
        ("<order daysAgo=\"1\" item=\"a-1\" dropOff=\"屋根\"/>", "needs dropOff with one of 宅配ボックス"),
        ("<order daysAgo=\"1\" item=\"a-1\" postage=\"-1\"/>", "needs postage from 0"),
        ("<order daysAgo=\"1\" item=\"a-1\"><coupon code=\"c\"/></order>", "needs a code and a price for the coupon"),
        (
            "<order daysAgo=\"1\" item=\"a-1\"><coupon code=\"c\" price=\"1\" capital=\"4\"/></order>",
            "capital from 1 to 3"
        ),
        (
            "<order daysAgo=\"1\" item=\"a-1\"><coupon code=\"c\" price=\"1\" item=\"b-1\"/></order>",
            "has a coupon for b-1, which is not in the order"
        ),
        (
            "<order daysAgo=\"1\" item=\"a-1\"><wrapping/><wrapping/><wrapping/></order>",
            "has 3 wrappings; use at most 2"
        ),
        ("<order daysAgo=\"1\" item=\"a-1\"><wrapping title=\"3\"/></order>", "needs title from 1 to 2"),
        ("<order daysAgo=\"1\" item=\"a-1\"><pickup store=\"x\"/></order>", "needs a chain for the pickup"),
        ("<order daysAgo=\"1\" item=\"a-1\"><pickup chain=\"50\"/></order>", "needs the name of the store"),
        (
            "<order daysAgo=\"1\" item=\"a-1\"><pickup chain=\"2\" store=\"x\"/></order>",
            "needs chain with one of 1, 20"
        ),
        (
            "<order daysAgo=\"1\" item=\"a-1\"><socialGift dueIn=\"1\" enteredIn=\"2\"/></order>",
            "needs an enteredIn of at most its dueIn"
        ),
    ])
    func `an error names the order and says what to do`(order: String, says: String) {
        let error = #expect(throws: SeedError.self) { _ = try seed("<order daysAgo=\"1\" item=\"a-1\"/>\(order)") }
        #expect(error?.description.hasPrefix("order 2 (") == true, "\(error?.description ?? "")")
        #expect(error?.description.contains(says) == true, "\(error?.description ?? "")")
    }

    @Test func `the progress of an order follows from its status, or the status from it`() throws {
        let orders = try seed(
            "<order daysAgo=\"1\" item=\"a-1\"/><order daysAgo=\"1\" item=\"a-1\" progress=\"600\"/>"
        )
        .orders(at: now)
        #expect(orders.map(\.details.progress) == [100, 600])
        #expect(orders.map { $0.order.value("status") } == ["新規受付", "発送後入金待ち"])
        #expect(orders[1].order["packageModel"]?.value("shippingNumber") == "0000-0000-1002")
    }

    @Test func `a line has the SKU of its choice or id, or one that the item does not have any more`() throws {
        let orders = try seed(
            """
            <order daysAgo="1" item="c-1" choice="S:B"/><order daysAgo="1" item="c-1" variantId="S-B"/>\
            <order daysAgo="1" item="c-1" variantId="gone" sku="m-9" skuInfo="x"/><order daysAgo="1" item="a-1"/>
            """
        )
        .orders(at: now)
        let skus = orders.map { $0.details.skus.values.first?.first }
        #expect(skus.map { $0?.variantID } == ["S-B", "S-B", "gone", "normal-inventory"])
        #expect(skus.map { $0?.merchantDefinedSKUID } == ["m", "m", "m-9", nil])
        #expect(skus.map { $0?.skuInfo } == ["Size:S\nColor:B", "Size:S\nColor:B", "x", nil])
        let lines = orders.compactMap { $0.order["packageModel"]?["itemModel"] }
        #expect(lines.map { $0.value("itemNumber") } == ["n-s-B", "n-s-B", "n", nil])
        #expect(lines.map { $0.value("price") } == ["1200", "1200", "0", "1055"])
    }

    @Test func `tax is added to prices without it`() throws {
        let order = try #require(
            try seed("<order daysAgo=\"1\" item=\"b-1\" units=\"3\" taxRate=\"0.08\" postage=\"0\"/>").orders(at: now)
                .first
        )
        .order
        let line = try #require(order["packageModel"]?["itemModel"])
        #expect(line.value("price") == "1055" && line.value("taxIncludedPrice") == "1139")
        #expect(order.value("goodsPrice") == "3417" && order.value("requestPrice") == "3417")
        let rates = OrderTaxes.rates(of: order, OrderDetails(order))
        #expect(rates.map(\.rate.text) == ["0.08"] && rates.map(\.total) == [3417] && rates.map(\.requestTax) == [253])
    }

    @Test func `an undecided wrapping leaves the total undecided, with the coupon`() throws {
        let (order, details) = try #require(
            try seed(
                """
                <order daysAgo="1" item="a-1" paymentCharge="100"><wrapping price="-9999"/>\
                <coupon code="c" price="50"/></order>
                """
            )
            .orders(at: now).first
        )
        #expect(order.value("goodsPrice") == "1055" && order.value("postagePrice") == "500")
        #expect(order.value("totalPrice") == "-9999" && order.value("requestPrice") == "-9999")
        #expect(order["wrappingModel1"]?.value("taxPrice") == "-9999")
        let rate = try #require(OrderTaxes.rates(of: order, details).first)
        #expect(rate.total == -9999 && rate.request == -9999 && rate.requestTax == -9999 && rate.coupon == -9999)
        #expect(rate.paymentCharge == 100)
    }

    @Test func `a coupon beyond the goods of one rate is split without a loss`() throws {
        let (order, details) = try #require(
            try seed(
                """
                <order daysAgo="1"><basket postage="0"><line item="a-1" taxRate="0.08"/><line item="a-1"/>\
                <line item="a-1" taxRate="0"/></basket><coupon code="c" price="1000"/></order>
                """
            )
            .orders(at: now).first
        )
        let rates = OrderTaxes.rates(of: order, details)
        #expect(rates.map(\.rate.text) == ["0.1", "0.08", "0"])
        #expect(rates.map(\.coupon) == [334, 333, 333])
        #expect(rates.map(\.request) == [721, 722, 722])
        #expect(rates.map(\.requestTax) == [66, 53, 0])
    }

    @Test func `baskets and lines of many orders have numbers of their own`() throws {
        let basket = "<basket><line item=\"a-1\"/><line item=\"b-1\"/></basket>"
        let order = "<order daysAgo=\"1\">\(basket)\(basket)</order>"
        let orders = try seed(String(repeating: order, count: 2000)).orders(at: now)
        let baskets = orders.flatMap { $0.order.all("packageModel") }.compactMap { $0.number("basketId") }
        #expect(baskets.count == 4000 && Set(baskets).count == 4000 && baskets.allSatisfy { $0 < 1 << 31 })
        let lines = orders.flatMap { $0.details.skus.keys }
        #expect(lines.count == 8000 && Set(lines).count == 8000)
    }
}

import Foundation
@testable import RMSMockServer
import Testing

@Suite struct RequestRulesTests {
    private let engine: MockEngine

    init() throws {
        engine = try MockEngine(MockServer.Options())
    }

    private func inserted(_ members: String) -> MockAnswer {
        engine.post(
            "/es/1.0/item/update",
            "<request><itemUpdateRequest><item>\(members)</item></itemUpdateRequest></request>"
        )
    }

    @Test(arguments: [
        ("<itemName>a</itemName><itemUrl>demo-item-01</itemUrl>", "Element 'itemUrl': This element is not expected"),
        ("<itemUrl>demo-item-01</itemUrl><unknown/>", "Element 'unknown': This element is not expected"),
        ("<itemUrl>demo-item-01</itemUrl><genreId>x</genreId>", "Element 'genreId': 'x' is not a valid value"),
        (
            "<itemUrl>demo-item-01</itemUrl><timeSaleStartDateTime>2026-01-01</timeSaleStartDateTime>",
            "Element 'timeSaleStartDateTime'"
        ),
        (
            "<itemUrl>demo-item-01</itemUrl><categories>"
                + String(repeating: "<categoryInfo><categoryId>1</categoryId></categoryInfo>", count: 6)
                + "</categories>",
            "Element 'categoryInfo': This element is not expected"
        ),
    ])
    func `a malformed XML call is a 400, and the header reports the reason`(members: String, says: String) {
        let answer = inserted(members)
        #expect(answer.status == 400)
        #expect(answer.text.contains("<message>Request data is wrong format</message>"))
        #expect(answer["x-mock-violations"]?.contains(says) == true)
        #expect(answer["x-mock-violations"]?.contains("[WireItem1#Order-of-the-elements]") == true)
    }

    @Test func `a valid call has no such header, and empty members are valid`() {
        let answer = inserted(
            "<itemUrl>demo-item-01</itemUrl><itemPrice>1,200円</itemPrice><tagIds/><displayPrice/><point/><taxRate/>"
        )
        #expect(answer.status == 200)
        #expect(answer.text.contains("<code>N000</code>"))
        #expect(answer["x-mock-violations"] == nil)
        let price = engine.get("/es/1.0/item/get?itemUrl=demo-item-01").text
        #expect(price.contains("<itemPrice>1200</itemPrice>"))
    }

    @Test func `items_update accepts at most twenty items`() {
        func update(_ count: Int) -> MockAnswer {
            let items = String(repeating: "<item><itemUrl>demo-item-01</itemUrl></item>", count: count)
            return engine.post(
                "/es/1.0/items/update",
                "<request><itemsUpdateRequest><items>\(items)</items></itemsUpdateRequest></request>"
            )
        }
        #expect(update(20).status == 200)
        #expect(update(21).status == 400)
    }

    @Test(arguments: ["category/insert", "category/update", "category/delete", "category/move"])
    func `category calls also check the order of elements`(call: String) {
        let name = call.replacingOccurrences(of: "category/", with: "").capitalized
        let answer = engine.post(
            "/es/1.0/categoryapi/shop/\(call)",
            "<request><category\(name)Request><x/></category\(name)Request></request>"
        )
        #expect(answer.status == 400)
        #expect(answer["x-mock-violations"]?.contains("[WireCategory1#Order-of-the-elements]") == true)
    }

    @Test func `a coupon without a mandatory condition is a 400`() {
        let answer = engine.post(
            "/es/1.0/coupon/issue",
            "<request><couponIssueRequest><coupon><couponName>a</couponName></coupon></couponIssueRequest></request>"
        )
        #expect(answer.status == 400)
        #expect(answer["x-mock-violations"]?.contains("couponCaption, couponStartDate") == true)
    }

    private func envelope(_ body: String) -> String {
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>\(body)</s:Body></s:Envelope>"
    }

    @Test func `the order service accepts members in any order, and the header reports it`() {
        let body = envelope(
            "<o:getOrder xmlns:o=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\"><arg0><userName/>"
                + "<shopUrl>demo</shopUrl><authKey>ESA Q0NDQ0M6QkJCQkI=</authKey></arg0>"
                + "<arg1><orderNumber>123456-20200101-00000001</orderNumber></arg1></o:getOrder>"
        )
        let answer = engine.post("/es/1.0/order/ws", body)
        #expect(answer.status == 200)
        #expect(answer.text.contains("<errorCode>E10-001</errorCode>"))
        #expect(answer["x-mock-violations"]?.contains("[WireOrder1#Order-of-the-members]") == true)
        #expect(answer["x-mock-violations"]?.contains("Q0NDQ0M6") == false)
    }

    @Test func `items beyond the limit of a stock call are reported and refused one by one`() {
        let item =
            "<e:UpdateRequestExternalItem><e:HChoiceName xsi:nil=\"true\"/><e:VChoiceName xsi:nil=\"true\"/>"
            + "<e:inventory>1</e:inventory><e:inventoryBackFlag>0</e:inventoryBackFlag><e:inventoryType>2</e:inventoryType>"
            + "<e:inventoryUpdateMode>2</e:inventoryUpdateMode><e:itemUrl>demo-item-03</e:itemUrl>"
            + "<e:lackDeliveryDeleteFlag>false</e:lackDeliveryDeleteFlag><e:lackDeliveryId>0</e:lackDeliveryId>"
            + "<e:nokoriThreshold>0</e:nokoriThreshold><e:normalDeliveryDeleteFlag>false</e:normalDeliveryDeleteFlag>"
            + "<e:normalDeliveryId>0</e:normalDeliveryId><e:orderFlag>0</e:orderFlag><e:orderSalesFlag>0</e:orderSalesFlag>"
            + "<e:restTypeFlag>0</e:restTypeFlag></e:UpdateRequestExternalItem>"
        let body = envelope(
            "<t:updateInventoryExternal xmlns:t=\"https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi\" "
                + "xmlns:e=\"java:jp.co.rakuten.rms.mall.inventoryapi.v1.model.entity\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><t:externalUserAuthModel>"
                + "<e:authKey>ESA Q0NDQ0M6QkJCQkI=</e:authKey><e:userName/><e:shopUrl>demo</e:shopUrl>"
                + "</t:externalUserAuthModel><t:updateRequestExternalModel><e:updateRequestExternalItem>"
                + String(repeating: item, count: 402)
                + "</e:updateRequestExternalItem></t:updateRequestExternalModel></t:updateInventoryExternal>"
        )
        let answer = engine.post("/es/1.0/inventory/ws", body)
        #expect(answer.text.contains("<n2:errCode>W00-201</n2:errCode>"))
        #expect(answer.text.components(separatedBy: "<n2:UpdateResponseExternalItem>").count == 3)
        #expect(
            answer["x-mock-violations"]
                == "402 UpdateRequestExternalItem elements in one call: at most 400 are allowed "
                + "[WireInventory1#Limits]"
        )
        let stock = engine.get("/es/1.0/item/get?itemUrl=demo-item-03").text
        #expect(stock.contains("<inventoryCount>400</inventoryCount>"))
    }

    @Test func `the reason for a refused key is in a header that RMS does not send`() throws {
        let key = try #require(ESAKey("ESA Q0NDQ0M6QkJCQkI="))
        engine.shops?.shop(for: key).use { $0.access.grants = ["item.get"] }
        let answer = engine.get("/es/1.0/item/search?itemName=a")
        #expect(answer.status == 401)
        #expect(answer["x-mock-violations"] == "item.search is not ticked [WireLicense#Life-of-a-key]")
    }
}

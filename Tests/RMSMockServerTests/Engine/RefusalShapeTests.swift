import Foundation
@testable import RMSMockServer
import Testing

/// Refusals in each family's own shape.
@Suite struct RefusalShapeTests {
    private let shop: TestShop
    private let key = (name: "Authorization", value: "ESA U1BzaG9wOlNMc2hvcA==")

    init() throws {
        shop = try TestShop()
    }

    private func answer(_ method: String, _ target: String, _ body: String = "", fault: String? = nil) -> MockAnswer {
        let fields =
            [key, ("Content-Type", "application/json; charset=utf-8")] + (fault.map { [("x-mock-fault", $0)] } ?? [])
        return shop.engine.answer(MockRequest(method: method, target: target, fields: fields, body: [UInt8](body.utf8)))
    }

    private func thanks(_ reason: String) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<result><errors><error><code>\(reason)</code><message>\(reason)"
            + "</message></error></errors></result>"
    }

    @Test(arguments: [
        ("rate-limit", 403, "MAX_QPS_OVER"), ("rate-limit:429", 429, "MAX_QPS_OVER"),
        ("maintenance", 503, "API MAINTENANCE"), ("error-500", 500, "INTERNAL SERVER ERROR"),
    ])
    func `thanks coupons have a list of errors and no status block`(fault: String, status: Int, reason: String) {
        let answer = answer("GET", "/es/1.0/thankscoupons", fault: fault)
        #expect(answer.status == status)
        #expect(answer.text == thanks(reason))
        #expect(answer["Content-Type"] == "application/xml")
        #expect(answer["http.status"] == "\(status)")
    }

    @Test func `thanks coupons refuse keys and malformed bodies in that shape, too`() {
        #expect(shop.post("thankscoupon", "nonsense").text == thanks("BAD REQUEST"))
        shop.use { $0.access.grants = [] }
        let refused = shop.get("thankscoupons")
        #expect(refused.status == 401 && refused.text == thanks("AUTH ERROR"))
    }

    @Test(arguments: ["order", "inventory"])
    func `too many SOAP calls are a SOAP fault`(service: String) {
        for (fault, status) in [("rate-limit", 403), ("rate-limit:429", 429), ("error-500", 500)] {
            let answer = answer("POST", "/es/1.0/\(service)/ws", "<a/>", fault: fault)
            #expect(answer.status == status)
            #expect(answer.text.contains("<S:Fault><faultcode>S:Server</faultcode><faultstring>"))
        }
    }

    @Test func `too many JSON calls are a 429`() {
        let search = answer("POST", "/es/2.0/order/searchOrder", "{}", fault: "rate-limit")
        #expect(search.status == 429 && search["http.status"] == "429")
    }

    @Test(arguments: ["getInventoryExternal", "updateInventoryExternal", "updateSingleInventoryExternal"])
    func `the inventory service's answer to a refused key follows its schema`(operation: String) throws {
        let body =
            "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><t:\(operation) "
            + "xmlns:t=\"https://inventoryapi.rms.rakuten.co.jp/rms/mall/inventoryapi\"/></s:Body></s:Envelope>"
        let answer = answer("POST", "/es/1.0/inventory/ws", body)
        #expect(answer.text.contains("<n2:errCode>E02-101</n2:errCode>"))
        #expect(answer.text.contains("ResponseExternalItem xsi:nil=\"true\"/>"))
        let schema = try #require(XMLSchema(path: PackagedSchemas.path(of: "inventory-envelope.xsd")))
        #expect(schema.complaints(about: try XMLTree(answer.body)) == [])
    }
}

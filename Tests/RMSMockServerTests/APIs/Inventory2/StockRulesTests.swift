import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The errors of InventoryAPI 2.0 and 2.1: code, text and member of each.
@Suite struct StockRulesTests {
    private let shop: TestShop
    private let sku = "manage-numbers/demo-item-01/variants/normal-inventory"

    init() throws {
        shop = try TestShop()
    }

    private func send(
        _ method: String,
        _ path: String,
        _ body: String = "",
        type: String? = "application/json; charset=utf-8",
        key: String? = "ESA U1BzaG9wOlNMc2hvcA=="
    ) -> MockAnswer {
        var fields: [(name: String, value: String)] = []
        if let key { fields.append(("Authorization", key)) }
        if let type, !body.isEmpty || ["PUT", "POST"].contains(method) { fields.append(("Content-Type", type)) }
        let target = path.hasPrefix("/") ? path : "/es/2.1/inventories/\(path)"
        return shop.engine.answer(MockRequest(method: method, target: target, fields: fields, body: [UInt8](body.utf8)))
    }

    /// The errors of an answer, as `code path message`.
    private func errors(_ answer: MockAnswer) -> [String] {
        struct Body: Decodable {
            struct Entry: Decodable {
                struct Metadata: Decodable { let propertyPath: String }
                let code: String
                let message: String
                let metadata: Metadata?
            }
            let errors: [Entry]
        }
        let body = try? JSONDecoder().decode(Body.self, from: Data(answer.body))
        return body?.errors.map { "\($0.code) \($0.metadata?.propertyPath ?? "-") \($0.message)" } ?? []
    }

    private static func missing(_ path: String, _ name: String) -> String { "IE0001 \(path) \(name) is mandatory." }
    private static let outside = "IE0003 quantity quantity must be between 0 and 99999."
    private static let noBody = "GE0011 - Request body is missing or is empty without any attributes."

    @Test(arguments: [
        ("", [noBody]), ("{}", [noBody]), ("nonsense", [noBody]), ("[]", [noBody]),
        (#"{"quantity":1}"#, [missing("mode", "mode")]), (#"{"mode":"ABSOLUTE"}"#, [missing("quantity", "quantity")]),
        (#"{"mode":null,"quantity":null}"#, [missing("mode", "mode"), missing("quantity", "quantity")]),
        (#"{"mode":"absolute","quantity":1}"#, ["IE0002 mode mode has an invalid value : absolute."]),
        (#"{"mode":1,"quantity":1}"#, ["IE0002 mode mode has an invalid value : 1."]),
        (#"{"mode":"ABSOLUTE","quantity":"a"}"#, ["IE0002 quantity quantity has an invalid value : a."]),
        (#"{"mode":"ABSOLUTE","quantity":"5"}"#, ["IE0002 quantity quantity has an invalid value : 5."]),
        (#"{"mode":"ABSOLUTE","quantity":1.5}"#, ["IE0002 quantity quantity has an invalid value : 1.5."]),
        (#"{"mode":"ABSOLUTE","quantity":true}"#, ["IE0002 quantity quantity has an invalid value : 1."]),
        (#"{"mode":"ABSOLUTE","quantity":-1}"#, [outside]), (#"{"mode":"ABSOLUTE","quantity":100000}"#, [outside]),
        (
            #"{"mode":"RELATIVE","quantity":-41}"#,
            ["IE0117 quantity After update, the quantity must be between 0 and 99999."]
        ),
        (
            #"{"mode":"RELATIVE","quantity":9223372036854775000}"#,
            ["IE0117 quantity After update, the quantity must be between 0 and 99999."]
        ),
        (
            #"{"mode":"ABSOLUTE","quantity":1,"operationLeadTime":{"normalDeliveryTimeId":9,"backOrderDeliveryTimeId":"x"}}"#,
            [
                "IE0118 operationLeadTime.normalDeliveryTimeId 9 is invalid because it is not defined in "
                    + "normalDeliveryTimeId of shop setting.",
                "IE0002 operationLeadTime.backOrderDeliveryTimeId backOrderDeliveryTimeId has an invalid value : x.",
            ]
        ),
        (
            #"{"mode":"ABSOLUTE","quantity":1,"operationLeadTime":7}"#,
            ["IE0002 operationLeadTime operationLeadTime has an invalid value : 7."]
        ),
        (
            #"{"mode":"ABSOLUTE","quantity":1,"shipFromIds":[7]}"#,
            ["IE0118 shipFromIds[0] 7 is invalid because it is not defined in shipFromIds of shop setting."]
        ),
        (
            #"{"mode":"ABSOLUTE","quantity":1,"shipFromIds":[1,2]}"#,
            ["IE1101 shipFromIds shipFromIds exceeds the maximum number of entries allowed."]
        ),
        (
            #"{"mode":"ABSOLUTE","quantity":1,"shipFromIds":1}"#,
            ["IE0002 shipFromIds shipFromIds has an invalid value : 1."]
        ),
        (
            #"{"mode":"ABSOLUTE","quantity":1,"shipFromIds":["1"]}"#,
            ["IE0002 shipFromIds[0] shipFromIds has an invalid value : ."]
        ),
    ])
    func `a malformed change is refused, and changes nothing`(body: String, expected: [String]) async throws {
        let answer = send("PUT", sku, body)
        #expect(answer.status == 400)
        #expect(errors(answer) == expected)
        #expect(try await shop.rms.inventory.get(.init("demo-item-01", "normal-inventory")).quantity == 40)
    }

    @Test func `a change is confirmed with 204, and without a body or its type`() {
        let details = #""operationLeadTime":{"normalDeliveryTimeId":1},"shipFromIds":[]"#
        for body in [#"{"mode":"ABSOLUTE","quantity":99999}"#, #"{"mode":"RELATIVE","quantity":-1,\#(details)}"#] {
            let answer = send("PUT", sku, body)
            #expect(answer.status == 204 && answer.body == [] && answer["Content-Type"] == nil)
        }
        let answer = send("DELETE", sku)
        #expect(answer.status == 204 && answer.body == [])
    }

    @Test func `members that are not documented are reported, not refused`() {
        let lead = #"{"mode":"ABSOLUTE","quantity":1,"shipFromIds":[9],"x":1}"#
        let answer = send("PUT", "/es/2.0/inventories/\(sku)", lead)
        #expect(answer.status == 204)
        #expect(
            answer["x-mock-violations"]
                == "shipFromIds is not a member of inventoryapi_2.0.inventories.variants.upsert "
                + "[WireInventory2#inventories.variants.upsert]; x is not a member of "
                + "inventoryapi_2.0.inventories.variants.upsert [WireInventory2#inventories.variants.upsert]"
        )
        let row = #"{"manageNumber":"demo-item-01","variantId":"normal-inventory","mode":"ABSOLUTE"}"#
        let read = send("POST", "bulk-get", #"{"inventories":[\#(row)]}"#)
        #expect(read.status == 200)
        #expect(read["x-mock-violations"]?.hasPrefix("inventories[0].mode is not a member of") == true)
    }

    @Test(arguments: [
        ("manage-numbers/a%20b/variants/s", "IE0002 manageNumber manageNumber has an invalid value : a b."),
        ("manage-numbers/a/variants/%E3%81%82", "IE0002 variantId variantId has an invalid value : あ."),
        (
            "manage-numbers/a/variants/\(String(repeating: "s", count: 33))",
            "IE0004 variantId Max length of variantId must be within 32 bytes."
        ),
    ])
    func `malformed ids in the path are refused by each method`(path: String, expected: String) {
        let body = #"{"mode":"ABSOLUTE","quantity":1}"#
        for answer in [send("GET", path), send("PUT", path, body), send("DELETE", path)] {
            #expect(answer.status == 400 && errors(answer) == [expected])
        }
        let list = send("GET", "variant-lists/manage-numbers/\(String(repeating: "s", count: 33))")
        #expect(errors(list) == ["IE0004 manageNumber Max length of manageNumber must be within 32 bytes."])
    }

    @Test func `a stock that does not exist is 404, without metadata`() {
        let path = "manage-numbers/MNG123/variants/sku2"
        let expected = ["GE0014 - Not found for inputs; manageNumber=mng123, variantId=sku2"]
        for answer in [send("GET", path), send("DELETE", path)] {
            #expect(answer.status == 404 && errors(answer) == expected)
        }
        let list = send("GET", "variant-lists/manage-numbers/mng123")
        #expect(list.status == 404 && errors(list) == ["GE0014 - Not found for inputs; manageNumber=mng123"])
        let added = send("PUT", path, #"{"mode":"RELATIVE","quantity":1}"#)
        #expect(added.status == 400 && errors(added).first?.hasPrefix("IE0500 mode Cannot use relative mode") == true)
    }

    @Test(arguments: [
        ("", "IE0105 - One or both of minQuantity and maxQuantity query parameters is/are required."),
        ("?minQuantity=", "IE0105 - One or both of minQuantity and maxQuantity query parameters is/are required."),
        ("?minQuantity=5&maxQuantity=4", "IE0113 - minQuantity value, must be smaller than maxQuantity."),
        ("?minQuantity=a", "IE0002 - minQuantity has an invalid value : a."),
        ("?minQuantity=-1", "IE0003 - minQuantity must be between 0 and 99999."),
        ("?minQuantity=0&maxQuantity=100000", "IE0003 - maxQuantity must be between 0 and 99999."),
    ])
    func `a malformed range is refused, without metadata`(query: String, expected: String) {
        let answer = send("GET", "bulk-get/range\(query)")
        #expect(answer.status == 400 && errors(answer) == [expected])
    }

    private func row(_ index: Int, _ more: String = "") -> String {
        #"{"manageNumber":"item-\#(index)","variantId":"s"\#(more)}"#
    }

    @Test(arguments: ["bulk-get", "bulk-upsert"])
    func `a malformed list is refused`(call: String) {
        func answer(_ body: String) -> [String] {
            let answer = send("POST", call, body)
            #expect(answer.status == 400)
            return errors(answer)
        }
        let change = call == "bulk-get" ? "" : #","mode":"ABSOLUTE","quantity":1"#
        func list(_ rows: [String]) -> String { #"{"inventories":[\#(rows.joined(separator: ","))]}"# }
        #expect(answer("") == [Self.noBody] && answer("{}") == [Self.noBody])
        #expect(answer(#"{"x":1}"#) == [Self.missing("inventories", "inventories")])
        #expect(answer(list([])) == [Self.missing("inventories", "inventories")])
        #expect(answer(#"{"inventories":"a"}"#) == ["IE0002 inventories inventories has an invalid value : a."])
        #expect(answer(list(["1"])) == ["IE0002 inventories[0] inventories has an invalid value : ."])
        let most = call == "bulk-get" ? 1000 : 400
        #expect(
            answer(list((0...most).map { row($0, change) }))
                == ["IE1101 inventories inventories exceeds the maximum number of entries allowed."]
        )
        #expect(
            answer(list([row(1, change), row(2, change), row(1, change).replacing("item-1", with: "ITEM-1")]))
                == [
                    "IE1102 inventories[2] There are multiple occurrences of the same manageNumber and variantId : "
                        + "item-1, s"
                ]
        )
        let long = String(repeating: "a", count: 33)
        #expect(
            answer(
                list([
                    row(1, change), #"{"variantId":7\#(change)}"#,
                    #"{"manageNumber":"\#(long)","variantId":"あ"\#(change)}"#,
                ])
            ) == [
                Self.missing("inventories[1].manageNumber", "manageNumber"),
                "IE0002 inventories[1].variantId variantId has an invalid value : 7.",
                "IE0004 inventories[2].manageNumber Max length of manageNumber must be within 32 bytes.",
                "IE0002 inventories[2].variantId variantId has an invalid value : あ.",
            ]
        )
    }

    @Test func `the rows of a change are checked like a single one, and nothing is changed`() {
        let rows = [
            row(1, #","mode":"ABSOLUTE","quantity":1"#), row(2, #","mode":"RELATIVE","quantity":1"#),
            row(3, #","mode":"ABSOLUTE""#), row(4, #","mode":"x","quantity":-1"#),
        ]
        let malformed = send("POST", "bulk-upsert", #"{"inventories":[\#(rows.joined(separator: ","))]}"#)
        #expect(
            errors(malformed) == [
                Self.missing("inventories[2].quantity", "quantity"),
                "IE0002 inventories[3].mode mode has an invalid value : x.",
            ]
        )
        let refused = send("POST", "bulk-upsert", #"{"inventories":[\#(rows.prefix(2).joined(separator: ","))]}"#)
        #expect(refused.status == 400)
        #expect(errors(refused).map { $0.prefix(27) } == ["IE0500 inventories[1].mode "])
        #expect(send("GET", "manage-numbers/item-1/variants/s").status == 404)
    }

    @Test func `keys, paths, methods, types and too many calls are refused in the service's shape`() {
        let unauthorized = send("GET", sku, key: nil)
        #expect(unauthorized.status == 401)
        #expect(unauthorized.text == #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#)
        for path in ["/es/2.0/inventories/x", "/es/2.1/inventories/manage-numbers/a", "/es/2.0/inventories/\(sku)/x"] {
            let answer = send("GET", path)
            #expect(answer.status == 400 && errors(answer) == ["GE0007 - Requested path doesn't exist"])
        }
        #expect(send("GET", "/es/2.2/inventories/x").status == 404)
        #expect(send("GET", "/es/2.0/inventories/variant-lists/manage-numbers/demo-item-01").status == 400)
        let method = send("POST", sku, "{}")
        #expect(method.status == 405 && method["Allow"] == "DELETE, GET, PUT" && errors(method)[0].hasPrefix("GE0009"))
        let type = send("PUT", sku, #"{"mode":"ABSOLUTE","quantity":1}"#, type: "text/plain")
        #expect(type.status == 415 && errors(type) == ["GE0012 - Media Type text/plain is not supported"])
        let answer = shop.engine.answer(
            MockRequest(
                method: "DELETE",
                target: "/es/2.1/inventories/\(sku)",
                fields: [("Authorization", "ESA U1BzaG9wOlNMc2hvcA=="), ("x-mock-fault", "rate-limit")],
                body: []
            )
        )
        #expect(answer.status == 429 && errors(answer) == [])
    }

    @Test func `the documented rates differ by function`() {
        shop.use { $0.rates.limit = .documented }
        let one = (0..<3).map { _ in send("GET", sku).status }
        #expect(one == [200, 429, 429])
        let five = (0..<7).map { _ in send("GET", "bulk-get/range?minQuantity=0").status }
        #expect(five == [200, 200, 200, 200, 200, 429, 429])
        let answer = send("GET", "bulk-get/range?minQuantity=0")
        #expect(answer["x-mock-violations"] == "more than 5 calls per second [WireCommon#Rate-limits]")
    }
}

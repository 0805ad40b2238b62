import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

/// The bytes of the calls of InventoryAPI 2.0 and 2.1, and the rules that are checked before they are sent.
@Suite struct StockWireTests {
    private let key = InventoryAPI2.StockKey("ABC-1_x", "Sku-1")

    @Test func `each call has its method, path and body`() throws {
        let leadTime = InventoryAPI2.LeadTime(normalDeliveryTimeID: 1, backOrderDeliveryTimeID: 2)
        let stock = InventoryAPI2.StockReplacement(key, .set(3), leadTime: .set(leadTime), shipFromID: .set(4))
        let sku = "/manage-numbers/abc-1_x/variants/Sku-1"
        let row = #""manageNumber":"abc-1_x","variantId":"Sku-1""#
        let details =
            #""operationLeadTime":{"normalDeliveryTimeId":1,"backOrderDeliveryTimeId":2},"shipFromIds":[4]"#
        let calls: [(any RMSOperation, String, String, String)] = [
            (InventoryAPI2.Get<InventoryAPI2.V20>(key), "GET", "2.0\(sku)", ""),
            (InventoryAPI2.Get<InventoryAPI2.V21>(key), "GET", "2.1\(sku)", ""),
            (
                InventoryAPI2.UpsertQuantity(.init(key, .set(0))), "PUT", "2.0\(sku)",
                #"{"mode":"ABSOLUTE","quantity":0}"#
            ),
            (
                InventoryAPI2.UpsertQuantity(.init(key, .add(-5))), "PUT", "2.0\(sku)",
                #"{"mode":"RELATIVE","quantity":-5}"#
            ),
            (
                InventoryAPI2.UpsertStock(stock), "PUT", "2.1\(sku)",
                #"{"mode":"ABSOLUTE","quantity":3,\#(details)}"#
            ),
            (
                InventoryAPI2.UpsertStock(.init(key, .add(1), leadTime: .remove, shipFromID: .remove)), "PUT",
                "2.1\(sku)", #"{"mode":"RELATIVE","quantity":1}"#
            ),
            (InventoryAPI2.Delete<InventoryAPI2.V20>(key), "DELETE", "2.0\(sku)", ""),
            (InventoryAPI2.Delete<InventoryAPI2.V21>(key), "DELETE", "2.1\(sku)", ""),
            (
                InventoryAPI2.BulkGet<InventoryAPI2.V20>([key]), "POST", "2.0/bulk-get",
                #"{"inventories":[{\#(row)}]}"#
            ),
            (
                InventoryAPI2.BulkGet<InventoryAPI2.V21>([key]), "POST", "2.1/bulk-get",
                #"{"inventories":[{\#(row)}]}"#
            ),
            (
                InventoryAPI2.BulkGetRange<InventoryAPI2.V20>(minimum: 0, maximum: 9), "GET",
                "2.0/bulk-get/range?minQuantity=0&maxQuantity=9", ""
            ),
            (
                InventoryAPI2.BulkGetRange<InventoryAPI2.V21>(minimum: 1), "GET", "2.1/bulk-get/range?minQuantity=1",
                ""
            ),
            (
                InventoryAPI2.BulkUpsertQuantities([.init(key, .set(7))]), "POST", "2.0/bulk-upsert",
                #"{"inventories":[{\#(row),"mode":"ABSOLUTE","quantity":7}]}"#
            ),
            (
                InventoryAPI2.BulkUpsertStocks([stock]), "POST", "2.1/bulk-upsert",
                #"{"inventories":[{\#(row),"mode":"ABSOLUTE","quantity":3,\#(details)}]}"#
            ),
            (
                InventoryAPI2.GetVariantList("abc"), "GET", "2.1/variant-lists/manage-numbers/abc", ""
            ),
        ]
        for (call, method, path, body) in calls { try expect(call, method, path, body) }
    }

    private func expect<O: RMSOperation>(_ call: O, _ method: String, _ path: String, _ body: String) throws {
        let request = try Wire.client().prepare(call).request
        let version = path.prefix(3)
        let expected = "/es/\(version)/inventories\(path.dropFirst(3))"
        #expect(request.head.method.rawValue == method && request.head.path == expected, "\(O.function)")
        #expect(String(decoding: request.body, as: UTF8.self) == body, "\(O.function)")
        #expect(request.head.headerFields[.contentType] == (body.isEmpty ? nil : "application/json; charset=utf-8"))
        #expect(request.head.headerFields[.authorization] == "ESA U1BzZWNyZXQ6U0xrZXk=")
        #expect(O.function.access == .read || !request.isIdempotent, "\(O.function)")
    }

    @Test func `a management number is in lower case, a SKU's is as it is given`() {
        #expect(ManageNumber(rawValue: "AbC-É") == "abc-É" && ManageNumber(rawValue: "x").rawValue == "x")
        #expect(InventoryAPI2.StockKey("A", "s") == InventoryAPI2.StockKey("a", "s"))
        #expect(InventoryAPI2.StockKey("a", "S") != InventoryAPI2.StockKey("a", "s"))
    }

    @Test(arguments: [
        ("", "s", ["manageNumber must be given"]), ("a", "", ["variantId must be given"]),
        (String(repeating: "a", count: 33), "s", ["manageNumber must be at most 32 bytes, not 33"]),
        ("a", String(repeating: "a", count: 33), ["variantId must be at most 32 bytes, not 33"]),
        (
            "a b", "s/1",
            [
                "manageNumber must have only letters, digits, - and _ of ASCII",
                "variantId must have only letters, digits, - and _ of ASCII",
            ]
        ),
        (String(repeating: "a", count: 32), "A-z_9", []),
    ])
    func `malformed ids are not sent`(manageNumber: String, variantID: String, problems: [String]) {
        let key = InventoryAPI2.StockKey(ManageNumber(rawValue: manageNumber), VariantID(rawValue: variantID))
        let inRow = problems.map { "inventories[0].\($0)" }
        #expect(Wire.problems(InventoryAPI2.Get<InventoryAPI2.V21>(key)) == problems)
        #expect(Wire.problems(InventoryAPI2.Delete<InventoryAPI2.V20>(key)) == problems)
        #expect(Wire.problems(InventoryAPI2.UpsertQuantity(.init(key, .set(1)))) == problems)
        let stock = InventoryAPI2.StockReplacement(key, .set(1), leadTime: .remove, shipFromID: .remove)
        #expect(Wire.problems(InventoryAPI2.UpsertStock(stock)) == problems)
        #expect(Wire.problems(InventoryAPI2.BulkGet<InventoryAPI2.V21>([key])) == inRow)
        #expect(Wire.problems(InventoryAPI2.BulkUpsertQuantities([.init(key, .set(1))])) == inRow)
        let number = problems.filter { $0.hasPrefix("manageNumber") }
        #expect(Wire.problems(InventoryAPI2.GetVariantList(key.manageNumber)) == number)
    }

    @Test(arguments: [
        (InventoryAPI2.Quantity.set(0), []), (.set(99_999), []), (.set(-1), ["quantity must be 0 to 99999, not -1"]),
        (.set(100_000), ["quantity must be 0 to 99999, not 100000"]), (.add(-99_999), []), (.add(99_999), []),
        (.add(100_000), ["quantity must be -99999 to 99999, not 100000"]),
    ])
    func `a quantity has limits`(quantity: InventoryAPI2.Quantity, problems: [String]) {
        #expect(Wire.problems(InventoryAPI2.UpsertQuantity(.init(key, quantity))) == problems)
        let rows = [InventoryAPI2.QuantityChange(key, quantity)]
        #expect(Wire.problems(InventoryAPI2.BulkUpsertQuantities(rows)) == problems.map { "inventories[0].\($0)" })
    }

    @Test func `a call over several SKUs has limits, and names each only once`() {
        func reads(_ count: Int) -> [String] {
            Wire.problems(InventoryAPI2.BulkGet<InventoryAPI2.V21>(Inventory2.keys(count)))
        }
        func writes(_ count: Int) -> [String] {
            Wire.problems(InventoryAPI2.BulkUpsertQuantities(Inventory2.keys(count).map { .init($0, .set(1)) }))
        }
        #expect(reads(1) == [] && reads(1000) == [] && writes(1) == [] && writes(400) == [])
        #expect(reads(0) == ["inventories must be 1 to 1000 SKUs, not 0"])
        #expect(reads(1001) == ["inventories must be 1 to 1000 SKUs, not 1001"])
        #expect(writes(401) == ["inventories must be 1 to 400 SKUs, not 401"])
        let twice = [key, InventoryAPI2.StockKey("a", "b"), InventoryAPI2.StockKey("abc-1_X", "Sku-1")]
        #expect(
            Wire.problems(InventoryAPI2.BulkGet<InventoryAPI2.V20>(twice))
                == ["inventories[2] names the same SKU as inventories[0]"]
        )
    }

    @Test(
        arguments: [
            (nil, nil, ["minQuantity or maxQuantity must be given"]),
            (5, 4, ["minQuantity must not be larger than maxQuantity"]),
            (-1, 100_000, ["minQuantity must be 0 to 99999, not -1", "maxQuantity must be 0 to 99999, not 100000"]),
            (5, 5, []), (nil, 0, []), (99_999, nil, []),
        ] as [(Int?, Int?, [String])]
    )
    func `a range has at least one end, in order`(minimum: Int?, maximum: Int?, problems: [String]) {
        let call = InventoryAPI2.BulkGetRange<InventoryAPI2.V21>(minimum: minimum, maximum: maximum)
        #expect(Wire.problems(call) == problems)
    }

    @Test func `the documented rates are in the limits`() {
        let limits = RateLimits.documented
        for function in RMSFunction.all where function.family == .inventory2 {
            let isBulkRead = function.name.contains("bulk.get")
            #expect(limits[function] == RateLimit(callsPerSecond: isBulkRead ? 5 : 1), "\(function)")
        }
        #expect(limits[.inventoryGet] == RateLimit(callsPerSecond: 1))
    }

    @Test func `only the count of an ordinary item has a counterpart of a change of InventoryAPI 1_0`() {
        typealias Old = InventoryAPI1.Change
        func new(_ change: Old) -> InventoryAPI2.QuantityChange? { InventoryAPI2.QuantityChange(change) }
        let key = InventoryAPI2.StockKey("abc", "normal-inventory")
        #expect(new(Old(itemURL: "ＡBc", .set(5))) == .init(key, .set(5)))
        #expect(new(Old(itemURL: "abc", .add(5))) == .init(key, .add(5)))
        #expect(new(Old(itemURL: "abc", .subtract(5))) == .init(key, .add(-5)))
        #expect(new(Old(itemURL: "abc", .keep)) == nil)
        #expect(new(Old(itemURL: "abc", choice: .init(horizontal: "S"), .set(5))) == nil)
        var flagged = Old(itemURL: "abc", .set(5))
        flagged.orderSalesFlag = 2
        #expect(new(flagged) == nil)
        var dated = Old(itemURL: "abc", .set(5))
        dated.deletesNormalDelivery = true
        #expect(new(dated) == nil)
        var unknown = Old(itemURL: "abc", .set(5))
        unknown.mode = InventoryAPI1.UpdateMode(rawValue: 9)
        #expect(new(unknown) == nil)
    }
}

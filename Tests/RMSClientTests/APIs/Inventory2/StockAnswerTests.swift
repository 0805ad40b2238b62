import Foundation
@testable import RMSClient
import Testing

/// The answers of InventoryAPI 2.0 and 2.1: stocks, confirmations and errors.
@Suite struct StockAnswerTests {
    private typealias Get = InventoryAPI2.Get<InventoryAPI2.V21>

    private let full = """
        {"manageNumber":"mng123","variantId":"Sku1","quantity":99999,"operationLeadTime":{"normalDeliveryTimeId":1,\
        "backOrderDeliveryTimeId":2},"shipFromIds":[3],"created":"2023-01-31T10:00:00+09:00",\
        "updated":"2023-02-01T00:00:00+09:00","new":{"x":[1]}}
        """
    private let update = InventoryAPI2.UpsertQuantity(.init(Inventory2.key, .set(1)))

    @Test func `a stock is read with all its members`() async throws {
        let stock = try await Wire.client(answering: full).inventory.get(Inventory2.key)
        #expect(stock.key == InventoryAPI2.StockKey("mng123", "Sku1") && stock.quantity == 99_999)
        #expect(stock.leadTime == .init(normalDeliveryTimeID: 1, backOrderDeliveryTimeID: 2))
        #expect(stock.shipFromIDs == [3])
        #expect(stock.created == Date(timeIntervalSince1970: 1_675_126_800))
        #expect(stock.updated == Date(timeIntervalSince1970: 1_675_177_200))
        let same = InventoryAPI2.StockReplacement(stock, .add(1))
        #expect(same.leadTime == .set(.init(normalDeliveryTimeID: 1, backOrderDeliveryTimeID: 2)))
        #expect(same.shipFromID == .set(3) && same.key == stock.key && same.quantity == .add(1))
    }

    @Test func `a stock of version 2_0 has no lead time and no place of shipment`() async throws {
        let client = try Wire.client(answering: Inventory2.stock(Inventory2.key, 0))
        let stock = try await client.send(InventoryAPI2.Get<InventoryAPI2.V20>(Inventory2.key))
        #expect(stock.quantity == 0 && stock.leadTime == nil && stock.shipFromIDs == nil)
        let copy = InventoryAPI2.StockReplacement(stock, .set(0))
        #expect(copy.leadTime == .remove && copy.shipFromID == .remove)
    }

    @Test func `the SKUs of an item are read`() async throws {
        let body = #"{"manageNumber":"mng123","variantList":["a","B"],"created":"2023-01-31T10:00:00+09:00"}"#
        #expect(try await Wire.client(answering: body).inventory.variantIDs(of: "mng123") == ["a", "B"])
        let answer = try await Wire.client(answering: body).send(InventoryAPI2.GetVariantList("mng123"))
        #expect(answer.manageNumber == "mng123" && answer.created == Date(timeIntervalSince1970: 1_675_126_800))
        #expect(answer.updated == nil)
    }

    @Test(arguments: [
        "", "[]", "{}", "null", "1", #"{"manageNumber":"a","variantId":"b"}"#,
        #"{"manageNumber":"a","variantId":"b","quantity":"many"}"#,
        #"{"manageNumber":"a","variantId":"b","quantity":99999999999999999999}"#,
        #"{"manageNumber":"a","variantId":"b","quantity":1.5}"#, #"{"manageNumber":"a","quantity":1}"#,
        #"{"manageNumber":"a","variantId":"b","quantity":1,"operationLeadTime":7}"#,
        #"{"manageNumber":"a","variantId":"b","quantity":1,"updated":"yesterday"}"#,
        #"{"manageNumber":"a","variantId":"b","quantity":1"#,
    ])
    func `a malformed stock is not read`(body: String) async throws {
        #expect(try await Inventory2.error(of: Get(Inventory2.key), body)?.kind == .decoding)
    }

    @Test(arguments: ["", "{}", "[]", #"{"inventories":null}"#, #"{"inventories":[1]}"#, #"{"inventories":[{}]}"#])
    func `a malformed list is not read`(body: String) async throws {
        let call = InventoryAPI2.BulkGet<InventoryAPI2.V21>([Inventory2.key])
        #expect(try await Inventory2.error(of: call, body)?.kind == .decoding)
        let range = InventoryAPI2.BulkGetRange<InventoryAPI2.V20>(minimum: 0)
        #expect(try await Inventory2.error(of: range, body)?.kind == .decoding)
    }

    @Test func `only 204 without a body confirms a write`() async throws {
        let stock = InventoryAPI2.StockReplacement(Inventory2.key, .set(1), leadTime: .remove, shipFromID: .remove)
        let writes: [any RMSOperation] = [
            update, InventoryAPI2.UpsertStock(stock), InventoryAPI2.Delete<InventoryAPI2.V20>(Inventory2.key),
            InventoryAPI2.Delete<InventoryAPI2.V21>(Inventory2.key),
            InventoryAPI2.BulkUpsertQuantities([.init(Inventory2.key, .add(1))]),
            InventoryAPI2.BulkUpsertStocks([stock]),
        ]
        for write in writes {
            #expect(try await Inventory2.error(of: write, "", status: 204) == nil)
            for (status, body) in [(200, ""), (201, ""), (202, ""), (205, ""), (200, "{}"), (200, "[]"), (201, "{}")] {
                let error = try #require(try await Inventory2.error(of: write, body, status: status))
                #expect(
                    error.kind == .decoding && error.mayHaveActed && error.unknownOutcome != nil,
                    "\(status) \(body)"
                )
                #expect(error.problem.contains(body.isEmpty ? "the answer is empty" : "HTTP 204"))
            }
        }
    }

    static let codes: [(String, Int, RMSError.Kind, String)] = [
        ("GE0007", 400, .invalidRequest, "there is no such path"),
        ("GE0011", 400, .invalidRequest, "the request has no body"),
        ("IE0001", 400, .invalidRequest, "a mandatory field is missing"),
        ("IE0002", 400, .invalidRequest, "a field has an invalid value"),
        ("IE0003", 400, .invalidRequest, "a number is outside its range"),
        ("IE0004", 400, .invalidRequest, "a text is too long"),
        ("IE0105", 400, .invalidRequest, "neither end of the range of quantities is given"),
        ("IE0113", 400, .invalidRequest, "the range of quantities is reversed"),
        ("IE0116", 400, .invalidRequest, "more than 1,000 SKUs have a quantity in this range"),
        ("IE0117", 400, .serviceCode, "the quantity would not be 0 to 99,999 after the change"),
        ("IE0118", 400, .serviceCode, "the shop's settings have no such lead time or place of shipment"),
        ("IE0121", 400, .serviceCode, "the item already has 400 SKUs"),
        ("IE0500", 400, .serviceCode, "a quantity is to be added to a stock that does not exist"),
        ("IE1101", 400, .invalidRequest, "a list is too long"),
        ("IE1102", 400, .invalidRequest, "a SKU is named twice"),
        ("IE1105", 400, .notPermitted, "the shop is not migrated to SKUs"),
        ("GE0014", 404, .notFound, "there is no stock of this SKU"),
        ("CE0001", 409, .conflict, "another process changes the same record at this moment"),
        ("GE0019", 500, .serverFault, "RMS failed to read the shop's state"),
        ("X0000", 500, .serverFault, "RMS failed internally"),
        ("GA0001", 401, .unauthorized, "RMS does not accept the key for this function"),
    ]

    @Test(arguments: codes)
    func `each code has its kind and meaning`(code: String, status: Int, kind: RMSError.Kind, problem: String)
        async throws
    {
        let body = Inventory2.errors((code, nil))
        let calls: [any RMSOperation] = [Get(Inventory2.key), update, InventoryAPI2.GetVariantList("a")]
        for call in calls {
            let function = type(of: call).function
            let error = try #require(try await Inventory2.error(of: call, body, status: status))
            let name = kind == .notFound ? call.recordName.map { ": \($0)" } : nil
            #expect(error.kind == kind && error.problem == problem + (name ?? ""), "\(function)")
            #expect(error.httpStatus == status && (kind != .notFound || name != nil), "\(function)")
            #expect(error.failure?.code == code && error.failure?.message == "m of \(code)")
            #expect(error.isTransient == [.serverFault, .conflict].contains(kind), "\(function)")
            #expect(error.mayHaveActed == (kind == .serverFault && function.access == .write), "\(function)")
        }
    }

    @Test func `several errors name their members`() async throws {
        let body = Inventory2.errors(("IE0002", "inventories[0].quantity"), ("IE0500", "inventories[12].mode"))
        let write = InventoryAPI2.BulkUpsertQuantities([.init(Inventory2.key, .add(1))])
        let failure = try #require(try await Inventory2.error(of: write, body, status: 400)?.failure)
        #expect(failure.fields.map(\.name) == ["inventories[0].quantity", "inventories[12].mode"])
        #expect(failure.fields.map(\.index) == [0, 12] && failure.fields.map(\.errorID) == ["IE0002", "IE0500"])
        #expect(failure.fields.map(\.meaning) == [nil, "a quantity is to be added to a stock that does not exist"])
    }

    @Test(arguments: ["{}", "[]", #"{"errors":[]}"#, #"{"errors":[{"code":1}]}"#, #"{"errors":"x"}"#, "<html/>", ""])
    func `a refusal that can't be read is still a refusal`(body: String) async throws {
        let error = try #require(try await Inventory2.error(of: Get(Inventory2.key), body, status: 400))
        #expect(error.httpStatus == 400 && [.invalidRequest, .intermediary].contains(error.kind))
        let missing = try #require(try await Inventory2.error(of: Get(Inventory2.key), body, status: 404))
        #expect(missing.kind == .invalidRequest)
    }

    @Test func `a mode that is not known, and a second place of shipment, are refused where calls are read`() {
        func read<M: WireModel>(_ type: M.Type, _ body: String) -> String {
            do {
                _ = try JSONModelDecoder.decode(type, from: [UInt8](body.utf8))
                return "read"
            } catch {
                return "\(error)"
            }
        }
        let row = #""manageNumber":"a","variantId":"b","quantity":1"#
        #expect(read(InventoryAPI2.QuantityChange.self, #"{\#(row),"mode":"ABSOLUTE"}"#) == "read")
        #expect(
            read(InventoryAPI2.QuantityChange.self, #"{\#(row),"mode":"relative"}"#)
                == "mode is neither ABSOLUTE nor RELATIVE"
        )
        #expect(
            read(InventoryAPI2.StockReplacement.self, #"{\#(row),"mode":"RELATIVE","shipFromIds":[1,2]}"#)
                == "shipFromIds has 2 elements: RMS accepts one"
        )
    }
}

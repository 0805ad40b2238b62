import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The bundled fixtures of InventoryAPI 2.0 and 2.1, as the typed client sees them.
@Suite struct StockFixtureTests {
    private typealias Key = InventoryAPI2.StockKey
    private typealias V20 = InventoryAPI2.V20
    private typealias V21 = InventoryAPI2.V21

    private let rms: RMSClient
    private let good = Key("mng123", "sku1")

    init() throws {
        rms = RMSClient(
            credentials: try Credentials(serviceSecret: "SPtest", licenseKey: "SLtest"),
            baseURL: .rms,
            transport: try FixtureTransport(answers: .replay),
            retry: .never
        )
    }

    private func code<O: RMSOperation>(_ call: O) async -> String? {
        do throws(RMSError) {
            _ = try await rms.send(call)
            return nil
        } catch {
            return error.failure?.code ?? "\(error.kind)"
        }
    }

    private func stock(_ key: Key) -> InventoryAPI2.StockReplacement {
        .init(key, .set(1), leadTime: .remove, shipFromID: .remove)
    }

    @Test func `every call has an answer of success`() async throws {
        let stock = try await rms.inventory.get(good)
        #expect(stock.key == good && stock.quantity == 5 && stock.shipFromIDs == [1])
        #expect(stock.leadTime == .init(normalDeliveryTimeID: 1, backOrderDeliveryTimeID: 2))
        #expect(try await rms.send(InventoryAPI2.Get<V20>(good)).leadTime == nil)
        try await rms.inventory.set(good, .add(1))
        try await rms.inventory.replace(self.stock(good))
        try await rms.inventory.delete(good)
        #expect(await code(InventoryAPI2.Delete<V20>(good)) == nil)
        #expect(await rms.inventory.set([.init(good, .set(1))]).map { $0.error?.kind } == [nil])
        #expect(await rms.inventory.replace([self.stock(good)]).map { $0.error?.kind } == [nil])
        #expect(try await rms.inventory.variantIDs(of: "mng123") == ["sku1", "sku2"])
        for list in [
            try await rms.send(InventoryAPI2.BulkGet<V21>([good])),
            try await rms.send(InventoryAPI2.BulkGetRange<V21>(minimum: 0)),
        ] {
            #expect(list.inventories.map(\.quantity) == [5, 0] && list.inventories[0].shipFromIDs == [1])
        }
        #expect(try await rms.send(InventoryAPI2.BulkGet<V20>([good])).inventories.map(\.leadTime) == [nil, nil])
        #expect(try await rms.send(InventoryAPI2.BulkGet<V20>([Key("no-such-1", "s")])).inventories == [])
    }

    @Test(arguments: [
        "IE0002", "IE0003", "IE0004", "IE0117", "IE0121", "IE0500", "IE1105", "CE0001", "GE0019", "X0000",
    ])
    func `each documented code of a change is available`(expected: String) async {
        let key = Key(ManageNumber(rawValue: "code-\(expected)"), "s")
        #expect(await code(InventoryAPI2.UpsertQuantity(.init(key, .set(1)))) == expected)
        #expect(await code(InventoryAPI2.UpsertStock(stock(key))) == expected)
        #expect(
            await code(InventoryAPI2.BulkUpsertQuantities([.init(good, .set(1)), .init(key, .set(1))])) == expected
        )
        #expect(await code(InventoryAPI2.BulkUpsertStocks([stock(key)])) == expected)
    }

    @Test func `the codes of some calls only are available there`() async {
        func key(_ code: String) -> Key { Key(ManageNumber(rawValue: "code-\(code)"), "s") }
        #expect(await code(InventoryAPI2.UpsertStock(stock(key("IE0118")))) == "IE0118")
        #expect(await code(InventoryAPI2.BulkUpsertStocks([stock(key("IE0118"))])) == "IE0118")
        for expected in ["IE0001", "IE1101", "IE1102"] {
            #expect(await code(InventoryAPI2.BulkUpsertQuantities([.init(key(expected), .set(1))])) == expected)
        }
        for expected in ["IE1105", "CE0001", "GE0019", "X0000"] {
            #expect(await code(InventoryAPI2.Delete<V20>(key(expected))) == expected)
            #expect(await code(InventoryAPI2.Delete<V21>(key(expected))) == expected)
        }
        for expected in ["IE0002", "IE0004", "IE1101", "IE1102", "IE1105", "GE0019", "X0000"] {
            #expect(await code(InventoryAPI2.BulkGet<V20>([key(expected)])) == expected)
            #expect(await code(InventoryAPI2.BulkGet<V21>([key(expected)])) == expected)
        }
        for expected in ["GE0019", "X0000"] {
            #expect(await code(InventoryAPI2.Get<V20>(key(expected))) == expected)
            #expect(await code(InventoryAPI2.Get<V21>(key(expected))) == expected)
        }
        for expected in ["IE1105", "GE0019", "X0000"] {
            #expect(await code(InventoryAPI2.GetVariantList(key(expected).manageNumber)) == expected)
        }
        let missing = Key("no-such-item", "s")
        #expect(await code(InventoryAPI2.Get<V20>(missing)) == "GE0014")
        #expect(await code(InventoryAPI2.Get<V21>(missing)) == "GE0014")
        #expect(await code(InventoryAPI2.Delete<V20>(missing)) == "GE0014")
        #expect(await code(InventoryAPI2.GetVariantList("no-such-item")) == "GE0014")
        #expect(await code(InventoryAPI2.BulkGetRange<V20>(minimum: 0, maximum: 99_999)) == "IE0116")
        #expect(await code(InventoryAPI2.BulkGetRange<V21>(minimum: 19_019)) == "GE0019")
        #expect(await code(InventoryAPI2.BulkGetRange<V21>(minimum: 19_000)) == "X0000")
    }

    @Test(arguments: [
        ("GET", "bulk-get/range", "", "IE0105"),
        ("GET", "bulk-get/range?minQuantity=99999&maxQuantity=0", "", "IE0113"),
        ("GET", "bulk-get/range?minQuantity=x", "", "IE0002"), ("GET", "bulk-get/range?minQuantity=-1", "", "IE0003"),
        ("POST", "bulk-get", "{}", "IE0001"), ("POST", "bulk-upsert", "{}", "GE0011"),
        ("PUT", "manage-numbers/a/variants/s", "{}", "GE0011"),
        ("PUT", "manage-numbers/a/variants/s", #"{"mode":"ABSOLUTE"}"#, "IE0001"),
        ("PUT", "manage-numbers/a/variants/s", #"{"quantity":1}"#, "IE0001"),
    ])
    func `what the client does not send has its code, too`(method: String, path: String, body: String, code: String)
        throws
    {
        let engine = try MockEngine.fixed()
        let fields = [
            (name: "Authorization", value: "ESA Q0NDQ0M6QkJCQkI="), (name: "Content-Type", value: "application/json"),
        ]
        for version in ["2.0", "2.1"] {
            let target = "/es/\(version)/inventories/\(path)"
            let answer = engine.answer(
                MockRequest(method: method, target: target, fields: fields, body: [UInt8](body.utf8))
            )
            #expect(answer.status == 400 && answer.text.hasPrefix(#"{"errors":[{"code":"\#(code)""#), "\(target)")
        }
    }
}

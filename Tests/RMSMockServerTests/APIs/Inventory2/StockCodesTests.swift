import RMSClient
@testable import RMSMockServer
import Testing

/// Each code of InventoryAPI 2.0 and 2.1: the typed call that is refused with it, and the member that the error names.
///
/// ``StockRulesTests`` has the requests that no typed call can express. `IE0001` is one of them: the client's changes have
/// all mandatory members. ``StockShopTests`` has `IE0116` and `IE0121`, which need a large shop.
@Suite struct StockCodesTests {
    private typealias API = InventoryAPI2
    private typealias Key = InventoryAPI2.StockKey
    private typealias V20 = InventoryAPI2.V20
    private typealias V21 = InventoryAPI2.V21

    private static let tea = Key("demo-item-01", "normal-inventory")
    private static let long = String(repeating: "a", count: 33)

    private static func stock(leadTime: Int? = nil, shipFrom: Int? = nil) -> API.UpsertStock {
        let leadTime = leadTime.map { API.LeadTime(normalDeliveryTimeID: $0) }
        return API.UpsertStock(
            .init(
                tea,
                .set(1),
                leadTime: leadTime.map { .set($0) } ?? .remove,
                shipFromID: shipFrom.map { .set($0) } ?? .remove
            )
        )
    }

    private static func changes(_ rows: [(String, API.Quantity)]) -> API.BulkUpsert<API.QuantityChange> {
        .init(rows.map { .init(Key(.init(rawValue: $0.0), "s"), $0.1) })
    }

    /// A call, and what its error says as `code path`.
    private static let rows: [(any RMSOperation, [String])] = [
        (API.Get<V20>(Key("a b", "s")), ["IE0002 manageNumber"]),
        (API.Get<V21>(Key("a", "あ")), ["IE0002 variantId"]),
        (API.Delete<V21>(Key("a", .init(rawValue: long))), ["IE0004 variantId"]),
        (API.GetVariantList(.init(rawValue: long)), ["IE0004 manageNumber"]),
        (API.Get<V21>(Key("none", "s")), ["GE0014"]), (API.Delete<V20>(Key("none", "s")), ["GE0014"]),
        (API.GetVariantList("none"), ["GE0014"]),
        (API.UpsertQuantity(.init(tea, .set(-1))), ["IE0003 quantity"]),
        (API.UpsertQuantity(.init(tea, .set(100_000))), ["IE0003 quantity"]),
        (API.UpsertQuantity(.init(tea, .add(-41))), ["IE0117 quantity"]),
        (API.UpsertQuantity(.init(Key("none", "s"), .add(1))), ["IE0500 mode"]),
        (stock(leadTime: 9), ["IE0118 operationLeadTime.normalDeliveryTimeId"]),
        (stock(shipFrom: 7), ["IE0118 shipFromIds[0]"]), (API.BulkGetRange<V20>(), ["IE0105"]),
        (API.BulkGetRange<V20>(minimum: 5, maximum: 4), ["IE0113"]),
        (API.BulkGetRange<V21>(minimum: -1), ["IE0003"]), (API.BulkGet<V20>([]), ["GE0011"]),
        (API.BulkGet<V20>([Key("a", "s"), Key("b", "s"), Key("A", "s")]), ["IE1102 inventories[2]"]),
        (API.BulkGet<V21>((0...1000).map { Key(.init(rawValue: "i\($0)"), "s") }), ["IE1101 inventories"]),
        (changes((0...400).map { ("i\($0)", .set(1)) }), ["IE1101 inventories"]),
        (changes([("a", .set(1)), ("A", .set(2))]), ["IE1102 inventories[1]"]),
        (changes([("a", .set(1)), ("b", .add(1))]), ["IE0500 inventories[1].mode"]),
        (
            changes([("a", .set(-1)), (long, .set(1))]),
            ["IE0003 inventories[0].quantity", "IE0004 inventories[1].manageNumber"]
        ),
    ]

    /// The codes that depend on the shop or on the stock; all others mean that the request is wrong.
    private static let kinds: [String: RMSError.Kind] = [
        "GE0014": .notFound, "IE0117": .serviceCode, "IE0118": .serviceCode, "IE0500": .serviceCode,
    ]

    @Test(arguments: rows.indices)
    func `a call that breaks a rule is refused, and changes nothing`(row: Int) async throws {
        let shop = try TestShop()
        let (call, expected) = Self.rows[row]
        let error = try #require(await shop.refusal(of: call))
        let code = try #require(expected.first).prefix { $0 != " " }
        #expect(error.failure?.code == String(code))
        #expect(error.places == expected)
        #expect(error.httpStatus == (code == "GE0014" ? 404 : 400) && !error.mayHaveActed)
        #expect(error.kind == Self.kinds[String(code)] ?? .invalidRequest, "\(error)")
        #expect(error.failure?.message?.isEmpty == false)
        #expect(try await shop.rms.inventory.get(Self.tea).quantity == 40)
    }

    /// Raw requests, a large shop and the test below produce these.
    private static let elsewhere: Set = ["IE0001", "IE0116", "IE0121", "IE1105"]

    @Test func `every code of the mock is produced by a typed call, except those that none can express`() {
        let produced = Set(Self.rows.flatMap(\.1).map { String($0.prefix { $0 != " " }) })
        let codes = RecordCode.allCases.map(\.rawValue) + Inventory2Code.allCases.map(\.rawValue)
        #expect(Set(codes + [RESTCode.noBody.rawValue]) == produced.union(Self.elsewhere))
        #expect(produced.isDisjoint(with: Self.elsewhere))
    }

    @Test func `a shop that is not migrated can't write`() async throws {
        let shop = try TestShop()
        shop.use { $0.access.migration = .notMigrated }
        let error = await shop.refusal(of: API.UpsertQuantity(.init(Self.tea, .set(1))))
        #expect(error?.failure?.code == "IE1105" && error?.kind == .notPermitted)
    }
}

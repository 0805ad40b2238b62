import Foundation
import RMSClient
import RMSMockServer
import Testing

extension OrdersShop {
    typealias Key = InventoryAPI2.StockKey

    /// A shop with stocks: SKU `s` of the items `a` and so on. The only item of the seed has a stock of 40.
    static func stocked(_ quantities: KeyValuePairs<String, Int>, faults: [MockFaultRule] = []) async throws
        -> OrdersShop
    {
        let shop = try await OrdersShop(orders: 1, faults: faults)
        try await shop.set(quantities.map { (Key(ManageNumber(rawValue: $0), "s"), $1) })
        return shop
    }

    func set(_ stocks: [(Key, Int)]) async throws {
        for outcome in await (try client).inventory.set(stocks.map { .init($0, .set($1)) }) { _ = try outcome.get() }
    }

    /// The quantity of SKU `s` of an item.
    func quantity(of item: String) async throws -> Int {
        try await client.inventory.get(Key(ManageNumber(rawValue: item), "s")).quantity
    }

    /// Runs `rms stock` until it exits.
    func stock(_ arguments: [String], input: String = "") async throws -> RMSProcess {
        try await run(["stock"] + arguments, input: input)
    }

    /// The rows of each call that changed stocks from now on, as RMS got them.
    func upserts(
        _ function: RMSFunction = .inventories20BulkUpsert,
        after calls: Int = 0
    ) throws -> [[[String: Any]]] {
        try mock.journal.dropFirst(calls).filter { $0.function == function }.map { entry in
            let object = try JSONSerialization.jsonObject(with: Data(entry.requestBody.utf8)) as? [String: Any]
            return try #require(object?["inventories"] as? [[String: Any]])
        }
    }

    /// The lines of a result file below its header.
    func results(_ name: String = "result.csv") throws -> [String] {
        try content(name).split(separator: "\r\n").dropFirst().map(String.init)
    }
}

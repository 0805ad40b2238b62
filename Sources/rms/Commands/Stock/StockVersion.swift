import ArgumentParser
import RMSClient

/// The version of InventoryAPI that a command calls.
enum StockVersion: String, ExpressibleByArgument, CaseIterable {
    /// The quantity alone.
    case v20 = "2.0"
    /// The lead time and the place of shipment as well.
    case v21 = "2.1"

    func get(_ keys: [InventoryAPI2.StockKey], _ client: RMSClient) async -> [RecordOutcome<InventoryAPI2.Stock>] {
        switch self {
        case .v20: await client.inventory.get(keys, from: InventoryAPI2.V20.self)
        case .v21: await client.inventory.get(keys, from: InventoryAPI2.V21.self)
        }
    }

    func stocks(in quantities: ClosedRange<Int>, _ client: RMSClient) -> InventoryAPI2.StockSequence {
        switch self {
        case .v20: client.inventory.stocks(in: quantities, from: InventoryAPI2.V20.self)
        case .v21: client.inventory.stocks(in: quantities, from: InventoryAPI2.V21.self)
        }
    }

    /// The maximum number of SKUs that one read takes.
    static let maximumReads = InventoryAPI2.BulkGet<InventoryAPI2.V20>.maximumKeys
}

internal import Foundation
internal import RMSClient

/// The reads of InventoryAPI 2.0 and 2.1 on a shop.
///
/// Unknown, and our choice: `bulk-get` leaves out SKUs without a stock, stocks that were changed at the same time are
/// sorted by their ids, and the dates of a list of SKUs are those of its oldest and of its latest stock.
enum Inventory2Service {
    /// The maximum number of SKUs in a call, and of hits in an answer.
    private static let maximumReads = 1000

    static func get(_ call: MockCall, _ shop: ShopState, version: Inventory2Version) -> ShopAnswer {
        var form = Inventory2Form()
        guard let sku = form.sku(call.parameters) else { return .errors(form.errors) }
        guard let stock = shop.stock(of: sku) else { return missing(sku) }
        return .body(json(stock, version).compact)
    }

    static func bulkGet(_ call: MockCall, _ shop: ShopState, version: Inventory2Version) -> ShopAnswer {
        if let refusal = refusal(of: shop) { return refusal }
        var form = Inventory2Form()
        let skus = form.rows(call.json?.root, atMost: maximumReads).compactMap { row, path in
            form.sku(row, at: path).map { (sku: $0, path: path) }
        }
        form.distinct(skus)
        guard form.errors.isEmpty else { return .errors(form.errors) }
        return list(skus.compactMap { shop.stock(of: $0.sku) }, version)
    }

    static func range(_ call: MockCall, _ shop: ShopState, version: Inventory2Version) -> ShopAnswer {
        var form = Inventory2Form()
        let texts = (call.request.values("minQuantity"), call.request.values("maxQuantity"))
        guard (texts.0 + texts.1).contains(where: { !$0.isEmpty }) else { return .errors([.noRange]) }
        let minimum = form.quantity("minQuantity", texts.0) ?? Inventory2Form.quantities.lowerBound
        let maximum = form.quantity("maxQuantity", texts.1) ?? Inventory2Form.quantities.upperBound
        guard form.errors.isEmpty else { return .errors(form.errors) }
        guard minimum <= maximum else { return .errors([.reversedRange]) }
        let stocks = shop.stocks(in: minimum...maximum, atMost: maximumReads)
        return stocks.count > maximumReads ? .errors([.tooManyHits]) : list(stocks, version)
    }

    static func variantList(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        if let refusal = refusal(of: shop) { return refusal }
        var form = Inventory2Form()
        guard let manageNumber = form.manageNumber(call.parameters) else { return .errors(form.errors) }
        let stocks = shop.stocks(of: manageNumber)
        guard let created = stocks.map(\.details.created).min(), let updated = stocks.map(\.details.updated).max()
        else {
            return .errors([.notFound("manageNumber=\(manageNumber)")], status: 404)
        }
        let answer = JSONText.object([
            ("manageNumber", .string(manageNumber)),
            ("variantList", .array(stocks.map { .string($0.sku.variantID) })),
            ("created", .string(created.japaneseTime)), ("updated", .string(updated.japaneseTime)),
        ])
        return .body(answer.compact)
    }

    /// The refusal of a call that a shop without SKUs can't make. Only `variants.get` and `bulk.get.range` worked there.
    static func refusal(of shop: ShopState) -> ShopAnswer? {
        shop.access.migration == .notMigrated ? .errors([.notMigrated]) : nil
    }

    static func missing(_ sku: SKU) -> ShopAnswer {
        .errors([.notFound("manageNumber=\(sku.manageNumber), variantId=\(sku.variantID)")], status: 404)
    }

    /// Those that changed last come first.
    private static func list(_ stocks: [Stock], _ version: Inventory2Version) -> ShopAnswer {
        let sorted = stocks.sorted { left, right in
            let (first, second) = (left.details.updated, right.details.updated)
            return first == second ? left.sku < right.sku : first > second
        }
        return .body(JSONText.object([("inventories", .array(sorted.map { json($0, version) }))]).compact)
    }

    private static func json(_ stock: Stock, _ version: Inventory2Version) -> JSONText {
        var members: [(String, JSONText)] = [
            ("manageNumber", .string(stock.sku.manageNumber)), ("variantId", .string(stock.sku.variantID)),
            ("quantity", .literal("\(stock.quantity)")),
        ]
        if version.hasDetails { members += settings(stock.details) }
        members.append(("created", .string(stock.details.created.japaneseTime)))
        members.append(("updated", .string(stock.details.updated.japaneseTime)))
        return .object(members)
    }

    /// The lead time and the place of shipment of a stock, as far as they are set.
    static func settings(_ details: StockDetails) -> [(String, JSONText)] {
        var members: [(String, JSONText)] = []
        if let leadTime = details.leadTime {
            let ids = [
                ("normalDeliveryTimeId", leadTime.normal), ("backOrderDeliveryTimeId", leadTime.backOrder),
            ]
            let given = ids.compactMap { name, id in id.map { (name, JSONText.literal("\($0)")) } }
            members.append(("operationLeadTime", .object(given)))
        }
        if let ids = details.shipFromIDs { members.append(("shipFromIds", .array(ids.map { .literal("\($0)") }))) }
        return members
    }
}

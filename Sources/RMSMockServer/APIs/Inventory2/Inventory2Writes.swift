/// The writes of InventoryAPI 2.0 and 2.1 on a shop.
///
/// Unknown, and our choice: `bulk-upsert` changes nothing if it refuses one row.
enum Inventory2Writes {
    private static let maximumWrites = 400
    /// The maximum number of stocks of one item.
    private static let maximumStocks = 400

    static func upsert(_ call: MockCall, _ shop: inout ShopState, version: Inventory2Version) -> ShopAnswer {
        if let refusal = Inventory2Service.refusal(of: shop) { return refusal }
        guard let body = call.json?.root, !body.names.isEmpty else { return .errors([.noBody]) }
        var form = Inventory2Form()
        let sku = form.sku(call.parameters)
        let change = form.change(body, version: version)
        guard form.errors.isEmpty, let sku, let change else { return .errors(form.errors) }
        if let error = apply(change, to: sku, at: "", &shop) { return .errors([error]) }
        return .noContent
    }

    static func bulkUpsert(_ call: MockCall, _ shop: inout ShopState, version: Inventory2Version) -> ShopAnswer {
        if let refusal = Inventory2Service.refusal(of: shop) { return refusal }
        var form = Inventory2Form()
        var rows: [(sku: SKU, change: StockChange, path: String)] = []
        var skus: [(sku: SKU, path: String)] = []
        for (row, path) in form.rows(call.json?.root, atMost: maximumWrites) {
            let sku = form.sku(row, at: path)
            let change = form.change(row, at: path, version: version)
            guard let sku else { continue }
            skus.append((sku, path))
            if let change { rows.append((sku, change, path)) }
        }
        form.distinct(skus)
        guard form.errors.isEmpty else { return .errors(form.errors) }
        var changed = shop
        let errors = rows.compactMap { apply($0.change, to: $0.sku, at: $0.path, &changed) }
        guard errors.isEmpty else { return .errors(errors) }
        shop = changed
        return .noContent
    }

    static func delete(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        if let refusal = Inventory2Service.refusal(of: shop) { return refusal }
        var form = Inventory2Form()
        guard let sku = form.sku(call.parameters) else { return .errors(form.errors) }
        guard shop.stock(of: sku) != nil else { return Inventory2Service.missing(sku) }
        shop.removeStock(of: sku)
        return .noContent
    }

    /// Carries out a change, or returns why it can't be.
    private static func apply(
        _ change: StockChange,
        to sku: SKU,
        at path: String,
        _ shop: inout ShopState
    ) -> ServiceError? {
        let old = shop.stock(of: sku)?.quantity
        var quantity = change.number
        if change.mode == .relative {
            guard let old else { return .noRowToAddTo(path + "mode") }
            let (sum, overflows) = old.addingReportingOverflow(change.number)
            guard !overflows, Inventory2Form.quantities.contains(sum) else {
                return .outsideAfterUpdate(path + "quantity")
            }
            quantity = sum
        }
        if old == nil, shop.stocks(of: sku.manageNumber).count >= maximumStocks {
            return .noSpace(path.isEmpty ? nil : String(path.dropLast()))
        }
        shop.setStock(of: sku, to: quantity) { details in
            guard let new = change.details else { return }
            details.leadTime = new.leadTime
            details.shipFromIDs = new.shipFromIDs
        }
        return nil
    }
}

import RMSClient

/// The changes that a file lists.
struct StockChangeList {
    /// The changes, in the order of the file, except that those which set a quantity precede those which add to one: RMS
    /// does not get both in one call.
    let records: [StockRecord]

    private static let change = "change"

    /// - Parameter version: The version that the changes are sent with.
    init(_ list: KeyList, _ version: StockVersion) throws(UsageError) {
        let own = [StockColumns.manageNumber, StockColumns.variantID, StockColumns.quantity, Self.change]
        try list.refuseMisspelled(own + StockColumns.delivery + ["created", "updated"])
        if version == .v21, let missing = StockColumns.delivery.first(where: { !list.columns.contains($0) }) {
            throw UsageError(
                "version 2.1 replaces lead times and places of shipment: the list needs the column \(missing). "
                    + "To change quantities alone, omit --inventory-version"
            )
        }
        var records: [StockRecord] = []
        var rows: [InventoryAPI2.StockKey: Int] = [:]
        for row in list.rows {
            guard let sku = InventoryAPI2.StockKey(row, orVariant: InventoryAPI2.QuantityChange.singleVariant) else {
                continue
            }
            if version == .v20, let column = StockColumns.delivery.first(where: { row[$0] != nil }) {
                throw UsageError("row \(row.number): \(column) is sent only with --inventory-version 2.1")
            }
            if let earlier = rows.updateValue(row.number, forKey: sku) {
                let name = "\(sku.manageNumber.rawValue) \(sku.variantID.rawValue)"
                throw UsageError("rows \(earlier) and \(row.number) change the same SKU: \(name)")
            }
            records.append(
                StockRecord(
                    sku: sku,
                    quantity: try Self.quantity(row),
                    delivery: version == .v21 ? try StockDelivery(row) : nil
                )
            )
        }
        self.records = records.filter(\.isRepeatable) + records.filter { !$0.isRepeatable }
    }

    private static func quantity(_ row: CSVTable.Row) throws(UsageError) -> InventoryAPI2.Quantity {
        let limit = InventoryAPI2.quantities.upperBound
        switch (row[StockColumns.quantity], row[change]) {
        case (nil, nil): throw UsageError("row \(row.number) has neither quantity nor change")
        case (_?, _?): throw UsageError("row \(row.number) has both quantity and change")
        case (let text?, nil):
            let number = try row.number(StockColumns.quantity)
            guard let number, InventoryAPI2.quantities.contains(number), !text.hasPrefix("+") else {
                throw UsageError(
                    "row \(row.number): quantity must be 0 to \(limit), not '\(text)'; a difference belongs in \(change)"
                )
            }
            return .set(number)
        case (nil, let text?):
            guard let number = try row.number(change), -limit...limit ~= number else {
                throw UsageError("row \(row.number): change must be -\(limit) to +\(limit), not '\(text)'")
            }
            return .add(number)
        }
    }
}

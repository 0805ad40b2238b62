import RMSClient

/// The prices that a file lists.
struct PriceList {
    /// The prices, those of an item together, in the order of the file.
    let records: [ItemPrice]

    init(_ list: KeyList) throws(UsageError) {
        let own = [ItemColumns.variantID, ItemColumns.standardPrice]
        try list.refuseMisspelled(
            [ItemColumns.manageNumber] + own + own.map(ItemColumns.ofVariant),
            exempting: ItemColumns.all.map(\.name)
        )
        let idColumn = try Self.column(ItemColumns.variantID, in: list)
        guard let priceColumn = try Self.column(ItemColumns.standardPrice, in: list) else {
            throw UsageError("the list needs the column \(ItemColumns.standardPrice)")
        }
        var order: [ManageNumber] = []
        var prices: [ManageNumber: [ItemPrice]] = [:]
        var rows: [ManageNumber: [VariantID?: Int]] = [:]
        for row in list.rows {
            guard let item = ManageNumber(row) else { continue }
            let id = idColumn.flatMap { row[$0] }.map { VariantID(rawValue: CSVRow.original(of: $0)) }
            if let earlier = rows[item]?[id] {
                throw UsageError("rows \(earlier) and \(row.number) change the same SKU of \(item.rawValue)")
            }
            rows[item, default: [:]][id] = row.number
            if let single = rows[item]?[nil], rows[item]?.count != 1 {
                throw UsageError(
                    "row \(single) names no SKU of \(item.rawValue), and other rows do: give it its variantId"
                )
            }
            if prices[item] == nil { order.append(item) }
            let price = ItemPrice(manageNumber: item, variantID: id, price: try Self.price(row, priceColumn))
            prices[item, default: []].append(price)
        }
        records = order.flatMap { prices[$0] ?? [] }
    }

    /// The column of a member of SKUs: by its own name, or as an export names it.
    private static func column(_ name: String, in list: KeyList) throws(UsageError) -> String? {
        let names = [name, ItemColumns.ofVariant(name)].filter(list.columns.contains)
        guard names.count < 2 else { throw UsageError("the list has both \(names[0]) and \(names[1]): omit one") }
        return names.first
    }

    private static func price(_ row: CSVTable.Row, _ column: String) throws(UsageError) -> Int {
        let prices = ItemAPI2.Rules.prices
        guard let price = try row.number(column), prices.contains(price) else {
            throw UsageError(
                "row \(row.number): \(column) must be 0 to \(prices.upperBound), not '\(row[column] ?? "")'"
            )
        }
        return price
    }
}

import RMSClient

/// The columns of a stock, which an export writes and a list of changes has.
enum StockColumns {
    static let manageNumber = "manageNumber"
    static let variantID = "variantId"
    static let quantity = "quantity"
    /// The columns of version 2.1.
    static let delivery = [normalLeadTime, backOrderLeadTime, shipFrom]
    static let normalLeadTime = "operationLeadTime.normalDeliveryTimeId"
    static let backOrderLeadTime = "operationLeadTime.backOrderDeliveryTimeId"
    static let shipFrom = "shipFromIds"

    /// The columns of an export, in wire order.
    static func all(of version: StockVersion) -> [RecordColumn] {
        RecordColumn.all(of: InventoryAPI2.Stock.self).filter { version == .v21 || !delivery.contains($0.name) }
    }

    /// The columns with the given names; all of the version if there are none.
    static func chosen(_ names: [String]?, of version: StockVersion) throws(UsageError) -> [RecordColumn] {
        let columns = all(of: version)
        guard let names else { return columns }
        if version == .v20, let name = names.first(where: delivery.contains) {
            throw UsageError("the column \(name) needs --inventory-version 2.1")
        }
        return try columns.named(names, listedBy: "rms help stock export")
    }
}

extension InventoryAPI2.StockKey {
    /// The SKU of a row; nil if the row names an item alone.
    init?(_ row: CSVTable.Row, orVariant variant: VariantID?) {
        let text = row[StockColumns.variantID].map { VariantID(rawValue: CSVRow.original(of: $0)) }
        guard let manageNumber = ManageNumber(row), let variantID = text ?? variant else { return nil }
        self.init(manageNumber, variantID)
    }
}

extension ManageNumber {
    /// The item of a row.
    init?(_ row: CSVTable.Row) {
        guard let text = row[StockColumns.manageNumber] else { return nil }
        self.init(rawValue: CSVRow.original(of: text))
    }
}

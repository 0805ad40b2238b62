import RMSClient

/// The columns of an item and of its SKUs.
enum ItemColumns {
    static let all = RecordColumn.all(of: ItemAPI2.Item.self, keyedBy: [variants: variantID])
    static let manageNumber = StockColumns.manageNumber
    static let variantID = StockColumns.variantID
    static let standardPrice = "standardPrice"

    private static let variants = "variants"

    /// What a price list and a stock keeper need. Which these are is our choice.
    static let defaultNames =
        [manageNumber, "itemNumber", "title", "itemType", "genreId", "hideItem"]
        + [variantID, "merchantDefinedSkuId", "selectorValues", "hidden", standardPrice].map(ofVariant) + ["updated"]

    /// The name of a column of SKUs.
    static func ofVariant(_ name: String) -> String { "\(variants).\(name)" }

    /// The table with the given columns, or the default ones: a row for each SKU, or for each item if no column is of SKUs.
    static func table(_ names: [String]?) throws(UsageError) -> RecordTable {
        let columns = try all.named(names ?? defaultNames, listedBy: "rms items columns")
        let lists = columns.contains { $0.path.first == variants } ? [variants] : []
        return RecordTable(columns: columns, lists: lists, keys: [variants: variantID])
    }
}

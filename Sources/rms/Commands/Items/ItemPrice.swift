import RMSClient

/// What `rms items apply` writes.
enum PriceSubject: WriteSubject {
    static let singular = "price"
    static let plural = "prices"
    static let listHelp =
        "The prices: CSV with the columns manageNumber, variantId and standardPrice; - for standard input."
}

/// A row of a list of prices.
struct ItemPrice: WriteRecord {
    typealias Subject = PriceSubject

    let manageNumber: ManageNumber
    /// Nil for the only SKU of the item.
    let variantID: VariantID?
    let price: Int

    /// The columns of a result file that identify a price, the SKU first.
    static let keyColumns = [ItemColumns.manageNumber, ItemColumns.variantID, ItemColumns.standardPrice]

    var key: [String] { [manageNumber.rawValue, variantID?.rawValue ?? "", "\(price)"] }

    /// Setting a price again has no other effect.
    var isRepeatable: Bool { true }

    /// A change of a SKU carries all SKUs of its item.
    var unit: [String] { [manageNumber.rawValue] }

    /// The SKU that the row names.
    func sku(of item: ItemAPI2.Item) -> Result<VariantID, WriteRefusal> {
        let ids = item.variants?.keys ?? []
        if let variantID {
            guard ids.contains(variantID) else { return .failure(.init(reason: "the item has no such SKU")) }
            return .success(variantID)
        }
        guard ids.count == 1 else {
            return .failure(.init(reason: "the item has \(ids.count) SKUs: name one of them by variantId"))
        }
        return .success(ids[0])
    }

    /// What sending the row would do to its item.
    func judge(_ item: ItemAPI2.Item) -> WriteJudgment {
        sku(of: item).map { id in
            let old = item.variants?[id]?.standardPrice
            if old == price { return .init(text: "unchanged (\(price))", changesRecord: false) }
            return .init(text: "\(old.map(String.init) ?? "none") → \(price)")
        }
    }
}

extension WriteJudging<ItemPrice> {
    /// Reads the items.
    init(_ client: RMSClient) {
        self.init(batchSize: ItemAPI2.BulkGet.maximumItems) { records in
            zip(records, await client.item.get(records.map(\.manageNumber))).map { record, item in
                item.map(record.judge)
            }
        }
    }
}

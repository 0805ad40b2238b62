import RMSClient

/// What the commands on many stocks write.
enum StockSubject: WriteSubject {
    static let singular = "SKU"
    static let plural = "SKUs"
    static let listHelp = "The changes: CSV with the columns manageNumber and quantity or change; - for standard input."
}

/// A row of a list of changes.
struct StockRecord: WriteRecord, Hashable {
    typealias Subject = StockSubject

    let sku: InventoryAPI2.StockKey
    let quantity: InventoryAPI2.Quantity
    /// What version 2.1 replaces; nil for version 2.0.
    let delivery: StockDelivery?

    /// The columns of a result file that identify a change, the SKU first.
    static let keyColumns = [StockColumns.manageNumber, StockColumns.variantID, "change"]

    var key: [String] { [sku.manageNumber.rawValue, sku.variantID.rawValue, text] }

    /// Setting a quantity again has no other effect; adding to it has.
    var isRepeatable: Bool { if case .set = quantity { true } else { false } }

    /// The change as version 2.0 takes it.
    var quantityChange: InventoryAPI2.QuantityChange { .init(sku, quantity) }

    /// The change as version 2.1 takes it. Without a lead time and a place of shipment, both are removed.
    var replacement: InventoryAPI2.StockReplacement {
        .init(
            sku,
            quantity,
            leadTime: delivery?.leadTime.map(InventoryAPI2.Replacement.set) ?? .remove,
            shipFromID: delivery?.shipFromID.map(InventoryAPI2.Replacement.set) ?? .remove
        )
    }

    /// What sending the record would do to its stock.
    ///
    /// - Parameter stock: Nil if RMS has no stock of the SKU.
    func judge(_ stock: InventoryAPI2.Stock?) -> WriteJudgment {
        let result: Int
        switch quantity {
        case .set(let number): result = number
        case .add(let difference):
            guard let stock else { return .failure(.init(reason: "RMS has no stock of this SKU to add to")) }
            let (sum, isTooLarge) = stock.quantity.addingReportingOverflow(difference)
            guard !isTooLarge, InventoryAPI2.quantities.contains(sum) else {
                let text = isTooLarge ? "too large" : "\(sum)"
                return .failure(.init(reason: "the quantity would be \(text), and must be 0 to 99999"))
            }
            result = sum
        }
        guard let stock else {
            return .success(.init(text: "unknown → \(result): RMS registers a stock, even if there is no such SKU"))
        }
        var differences = stock.quantity == result ? [] : ["\(stock.quantity) → \(result)"]
        if let delivery { differences += StockDelivery(of: stock).differences(to: delivery) }
        guard differences.isEmpty else { return .success(.init(text: differences.joined(separator: ", "))) }
        return .success(.init(text: "unchanged (\(result))", changesRecord: false))
    }

    /// The change, for a result file: `5`, `+3`.
    private var text: String {
        let number =
            switch quantity {
            case .set(let number): "\(number)"
            case .add(let difference): difference < 0 ? "\(difference)" : "+\(difference)"
            }
        let members = delivery?.members ?? []
        let ids = members.map { name, id in "\(name)=\(id.map(String.init) ?? "")" }
        return ([number] + ids).joined(separator: " ")
    }
}

/// What version 2.1 has of a stock besides its quantity.
struct StockDelivery: Hashable {
    let leadTime: InventoryAPI2.LeadTime?
    let shipFromID: Int?

    init(of stock: InventoryAPI2.Stock) {
        (leadTime, shipFromID) = (stock.leadTime, stock.shipFromIDs?.first)
    }

    /// The ids of a row; an empty cell is an id that is removed.
    init(_ row: CSVTable.Row) throws(UsageError) {
        let leadTime = InventoryAPI2.LeadTime(
            normalDeliveryTimeID: try row.number(StockColumns.normalLeadTime),
            backOrderDeliveryTimeID: try row.number(StockColumns.backOrderLeadTime)
        )
        self.leadTime = leadTime == .init() ? nil : leadTime
        shipFromID = try row.number(StockColumns.shipFrom)
    }

    /// The ids by the names of their columns.
    var members: [(String, Int?)] {
        let ids = [leadTime?.normalDeliveryTimeID, leadTime?.backOrderDeliveryTimeID, shipFromID]
        return Array(zip(StockColumns.delivery, ids))
    }

    /// What differs, as a dry run prints it.
    func differences(to other: Self) -> [String] {
        var differences: [String] = []
        for ((name, old), (_, new)) in zip(members, other.members) where old != new {
            differences.append("\(name) \(Self.text(of: old)) → \(Self.text(of: new))")
        }
        return differences
    }

    private static func text(of id: Int?) -> String { id.map(String.init) ?? "none" }
}

extension WriteJudging<StockRecord> {
    /// Reads the stocks.
    init(_ client: RMSClient, _ version: StockVersion) {
        self.init(batchSize: StockVersion.maximumReads) { records in
            zip(records, await version.get(records.map(\.sku), client)).map { record, outcome in
                if outcome.error?.kind == .notFound { return .succeeded(record.judge(nil)) }
                return outcome.map(record.judge)
            }
        }
    }
}

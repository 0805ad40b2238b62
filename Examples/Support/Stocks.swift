import RMSClient

extension Shop {
    /// The SKU that a text names: a `variantId`, or in version 1.0 the choices as `horizontal:vertical`. An empty text is the
    /// only SKU of an item.
    public func sku(_ text: String, of item: String) async throws -> String {
        guard generation == .current, text.isEmpty else { return text }
        let ids = try await rms.item.get(ManageNumber(rawValue: item)).variants?.keys ?? []
        guard let id = ids.first, ids.count == 1 else { throw AppError("\(item) has \(ids.count) SKUs: name one") }
        return id.rawValue
    }

    /// The number of units in stock.
    public func stock(of sku: String, of item: String) async throws -> Int {
        switch generation {
        case .current:
            let key = InventoryAPI2.StockKey(ManageNumber(rawValue: item), VariantID(rawValue: sku))
            return try await rms.inventory.get([key])[0].get().quantity
        case .retired:
            let choice = Self.choice(sku)
            let details = try await rms.v1.inventory.get(itemURL: item).details ?? []
            let found = details.first {
                $0.horizontalChoice ?? "" == choice?.horizontal ?? ""
                    && $0.verticalChoice ?? "" == choice?.vertical ?? ""
            }
            guard let found else { throw AppError("\(item) has no choice '\(sku)'") }
            return found.inventoryCount
        }
    }

    /// Adds units to a stock, or takes them if the number is negative.
    public func addToStock(_ units: Int, of sku: String, of item: String) async throws {
        switch generation {
        case .current:
            let key = InventoryAPI2.StockKey(ManageNumber(rawValue: item), VariantID(rawValue: sku))
            try await rms.inventory.set([InventoryAPI2.QuantityChange(key, .add(units))])[0].get()
        case .retired:
            let amount = units < 0 ? InventoryAPI1.Change.Amount.subtract(-units) : .add(units)
            let change =
                Self.choice(sku).map { InventoryAPI1.Change(itemURL: item, choice: $0, amount) }
                ?? InventoryAPI1.Change(itemURL: item, amount)
            try await rms.v1.inventory.update([change])[0].get()
        }
    }

    private static func choice(_ sku: String) -> InventoryAPI1.Change.Choice? {
        let parts = sku.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard !sku.isEmpty else { return nil }
        return InventoryAPI1.Change.Choice(
            horizontal: parts[0].isEmpty ? nil : parts[0],
            vertical: parts.count < 2 || parts[1].isEmpty ? nil : parts[1]
        )
    }
}

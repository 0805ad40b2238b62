extension RMSClient {
    /// An item, or nil if it does not exist.
    fileprivate func itemIfAny(_ itemURL: String) async throws(RMSError) -> ItemAPI1.Item? {
        do {
            return try await v1.item.get(itemURL: itemURL)
        } catch {
            if error.kind == .notFound { return nil }
            throw error
        }
    }
}

extension ItemAPI1.Insert: VerifiableWrite {
    /// Reads the item and compares it with what was sent: it may have existed before, and the lost response may have
    /// been a refusal.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard !item.itemURL.isEmpty else { return .unclear("the itemUrl is unknown, because RMS was to issue it") }
        guard let found = try await client.itemIfAny(item.itemURL) else { return .notDone }
        return SentValues.contains(item, in: found)
            ? .done : .unclear("an item with that itemUrl exists, but differs from what was sent")
    }
}

extension ItemAPI1.Update: VerifiableWrite {
    /// Reads the item and compares it with what was sent. If only the stock differs, the outcome is unclear, because
    /// the shop keeps selling.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.itemIfAny(item.itemURL) else { return .notDone }
        if SentValues.contains(self, in: ItemAPI1.Update(found)) { return .done }
        return SentValues.contains(withoutCounts, in: ItemAPI1.Update(found))
            ? .unclear("the stock differs from what was set: some may have been sold since") : .notDone
    }

    /// The same change without stock counts.
    private var withoutCounts: ItemAPI1.Update {
        var item = item
        let stocks = item.itemInventory?.inventories ?? []
        item.itemInventory?.inventories = stocks.map { stock in
            var stock = stock
            stock.inventoryCount = nil
            return stock
        }
        return ItemAPI1.Update(item, clearing: clearing)
    }
}

extension ItemAPI1.Delete: VerifiableWrite {
    /// Reads the item, which must be gone.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await client.itemIfAny(item.itemURL) == nil ? .done : .notDone
    }
}

extension ItemAPI1.UpdateItems: VerifiableWrite {
    /// Reads every item and compares it with what was sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        var done = 0
        for entry in items {
            guard let found = try await client.itemIfAny(entry.itemURL) else { continue }
            if SentValues.contains(entry.change, in: found) { done += 1 }
        }
        return switch done {
        case items.count: .done
        case 0: .notDone
        default: .unclear("\(done) of \(items.count) items match what was sent")
        }
    }
}

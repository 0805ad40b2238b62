extension RMSClient {
    /// An item, or nil where there is none.
    fileprivate func itemIfAny(_ itemURL: String) async throws(RMSError) -> Item? {
        do {
            return try await item.get(itemURL: itemURL)
        } catch {
            if error.failure?.code == "C001" { return nil }
            throw error
        }
    }
}

extension ItemInsert: VerifiableWrite {
    /// Reads the item, and compares it with what was sent: it may have been there before, and the lost answer a refusal.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard !item.itemURL.isEmpty else { return .unclear("RMS was to choose the itemUrl") }
        guard let found = try await client.itemIfAny(item.itemURL) else { return .notDone }
        return SentValues.stand(of: item, in: found)
            ? .done : .unclear("there is an item of that itemUrl, but not as sent")
    }
}

extension ItemUpdate: VerifiableWrite {
    /// Reads the item, and compares it with what was sent. Where the stock alone differs it can't tell, because the shop
    /// goes on selling.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.itemIfAny(item.itemURL) else { return .notDone }
        if SentValues.stand(of: self, in: ItemUpdate(found)) { return .done }
        return SentValues.stand(of: withoutCounts, in: ItemUpdate(found))
            ? .unclear("the stock is another one than was set: it may have been sold from since") : .notDone
    }

    /// The same change, but of no count of stock.
    private var withoutCounts: ItemUpdate {
        var item = item
        let stocks = item.itemInventory?.inventories ?? []
        item.itemInventory?.inventories = stocks.map { stock in
            var stock = stock
            stock.inventoryCount = nil
            return stock
        }
        return ItemUpdate(item, clearing: clearing)
    }
}

extension ItemDelete: VerifiableWrite {
    /// Reads the item: it must be gone.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await client.itemIfAny(item.itemURL) == nil ? .done : .notDone
    }
}

extension ItemsUpdate: VerifiableWrite {
    /// Reads every item, and compares it with what was sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        var done = 0
        for entry in items {
            guard let found = try await client.itemIfAny(entry.itemURL) else { continue }
            if SentValues.stand(of: entry.change, in: found) { done += 1 }
        }
        return switch done {
        case items.count: .done
        case 0: .notDone
        default: .unclear("\(done) of \(items.count) items are as they were sent")
        }
    }
}

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
    /// Reads the item, and compares it with what was sent.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard let found = try await client.itemIfAny(item.itemURL) else { return .notDone }
        return SentValues.stand(of: self, in: ItemUpdate(found)) ? .done : .notDone
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

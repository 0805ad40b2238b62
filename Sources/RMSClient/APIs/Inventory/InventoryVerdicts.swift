extension InventoryUpdate: VerifiableWrite {
    /// Reads the stock back.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryVerdict(changes: items).ask(client)
    }
}

extension InventoryUpdateSingle: VerifiableWrite {
    /// Reads the stock back.
    public func verdict(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        try await InventoryVerdict(changes: items).ask(client)
    }
}

/// Whether changes of stock were carried out: told by the stock, where it was set to a number.
private struct InventoryVerdict {
    let changes: [InventoryChange]

    func ask(_ client: RMSClient) async throws(RMSError) -> WriteVerdict {
        guard changes.allSatisfy({ $0.mode == .set }) else {
            return .unclear("stock that is added to or subtracted from does not tell what it was before")
        }
        let urls = Set(changes.compactMap { $0.itemURL?.lowercased() }).sorted()
        let items = try await client.send(InventoryGet(itemURLs: urls)).items ?? []
        var done = 0
        for change in changes where items.contains(where: { stands(change, in: $0) }) { done += 1 }
        return switch done {
        case changes.count: .done
        case 0: .notDone
        default: .unclear("\(done) of \(changes.count) stocks are as they were sent")
        }
    }

    private func stands(_ change: InventoryChange, in item: InventoryItem) -> Bool {
        guard item.itemURL?.lowercased() == change.itemURL?.lowercased() else { return false }
        return (item.details ?? []).contains { detail in
            detail.inventoryCount == change.inventory
                && (change.inventoryType != .byChoice
                    || ((detail.horizontalChoice ?? "") == (change.horizontalChoice ?? "")
                        && (detail.verticalChoice ?? "") == (change.verticalChoice ?? "")))
        }
    }
}

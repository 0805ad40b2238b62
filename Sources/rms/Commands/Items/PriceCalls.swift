import RMSClient

/// The calls that change prices.
struct PriceCalls: Sendable {
    let client: RMSClient

    /// How many items are changed at the same time at a rate limit. With answers after two seconds, fewer could not keep up
    /// with one call a second; with more, there would be more time between reading an item and changing it.
    private static let mostOnTheBeat = 4

    /// Sends the prices of each item in one call.
    @Sendable func send(_ batch: WriteBatch<ItemPrice>) async -> [RecordOutcome<Void>] {
        var (rest, items) = (batch.entries[...], [[ItemPrice]]())
        while !rest.isEmpty { items.append(rest.removeFirst(units: 1)) }
        let function = ItemAPI2.Patch.function
        let concurrency = client.isPaced(function) ? Self.mostOnTheBeat : 1
        return await client.batches(items, by: function, concurrency: concurrency) { prices throws(RMSError) in
            try await send(prices, batch.stop)
        }
    }

    /// Sends the prices of one item in one call. It carries all SKUs as `items.get` returns them just before.
    private func send(_ entries: [ItemPrice], _ stop: StopRequest) async throws(RMSError) -> [RecordOutcome<Void>] {
        stop.cancelIfRequested()
        guard let number = entries.first?.manageNumber else { return [] }
        let item = try await client.item.get(number)
        let skus = entries.map { $0.sku(of: item) }
        var prices: [VariantID: Int] = [:]
        for case (.success(let id), let entry) in zip(skus, entries) { prices[id] = entry.price }
        stop.cancelIfRequested()
        if !prices.isEmpty {
            var patch = ItemAPI2.ItemPatch()
            patch.setVariants(of: item) { id, variant in
                if let price = prices[id] { variant.standardPrice = .set(price) }
            }
            try await client.item.patch(item.manageNumber, patch)
        }
        return skus.map { sku in
            switch sku {
            case .success: .succeeded(())
            case .failure(let refusal): .failed(refusal.error)
            }
        }
    }
}

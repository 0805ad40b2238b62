import RMSClient

/// The calls that change prices.
struct PriceCalls: Sendable {
    let client: RMSClient

    /// Sends the prices of one item in one call. It carries all SKUs as `items.get` returns them just before.
    @Sendable func send(_ batch: WriteBatch<ItemPrice>) async -> [RecordOutcome<Void>] {
        guard let number = batch.entries.first?.manageNumber else { return [] }
        let item: ItemAPI2.Item
        do {
            item = try await client.item.get(number)
        } catch {
            return batch.entries.map { _ in .failed(error) }
        }
        let skus = batch.entries.map { $0.sku(of: item) }
        var prices: [VariantID: Int] = [:]
        for case (.success(let id), let entry) in zip(skus, batch.entries) { prices[id] = entry.price }
        batch.stop.cancelIfRequested()
        let outcome = await change(prices, of: item)
        return skus.map { sku in
            switch sku {
            case .success: outcome
            case .failure(let refusal): .failed(refusal.error)
            }
        }
    }

    private func change(_ prices: [VariantID: Int], of item: ItemAPI2.Item) async -> RecordOutcome<Void> {
        guard !prices.isEmpty else { return .succeeded(()) }
        var patch = ItemAPI2.ItemPatch()
        patch.setVariants(of: item) { id, variant in
            if let price = prices[id] { variant.standardPrice = .set(price) }
        }
        do {
            return .succeeded(try await client.item.patch(item.manageNumber, patch))
        } catch {
            return .failed(error)
        }
    }
}

import RMSClient

extension Shop {
    /// The prices of an item in yen, by the ids of its SKUs. In version 1.0, an item has one price, whose id is empty.
    public func prices(of item: String) async throws -> [String: Int] {
        switch generation {
        case .current:
            let variants = try await rms.item.get(ManageNumber(rawValue: item)).variants ?? [:]
            var prices: [String: Int] = [:]
            for (id, variant) in variants { prices[id.rawValue] = variant.standardPrice }
            return prices
        case .retired:
            return try await rms.v1.item.get(itemURL: item).itemPrice.map { ["": $0] } ?? [:]
        }
    }

    /// Sets prices of an item, by the ids of its SKUs. The others stay.
    public func setPrices(_ prices: [String: Int], of item: String) async throws {
        switch generation {
        case .current:
            // RMS may drop SKUs that a change does not name: it is sent with all that the item has.
            let found = try await rms.item.get(ManageNumber(rawValue: item))
            var patch = ItemAPI2.ItemPatch()
            patch.setVariants(of: found) { id, variant in
                if let price = prices[id.rawValue] { variant.standardPrice = .set(price) }
            }
            try await rms.item.patch(found.manageNumber, patch)
        case .retired:
            var change = ItemAPI1.Item(itemURL: item)
            change.itemPrice = prices[""]
            try await rms.v1.item.update(change)
        }
    }
}

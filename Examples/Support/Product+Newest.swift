import Foundation
import RMSClient

extension Shop {
    /// The newest items on sale of a category and those below it, the newest first.
    ///
    /// - Parameters:
    ///   - count: How many items at most.
    ///   - category: The category; nil for the whole shop.
    ///   - numbers: The items to choose from, the newest first. `item.get` of version 1.0 does not return when an item was
    ///     registered; version 2.0 ignores them.
    public func newest(
        _ count: Int,
        in category: Categories.Category?,
        among numbers: [String]
    ) async throws -> [Product] {
        let ids = category?.all.map(\.id)
        switch generation {
        case .current: return try await newest(count, in: ids)
        case .retired:
            let wanted = ids.map(Set.init)
            var products: [Product] = []
            for number in numbers where products.count < count {
                guard let product = try await product(number), product.isOnSale else { continue }
                if let wanted, wanted.isDisjoint(with: product.categories ?? []) { continue }
                products.append(product)
            }
            return products
        }
    }

    private func newest(_ count: Int, in ids: [String]?) async throws -> [Product] {
        var products: [String: Product] = [:]
        // RMS searches one category at a time, without those below it, and an item can be in several.
        for id in ids.map({ $0.map(Optional.some) }) ?? [nil] {
            var conditions = ItemAPI2.Conditions()
            conditions.categoryID = id
            conditions.isHiddenItem = false
            var found = 0
            for try await hit in rms.item.search(conditions, sortedBy: .created) {
                let product = Product(hit.item, shop: url)
                guard product.isOnSale else { continue }
                products[product.number] = product
                found += 1
                if found == count { break }
            }
        }
        // Of two that were registered in the same second, the one with the greater number counts as newer.
        let sorted = products.values.sorted {
            ($0.registered ?? .distantPast, $0.number) > ($1.registered ?? .distantPast, $1.number)
        }
        return Array(sorted.prefix(count))
    }
}

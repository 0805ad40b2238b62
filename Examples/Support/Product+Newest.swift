import Foundation
import RMSClient

extension Shop {
    /// The newest items on sale of a category and those below it, the newest first.
    ///
    /// - Parameters:
    ///   - count: How many items at most.
    ///   - category: The category; nil for the whole shop.
    ///   - numbers: The items to choose from. A key for version 1.0 that can't search needs them; version 2.0 ignores them.
    public func newest(
        _ count: Int,
        in category: Categories.Category?,
        among numbers: [String]
    ) async throws -> [Product] {
        let ids = category?.all.map(\.id)
        var products: [Product] = []
        switch generation {
        case .current:
            // RMS searches one category at a time, without those below it.
            for id in ids.map({ $0.map(Optional.some) }) ?? [nil] {
                var conditions = ItemAPI2.Conditions()
                conditions.categoryID = id
                conditions.isHiddenItem = false
                var found = 0
                for try await hit in rms.item.search(conditions, sortedBy: .created) {
                    let product = Product(hit.item, shop: url)
                    guard product.isOnSale else { continue }
                    products.append(product)
                    found += 1
                    if found == count { break }
                }
            }
        case .retired:
            let wanted = ids.map(Set.init)
            for number in numbers {
                guard let product = try await product(number), product.isOnSale else { continue }
                if let wanted, wanted.isDisjoint(with: product.categories ?? []) { continue }
                products.append(product)
            }
        }
        // An item can be in several categories.
        let distinct = Dictionary(products.map { ($0.number, $0) }) { first, _ in first }.values
        return Array(distinct.sorted(by: Product.isNewer).prefix(count))
    }
}

extension Product {
    /// The order of the newest items; of two that were registered in the same second, the greater number is newer.
    fileprivate static func isNewer(_ left: Product, _ right: Product) -> Bool {
        (left.registered ?? .distantPast, left.number) > (right.registered ?? .distantPast, right.number)
    }
}

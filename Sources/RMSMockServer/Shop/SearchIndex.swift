internal import Foundation

/// What searches find of an item.
struct SearchedItem: Sendable {
    let element: Element
    let details: SKUDetails?
}

/// The items that searches find, as they were some time ago.
struct SearchIndex: Sendable {
    /// The delay of searches behind writes, on the shop's clock.
    var lag: TimeInterval = 0
    /// The items before each of the last changes, the oldest first; without one before it was registered.
    private var earlier: [(until: Date, number: String, item: SearchedItem?)] = []

    /// The maximum number of kept changes. If the lag covers more of them, searches see the older ones early.
    private static let most = 10_000

    /// Keeps an item before a change.
    mutating func keep(_ item: SearchedItem?, at number: String, _ now: Date) {
        guard lag > 0 else { return }
        earlier.removeAll { $0.until <= now.addingTimeInterval(-lag) }
        earlier.append((now, number, item))
        if earlier.count > Self.most { earlier.removeFirst() }
    }

    /// The items that searches find in another form than the shop's, by number; nil for an item that they don't find yet.
    func behind(at now: Date) -> [String: SearchedItem?] {
        let seen = earlier.filter { $0.until > now.addingTimeInterval(-lag) }.map { ($0.number, $0.item) }
        return Dictionary(seen) { first, _ in first }
    }
}

extension ShopState {
    /// The items that searches find.
    var searchableItems: [Element] {
        let behind = searches.behind(at: clock.now)
        if behind.isEmpty { return Array(items.values) }
        return items.compactMap { behind[$0.key] == nil ? $0.value : nil } + behind.values.compactMap { $0?.element }
    }

    /// Keeps an item for searches. Call it before each change of the item.
    mutating func keepForSearches(_ number: String) {
        let item = items[number].map { SearchedItem(element: $0, details: skuDetails[number]) }
        searches.keep(item, at: number, clock.now)
    }
}

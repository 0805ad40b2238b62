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

    /// The items before the changes that searches don't find yet, the oldest first; nil for one that they don't find yet.
    func behind(at now: Date) -> [(number: String, item: SearchedItem?)] {
        earlier.filter { $0.until > now.addingTimeInterval(-lag) }.map { ($0.number, $0.item) }
    }
}

/// The items of a shop as searches find them.
struct SearchableItems {
    private let shop: ShopState
    private let moment: SearchMemo.Moment
    /// The items that searches find in another form than the shop's.
    private let behind: [String: SearchedItem?]

    init(of shop: ShopState) {
        self.shop = shop
        let changes = shop.searches.behind(at: shop.clock.now)
        moment = .init(changes: shop.items.changes, behind: changes.count)
        behind = Dictionary(changes.map { ($0.number, $0.item) }) { first, _ in first }
    }

    subscript(number: String) -> SearchedItem? {
        if let item = behind[number] { return item }
        return shop.items[number].map { SearchedItem(element: $0, details: shop.skuDetails[number]) }
    }

    /// The numbers that a search finds, the least first. They are kept for its other pages.
    ///
    /// - Parameter key: The text by which an item is sorted, before its number; nil if it does not fulfil the conditions.
    func numbers<Key: Comparable>(of search: SearchMemo.Search, by key: (SearchedItem) -> Key?) -> [String] {
        shop.searchMemo.numbers(of: search, at: moment) {
            if behind.isEmpty, search.conditions.isEmpty, search.order == nil { return shop.items.numbers }
            let gone = behind.keys.filter { shop.items[$0] == nil }
            let all = gone.isEmpty ? shop.items.numbers : (shop.items.numbers + gone).sorted()
            var keyed = all.compactMap { number in self[number].flatMap(key).map { (key: $0, number: number) } }
            if search.order != nil { keyed.sort { ($0.key, $0.number) < ($1.key, $1.number) } }
            return keyed.map(\.number)
        }
    }
}

extension ShopState {
    /// Keeps an item for searches. Call it before each change of the item.
    mutating func keepForSearches(_ number: String) {
        let item = items[number].map { SearchedItem(element: $0, details: skuDetails[number]) }
        searches.keep(item, at: number, clock.now)
    }
}

internal import Foundation

/// The items that searches find, as they were some time ago.
struct SearchIndex: Sendable {
    /// The delay of searches behind writes, on the shop's clock.
    var lag: TimeInterval = 0
    /// The shop's items before each of the last changes, the oldest first.
    private var earlier: [(until: Date, items: [String: Element])] = []

    /// The maximum number of kept states. If the lag covers more changes, searches see them early.
    private static let most = 1000

    /// Keeps the current items before a change.
    mutating func keep(_ items: [String: Element], at now: Date) {
        guard lag > 0 else { return }
        earlier.removeAll { $0.until <= now.addingTimeInterval(-lag) }
        earlier.append((now, items))
        if earlier.count > Self.most { earlier.removeFirst() }
    }

    /// The items that searches find; nil for the current items.
    func items(at now: Date) -> [String: Element]? {
        earlier.first { $0.until > now.addingTimeInterval(-lag) }?.items
    }
}

extension ShopState {
    /// The items that searches find.
    var searchableItems: [String: Element] { searches.items(at: clock.now) ?? items }

    /// Keeps the current items for searches. Call it before each change of the items.
    mutating func keepForSearches() { searches.keep(items, at: clock.now) }
}

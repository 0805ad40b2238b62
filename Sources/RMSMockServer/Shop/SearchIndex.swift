internal import Foundation

/// The items as searches find them: as they were a while ago.
struct SearchIndex: Sendable {
    /// By how much searches lag behind writes, on the shop's clock.
    var lag: TimeInterval = 0
    /// What the shop held before each of its last changes, the oldest first.
    private var earlier: [(until: Date, items: [String: Element])] = []

    /// More changes than that within the lag are seen early.
    private static let most = 1000

    /// Keeps what there is, before it is changed.
    mutating func keep(_ items: [String: Element], at now: Date) {
        guard lag > 0 else { return }
        earlier.removeAll { $0.until <= now.addingTimeInterval(-lag) }
        earlier.append((now, items))
        if earlier.count > Self.most { earlier.removeFirst() }
    }

    /// What searches find; nil for what there is now.
    func items(at now: Date) -> [String: Element]? {
        earlier.first { $0.until > now.addingTimeInterval(-lag) }?.items
    }
}

extension ShopState {
    /// The items that searches find.
    var searchableItems: [String: Element] { searches.items(at: clock.now) ?? items }

    /// To be called before a change of the items that searches are to see later.
    mutating func keepForSearches() { searches.keep(items, at: clock.now) }
}

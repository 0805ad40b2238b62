internal import NIOConcurrencyHelpers

/// The numbers that the last searches found, so that the pages of one search do not each look at every item of a large shop.
final class SearchMemo: Sendable {
    /// A search, whatever its page and its direction.
    struct Search: Hashable, Sendable {
        let function: String
        let conditions: [String: String]
        /// The key by which the items are sorted; nil for their numbers.
        let order: String?
    }

    /// What searches find changes with these alone.
    struct Moment: Hashable, Sendable {
        /// The number of changes of the items so far.
        let changes: Int
        /// The number of changes that searches do not find yet.
        let behind: Int
    }

    private let kept = NIOLockedValueBox((moment: Moment(changes: -1, behind: 0), numbers: [Search: [String]]()))
    /// The maximum number of searches that are kept until the next change.
    private static let most = 50

    /// What a search finds.
    func numbers(of search: Search, at moment: Moment, _ find: () -> [String]) -> [String] {
        if let known = kept.withLockedValue({ $0.moment == moment ? $0.numbers[search] : nil }) { return known }
        let found = find()
        kept.withLockedValue { kept in
            if kept.moment != moment || kept.numbers.count >= Self.most { kept = (moment, [:]) }
            kept.numbers[search] = found
        }
        return found
    }
}

internal import NIOConcurrencyHelpers

/// The numbers that the last searches found, so that the pages of one search do not each look at every item of a large shop.
final class SearchMemo: Sendable {
    private let kept = NIOLockedValueBox((changes: -1, numbers: [String: [String]]()))
    /// The maximum number of searches that are kept until the next change.
    private static let most = 50

    /// What a search finds.
    ///
    /// - Parameters:
    ///   - search: Names the search.
    ///   - changes: The number of changes of the items so far.
    func numbers(of search: String, at changes: Int, _ find: () -> [String]) -> [String] {
        if let known = kept.withLockedValue({ $0.changes == changes ? $0.numbers[search] : nil }) { return known }
        let found = find()
        kept.withLockedValue { kept in
            if kept.changes != changes || kept.numbers.count >= Self.most { kept = (changes, [:]) }
            kept.numbers[search] = found
        }
        return found
    }
}

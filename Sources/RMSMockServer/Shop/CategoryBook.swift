internal import Foundation

/// What a shop's categories have besides the elements of CategoryAPI 1.0, which both generations of calls share.
struct CategoryBook: Sendable {
    /// Only of categories that were written since the shop was created.
    var details: [Int: CategoryDetails] = [:]
    /// The categories that are in no tree, which the older calls do not show.
    var loose: [Int: LooseCategory] = [:]
    /// The times of the trees that were written since the shop was created, by their sets.
    var trees: [String: RecordTimes] = [:]
    /// The times of the mappings that were written since the shop was created, by their items.
    var mappings: [String: RecordTimes] = [:]
    /// The highest id that was issued.
    var lastID = 99

    /// When the next category that is in no tree may have to be deleted.
    var looseEnd = NextExpiry(after: looseLife)

    /// How long a category stays that is in no tree. RMS deletes it some time later: a day is our choice.
    static let looseLife: TimeInterval = 24 * 3600
    /// The set of a shop that does not use sets.
    static let onlySet = "0"
    /// その他, which can't be deleted and holds the items without another category.
    static let other = 1
    /// The maximum number of categories of an item.
    static let maximumMappings = 5

    /// A category that is in no tree.
    struct LooseCategory: Sendable {
        var element: Element
        let since: Date
    }
}

/// When a record was registered, and when it was changed last.
struct RecordTimes: Hashable, Sendable {
    let created: Date
    var updated: Date

    /// The times of what a shop has from the start.
    static let opening = {
        let date = Date(japaneseTime: "2026-01-01T00:00:00+09:00") ?? .distantPast
        return RecordTimes(created: date, updated: date)
    }()
}

/// What CategoryAPI 2.0 has of a category and CategoryAPI 1.0 has not.
struct CategoryDetails: Hashable, Sendable {
    var set = CategoryBook.onlySet
    var viewMode = "GALLERY"
    var imageType: String?
    var navigationID = 0
    var smallDescriptionID = 0
    var largeDescriptionID = 0
    var times = RecordTimes.opening

    /// The format in which a page shows several items.
    static let plural = "PLURAL"
}

/// The place of a category in a tree that is written.
struct CategoryPlace: Sendable {
    let id: Int
    let children: [CategoryPlace]

    var ids: [Int] { [id] + children.flatMap(\.ids) }
}

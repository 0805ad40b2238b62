internal import Foundation
internal import RMSClient

/// The query of items.search. A value that is not valid is refused with IE1005: our choice is that this is so for each
/// parameter, and that an empty one counts as not sent.
struct Item2Query {
    let hits: Int
    let offset: Int
    /// Nil without a cursor.
    let cursor: Cursor?
    let sortKey: SortKey
    let isAscending: Bool
    let includes: Set<String>
    /// The conditions by name.
    let conditions: [String: String]

    /// Where a page begins.
    enum Cursor: Equatable {
        case start
        /// After the item with this number.
        case after(String)

        init?(_ mark: String) {
            if mark == "*" {
                self = .start
                return
            }
            guard let data = Data(base64Encoded: mark), let number = String(data: data, encoding: .utf8) else {
                return nil
            }
            self = .after(number)
        }

        var mark: String {
            switch self {
            case .start: "*"
            case .after(let number): Data(number.utf8).base64EncodedString()
            }
        }
    }

    enum SortKey: String, CaseIterable {
        case updated, created, itemDisplaySequence, manageNumber, purchasablePeriodStart, purchasablePeriodEnd
        case pointCampaignStart, pointCampaignEnd, pointRate, reviewCount, reviewAverageRating
    }

    private static let texts = [
        "title", "tagline", "manageNumber", "itemNumber", "articleNumber", "variantId", "merchantDefinedSkuId",
        "genreId", "categoryId",
    ]
    private static let prices = ["standardPriceFrom", "standardPriceTo", "basePriceFrom", "basePriceTo"]
    private static let flags = [
        "isVariantStockout", "isItemStockout", "isHiddenItem", "isHiddenVariant", "isSearchable", "isYamiichi",
        "isOptimizedPoint", "isBackOrder", "isPostageIncluded", "isSubscription",
    ]
    private static let days = ["purchasablePeriod", "pointApplicablePeriod", "created", "updated"].flatMap {
        ["\($0)From", "\($0)To"]
    }
    private static let parts = ["isCategoryIncluded", "isReviewIncluded", "isInventoryIncluded"]
    private static let types = ["NORMAL", "PRE_ORDER", "BUYING_CLUB"]
    private static let rules: [String: @Sendable (String) -> Bool] = {
        var rules: [String: @Sendable (String) -> Bool] = [:]
        for name in texts { rules[name] = { _ in true } }
        for name in prices { rules[name] = { Int($0).map { $0 >= 0 } ?? false } }
        for name in flags + parts { rules[name] = { ["true", "false"].contains($0) } }
        for name in days {
            rules[name] = { $0.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil && Date(japaneseTime: $0) != nil }
        }
        rules["itemType"] = { types.contains($0) }
        rules["pointRate"] = { Int($0).map { 1...20 ~= $0 } ?? false }
        rules["maxPointRate"] = { Int($0).map { 5...20 ~= $0 } ?? false }
        rules["hits"] = { Int($0).map { 1...100 ~= $0 } ?? false }
        rules["offset"] = { Int($0).map { 0...10_000 ~= $0 } ?? false }
        rules["sortKey"] = { SortKey(rawValue: $0) != nil }
        rules["sortOrder"] = { ["asc", "desc"].contains($0) }
        rules["cursorMark"] = { Cursor($0) != nil }
        return rules
    }()
    private static let paging: Set = ["hits", "offset", "sortKey", "sortOrder", "cursorMark"]

    /// The documented parameters.
    static var names: [String] { rules.keys.sorted() }

    /// Reads a query, or reports why it is refused.
    init(_ request: MockRequest, _ errors: inout [ServiceError]) {
        let given = Dictionary(request.query.filter { !$0.value.isEmpty }.map { ($0.name, $0.value) }) { first, _ in
            first
        }
        if given.contains(where: { name, value in !(Self.rules[name]?(value) ?? true) }) {
            errors.append(Item2Code.parameter.error())
        }
        if given["cursorMark"] != nil {
            if given["offset"] != nil { errors.append(Item2Code.offsetAndCursor.error()) }
            for name in ["sortKey", "sortOrder"] where given[name] != nil {
                errors.append(Item2Code.sortAndCursor.error(name).withoutPath)
            }
        }
        hits = given["hits"].flatMap { Int($0) } ?? 10
        offset = given["offset"].flatMap { Int($0) } ?? 0
        cursor = given["cursorMark"].flatMap(Cursor.init)
        sortKey = given["sortKey"].flatMap(SortKey.init(rawValue:)) ?? .updated
        isAscending = given["sortOrder"] == "asc"
        includes = Set(Self.parts.filter { given[$0] == "true" })
        conditions = given.filter { name, _ in
            Self.rules[name] != nil && !Self.paging.contains(name) && !Self.parts.contains(name)
        }
    }

    /// The key by which the items are sorted; nil for their numbers.
    var order: SortKey? { cursor == nil && sortKey != .manageNumber ? sortKey : nil }
}

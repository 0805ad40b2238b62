public import struct Foundation.Date

extension ItemAPI2 {
    /// `items.search`: one page of the items that match conditions.
    ///
    /// `rms.item.search(_:)` reads all pages. The index may lag behind the shop by up to 24 hours. Source: <doc:WireItem2>.
    public struct Search: Operation {
        public static let function = RMSFunction.items20Search

        /// The most items that an offset reaches: `offset` and `hits` together.
        public static let maximumReach = 10_000

        /// The conditions.
        public var conditions: Conditions
        /// `sortKey`: what the items are sorted by; not with `cursorMark`.
        public var sortKey: SortKey?
        /// `sortOrder`: the direction; not with `cursorMark`.
        public var sortOrder: SortOrder?
        /// `hits`: how many items a page has, 1 to 100; RMS's default is 10.
        public var hits: Int?
        /// `offset`: where the page begins, from 0; with `hits`, at most 10,000. Not with `cursorMark`.
        public var offset: Int?
        /// `cursorMark`: where the page begins: `*`, or `nextCursorMark` of the page before.
        public var cursorMark: String?
        /// `isCategoryIncluded`, `isReviewIncluded`, `isInventoryIncluded`: what each hit contains besides the item.
        public var parts: HitParts

        /// Asks for one page of items.
        public init(
            _ conditions: Conditions = Conditions(),
            sortKey: SortKey? = nil,
            sortOrder: SortOrder? = nil,
            hits: Int? = nil,
            offset: Int? = nil,
            cursorMark: String? = nil,
            including parts: HitParts = []
        ) {
            self.conditions = conditions
            self.sortKey = sortKey
            self.sortOrder = sortOrder
            self.hits = hits
            self.offset = offset
            self.cursorMark = cursorMark
            self.parts = parts
        }

        public init(blank: WireBlank) {
            self.init()
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try conditions.visit(&visitor)
            try visitor.field("sortKey", &sortKey)
            try visitor.field("sortOrder", &sortOrder)
            try visitor.field("hits", &hits)
            try visitor.field("offset", &offset)
            try visitor.field("cursorMark", &cursorMark)
            try parts.visit(&visitor)
        }

        /// Reports reversed conditions, a page outside the limits, and an offset (IE1003) or an order (IE1004) with a cursor.
        public func problems() -> [FieldProblem] {
            var problems = conditions.problems() + FieldProblem.range(hits, 1...100, at: "hits")
            problems += FieldProblem.range(offset, 0...Self.maximumReach, at: "offset")
            if let offset, offset <= Self.maximumReach, offset + (hits ?? 10) > Self.maximumReach {
                problems.append(FieldProblem("offset", "must be at most \(Self.maximumReach) together with hits"))
            }
            guard let cursorMark else { return problems }
            if cursorMark.isEmpty { problems.append(FieldProblem("cursorMark", "must not be empty")) }
            for (name, isGiven) in [
                ("offset", offset != nil), ("sortKey", sortKey != nil), ("sortOrder", sortOrder != nil),
            ]
            where isGiven { problems.append(FieldProblem(name, "must not be given with cursorMark")) }
            return problems
        }

        /// A read of an item that should not exist, which shows whether a key permits the function.
        public static func permissionProbe(at now: Date) -> Self? {
            var conditions = Conditions()
            conditions.manageNumber = ManageNumber.probe.rawValue
            return Self(conditions, hits: 1)
        }

        /// The answer of `items.search`.
        public struct Response: WireModel, Hashable {
            /// `numFound`: the number of items on all pages.
            public var numFound: Int
            /// `offset`: where the page begins.
            public var offset: Int?
            /// `nextCursorMark`: where the next page begins; the same as the one sent after the last page.
            public var nextCursorMark: String?
            /// `results`: the hits.
            public var hits: [Hit]

            public init(blank: WireBlank) {
                numFound = 0
                hits = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("numFound", &numFound)
                try visitor.field("offset", &offset)
                try visitor.field("nextCursorMark", &nextCursorMark)
                try visitor.records(WireField("results", of: "result"), &hits)
            }
        }
    }

    /// What a hit contains besides the item.
    public struct HitParts: OptionSet, Hashable, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// `isCategoryIncluded`: the categories of the shop that it is in.
        public static let category = Self(rawValue: 1)
        /// `isReviewIncluded`: its reviews.
        public static let review = Self(rawValue: 2)
        /// `isInventoryIncluded`: the lead times of its SKUs.
        public static let inventory = Self(rawValue: 4)

        mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try flag("isCategoryIncluded", .category, &visitor)
            try flag("isReviewIncluded", .review, &visitor)
            try flag("isInventoryIncluded", .inventory, &visitor)
        }
    }

    /// A hit of `items.search` (`results`).
    public struct Hit: WireModel, Hashable {
        /// `item`: the item; ``Item/isDeleted`` tells one that is deleted, but still in the index.
        public var item: Item
        /// `category`: the categories of the shop that it is in; nil unless asked for.
        public var category: HitCategory?
        /// `review`: its reviews; nil unless asked for.
        public var review: HitReview?
        /// `inventory`: the lead times of its SKUs, not their quantities; nil unless asked for.
        public var inventory: HitInventory?

        public init(blank: WireBlank) {
            item = Item(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("item", &item)
            try visitor.record("category", &category)
            try visitor.record("review", &review)
            try visitor.record("inventory", &inventory)
        }
    }

    /// The categories of a hit (`category`).
    public struct HitCategory: DefaultedModel, Hashable {
        /// `categoryIds`: the ids of the categories.
        public var categoryIDs: [String]?

        /// Creates a value without members.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.list("categoryIds", of: "categoryId", &categoryIDs)
        }
    }

    /// The lead times of a hit (`inventory`).
    public struct HitInventory: DefaultedModel, Hashable {
        /// The SKUs by their ids, which are names of members.
        public var variants: WireMap<VariantID, HitStock>?
        /// `created`: when the stock was registered.
        public var created: Date?
        /// `updated`: when the stock was changed last.
        public var updated: Date?

        /// Creates a value without members.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.recordMap(.ownMembers, &variants)
            try visitor.field("created", &created)
            try visitor.field("updated", &updated)
        }
    }

    /// The lead time of a SKU in a hit.
    public struct HitStock: DefaultedModel, Hashable {
        /// `operationLeadTime`: the lead time.
        public var leadTime: InventoryAPI2.LeadTime?
        /// `shipFromIds`: the id of the place of shipment.
        public var shipFromIDs: [Int]?

        /// Creates a value without members.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("operationLeadTime", &leadTime)
            try visitor.list("shipFromIds", of: "shipFromId", &shipFromIDs)
        }
    }
}

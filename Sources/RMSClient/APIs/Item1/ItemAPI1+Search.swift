public import struct Foundation.Date

extension RMSFunction {
    /// item.search: items that match conditions.
    public static let itemSearch = RMSFunction(
        "item.search",
        family: .item,
        method: .get,
        path: "/es/1.0/item/search",
        wire: .plainXML(.init(request: nil, answer: .result("itemSearchResult", successCodes: ["200-00"]))),
        access: .read,
        lifecycle: .superseded,
        successor: "itemapi_2.0.items.search"
    )
}

extension ItemAPI1 {
    /// `item.search`: one page of the items that match all conditions.
    ///
    /// RMS requires at least one condition. Its index may lag behind the shop by up to 24 hours. A search without hits
    /// returns an empty response, not an error. Whether texts match partially, the default and maximum `limit`, and the
    /// base of `offset` are not publicly known. Source: <doc:WireItem1>.
    public struct Search: Operation {
        public static let function = RMSFunction.itemSearch

        /// `itemName`: the name, or a part of it.
        public var itemName: String?
        /// `catchcopy`: the catch copy.
        public var catchCopy: String?
        /// `itemUrl`: the management number of the item.
        public var itemURL: String?
        /// `catalogId`: the JAN code or another catalog id.
        public var catalogID: String?
        /// `genreId`: the id of the genre.
        public var genreID: Int?
        /// `itemPriceFrom`: whole yen.
        public var itemPriceFrom: Int?
        /// `itemPriceTo`: whole yen.
        public var itemPriceTo: Int?
        /// `depotFlg`: true for items in the warehouse, false for those on sale.
        public var isDepot: Bool?
        /// `itemMobileFlg`: shown on mobile phones.
        public var isAvailableForMobile: Bool?
        /// `limitedFlg`: in a hidden sale (闇市).
        public var isLimited: Bool?
        /// `postageFlg`: true if postage is charged separately, false if the price includes it (送料込).
        public var isPostageSeparate: Bool?
        /// `offset`: where the page starts.
        public var offset: Int?
        /// `limit`: the maximum number of items per page.
        public var limit: Int?
        /// `sortKey`: what the items are sorted by.
        public var sortKey: SortKey?
        /// `sortOrder`: whether the items ascend or descend.
        public var sortOrder: SortOrder?

        /// Requests items that match all given conditions.
        public init(
            itemName: String? = nil,
            catchCopy: String? = nil,
            itemURL: String? = nil,
            catalogID: String? = nil,
            genreID: Int? = nil,
            itemPrice: ClosedRange<Int>? = nil,
            isDepot: Bool? = nil,
            isAvailableForMobile: Bool? = nil,
            isLimited: Bool? = nil,
            isPostageSeparate: Bool? = nil,
            offset: Int? = nil,
            limit: Int? = nil,
            sortKey: SortKey? = nil,
            sortOrder: SortOrder? = nil
        ) {
            self.itemName = itemName
            self.catchCopy = catchCopy
            self.itemURL = itemURL
            self.catalogID = catalogID
            self.genreID = genreID
            itemPriceFrom = itemPrice?.lowerBound
            itemPriceTo = itemPrice?.upperBound
            self.isDepot = isDepot
            self.isAvailableForMobile = isAvailableForMobile
            self.isLimited = isLimited
            self.isPostageSeparate = isPostageSeparate
            self.offset = offset
            self.limit = limit
            self.sortKey = sortKey
            self.sortOrder = sortOrder
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemName", &itemName)
            try visitor.field("catchcopy", &catchCopy)
            try visitor.field("itemUrl", &itemURL)
            try visitor.field("catalogId", &catalogID)
            try visitor.field("genreId", &genreID)
            try visitor.field("itemPriceFrom", &itemPriceFrom)
            try visitor.field("itemPriceTo", &itemPriceTo)
            try visitor.field(WireField("depotFlg", format: .zeroOne), &isDepot)
            try visitor.field(WireField("itemMobileFlg", format: .zeroOne), &isAvailableForMobile)
            try visitor.field(WireField("limitedFlg", format: .zeroOne), &isLimited)
            try visitor.field(WireField("postageFlg", format: .zeroOne), &isPostageSeparate)
            try visitor.field("offset", &offset)
            try visitor.field("limit", &limit)
            try visitor.field("sortKey", &sortKey)
            try visitor.field("sortOrder", &sortOrder)
        }

        /// Reports a search without conditions, reversed prices, a negative offset and a limit below 1.
        public func problems() -> [FieldProblem] {
            var problems: [FieldProblem] = []
            let texts = [itemName, catchCopy, itemURL, catalogID].contains { $0?.isEmpty == false }
            let numbers = [genreID, itemPriceFrom, itemPriceTo].contains { $0 != nil }
            let flags = [isDepot, isAvailableForMobile, isLimited, isPostageSeparate].contains { $0 != nil }
            if !texts && !numbers && !flags {
                problems.append(FieldProblem("itemName", "or another condition must be given"))
            }
            if let itemPriceFrom, let itemPriceTo, itemPriceFrom > itemPriceTo {
                problems.append(FieldProblem("itemPriceFrom", "must not be above itemPriceTo"))
            }
            if let offset, offset < 0 { problems.append(FieldProblem("offset", "must not be negative")) }
            if let limit, limit < 1 { problems.append(FieldProblem("limit", "must be at least 1")) }
            return problems
        }

        /// The response to `item.search` (`itemSearchResult`).
        public struct Response: WireModel, Hashable {
            /// `code`: 200-00, even without hits.
            public var code: ResultCode
            /// `numFound`: the number of matching items on all pages.
            public var numFound: Int
            /// `items`: the items of this page; nil if RMS sends no `items`, as it does without hits.
            public var items: [Item]?

            public init(blank: WireBlank) {
                code = ResultCode(rawValue: "")
                numFound = 0
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("code", &code)
                try visitor.field("numFound", &numFound)
                try visitor.list("items", of: "item", &items)
            }
        }
    }

    /// The sort key of `item.search` (`sortKey`).
    public struct SortKey: RawRepresentable, Hashable, Sendable, WireScalar {
        /// The value on the wire.
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// `itemRegTime`: when the item was registered.
        public static let registrationTime = Self(rawValue: "itemRegTime")
        /// `itemPrice`: the price.
        public static let price = Self(rawValue: "itemPrice")
    }

    /// The sort order of `item.search` (`sortOrder`).
    public struct SortOrder: RawRepresentable, Hashable, Sendable, WireScalar {
        /// The value on the wire.
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// `asc`: smallest first.
        public static let ascending = Self(rawValue: "asc")
        /// `desc`: largest first.
        public static let descending = Self(rawValue: "desc")
    }
}

extension ItemAPI1.Search: PagedOperation {
    /// `offset`. Its base is not publicly known; starting at 0 is our choice.
    public var position: Int {
        get { offset ?? 0 }
        set { offset = newValue == 0 && offset == nil ? nil : newValue }
    }

    /// This page's offset plus its number of items. Paging ends once all `numFound` items were returned, or at a page
    /// without items.
    public func nextPosition(after response: ItemAPI1.Search.Response, unreadable: Int) -> Int? {
        let count = (response.items?.count ?? 0) + unreadable
        let next = position + count
        return count == 0 || next >= response.numFound ? nil : next
    }

    /// The items of an answer.
    public static func records(of response: ItemAPI1.Search.Response) -> [ItemAPI1.Item] { response.items ?? [] }
}

extension ItemAPI1.Search {
    /// A read of an item that no shop has, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(itemURL: "rms-permission-probe", limit: 1) }
}

public import struct Foundation.Decimal

extension RMSFunction {
    /// items.update: changes up to 20 items.
    public static let itemsUpdate = RMSFunction(
        "items.update",
        family: .item,
        method: .post,
        path: "/es/1.0/items/update",
        wire: .plainXML(
            .init(
                request: ["request", "itemsUpdateRequest"],
                answer: .result("itemsUpdateResult", successCodes: nil)
            )
        ),
        access: .write,
        lifecycle: .superseded,
        successor: "itemapi_2.0.items.patch"
    )
}

extension ItemAPI1 {
    /// `items.update`: changes up to 20 items; every item has its own result.
    ///
    /// To change any number of items, use `rms.v1.item.update(_:)` with a list, which splits it. Source:
    /// <doc:WireItem1>.
    public struct UpdateItems: Operation {
        public static let function = RMSFunction.itemsUpdate

        /// The maximum number of items per call.
        public static let maximumItems = 20

        /// `items`: 1 to 20 changes.
        public var items: [UpdateItems.Entry]

        /// Changes items.
        public init(_ items: [UpdateItems.Entry]) {
            self.items = items
        }

        public init(blank: WireBlank) {
            items = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            var changes = items.map(\.change)
            try visitor.list("items", of: "item", &changes)
            items = changes.map(UpdateItems.Entry.init)
        }

        /// Reports a wrong number of items, a field that is both set and cleared, and values outside documented limits.
        ///
        /// How RMS handles the same item twice is not publicly known, so duplicates are sent.
        public func problems() -> [FieldProblem] {
            var problems = FieldProblem.count(items, 1...Self.maximumItems, "items", at: "items")
            for (index, entry) in items.enumerated() {
                problems += entry.problems(at: "items[\(index)].")
            }
            return problems
        }

        /// One change of `items.update`: the fields of ``ItemAPI1/Item`` that this call accepts.
        ///
        /// Fields are left unchanged, cleared and set as in ``ItemAPI1/Update``; that clearing works the same way here
        /// is our reading.
        public struct Entry: WireModel, Hashable {
            /// `itemUrl`, 商品管理番号: the item to change.
            public var itemURL: String
            /// `itemNumber`, 商品番号: at most 32 characters.
            public var itemNumber: String?
            /// `itemName`, 商品名: at most 255.
            public var itemName: String?
            /// `itemPrice`, 販売価格: whole yen, 0 to 999,999,999.
            public var itemPrice: Int?
            /// `genreId`, 全商品ディレクトリID: 100000 to 999999.
            public var genreID: Int?
            /// `catalogId`: a JAN or similar code, at most 30.
            public var catalogID: String?
            /// `catalogIdExemptionReason`: why there is no catalog id.
            public var catalogIDExemptionReason: CatalogIDExemptionReason?
            /// `whiteBgImageUrl`: an image on a white background. Only one client knows it in this call; its position
            /// is our reading.
            public var whiteBgImageURL: String?
            /// `catchCopyForPC`: the tagline on the page for computers.
            public var catchCopyForPC: String?
            /// `catchCopyForMobile`: the tagline on the page for mobile phones.
            public var catchCopyForMobile: String?
            /// `displayMakerContents`. Only one client knows it in this call; its position is our reading.
            public var displayMakerContents: Bool?
            /// `isIncludedTax`: the price includes tax.
            public var isIncludedTax: Bool?
            /// `isIncludedPostage`: the price includes postage.
            public var isIncludedPostage: Bool?
            /// `displayPrice`: the price shown beside the selling price, in whole yen.
            public var displayPrice: Int?
            /// `isUnavailableForSearch`: hidden from search.
            public var isUnavailableForSearch: Bool?
            /// `isAvailableForMobile`: shown on mobile phones.
            public var isAvailableForMobile: Bool?
            /// `isDepot`: in the warehouse, which means not on sale.
            public var isDepot: Bool?
            /// `deliverySetId`. Only one client knows it in this call; its position is our reading.
            public var deliverySetID: Int?
            /// `categories`: at most 5.
            public var categories: [Category]?
            /// `itemWeight`: the position in lists.
            public var itemWeight: Int?
            /// `layoutCommonId`: 0 is automatic.
            public var layoutCommonID: Int?
            /// `layoutMapId`: 0 is automatic.
            public var layoutMapID: Int?
            /// `textSmallId`: 0 is automatic.
            public var textSmallID: Int?
            /// `lossLeaderId`: 0 is automatic.
            public var lossLeaderID: Int?
            /// `textLargeId`: 0 is automatic.
            public var textLargeID: Int?
            /// `shopAreaSoryoPatternId`: postage by region.
            public var shopAreaSoryoPatternID: Int?
            /// `taxRate`: for example 0.1 or 0.08.
            public var taxRate: Decimal?
            /// `isSingleItemShipping`: shipped separately. Only one client knows it in this call; its position is our
            /// reading.
            public var isSingleItemShipping: Bool?
            /// The numbers and flags to clear, which are sent as empty elements.
            public var clearing: Set<Field> = []

            /// Creates an empty change.
            public init(itemURL: String, clearing: Set<Field> = []) {
                self.itemURL = itemURL
                self.clearing = clearing
            }

            /// The change in its wire form.
            var change: Clearable<UpdateItems.Entry> { Clearable(self, cleared: Set(clearing.map(\.rawValue))) }

            fileprivate init(_ change: Clearable<UpdateItems.Entry>) {
                self = change.record
                clearing = Set(change.cleared.map(Field.init(rawValue:)))
            }

            public init(blank: WireBlank) {
                itemURL = ""
            }

            /// Visits the members in the order that RMS's schema check requires.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("itemUrl", &itemURL)
                try visitor.field("itemNumber", &itemNumber)
                try visitor.field("itemName", &itemName)
                try visitor.field("itemPrice", &itemPrice)
                try visitor.field("genreId", &genreID)
                try visitor.field("catalogId", &catalogID)
                try visitor.field("catalogIdExemptionReason", &catalogIDExemptionReason)
                try visitor.field("whiteBgImageUrl", &whiteBgImageURL)
                try visitor.field("catchCopyForPC", &catchCopyForPC)
                try visitor.field("catchCopyForMobile", &catchCopyForMobile)
                try visitor.field("displayMakerContents", &displayMakerContents)
                try visitor.field("isIncludedTax", &isIncludedTax)
                try visitor.field("isIncludedPostage", &isIncludedPostage)
                try visitor.field("displayPrice", &displayPrice)
                try visitor.field("isUnavailableForSearch", &isUnavailableForSearch)
                try visitor.field("isAvailableForMobile", &isAvailableForMobile)
                try visitor.field("isDepot", &isDepot)
                try visitor.field("deliverySetId", &deliverySetID)
                try visitor.list("categories", of: "categoryInfo", &categories)
                try visitor.field("itemWeight", &itemWeight)
                try visitor.field("layoutCommonId", &layoutCommonID)
                try visitor.field("layoutMapId", &layoutMapID)
                try visitor.field("textSmallId", &textSmallID)
                try visitor.field("lossLeaderId", &lossLeaderID)
                try visitor.field("textLargeId", &textLargeID)
                try visitor.field("shopAreaSoryoPatternId", &shopAreaSoryoPatternID)
                try visitor.field("taxRate", &taxRate)
                try visitor.field("isSingleItemShipping", &isSingleItemShipping)
            }

            func problems(at path: String = "") -> [FieldProblem] {
                Rules.itemURL(itemURL, at: path + "itemUrl")
                    + FieldProblem.length(itemNumber, 32, at: path + "itemNumber")
                    + FieldProblem.length(itemName, 255, at: path + "itemName")
                    + FieldProblem.length(catalogID, 30, at: path + "catalogId")
                    + FieldProblem.range(itemPrice, Rules.prices, at: path + "itemPrice")
                    + FieldProblem.range(genreID, Rules.genres, at: path + "genreId")
                    + Rules.categories(categories, at: path + "categories")
                    + change.problems(at: path)
            }
        }

        /// The response to `items.update` (`itemsUpdateResult`): one result for each item, in the order of the request.
        public struct Response: WireModel, Hashable, BatchResponse {
            /// `itemUpdateResult`: the result of each item.
            public var results: [WriteResponse]

            /// The number of results.
            public var recordCount: Int { results.count }
            /// The number of items that RMS refused.
            public var refusedCount: Int { results.count { $0.code != .done } }

            public init(blank: WireBlank) {
                results = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.repeated("itemUpdateResult", &results)
            }
        }
    }
}

public import struct Foundation.Date

extension RMSFunction {
    /// searchOrderItem of PurchaseItemAPI 2.0. Its name in the console is not publicly known; this name is our choice.
    public static let purchaseItemSearchOrderItem = RMSFunction(
        "purchaseItem.searchOrderItem",
        family: .purchaseItem,
        method: .post,
        path: "/es/2.0/purchaseItem/searchOrderItem",
        wire: .json,
        access: .read
    )
}

extension PurchaseItemAPI {
    /// `searchOrderItem`: the order numbers of a period of at most 63 days, page by page.
    ///
    /// It answers like ``OrderAPI2/SearchOrder`` and has those of its conditions that are not about customers, payments
    /// or deliveries. One condition reaches at most 15,000 orders; narrow the period to get more. Source:
    /// <doc:WireOrder2>.
    public struct SearchOrderItem: OrderAPI2.OrderSearch {
        /// The answer, which is that of `searchOrder`.
        public typealias Response = OrderAPI2.SearchOrder.Response

        public static let function = RMSFunction.purchaseItemSearchOrderItem

        /// `orderProgressList`, ステータスリスト: only orders in these states.
        public var progress: [OrderAPI2.OrderProgress]?
        /// `subStatusIdList`, サブステータスIDリスト: only orders with these sub-statuses; `[-1]` means those without one and
        /// requires `progress`.
        public var subStatusIDs: [Int]?
        /// `dateType`, 期間検索種別: which date of an order the period applies to.
        public var dateType: OrderAPI2.DateType
        /// `startDatetime`, 期間検索開始日時: the start of the period, at most 730 days ago.
        public var start: Date
        /// `endDatetime`, 期間検索終了日時: the end of the period, at most 63 days after the start.
        public var end: Date
        /// `orderTypeList`, 販売種別リスト: only these kinds of sale.
        public var orderTypes: [OrderAPI2.OrderType]?
        /// `searchKeywordType`, 検索キーワード種別: where to search for `keyword`: nowhere, in an item's name or number, or in
        /// one of the three values of its SKU.
        public var keywordType: OrderAPI2.KeywordType?
        /// `searchKeyword`, 検索キーワード: the keyword, with at most as many characters as the type allows.
        public var keyword: String?
        /// `PaginationRequestModel`, ページングリクエストモデル: which page; the first 30 orders if it is not set.
        public var page: OrderAPI2.PageRequest?

        /// Creates a search over a period.
        public init(_ dateType: OrderAPI2.DateType = .ordered, from start: Date, to end: Date) {
            self.dateType = dateType
            self.start = start
            self.end = end
        }

        public init(blank: WireBlank) {
            self.init(from: .distantPast, to: .distantPast)
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.scalars("orderProgressList", &progress)
            try visitor.scalars("subStatusIdList", &subStatusIDs)
            try visitor.field("dateType", &dateType)
            try visitor.field(WireField("startDatetime", format: .compactZone), &start)
            try visitor.field(WireField("endDatetime", format: .compactZone), &end)
            try visitor.scalars("orderTypeList", &orderTypes)
            try visitor.field("searchKeywordType", &keywordType)
            try visitor.field("searchKeyword", &keyword)
            try visitor.record("PaginationRequestModel", &page)
        }

        /// Reports what ``OrderAPI2/SearchOrder`` reports, and the keyword types that only that search has.
        public func problems() -> [FieldProblem] {
            let foreign: [OrderAPI2.KeywordType] = [.memo, .ordererName, .ordererKana, .recipientName]
            guard let keywordType, foreign.contains(keywordType) else { return searchProblems }
            return searchProblems + [FieldProblem("searchKeywordType", "must be 0, 1, 2, 7, 8 or 9 in this search")]
        }

        /// The codes, which are those of `searchOrder`.
        public static var vocabulary: ServiceVocabulary { OrderAPI2.SearchOrder.vocabulary }
    }
}

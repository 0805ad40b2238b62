public import struct Foundation.Date

extension RMSFunction {
    /// searchOrder of RakutenPayOrderAPI 2.0. The name follows the console's pattern `rpay.order.*`; the console's own
    /// spelling is not publicly known.
    public static let rpayOrderSearchOrder = RMSFunction(
        "rpay.order.searchOrder",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/searchOrder",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension OrderAPI2 {
    /// `searchOrder`: the order numbers of a period of at most 63 days, page by page.
    ///
    /// One condition reaches at most 15,000 orders; narrow the period to get more. Source: <doc:WireOrder2>.
    public struct SearchOrder: OrderSearch {
        public static let function = RMSFunction.rpayOrderSearchOrder

        /// `orderProgressList`: only orders in these states.
        public var progress: [OrderProgress]?
        /// `subStatusIdList`: only orders with these sub-statuses; `[-1]` means those without one and requires
        /// `progress`.
        public var subStatusIDs: [Int]?
        /// `dateType`: which date of an order the period applies to.
        public var dateType: DateType
        /// `startDatetime`: the start of the period, at most 730 days ago.
        public var start: Date
        /// `endDatetime`: the end of the period, at most 63 days after the start.
        public var end: Date
        /// `orderTypeList`: only these kinds of sale.
        public var orderTypes: [OrderType]?
        /// `settlementMethod`: only this payment method.
        public var settlementMethod: SettlementMethod?
        /// `deliveryName`: the shop's name for the delivery method.
        public var deliveryName: String?
        /// `shippingDateBlankFlag`: only orders without a shipping date.
        public var hasNoShippingDate: Bool?
        /// `shippingNumberBlankFlag`: only orders without a shipping number.
        public var hasNoShippingNumber: Bool?
        /// `searchKeywordType`: where to search for `keyword`.
        public var keywordType: KeywordType?
        /// `searchKeyword`: the keyword, with at most as many characters as the type allows.
        public var keyword: String?
        /// `mailSendType`: the kind of `ordererMailAddress`.
        public var mailSendType: MailSendType?
        /// `ordererMailAddress`: the orderer's mail address, exactly.
        public var ordererMailAddress: String?
        /// `phoneNumberType`: whose number `phoneNumber` is.
        public var phoneNumberType: PhoneNumberType?
        /// `phoneNumber`: the phone number, exactly.
        public var phoneNumber: String?
        /// `reserveNumber`: the application number, exactly.
        public var reserveNumber: String?
        /// `purchaseSiteType`: where the order was placed.
        public var purchaseSiteType: PurchaseSite?
        /// `asurakuFlag`: only orders for next-day delivery.
        public var isAsuraku: Bool?
        /// `couponUseFlag`: only orders with a coupon.
        public var usesCoupon: Bool?
        /// `drugFlag`: only orders with drugs.
        public var hasDrug: Bool?
        /// `overseasFlag`: only orders from abroad; finds nothing after 2020-06-30.
        public var isOverseas: Bool?
        /// `oneDayOperationFlag`: only orders for same-day shipping.
        public var isOneDayOperation: Bool?
        /// `PaginationRequestModel`: which page; the first 30 orders if it is not set.
        public var page: PageRequest?

        /// Creates a search over a period.
        public init(_ dateType: DateType = .ordered, from start: Date, to end: Date) {
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
            try visitor.field("settlementMethod", &settlementMethod)
            try visitor.field("deliveryName", &deliveryName)
            try visitor.field(WireField("shippingDateBlankFlag", format: .zeroOne), &hasNoShippingDate)
            try visitor.field(WireField("shippingNumberBlankFlag", format: .zeroOne), &hasNoShippingNumber)
            try visitor.field("searchKeywordType", &keywordType)
            try visitor.field("searchKeyword", &keyword)
            try visitor.field("mailSendType", &mailSendType)
            try visitor.field("ordererMailAddress", &ordererMailAddress)
            try visitor.field("phoneNumberType", &phoneNumberType)
            try visitor.field("phoneNumber", &phoneNumber)
            try visitor.field("reserveNumber", &reserveNumber)
            try visitor.field("purchaseSiteType", &purchaseSiteType)
            try visitor.field(WireField("asurakuFlag", format: .zeroOne), &isAsuraku)
            try visitor.field(WireField("couponUseFlag", format: .zeroOne), &usesCoupon)
            try visitor.field(WireField("drugFlag", format: .zeroOne), &hasDrug)
            try visitor.field(WireField("overseasFlag", format: .zeroOne), &isOverseas)
            try visitor.field(WireField("oneDayOperationFlag", format: .zeroOne), &isOneDayOperation)
            try visitor.record("PaginationRequestModel", &page)
        }

        /// Reports a period that is too long or reversed, and a keyword or page outside the documented limits.
        public func problems() -> [FieldProblem] { searchProblems }

        /// The codes of `searchOrder`.
        public static var vocabulary: ServiceVocabulary {
            .order2(
                "SEARCH_ORDER",
                [
                    "009": CodeMeaning(
                        "a required field is missing",
                        advice: "Give dateType, startDatetime and endDatetime.",
                        kind: .invalidRequest
                    ),
                    "011": CodeMeaning(
                        "a field has the wrong format",
                        advice: "Write times as 2020-08-01T00:00:00+0900, and numbers without quotes.",
                        kind: .invalidRequest
                    ),
                ]
            )
        }

        /// The answer of `searchOrder`.
        public struct Response: DefaultedModel, Hashable {
            /// `orderNumberList`: the numbers on this page.
            public var orderNumbers: [String]?
            /// `MessageModelList`: the messages from RMS, which also come on success.
            public var messages: [Message]?
            /// `PaginationResponseModel`: the position of the page; its three numbers are `nil` if nothing matches.
            public var page: Page?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.scalars("orderNumberList", &orderNumbers)
                try visitor.records("MessageModelList", &messages)
                try visitor.record("PaginationResponseModel", &page)
            }
        }
    }

    /// The page of a search, its size and the sort order (`PaginationRequestModel`).
    public struct PageRequest: WireModel, Hashable {
        /// The maximum size of a page.
        public static let maximumSize = 1000

        /// `requestRecordsAmount`: numbers on a page, at most 1,000; 30 if absent.
        public var size: Int?
        /// `requestPage`: the page number, starting at 1; 1 if absent.
        public var number: Int?
        /// `SortModelList`: the sort criteria; by order date, newest first, if absent.
        public var sort: [Sort]?

        /// Creates a page request.
        public init(size: Int? = nil, number: Int? = nil, sort: [Sort]? = nil) {
            self.size = size
            self.number = number
            self.sort = sort
        }

        public init(blank: WireBlank) {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("requestRecordsAmount", &size)
            try visitor.field("requestPage", &number)
            try visitor.records("SortModelList", &sort)
        }

        var problems: [FieldProblem] {
            var problems: [FieldProblem] = []
            if let size, !(1...Self.maximumSize ~= size) {
                let rule = "must be between 1 and \(Self.maximumSize)"
                problems.append(FieldProblem("PaginationRequestModel.requestRecordsAmount", rule))
            }
            if let number, number < 1 {
                problems.append(FieldProblem("PaginationRequestModel.requestPage", "must be at least 1"))
            }
            return problems
        }
    }

    /// A sort criterion (`SortModelList`).
    public struct Sort: WireModel, Hashable {
        /// `sortColumn`: the only value is 1, the order date.
        public var column: Int
        /// `sortDirection`: 1 ascending, 2 descending.
        public var direction: Int

        /// A sort by order date.
        public static func byOrderDate(ascending: Bool) -> Self {
            var sort = Self(blank: WireBlank())
            sort.direction = ascending ? 1 : 2
            return sort
        }

        public init(blank: WireBlank) {
            column = 1
            direction = 2
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("sortColumn", presence: .withDefault), &column)
            try visitor.field("sortDirection", &direction)
        }
    }

    /// The position of a page (`PaginationResponseModel`).
    public struct Page: DefaultedModel, Hashable {
        /// `totalRecordsAmount`: the number of matches on all pages.
        public var totalRecords: Int?
        /// `totalPages`: the number of pages.
        public var totalPages: Int?
        /// `requestPage`: the number of this page, starting at 1.
        public var number: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("totalRecordsAmount", &totalRecords)
            try visitor.field("totalPages", &totalPages)
            try visitor.field("requestPage", &number)
        }
    }
}

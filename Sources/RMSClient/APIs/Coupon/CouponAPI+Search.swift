public import struct Foundation.Date

extension RMSFunction {
    /// coupon.search: coupons that match conditions.
    public static let couponSearch = RMSFunction(
        "coupon.search",
        family: .coupon,
        method: .get,
        path: "/es/1.0/coupon/search",
        wire: .plainXML(.init(request: nil, answer: .payload)),
        access: .read,
        lifecycle: .alive
    )
}

extension CouponAPI {
    /// `coupon.search`: one page of the matching coupons, or of all coupons without a condition.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Search: Operation {
        public static let function = RMSFunction.couponSearch

        /// `couponName`: part of the name.
        public var couponName: String?
        /// `couponCode`: the code of the coupon.
        public var couponCode: String?
        /// `itemUrl`: the management number of the item.
        public var itemURL: String?
        /// `couponStartDate`. Its query format is our reading.
        public var startDate: Date?
        /// `couponEndDate`. Its query format is our reading.
        public var endDate: Date?
        /// `hits`: the page size, 1 to 100; RMS's default is 30.
        public var hits: Int?
        /// `page`: starts at 1.
        public var page: Int?

        /// Requests coupons.
        public init(
            couponName: String? = nil,
            couponCode: String? = nil,
            itemURL: String? = nil,
            startDate: Date? = nil,
            endDate: Date? = nil,
            hits: Int? = nil,
            page: Int? = nil
        ) {
            self.couponName = couponName
            self.couponCode = couponCode
            self.itemURL = itemURL
            self.startDate = startDate
            self.endDate = endDate
            self.hits = hits
            self.page = page
        }

        public init(blank: WireBlank) {}

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponName", &couponName)
            try visitor.field("couponCode", &couponCode)
            try visitor.field("itemUrl", &itemURL)
            try visitor.field("couponStartDate", &startDate)
            try visitor.field("couponEndDate", &endDate)
            try visitor.field("hits", &hits)
            try visitor.field("page", &page)
        }

        /// Reports an invalid page.
        public func problems() -> [FieldProblem] { Rules.page(page, hits: hits) }

        /// The response to `coupon.search`.
        public struct Response: WireModel, Hashable {
            /// `allCount`: the number of matches on all pages.
            public var allCount: Int
            /// `coupons`: the coupons of this page.
            public var coupons: [Coupon]

            public init(blank: WireBlank) {
                allCount = 0
                coupons = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("allCount", &allCount)
                try visitor.list("coupons", of: "coupon", &coupons)
            }
        }
    }
}

extension CouponAPI.Search: PagedOperation {
    /// `page`, starting at 1.
    public var position: Int {
        get { page ?? 1 }
        set { page = newValue }
    }

    /// The next page, as long as this one was full and more coupons match.
    public func nextPosition(after response: CouponAPI.Search.Response, unreadable: Int) -> Int? {
        let count = response.coupons.count + unreadable
        return CouponPaging.next(page: position, hits: hits, count: count, all: response.allCount)
    }

    /// The coupons of an answer.
    public static func records(of response: CouponAPI.Search.Response) -> [CouponAPI.Coupon] { response.coupons }
}

/// The paging of both kinds of coupons.
enum CouponPaging {
    /// The page size if `hits` is not set.
    private static let usualHits = 30

    static func next(page: Int, hits: Int?, count: Int, all: Int) -> Int? {
        count == 0 || page * (hits ?? usualHits) >= all ? nil : page + 1
    }
}

extension CouponAPI.Search {
    /// A read of one coupon, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(hits: 1) }
}

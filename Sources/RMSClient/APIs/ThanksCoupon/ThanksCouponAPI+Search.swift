public import struct Foundation.Date

extension RMSFunction {
    /// thankscoupon.search: thank-you coupons that match conditions.
    public static let thanksCouponSearch = RMSFunction(
        "thankscoupon.search",
        family: .coupon,
        method: .get,
        path: "/es/1.0/thankscoupons",
        wire: .plainXML(.init(request: nil, answer: .payload)),
        access: .read,
        lifecycle: .alive
    )
}

extension ThanksCouponAPI {
    /// `thankscoupon.search`: one page of the matching thank-you coupons.
    ///
    /// RMS answers HTTP 404 if there are none.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Search: Operation {
        public static let function = RMSFunction.thanksCouponSearch

        /// `issueStatus`: only coupons in this state.
        public var issueStatus: Status?
        /// `grantStartDate`. Its query format is our reading.
        public var grantStartDate: Date?
        /// `grantEndDate`. Its query format is our reading.
        public var grantEndDate: Date?
        /// `regDate`. Its query format is our reading.
        public var registrationDate: Date?
        /// `hits`: the page size, 1 to 100; RMS's default is 30.
        public var hits: Int?
        /// `page`: starts at 1.
        public var page: Int?

        /// Requests coupons.
        public init(issueStatus: Status? = nil, hits: Int? = nil, page: Int? = nil) {
            self.issueStatus = issueStatus
            self.hits = hits
            self.page = page
        }

        public init(blank: WireBlank) {}

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("issueStatus", &issueStatus)
            try visitor.field("grantStartDate", &grantStartDate)
            try visitor.field("grantEndDate", &grantEndDate)
            try visitor.field("regDate", &registrationDate)
            try visitor.field("hits", &hits)
            try visitor.field("page", &page)
        }

        /// Reports an invalid page.
        public func problems() -> [FieldProblem] { CouponAPI.Rules.page(page, hits: hits) }

        /// The response to `thankscoupon.search`.
        public struct Response: WireModel, Hashable {
            /// `allCount`: the number of matches on all pages.
            public var allCount: Int
            /// `thanksCoupons`: the coupons of this page.
            public var thanksCoupons: [ThanksCoupon]

            public init(blank: WireBlank) {
                allCount = 0
                thanksCoupons = []
            }

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("allCount", &allCount)
                try visitor.list("thanksCoupons", of: "thanksCoupon", &thanksCoupons)
            }
        }
    }
}

extension ThanksCouponAPI.Search: PagedOperation {
    /// `page`, starting at 1.
    public var position: Int {
        get { page ?? 1 }
        set { page = newValue }
    }

    /// The next page, as long as this one was full and more coupons match.
    public func nextPosition(after response: ThanksCouponAPI.Search.Response, unreadable: Int) -> Int? {
        let count = response.thanksCoupons.count + unreadable
        return CouponPaging.next(page: position, hits: hits, count: count, all: response.allCount)
    }

    /// The coupons of an answer.
    public static func records(of response: ThanksCouponAPI.Search.Response) -> [ThanksCouponAPI.ThanksCoupon] {
        response.thanksCoupons
    }

    /// Returns true for HTTP 404, unless it comes from a page that reports an unknown path.
    public static func meansNone(_ error: RMSError) -> Bool {
        error.httpStatus == 404 && [.notFound, .serviceCode].contains(error.kind)
    }
}

extension ThanksCouponAPI.Search {
    /// A read of one coupon, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(hits: 1) }
}

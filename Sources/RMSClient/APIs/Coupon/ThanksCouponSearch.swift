public import struct Foundation.Date

extension RMSFunction {
    /// thankscoupon.search: thank-you coupons that match.
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

/// `thankscoupon.search`: one page of the thank-you coupons that match.
///
/// RMS answers HTTP 404 when there is none.
///
/// Source: `spec/coupon-1.0.md`.
public struct ThanksCouponSearch: ThanksCouponOperation {
    /// What `thankscoupon.search` gives.
    public typealias Response = ThanksCouponSearchResult

    /// The function.
    public static let function = RMSFunction.thanksCouponSearch

    /// `issueStatus`.
    public var issueStatus: ThanksCouponStatus?
    /// `grantStartDate`. Its form in a query is our reading.
    public var grantStartDate: Date?
    /// `grantEndDate`. Its form in a query is our reading.
    public var grantEndDate: Date?
    /// `regDate`. Its form in a query is our reading.
    public var registrationDate: Date?
    /// `hits`: how many a page holds, 1 to 100; RMS's default is 30.
    public var hits: Int?
    /// `page`: from 1.
    public var page: Int?

    /// Asks for coupons.
    public init(issueStatus: ThanksCouponStatus? = nil, hits: Int? = nil, page: Int? = nil) {
        self.issueStatus = issueStatus
        self.hits = hits
        self.page = page
    }

    /// A blank one.
    public init(blank: WireBlank) {}

    /// Names the parameters, in the order that RMS's schema check wants.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("issueStatus", &issueStatus)
        try visitor.field("grantStartDate", &grantStartDate)
        try visitor.field("grantEndDate", &grantEndDate)
        try visitor.field("regDate", &registrationDate)
        try visitor.field("hits", &hits)
        try visitor.field("page", &page)
    }

    /// A page that is none.
    public func problems() -> [FieldProblem] { CouponRules.page(page, hits: hits) }
}

/// The answer of `thankscoupon.search`.
public struct ThanksCouponSearchResult: WireModel, Hashable {
    /// `allCount`: how many match, on all pages together.
    public var allCount: Int
    /// `thanksCoupons`: this page.
    public var thanksCoupons: [ThanksCoupon]

    /// A blank one.
    public init(blank: WireBlank) {
        allCount = 0
        thanksCoupons = []
    }

    /// Names the members.
    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("allCount", &allCount)
        try visitor.list("thanksCoupons", of: "thanksCoupon", &thanksCoupons)
    }
}

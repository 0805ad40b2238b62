public import struct Foundation.Date

extension RMSFunction {
    /// coupon.issue: issues a coupon.
    public static let couponIssue = RMSFunction(
        "coupon.issue",
        family: .coupon,
        method: .post,
        path: "/es/1.0/coupon/issue",
        wire: .plainXML(.init(request: ["request", "couponIssueRequest"], answer: .payload)),
        access: .write,
        lifecycle: .alive
    )
}

extension CouponAPI {
    /// `coupon.issue`: issues a coupon.
    ///
    /// It is checked against the documented rules before it is sent; the answer holds its code and where customers get
    /// it.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Issue: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.couponIssue

        /// `coupon`: what is issued.
        public var coupon: Coupon
        /// The time that the dates are checked against; nil leaves that to RMS, whose clock decides.
        private var now: Date?

        /// Issues a coupon.
        ///
        /// - Parameter now: The time that the rules for dates are checked against.
        public init(_ coupon: Coupon, now: Date = Date()) {
            self.coupon = coupon
            self.now = now
        }

        public init(blank: WireBlank) {
            coupon = Coupon(blank: blank)
        }

        /// Names the parameters, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            // RMS wants every condition, the unused ones, too.
            var whole = coupon.withAllConditions
            try visitor.record("coupon", &whole)
            coupon = whole
        }

        /// Everything in the coupon that breaks a documented rule.
        public func problems() -> [FieldProblem] {
            let rules = Rules(coupon: coupon, now: now).problems()
            guard coupon.couponCode != nil else { return rules }
            return [FieldProblem("coupon.couponCode", "is given by RMS: leave it out, or update the coupon instead")]
                + rules
        }
    }

    /// The answer of `coupon.issue` and `coupon.delete`.
    public struct WriteResponse: WireModel, Hashable {
        /// `coupon`: its `couponCode`, and after an issue its `pcGetUrl`.
        public var coupon: Coupon

        public init(blank: WireBlank) {
            coupon = Coupon(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("coupon", &coupon)
        }
    }
}

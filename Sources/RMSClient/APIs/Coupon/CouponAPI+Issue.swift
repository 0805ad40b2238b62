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
    /// The coupon is checked against the documented rules before it is sent; the response contains its code and where
    /// customers get it.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Issue: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.couponIssue

        /// `coupon`: the coupon to issue.
        public var coupon: Coupon

        /// Issues a coupon.
        public init(_ coupon: Coupon) {
            self.coupon = coupon
        }

        public init(blank: WireBlank) {
            coupon = Coupon(blank: blank)
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            // RMS requires every condition, even unused ones.
            var whole = coupon.withAllConditions
            try visitor.record("coupon", &whole)
            coupon = whole
        }

        /// Reports everything in the coupon that breaks a documented rule.
        public func problems() -> [FieldProblem] {
            let rules = Rules(coupon).problems()
            guard coupon.couponCode != nil else { return rules }
            return [FieldProblem("coupon.couponCode", "is assigned by RMS: leave it out, or update the coupon instead")]
                + rules
        }

        /// Reports a start that is too early or too late.
        public func problems(at now: Date) -> [FieldProblem] { Rules(coupon).problems(at: now) }
    }

    /// The response to `coupon.issue` and `coupon.delete`.
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

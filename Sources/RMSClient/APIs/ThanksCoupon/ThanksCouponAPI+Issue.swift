extension RMSFunction {
    /// thankscoupon.issue: issues a thank-you coupon.
    public static let thanksCouponIssue = RMSFunction(
        "thankscoupon.issue",
        family: .coupon,
        method: .post,
        path: "/es/1.0/thankscoupon",
        wire: .plainXML(.init(request: ["request"], answer: .payload)),
        access: .write,
        lifecycle: .alive
    )
}

extension ThanksCouponAPI {
    /// `thankscoupon.issue`: issues a thank-you coupon, which RMS grants automatically after a purchase.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Issue: CouponAPI.Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.thanksCouponIssue

        /// `thanksCoupon`: the coupon to issue.
        public var thanksCoupon: ThanksCoupon

        /// Issues a coupon.
        public init(_ thanksCoupon: ThanksCoupon) {
            self.thanksCoupon = thanksCoupon
        }

        public init(blank: WireBlank) {
            thanksCoupon = ThanksCoupon(blank: blank)
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("thanksCoupon", &thanksCoupon)
        }

        /// Reports everything in the coupon that breaks a documented rule.
        public func problems() -> [FieldProblem] { thanksCoupon.problems() }
    }

    /// The response to the calls that write a thank-you coupon.
    public struct WriteResponse: WireModel, Hashable {
        /// `thanksCoupon`: its id.
        public var thanksCoupon: ThanksCoupon

        public init(blank: WireBlank) {
            thanksCoupon = ThanksCoupon(blank: blank)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("thanksCoupon", &thanksCoupon)
        }
    }
}

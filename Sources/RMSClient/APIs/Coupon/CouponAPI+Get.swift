extension RMSFunction {
    /// coupon.get: one coupon.
    public static let couponGet = RMSFunction(
        "coupon.get",
        family: .coupon,
        method: .get,
        path: "/es/1.0/coupon/get",
        wire: .plainXML(.init(request: nil, answer: .payload)),
        access: .read,
        lifecycle: .alive
    )
}

extension CouponAPI {
    /// `coupon.get`: one coupon, whole.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Get: Operation {
        public static let function = RMSFunction.couponGet

        /// `couponCode`.
        public var couponCode: String

        /// Asks for a coupon.
        public init(couponCode: String) {
            self.couponCode = couponCode
        }

        public init(blank: WireBlank) {
            couponCode = ""
        }

        /// Names the parameters, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCode", &couponCode)
        }

        /// A code that is none.
        public func problems() -> [FieldProblem] { Rules.code(couponCode, at: "couponCode") }

        /// The answer of `coupon.get`.
        public struct Response: DefaultedModel, Hashable {
            /// `coupon`; nil if RMS sends none.
            public var coupon: Coupon?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.record("coupon", &coupon)
            }
        }
    }
}

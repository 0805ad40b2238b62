public import struct Foundation.Date

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
    /// `coupon.get`: one complete coupon.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Get: Operation {
        public static let function = RMSFunction.couponGet

        /// `couponCode`: the code of the coupon.
        public var couponCode: String

        /// Requests one coupon.
        public init(couponCode: String) {
            self.couponCode = couponCode
        }

        public init(blank: WireBlank) {
            couponCode = ""
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCode", &couponCode)
        }

        /// Reports an invalid code.
        public func problems() -> [FieldProblem] { Rules.code(couponCode, at: "couponCode") }

        /// The response to `coupon.get`.
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

extension CouponAPI.Get {
    /// A read of a coupon that no shop has, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(couponCode: "AAAA-AAAA-AAAA-AAAA") }
}

extension RMSFunction {
    /// thankscoupon.update: changes a thank-you coupon.
    public static let thanksCouponUpdate = RMSFunction(
        "thankscoupon.update",
        family: .coupon,
        method: .put,
        path: "/es/1.0/thankscoupon/{thanksCouponId}",
        wire: .plainXML(.init(request: ["request"], answer: .payload)),
        access: .write,
        lifecycle: .alive
    )
}

extension ThanksCouponAPI {
    /// `thankscoupon.update`: changes a thank-you coupon.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Update: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.thanksCouponUpdate

        /// `{thanksCouponId}` in the path.
        public var thanksCouponID: Int
        /// `thanksCoupon`: the whole coupon.
        public var thanksCoupon: ThanksCoupon

        /// Changes a coupon.
        public init(thanksCouponID: Int, _ thanksCoupon: ThanksCoupon) {
            self.thanksCouponID = thanksCouponID
            self.thanksCoupon = thanksCoupon
        }

        public init(blank: WireBlank) {
            thanksCouponID = 0
            thanksCoupon = ThanksCoupon(blank: blank)
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("thanksCouponId", presence: .inPath), &thanksCouponID)
            try visitor.record("thanksCoupon", &thanksCoupon)
        }

        /// Reports an invalid id, and everything in the coupon that breaks a documented rule.
        public func problems() -> [FieldProblem] {
            CouponAPI.Rules.thanksCouponID(thanksCouponID) + thanksCoupon.problems()
        }
    }
}

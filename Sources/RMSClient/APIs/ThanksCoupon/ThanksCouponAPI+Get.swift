extension RMSFunction {
    /// thankscoupon.get: one thank-you coupon.
    public static let thanksCouponGet = RMSFunction(
        "thankscoupon.get",
        family: .coupon,
        method: .get,
        path: "/es/1.0/thankscoupon/{thanksCouponId}",
        wire: .plainXML(.init(request: nil, answer: .payload)),
        access: .read,
        lifecycle: .alive
    )
}

extension ThanksCouponAPI {
    /// `thankscoupon.get`: one thank-you coupon.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Get: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.thanksCouponGet

        /// `{thanksCouponId}` in the path.
        public var thanksCouponID: Int

        /// Requests one coupon.
        public init(thanksCouponID: Int) {
            self.thanksCouponID = thanksCouponID
        }

        public init(blank: WireBlank) {
            thanksCouponID = 0
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("thanksCouponId", presence: .inPath), &thanksCouponID)
        }

        /// Reports an invalid id.
        public func problems() -> [FieldProblem] { CouponAPI.Rules.thanksCouponID(thanksCouponID) }
    }
}

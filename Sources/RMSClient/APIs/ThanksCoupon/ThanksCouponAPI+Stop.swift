extension RMSFunction {
    /// thankscoupon.stop: stops a thank-you coupon.
    public static let thanksCouponStop = RMSFunction(
        "thankscoupon.stop",
        family: .coupon,
        method: .put,
        path: "/es/1.0/thankscoupon/{thanksCouponId}/issuestatus/stop",
        wire: .plainXML(.init(request: nil, answer: .payload)),
        access: .write,
        lifecycle: .alive
    )
}

extension ThanksCouponAPI {
    /// `thankscoupon.stop`: stops granting a thank-you coupon.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Stop: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.thanksCouponStop

        /// `{thanksCouponId}` in the path.
        public var thanksCouponID: Int

        /// Stops a coupon.
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

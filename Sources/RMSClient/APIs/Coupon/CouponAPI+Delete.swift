extension RMSFunction {
    /// coupon.delete: deletes a coupon.
    public static let couponDelete = RMSFunction(
        "coupon.delete",
        family: .coupon,
        method: .post,
        path: "/es/1.0/coupon/delete",
        wire: .plainXML(.init(request: ["request", "couponDeleteRequest"], answer: .payload)),
        access: .write,
        lifecycle: .alive
    )
}

extension CouponAPI {
    /// `coupon.delete`: deletes a coupon.
    ///
    /// RMS refuses it from 60 minutes before the coupon starts (COUPON_EE00-002).
    ///
    /// Source: <doc:WireCoupon>.
    public struct Delete: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.couponDelete

        /// `coupon`: the coupon to delete.
        public var coupon: Reference

        /// Deletes a coupon.
        public init(couponCode: String) {
            coupon = Reference(couponCode: couponCode)
        }

        public init(blank: WireBlank) {
            coupon = Reference(blank: blank)
        }

        /// Visits the parameters in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("coupon", &coupon)
        }

        /// Reports an invalid code.
        public func problems() -> [FieldProblem] {
            Rules.code(coupon.couponCode, at: "coupon.couponCode")
        }
    }

    /// A reference to a coupon by its code.
    public struct Reference: WireModel, Hashable {
        /// `couponCode`: the code of the coupon.
        public var couponCode: String

        /// Creates a reference to a coupon.
        public init(couponCode: String) {
            self.couponCode = couponCode
        }

        public init(blank: WireBlank) {
            couponCode = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCode", &couponCode)
        }
    }
}

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
    /// RMS refuses it from 60 minutes before the coupon begins (COUPON_EE00-002).
    ///
    /// Source: <doc:WireCoupon>.
    public struct Delete: Operation {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.couponDelete

        /// `coupon`: which one.
        public var coupon: Reference

        /// Deletes a coupon.
        public init(couponCode: String) {
            coupon = Reference(couponCode: couponCode)
        }

        public init(blank: WireBlank) {
            coupon = Reference(blank: blank)
        }

        /// Names the parameters, in the order that RMS's schema check wants.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("coupon", &coupon)
        }

        /// A code that is none.
        public func problems() -> [FieldProblem] {
            Rules.code(coupon.couponCode, at: "coupon.couponCode")
        }
    }

    /// A coupon by nothing but its code.
    public struct Reference: WireModel, Hashable {
        /// `couponCode`.
        public var couponCode: String

        /// Names a coupon.
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

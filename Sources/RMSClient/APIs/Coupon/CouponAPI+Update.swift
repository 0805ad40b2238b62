public import struct Foundation.Date

extension RMSFunction {
    /// coupon.update: changes a coupon.
    public static let couponUpdate = RMSFunction(
        "coupon.update",
        family: .coupon,
        method: .post,
        path: "/es/1.0/coupon/update",
        wire: .plainXML(.init(request: ["request", "couponUpdateRequest"], answer: .payload)),
        access: .write,
        lifecycle: .alive
    )
}

extension CouponAPI {
    /// `coupon.update`: changes a coupon that has not started.
    ///
    /// That `couponCode` comes first, and that the whole coupon must be sent, is our reading.
    ///
    /// Source: <doc:WireCoupon>.
    public struct Update: Operation {
        public static let function = RMSFunction.couponUpdate

        /// `coupon`: the whole coupon, with its `couponCode`.
        public var coupon: Coupon

        /// Changes a coupon.
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

        /// Reports a missing code, and everything in the coupon that breaks a documented rule.
        public func problems() -> [FieldProblem] {
            Rules.code(coupon.couponCode, at: "coupon.couponCode") + Rules(coupon).problems()
        }

        /// Reports a start that is too early or too late.
        public func problems(at now: Date) -> [FieldProblem] { Rules(coupon).problems(at: now) }

        /// The response to `coupon.update`. What a success contains is not publicly known; most likely the
        /// `couponCode`: the code of the coupon.
        public struct Response: DefaultedModel, Hashable {
            /// `coupon`, if RMS sends one.
            public var coupon: Coupon?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.record("coupon", &coupon)
            }
        }
    }
}

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
        /// The time that the dates are checked against; nil leaves the check to RMS, whose clock decides.
        private var now: Date?

        /// Changes a coupon.
        ///
        /// - Parameter now: The time that the date rules are checked against.
        public init(_ coupon: Coupon, now: Date = Date()) {
            self.coupon = coupon
            self.now = now
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
            Rules.code(coupon.couponCode, at: "coupon.couponCode") + Rules(coupon: coupon, now: now).problems()
        }

        /// The response to `coupon.update`. What a success contains is not publicly known; most likely the
        /// `couponCode`.
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

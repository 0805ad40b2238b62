public import struct Foundation.Date

extension ThanksCouponAPI {
    /// A coupon that RMS grants automatically after a purchase (`thanksCoupon`). Source: <doc:WireCoupon>.
    public struct ThanksCoupon: DefaultedModel, Hashable {
        /// `thanksCouponId`: assigned by RMS.
        public var thanksCouponID: Int?
        /// `shopId`: the shop.
        public var shopID: Int?
        /// `shopName`: the shop's name.
        public var shopName: String?
        /// `shopUrl`: the shop's URL.
        public var shopURL: String?
        /// `couponImage`: an image in R-Cabinet.
        public var couponImage: String?
        /// `couponName`: at most 60.
        public var couponName: String?
        /// `couponCaption`: at most 200.
        public var couponCaption: String?
        /// `discountType`: yen or percent. Sources differ on free shipping, so it is left to RMS.
        public var discountType: CouponAPI.DiscountType?
        /// `discountFactor`: the size of the discount.
        public var discountFactor: Int?
        /// `couponUnavailableTerm`: the number of days before it can be used, 10 to 30.
        public var unavailableDays: Int?
        /// `couponTerm`: how long it can be used. Sources differ: 1 to 3 months, or a number of days.
        public var termMonths: Int?
        /// `memberAvailMaxCount`: the number of uses per member, at most 6 digits; 0 means unlimited.
        public var memberAvailMaxCount: Int?
        /// `combineFlag`: can be combined with other coupons.
        public var isCombinable: Bool?
        /// `pcRedirectUrl`: where customers are redirected.
        public var pcRedirectURL: String?
        /// `issueStatus`: whether it is being granted.
        public var issueStatus: Status?
        /// `regDate`: when it was issued.
        public var registrationDate: Date?
        /// `lastUpdateDate`: when it was changed.
        public var lastUpdateDate: Date?
        /// `thanksOtherConditions`: the kind of sale (RS002) and the minimum amount (RS003).
        public var otherConditions: [CouponAPI.Condition]?
        /// `thanksAutoGetConditions`: 2 or 3 conditions for granting it.
        public var grantConditions: [GrantCondition]?

        public init() {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("thanksCouponId", presence: .answerOnly), &thanksCouponID)
            try visitor.field(WireField("shopId", presence: .answerOnly), &shopID)
            try visitor.field(WireField("shopName", presence: .answerOnly), &shopName)
            try visitor.field(WireField("shopUrl", presence: .answerOnly), &shopURL)
            try visitor.field("couponImage", &couponImage)
            try visitor.field("couponName", &couponName)
            try visitor.field("couponCaption", &couponCaption)
            try visitor.field("discountType", &discountType)
            try visitor.field("discountFactor", &discountFactor)
            try visitor.field("couponUnavailableTerm", &unavailableDays)
            try visitor.field("couponTerm", &termMonths)
            try visitor.field("memberAvailMaxCount", &memberAvailMaxCount)
            try visitor.field(WireField("combineFlag", format: .zeroOne), &isCombinable)
            try visitor.field(WireField("pcRedirectUrl", presence: .answerOnly), &pcRedirectURL)
            try visitor.field(WireField("issueStatus", presence: .answerOnly), &issueStatus)
            try visitor.field(WireField("regDate", presence: .answerOnly), &registrationDate)
            try visitor.field(WireField("lastUpdateDate", presence: .answerOnly), &lastUpdateDate)
            try visitor.list("thanksOtherConditions", of: "thanksOtherCondition", &otherConditions)
            try visitor.list("thanksAutoGetConditions", of: "thanksAutoGetCondition", &grantConditions)
        }

        /// Reports everything that breaks a documented rule.
        func problems() -> [FieldProblem] {
            let path = "thanksCoupon"
            var problems = FieldProblem.length(couponName, 60, at: "\(path).couponName")
            if couponName?.isEmpty ?? true { problems.append(FieldProblem("\(path).couponName", "must be given")) }
            problems += FieldProblem.length(couponCaption, 200, at: "\(path).couponCaption")
            if discountType != .freeShipping {
                problems += CouponAPI.Rules.discount(discountType, discountFactor, at: path)
            }
            problems += FieldProblem.range(unavailableDays, 10...30, at: "\(path).couponUnavailableTerm")
            if let termMonths, termMonths < 1 {
                problems.append(FieldProblem("\(path).couponTerm", "must be at least 1, not \(termMonths)"))
            }
            problems += FieldProblem.range(memberAvailMaxCount, 0...999_999, at: "\(path).memberAvailMaxCount")
            return problems + grantProblems(at: "\(path).thanksAutoGetConditions")
        }

        private func grantProblems(at path: String) -> [FieldProblem] {
            let conditions = grantConditions ?? []
            guard 2...3 ~= conditions.count else {
                return [FieldProblem(path, "must be 2 or 3, not \(conditions.count)")]
            }
            let needed: [Condition] = [.totalPrice, .grantTerm]
            return needed.filter { !conditions.map(\.condition).contains($0) }.map {
                FieldProblem(path, "must contain \($0.rawValue)")
            }
        }
    }

    /// A condition for granting a thank-you coupon (`thanksAutoGetCondition`).
    public struct GrantCondition: WireModel, Hashable {
        /// `getCondCd`: the kind of condition.
        public var condition: Condition?
        /// `startValue`: the lower limit; a date has the form `2026-11-24 10:00:00`.
        public var startValue: String?
        /// `endValue`: the upper limit.
        public var endValue: String?
        /// `compOperatorCd`: 1 for an amount and a term, 0 for a history.
        public var comparison: Int?

        /// Creates a condition.
        public init(_ condition: Condition, startValue: String, endValue: String? = nil, comparison: Int) {
            self.condition = condition
            self.startValue = startValue
            self.endValue = endValue
            self.comparison = comparison
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("getCondCd", &condition)
            try visitor.field("startValue", &startValue)
            try visitor.field("endValue", &endValue)
            try visitor.field("compOperatorCd", &comparison)
        }
    }

    /// What granting a thank-you coupon depends on (`getCondCd`).
    public struct Condition: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// totalPrice: the amount of the purchase; required.
        public static let totalPrice = Self(rawValue: "totalPrice")
        /// grantTerm: the time of the purchase; required.
        public static let grantTerm = Self(rawValue: "grantTerm")
        /// serviceUseHistory: whether there was an earlier purchase.
        public static let serviceUseHistory = Self(rawValue: "serviceUseHistory")
    }

    /// Whether a thank-you coupon is being granted (`issueStatus`).
    public struct Status: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 3: not yet granted.
        public static let before = Self(rawValue: 3)
        /// 4: being granted.
        public static let during = Self(rawValue: 4)
        /// 5: stopped.
        public static let stopped = Self(rawValue: 5)
        /// 6: ended.
        public static let ended = Self(rawValue: 6)
    }
}

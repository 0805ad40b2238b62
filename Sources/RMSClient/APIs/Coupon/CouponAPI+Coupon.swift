public import struct Foundation.Date

extension CouponAPI {
    /// A coupon (`coupon`), with the members that `coupon.issue` sends and `coupon.get` returns.
    ///
    /// An issue must contain every condition, even unused ones, because RMS refuses it otherwise; ``CouponAPI/Issue``
    /// fills in "none" if a condition is nil. Source: <doc:WireCoupon>.
    public struct Coupon: WireModel, Hashable {
        /// `couponCode`: its code, `XXXX-XXXX-XXXX-XXXX`; RMS assigns it, and an update names it.
        public var couponCode: String?
        /// `couponName`: at most 60 bytes, without a URL; required for an issue.
        public var couponName: String?
        /// `couponCaption`: at most 200 bytes.
        public var couponCaption: String?
        /// `couponStartDate`: 60 minutes to 30 days ahead.
        public var startDate: Date?
        /// `couponEndDate`: at least 5 minutes after the start.
        public var endDate: Date?
        /// `shopId`: the shop.
        public var shopID: Int?
        /// `shopUrl`: the shop's URL.
        public var shopURL: String?
        /// `shopName`: the shop's name.
        public var shopName: String?
        /// `couponImage`: an image in R-Cabinet.
        public var couponImage: String?
        /// `pcGetUrl`: where customers get the coupon.
        public var pcGetURL: String?
        /// `issueCount`: the total number of uses, at most 6 digits; 0 means unlimited.
        public var issueCount: Int?
        /// `availCount`: the number of uses left.
        public var availCount: Int?
        /// `itemType`: what the coupon applies to.
        public var itemType: ItemType?
        /// `discountType`: the kind of discount.
        public var discountType: DiscountType?
        /// `discountFactor`: the size of the discount: 1 to 999,999,999 yen, 1 to 99 percent, 1 for free shipping.
        public var discountFactor: Int?
        /// `memberAvailMaxCount`: the number of uses per member; 0 means unlimited.
        public var memberAvailMaxCount: Int?
        /// `purchaseHistoryCond`: the member's purchases.
        public var purchaseHistory: PurchaseHistory?
        /// `multiRankCond`: the member's rank.
        public var ranks: Ranks?
        /// `genderCond`: the member's gender.
        public var gender: Gender?
        /// `ageRangeCond`: the member's age.
        public var ageRange: AgeRange?
        /// `birthmonthCond`: the member's birth month, 1 to 12; 0 means any.
        public var birthMonth: Int?
        /// `multiPrefectureCond`: where the member lives.
        public var prefectures: Prefectures?
        /// `pcRedirectUrl`: where customers are redirected.
        public var pcRedirectURL: String?
        /// `combineFlag`: can be combined with other coupons.
        public var isCombinable: Bool?
        /// `displayFlag`: shown to everyone; otherwise only to customers who receive it.
        public var isPublic: Bool?
        /// `couponStatus`: whether it is issued or ended.
        public var couponStatus: Status?
        /// `regDate`: when it was issued.
        public var registrationDate: Date?
        /// `lastUpdateDate`: when it was changed.
        public var lastUpdateDate: Date?
        /// `items`: the items it applies to, at most 3,000.
        public var items: [Item]?
        /// `otherConditions`: additional conditions.
        public var otherConditions: [Condition]?

        /// Creates a coupon with what an issue requires, and no other conditions.
        public init(
            couponName: String,
            startDate: Date,
            endDate: Date,
            discount: Discount,
            itemType: ItemType = .wholeOrder,
            issueCount: Int = 0,
            memberAvailMaxCount: Int = 0,
            isCombinable: Bool = false,
            isPublic: Bool = true
        ) {
            self.couponName = couponName
            self.startDate = startDate
            self.endDate = endDate
            (discountType, discountFactor) = discount.onTheWire
            self.itemType = discount == .freeShipping ? .freeShipping : itemType
            self.issueCount = issueCount
            self.memberAvailMaxCount = memberAvailMaxCount
            self.isCombinable = isCombinable
            self.isPublic = isPublic
        }

        public init(blank: WireBlank) {}

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCode", &couponCode)
            try visitor.field("couponName", &couponName)
            try visitor.field("couponCaption", &couponCaption)
            try visitor.field("couponStartDate", &startDate)
            try visitor.field("couponEndDate", &endDate)
            try visitor.field(WireField("shopId", presence: .answerOnly), &shopID)
            try visitor.field(WireField("shopUrl", presence: .answerOnly), &shopURL)
            try visitor.field(WireField("shopName", presence: .answerOnly), &shopName)
            try visitor.field("couponImage", &couponImage)
            try visitor.field(WireField("pcGetUrl", presence: .answerOnly), &pcGetURL)
            try visitor.field("issueCount", &issueCount)
            try visitor.field(WireField("availCount", presence: .answerOnly), &availCount)
            try visitor.field("itemType", &itemType)
            try visitor.field("discountType", &discountType)
            try visitor.field("discountFactor", &discountFactor)
            try visitor.field("memberAvailMaxCount", &memberAvailMaxCount)
            try visitor.record("purchaseHistoryCond", &purchaseHistory)
            try visitor.record("multiRankCond", &ranks)
            try visitor.field("genderCond", &gender)
            try visitor.record("ageRangeCond", &ageRange)
            try visitor.field("birthmonthCond", &birthMonth)
            try visitor.record("multiPrefectureCond", &prefectures)
            try visitor.field(WireField("pcRedirectUrl", presence: .answerOnly), &pcRedirectURL)
            try visitor.field(WireField("combineFlag", format: .zeroOne), &isCombinable)
            try visitor.field(WireField("displayFlag", format: .zeroOne), &isPublic)
            try visitor.field(WireField("couponStatus", presence: .answerOnly), &couponStatus)
            try visitor.field(WireField("regDate", presence: .answerOnly), &registrationDate)
            try visitor.field(WireField("lastUpdateDate", presence: .answerOnly), &lastUpdateDate)
            try visitor.list("items", of: "item", &items)
            try visitor.list("otherConditions", of: "otherCondition", &otherConditions)
        }
    }

    /// The discount of a coupon.
    public enum Discount: Sendable, Hashable {
        /// An amount in yen, 1 to 999,999,999.
        case yen(Int)
        /// A percentage, 1 to 99.
        case percent(Int)
        /// Free shipping.
        case freeShipping

        var onTheWire: (DiscountType, Int) {
            switch self {
            case .yen(let amount): (.yen, amount)
            case .percent(let rate): (.percent, rate)
            case .freeShipping: (.freeShipping, 1)
            }
        }
    }
}

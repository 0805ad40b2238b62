public import struct Foundation.Date

extension OrderAPI2 {
    /// A coupon that was used for an order (`CouponModel`, クーポンモデル). Source: <doc:WireOrder2>.
    public struct Coupon: DefaultedModel, Hashable {
        /// `couponCode`, クーポンコード: the coupon code, for example `UCSK-XEPV-LEGJ-H0SW`.
        public var couponCode: String?
        /// `itemId`, クーポン対象の商品ID: Rakuten's id of the item that the coupon is for; 0 if it is not for an item.
        public var itemID: Int?
        /// `couponName`, クーポン名: the name of the coupon.
        public var couponName: String?
        /// `couponSummary`, クーポン効果(サマリー): a summary of the coupon's effect, for example 定額割引 100円.
        public var couponSummary: String?
        /// `couponCapital`, クーポン原資: who pays for the coupon, as a text: ショップ, メーカー or サービス.
        public var couponCapitalName: String?
        /// `couponCapitalCode`, クーポン原資コード: who pays for the coupon.
        public var couponCapital: CouponCapital?
        /// `expiryDate`, 有効期限: the expiration date, a day in Japan.
        public var expiryDate: Date?
        /// `couponPrice`, クーポン割引単価: the discount per coupon, in whole yen.
        public var couponPrice: Price?
        /// `couponUnit`, クーポン利用数: the number of coupons used.
        public var couponUnit: Int?
        /// `couponTotalPrice`, クーポン利用金額: the amount used, in whole yen: `couponPrice` times `couponUnit`; undecided if
        /// one of them is missing.
        public var couponTotalPrice: Price?
        /// `itemDetailId`, 商品明細ID: the item line that the coupon is for; 0 if it is not for an item.
        public var itemDetailID: Int?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCode", &couponCode)
            try visitor.field("itemId", &itemID)
            try visitor.field("couponName", &couponName)
            try visitor.field("couponSummary", &couponSummary)
            try visitor.field("couponCapital", &couponCapitalName)
            try visitor.field("couponCapitalCode", &couponCapital)
            try visitor.field(WireField("expiryDate", format: .day), &expiryDate)
            try visitor.field("couponPrice", &couponPrice)
            try visitor.field("couponUnit", &couponUnit)
            try visitor.field("couponTotalPrice", &couponTotalPrice)
            try visitor.field("itemDetailId", &itemDetailID)
        }
    }
}

public import struct Foundation.Date

extension OrderAPI1 {
    /// A coupon that was used (`couponModel`).
    public struct Coupon: DefaultedModel, Hashable {
        /// `couponCapital`, クーポン原資コード: who pays for the coupon.
        public var couponCapital: CouponCapital?
        /// `couponCode`, クーポンコード: the coupon code.
        public var couponCode: String?
        /// `couponName`, クーポン名: the name of the coupon.
        public var couponName: String?
        /// `couponPrice`, クーポン割引単価: the discount per coupon.
        public var couponPrice: Int?
        /// `couponSummary`, クーポン効果(サマリー): a summary of the coupon's effect.
        public var couponSummary: String?
        /// `couponTotalPrice`, クーポン利用金額: the amount used.
        public var couponTotalPrice: Int?
        /// `couponUnit`, クーポン利用数: the number of coupons used.
        public var couponUnit: Int?
        /// `couponUsage`, クーポン利用方法: how the coupon is used; the values are unknown.
        public var couponUsage: Int?
        /// `discountType`, 割引タイプ: the type of discount; the values are unknown.
        public var discountType: Int?
        /// `expiryDate`, 有効期限: the expiration date.
        public var expiryDate: Date?
        /// `feeFlag`, 課金フラグ: whether a fee is charged; the values are unknown.
        public var feeFlag: String?
        /// `itemId`, 商品ID: the item id.
        public var itemID: Int?
        /// `orderNumber`, 受注番号: the order number.
        public var orderNumber: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponCapital", &couponCapital)
            try visitor.field("couponCode", &couponCode)
            try visitor.field("couponName", &couponName)
            try visitor.field("couponPrice", &couponPrice)
            try visitor.field("couponSummary", &couponSummary)
            try visitor.field("couponTotalPrice", &couponTotalPrice)
            try visitor.field("couponUnit", &couponUnit)
            try visitor.field("couponUsage", &couponUsage)
            try visitor.field("discountType", &discountType)
            try visitor.field("expiryDate", &expiryDate)
            try visitor.field("feeFlag", &feeFlag)
            try visitor.field("itemId", &itemID)
            try visitor.field("orderNumber", &orderNumber)
        }
    }
}

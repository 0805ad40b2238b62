public import struct Foundation.Decimal

extension OrderAPI1 {
    /// The totals of one tax rate (`taxSummaryModel`); the type is new in the 2019 schema.
    public struct TaxSummary: DefaultedModel, Hashable {
        /// `couponPrice`, クーポン割引額: the coupon discount.
        public var couponPrice: Int?
        /// `paymentCharge`, 決済手数料: the payment fee.
        public var paymentCharge: Int?
        /// `point`, ポイント: the points.
        public var point: Int?
        /// `reqPrice`, 請求額: the billed amount.
        public var reqPrice: Int?
        /// `reqPriceTax`, 請求額に対する税額: the tax on the billed amount.
        public var reqPriceTax: Int?
        /// `taxRate`, 税率: the tax rate.
        public var taxRate: Decimal?
        /// `totalPrice`, 合計金額: the total amount.
        public var totalPrice: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("couponPrice", &couponPrice)
            try visitor.field("paymentCharge", &paymentCharge)
            try visitor.field("point", &point)
            try visitor.field("reqPrice", &reqPrice)
            try visitor.field("reqPriceTax", &reqPriceTax)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("totalPrice", &totalPrice)
        }
    }
}

public import struct Foundation.Decimal

extension OrderAPI2 {
    /// The totals of one tax rate (`TaxSummaryModel`, 税情報モデル), since version 3 of `getOrder`. Amounts are whole yen and
    /// undecided until the postage or the cash-on-delivery fee is set.
    ///
    /// Source: <doc:WireOrder2>.
    public struct TaxSummary: DefaultedModel, Hashable {
        /// `taxRate`, 税率: the tax rate: 0, 0.08 or 0.1.
        public var taxRate: Decimal?
        /// `reqPrice`, 請求金額: the billed amount with tax. For orders since 2022-04-01, points are not subtracted.
        public var requestPrice: Price?
        /// `reqPriceTax`, 請求額に対する税額: the tax on the billed amount.
        public var requestPriceTax: Price?
        /// `totalPrice`, 合計金額: items, postage and wrapping.
        public var totalPrice: Price?
        /// `paymentCharge`, 決済手数料: the payment fee.
        public var paymentCharge: Price?
        /// `couponPrice`, クーポン割引額: the coupon discount.
        public var couponPrice: Price?
        /// `point`, 利用ポイント数: the points that were used; always 0 for orders since 2022-04-01.
        public var point: Price?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("taxRate", &taxRate)
            try visitor.field("reqPrice", &requestPrice)
            try visitor.field("reqPriceTax", &requestPriceTax)
            try visitor.field("totalPrice", &totalPrice)
            try visitor.field("paymentCharge", &paymentCharge)
            try visitor.field("couponPrice", &couponPrice)
            try visitor.field("point", &point)
        }
    }
}

public import struct Foundation.Decimal

extension OrderAPI1 {
    /// The totals of one tax rate (`taxSummaryModel`), known since 2019.
    public struct TaxSummary: DefaultedModel, Hashable {
        /// `couponPrice`, クーポン割引額: Known since 2019.
        public var couponPrice: Int?
        /// `paymentCharge`, 決済手数料: Known since 2019.
        public var paymentCharge: Int?
        /// `point`, ポイント: Known since 2019.
        public var point: Int?
        /// `reqPrice`, 請求額: Known since 2019.
        public var reqPrice: Int?
        /// `reqPriceTax`, 請求額に対する税額: Known since 2019.
        public var reqPriceTax: Int?
        /// `taxRate`, 税率: Known since 2019.
        public var taxRate: Decimal?
        /// `totalPrice`, 合計金額: Known since 2019.
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

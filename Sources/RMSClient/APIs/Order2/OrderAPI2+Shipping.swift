public import struct Foundation.Date

extension OrderAPI2 {
    /// A shipment of a destination (`ShippingModel`, 発送モデル). Source: <doc:WireOrder2>.
    public struct Shipping: WireModel, Hashable {
        /// `shippingDetailId`, 発送明細ID: the id of the shipment, at most 12 digits. Rakuten issues it; changes name it.
        public var shippingDetailID: Int
        /// `shippingNumber`, お荷物伝票番号: the parcel tracking number.
        public var shippingNumber: String?
        /// `deliveryCompany`, 配送会社: the delivery company.
        public var deliveryCompany: DeliveryCompany?
        /// `deliveryCompanyName`, 配送会社名: the name of the delivery company.
        public var deliveryCompanyName: String?
        /// `shippingDate`, 発送日: the day of dispatch, a day in Japan.
        public var shippingDate: Date?

        /// Creates a shipment with an id only.
        public init(shippingDetailID: Int) {
            self.shippingDetailID = shippingDetailID
        }

        public init(blank: WireBlank) {
            shippingDetailID = 0
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("shippingDetailId", &shippingDetailID)
            try visitor.field("shippingNumber", &shippingNumber)
            try visitor.field("deliveryCompany", &deliveryCompany)
            try visitor.field("deliveryCompanyName", &deliveryCompanyName)
            try visitor.field(WireField("shippingDate", format: .day), &shippingDate)
        }
    }

    /// The delivery method of an order (`DeliveryModel`, 配送方法モデル). Source: <doc:WireOrder2>.
    public struct Delivery: DefaultedModel, Hashable {
        /// `deliveryName`, 配送方法: the name in the shop's settings: 宅配便, 小型宅配便, 大型宅配便, クール便, メール便, 国際配送,
        /// コンビニ受取, ロッカー受取, 店頭受取, 発送を伴わない or 郵便局受取.
        public var deliveryName: String?
        /// `deliveryClass`, 配送区分: the delivery class.
        public var deliveryClass: DeliveryClass?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("deliveryName", &deliveryName)
            try visitor.field("deliveryClass", &deliveryClass)
        }
    }
}

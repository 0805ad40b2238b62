public import struct Foundation.Date

extension OrderAPI1 {
    /// Subscription and reservation data of an ordinary order (`normalOrderModel`).
    public struct Reservation: DefaultedModel, Hashable {
        /// `detailId`, 定期購入詳細ID.
        public var detailID: Int?
        /// `reserveDatetime`, 定期購入申込日時.
        public var reserveDatetime: Date?
        /// `reserveNumber`, 定期購入申込番号.
        public var reserveNumber: String?
        /// `reserveType`, 定期購入商品種別: Unknown values.
        public var reserveType: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("detailId", &detailID)
            try visitor.field("reserveDatetime", &reserveDatetime)
            try visitor.field("reserveNumber", &reserveNumber)
            try visitor.field("reserveType", &reserveType)
        }
    }

    /// What an auction order has beside (`saOrderModel`).
    public struct Auction: DefaultedModel, Hashable {
        /// `bidId`, ビッドID.
        public var bidID: Int?
        /// `comment`, コメント.
        public var comment: String?
        /// `regDate`, 結果発表日.
        public var regDate: Date?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("bidId", &bidID)
            try visitor.field("comment", &comment)
            try visitor.field("regDate", &regDate)
        }
    }

    /// A history (`historyModel`); the type is empty.
    public struct History: DefaultedModel, Hashable {
        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}
    }

    /// The way of delivery (`deliveryModel`).
    public struct Delivery: DefaultedModel, Hashable {
        /// `deliveryClass`, 配送区分.
        public var deliveryClass: DeliveryClass?
        /// `deliveryName`, 配送方法名: E.g. 宅配便.
        public var deliveryName: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("deliveryClass", &deliveryClass)
            try visitor.field("deliveryName", &deliveryName)
        }
    }
}

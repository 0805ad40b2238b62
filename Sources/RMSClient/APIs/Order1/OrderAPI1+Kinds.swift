public import struct Foundation.Date

extension OrderAPI1 {
    /// Subscription and reservation data of an ordinary order (`normalOrderModel`).
    public struct Reservation: DefaultedModel, Hashable {
        /// `detailId`, 定期購入詳細ID: the subscription detail id.
        public var detailID: Int?
        /// `reserveDatetime`, 定期購入申込日時: when the subscription was requested.
        public var reserveDatetime: Date?
        /// `reserveNumber`, 定期購入申込番号: the subscription request number.
        public var reserveNumber: String?
        /// `reserveType`, 定期購入商品種別: the kind of subscription item; the values are unknown.
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

    /// Extra data of an auction order (`saOrderModel`).
    public struct Auction: DefaultedModel, Hashable {
        /// `bidId`, ビッドID: the bid id.
        public var bidID: Int?
        /// `comment`, コメント: a comment.
        public var comment: String?
        /// `regDate`, 結果発表日: the day the result is announced.
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

    /// The delivery method (`deliveryModel`).
    public struct Delivery: DefaultedModel, Hashable {
        /// `deliveryClass`, 配送区分: the delivery class.
        public var deliveryClass: DeliveryClass?
        /// `deliveryName`, 配送方法名: the name of the delivery method, for example 宅配便.
        public var deliveryName: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("deliveryClass", &deliveryClass)
            try visitor.field("deliveryName", &deliveryName)
        }
    }
}

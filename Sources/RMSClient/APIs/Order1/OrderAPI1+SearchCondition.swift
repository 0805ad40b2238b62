public import struct Foundation.Date

extension OrderAPI1 {
    /// The condition of an order search (`orderSearchModel`). RMS requires `dateType`, `startDate` and `endDate`.
    public struct SearchCondition: DefaultedModel, Hashable {
        /// `asuraku`, あす楽: only orders with next-day delivery.
        public var asuraku: Bool?
        /// `cardSearchModel`, カード検索モデル: the card condition.
        public var cardSearch: CardCondition?
        /// `comment`, コメント: the comment.
        public var comment: String?
        /// `coupon`, クーポン: whether a coupon was used.
        public var coupon: Bool?
        /// `dateType`, 期間検索種別: which date the period applies to. Required; 1 is the order date.
        public var dateType: DateType?
        /// `delivery`, 配送方法: the name of the delivery method, as the shop defined it.
        public var delivery: String?
        /// `drug`, 医薬品: whether the order contains medicine.
        public var drug: Bool?
        /// `enclosureStatus`, 同梱ステータス: whether orders are bundled.
        public var enclosureStatus: [EnclosureStatus] = []
        /// `endDate`, 期間TO: the end of the period. Required; at most 63 days after the start. 30 days are recorded as
        /// accepted.
        public var endDate: Date?
        /// `itemName`, 商品名: the item name.
        public var itemName: String?
        /// `itemNumber`, 商品番号: the item number.
        public var itemNumber: String?
        /// `mailAddressType`, メールアドレス種別: the kinds of mail address.
        public var mailAddressType: [MailAddressType] = []
        /// `modify`, 購入履歴修正: whether the order was modified.
        public var modify: Bool?
        /// `orderSite`, 購入サイト: where the orders were placed.
        public var orderSite: [Site] = []
        /// `orderType`, 販売種別: the kinds of sale, 1 to 6.
        public var orderType: [OrderType] = []
        /// `ordererKana`, 注文者名カナ: the buyer's name in kana.
        public var ordererKana: String?
        /// `ordererMailAddress`, 注文者メールアドレス: the buyer's mail address.
        public var ordererMailAddress: String?
        /// `ordererName`, 注文者名: the buyer's name.
        public var ordererName: String?
        /// `ordererPhoneNumber`, 注文者電話番号: the buyer's phone number.
        public var ordererPhoneNumber: String?
        /// `overseas`, 海外: whether the order is from overseas.
        public var overseas: Bool?
        /// `pointStatus`, ポイント承認状態: the approval states of points.
        public var pointStatus: [Int] = []
        /// `pointUsed`, ポイント利用: whether points were used.
        public var pointUsed: Bool?
        /// `rbankStatus`, 楽天バンク決済ステータス: the states of the Rakuten Bank settlement.
        public var rbankStatus: [Int] = []
        /// `reserveNumber`, 申込番号: the application number.
        public var reserveNumber: String?
        /// `senderName`, 送付先名: the recipient's name.
        public var senderName: String?
        /// `senderPhoneNumber`, 送付先電話番号: the recipient's phone number.
        public var senderPhoneNumber: String?
        /// `settlement`, 支払方法: the name of the payment method.
        public var settlement: String?
        /// `startDate`, 期間FROM: the start of the period. Required; at most 730 days ago.
        public var startDate: Date?
        /// `status`, 受注ステータス: the names of the statuses.
        public var status: [Status] = []

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("asuraku", &asuraku)
            try visitor.record("cardSearchModel", &cardSearch)
            try visitor.field("comment", &comment)
            try visitor.field("coupon", &coupon)
            try visitor.field("dateType", &dateType)
            try visitor.field("delivery", &delivery)
            try visitor.field("drug", &drug)
            try visitor.repeated("enclosureStatus", &enclosureStatus)
            try visitor.field("endDate", &endDate)
            try visitor.field("itemName", &itemName)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.repeated("mailAddressType", &mailAddressType)
            try visitor.field("modify", &modify)
            try visitor.repeated("orderSite", &orderSite)
            try visitor.repeated("orderType", &orderType)
            try visitor.field("ordererKana", &ordererKana)
            try visitor.field("ordererMailAddress", &ordererMailAddress)
            try visitor.field("ordererName", &ordererName)
            try visitor.field("ordererPhoneNumber", &ordererPhoneNumber)
            try visitor.field("overseas", &overseas)
            try visitor.repeated("pointStatus", &pointStatus)
            try visitor.field("pointUsed", &pointUsed)
            try visitor.repeated("rbankStatus", &rbankStatus)
            try visitor.field("reserveNumber", &reserveNumber)
            try visitor.field("senderName", &senderName)
            try visitor.field("senderPhoneNumber", &senderPhoneNumber)
            try visitor.field("settlement", &settlement)
            try visitor.field("startDate", &startDate)
            try visitor.repeated("status", &status)
        }
    }

    /// The card condition of an order search (`cardSearchModel`).
    public struct CardCondition: DefaultedModel, Hashable {
        /// `cardName`, ブランド名: the card brand.
        public var cardName: String?
        /// `cardOwner`, 名義人: the cardholder.
        public var cardOwner: String?
        /// `cardStatus`, 決済ステータス: the states of the card settlement.
        public var cardStatus: [CardStatus] = []
        /// `payType`, 支払種別: how the card is charged.
        public var payType: [CardPayType] = []

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("cardName", &cardName)
            try visitor.field("cardOwner", &cardOwner)
            try visitor.repeated("cardStatus", &cardStatus)
            try visitor.repeated("payType", &payType)
        }
    }
}

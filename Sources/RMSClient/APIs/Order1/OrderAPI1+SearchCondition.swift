public import struct Foundation.Date

extension OrderAPI1 {
    /// What a search for orders asks (`orderSearchModel`). RMS needs `dateType`, `startDate` and `endDate`.
    public struct SearchCondition: DefaultedModel, Hashable {
        /// `asuraku`, あす楽: Next-day delivery orders only.
        public var asuraku: Bool?
        /// `cardSearchModel`, カード検索モデル.
        public var cardSearch: CardCondition?
        /// `comment`, コメント.
        public var comment: String?
        /// `coupon`, クーポン: Coupon used.
        public var coupon: Bool?
        /// `dateType`, 期間検索種別: Needed. 1 = order date.
        public var dateType: DateType?
        /// `delivery`, 配送方法: Method NAME as the shop defined it.
        public var delivery: String?
        /// `drug`, 医薬品: Contains medicine.
        public var drug: Bool?
        /// `enclosureStatus`, 同梱ステータス.
        public var enclosureStatus: [EnclosureStatus] = []
        /// `endDate`, 期間TO: Needed. Window up to 63 days; 30 days recorded as fine.
        public var endDate: Date?
        /// `itemName`, 商品名.
        public var itemName: String?
        /// `itemNumber`, 商品番号.
        public var itemNumber: String?
        /// `mailAddressType`, メールアドレス種別.
        public var mailAddressType: [MailAddressType] = []
        /// `modify`, 購入履歴修正: Order was modified.
        public var modify: Bool?
        /// `orderSite`, 購入サイト.
        public var orderSite: [Site] = []
        /// `orderType`, 販売種別: 1 to 6.
        public var orderType: [OrderType] = []
        /// `ordererKana`, 注文者名カナ.
        public var ordererKana: String?
        /// `ordererMailAddress`, 注文者メールアドレス.
        public var ordererMailAddress: String?
        /// `ordererName`, 注文者名.
        public var ordererName: String?
        /// `ordererPhoneNumber`, 注文者電話番号.
        public var ordererPhoneNumber: String?
        /// `overseas`, 海外: Overseas order.
        public var overseas: Bool?
        /// `pointStatus`, ポイント承認状態.
        public var pointStatus: [Int] = []
        /// `pointUsed`, ポイント利用: Points used.
        public var pointUsed: Bool?
        /// `rbankStatus`, 楽天バンク決済ステータス.
        public var rbankStatus: [Int] = []
        /// `reserveNumber`, 申込番号.
        public var reserveNumber: String?
        /// `senderName`, 送付先名.
        public var senderName: String?
        /// `senderPhoneNumber`, 送付先電話番号.
        public var senderPhoneNumber: String?
        /// `settlement`, 支払方法: Method NAME.
        public var settlement: String?
        /// `startDate`, 期間FROM: Needed. Not more than 730 days back.
        public var startDate: Date?
        /// `status`, 受注ステータス: Status NAME.
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

    /// What a search asks of the card (`cardSearchModel`).
    public struct CardCondition: DefaultedModel, Hashable {
        /// `cardName`, ブランド名.
        public var cardName: String?
        /// `cardOwner`, 名義人.
        public var cardOwner: String?
        /// `cardStatus`, 決済ステータス.
        public var cardStatus: [CardStatus] = []
        /// `payType`, 支払種別.
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

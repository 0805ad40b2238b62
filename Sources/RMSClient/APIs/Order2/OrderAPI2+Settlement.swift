public import struct Foundation.Date

extension OrderAPI2 {
    /// The payment method of an order (`SettlementModel`, 支払方法モデル). The members of the card are `nil` for other
    /// methods. Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct Settlement: DefaultedModel, Hashable {
        /// `settlementMethodCode`, 支払方法コード: the payment method.
        public var method: SettlementMethod?
        /// `settlementMethod`, 支払方法名: the name of the payment method, for example クレジットカード.
        public var methodName: String?
        /// `rpaySettlementFlag`, 楽天市場の共通決済手段フラグ: whether Rakuten handles the payment; otherwise the shop does
        /// (選択制決済).
        public var isRakutenPay: Bool?
        /// `cardName`, クレジットカード種類: the card brand, for example VISA.
        public var cardName: String?
        /// `cardNumber`, クレジットカード番号: the card number, masked as `XXXX-XXXX-XXXX-nnnn`.
        public var cardNumber: String?
        /// `cardOwner`, クレジットカード名義人: the cardholder.
        public var cardOwner: String?
        /// `cardYm`, クレジットカード有効期限: the expiration month, for example `2017-11`.
        public var cardYM: String?
        /// `cardPayType`, クレジットカード支払い方法: how the card is charged.
        public var cardPayType: CardPayType?
        /// `cardInstallmentDesc`, クレジットカード支払い回数: the number of payments, if the card is charged in installments.
        public var cardInstallments: CardInstallments?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("settlementMethodCode", &method)
            try visitor.field("settlementMethod", &methodName)
            try visitor.field(WireField("rpaySettlementFlag", format: .zeroOne), &isRakutenPay)
            try visitor.field("cardName", &cardName)
            try visitor.field("cardNumber", &cardNumber)
            try visitor.field("cardOwner", &cardOwner)
            try visitor.field("cardYm", &cardYM)
            try visitor.field("cardPayType", &cardPayType)
            try visitor.field("cardInstallmentDesc", &cardInstallments)
        }
    }

    /// The points that were used for an order (`PointModel`, ポイントモデル). Source: <doc:WireOrder2>.
    public struct Point: DefaultedModel, Hashable {
        /// `usedPoint`, ポイント利用額: the points that were used; one point is one yen.
        public var usedPoint: Int?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("usedPoint", &usedPoint)
        }
    }

    /// A due date of an order (`DueDateModel`), since version 5 of `getOrder`. Source: <doc:WireOrder2>.
    public struct DueDate: DefaultedModel, Hashable {
        /// `dueDateType`, 期限日タイプ: what is due.
        public var type: DueDateType?
        /// `dueDate`, 期限日: the due date, a day in Japan.
        public var dueDate: Date?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("dueDateType", &type)
            try visitor.field(WireField("dueDate", format: .day), &dueDate)
        }
    }
}

public import struct Foundation.Date

extension OrderAPI1 {
    /// The payment method (`settlementModel`).
    public struct Settlement: DefaultedModel, Hashable {
        /// `cardModel`, クレジットカードモデル: the credit card.
        public var card: Card?
        /// `settlementName`, 支払方法名: the name of the payment method.
        public var settlementName: String?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("cardModel", &card)
            try visitor.field("settlementName", &settlementName)
        }
    }

    /// A credit card (`cardModel`), whose number RMS masks.
    public struct Card: DefaultedModel, Hashable {
        /// `brandName`, ブランド名: the card brand.
        public var brandName: String?
        /// `cardNo`, カード番号: the card number, masked as `XXXX-XXXX-XXXX-nnnn`.
        public var cardNo: String?
        /// `expYM`, 有効期限: the expiration month, as `YYYY/MM`.
        public var expYM: String?
        /// `installmentDesc`, 分割備考: the number of payments.
        public var installmentDesc: Installment?
        /// `ownerName`, 名義人: the cardholder.
        public var ownerName: String?
        /// `payType`, 分割選択(支払種別): how the card is charged.
        public var payType: CardPayType?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("brandName", &brandName)
            try visitor.field("cardNo", &cardNo)
            try visitor.field("expYM", &expYM)
            try visitor.field("installmentDesc", &installmentDesc)
            try visitor.field("ownerName", &ownerName)
            try visitor.field("payType", &payType)
        }
    }

    /// A settlement through Rakuten Bank (`rBankModel`).
    public struct RakutenBank: DefaultedModel, Hashable {
        /// `orderNumber`, 受注番号: the order number.
        public var orderNumber: String?
        /// `rbCommissionPayer`, 振替手数料負担区分: who pays the transfer fee.
        public var rbCommissionPayer: CommissionPayer?
        /// `rbankStatus`, バンク決済ステータス: the state of the bank settlement.
        public var rbankStatus: Int?
        /// `shopId`, 店舗ID: the shop id.
        public var shopID: Int?
        /// `transferCommission`, 振替手数料: the transfer fee.
        public var transferCommission: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("rbCommissionPayer", &rbCommissionPayer)
            try visitor.field("rbankStatus", &rbankStatus)
            try visitor.field("shopId", &shopID)
            try visitor.field("transferCommission", &transferCommission)
        }
    }

    /// Points that were used (`pointModel`).
    public struct Point: DefaultedModel, Hashable {
        /// `pointUsage`, 使用条件: the conditions of use.
        public var pointUsage: Int?
        /// `status`, 承認状態: the approval state.
        public var status: Int?
        /// `usedPoint`, 充当ポイント: the points applied.
        public var usedPoint: Int?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("pointUsage", &pointUsage)
            try visitor.field("status", &status)
            try visitor.field("usedPoint", &usedPoint)
        }
    }

    /// A payment state (`paymentStatusModel`). What it contains is not publicly known.
    public struct PaymentStatus: DefaultedModel, Hashable {
        /// `accessPoint`: a number whose meaning is not publicly known.
        public var accessPoint: Int?
        /// `errorCode`: the code of an error.
        public var errorCode: String?
        /// `operator`: the name of the operator.
        public var operatorName: String?
        /// `orderNumber`: the order's number.
        public var orderNumber: String?
        /// `paymentType`: the values are unknown.
        public var paymentType: Int?
        /// `price`: the amount in yen.
        public var price: Int?
        /// `shopId`: the shop's id.
        public var shopID: Int?
        /// `status`: the state.
        public var status: String?
        /// `updateTime`: when it was changed last.
        public var updateTime: Date?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("accessPoint", &accessPoint)
            try visitor.field("errorCode", &errorCode)
            try visitor.field("operator", &operatorName)
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("paymentType", &paymentType)
            try visitor.field("price", &price)
            try visitor.field("shopId", &shopID)
            try visitor.field("status", &status)
            try visitor.field("updateTime", &updateTime)
        }
    }
}

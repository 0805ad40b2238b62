public import struct Foundation.Date
public import struct Foundation.Decimal

extension OrderAPI2 {
    /// The card of a payment (`PaymentCardModel`, カード決済モデル). Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct PaymentCard: DefaultedModel, Hashable {
        /// `cardName`, 種類: the card brand, for example VISA.
        public var name: String?
        /// `cardYm`, 有効期限: the expiration month, for example `2017-11`.
        public var expirationMonth: String?
        /// `cardOwner`, 名義人: the cardholder.
        public var owner: String?
        /// `cardNumber`, 番号: the card number, masked as `XXXX-XXXX-XXXX-nnnn`.
        public var number: String?
        /// `cardPayType`, 支払方法: how the card is charged.
        public var payType: CardPayType?
        /// `cardInstallmentDesc`, 支払回数: the number of payments, if the card is charged in installments.
        public var installments: CardInstallments?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("cardName", &name)
            try visitor.field("cardYm", &expirationMonth)
            try visitor.field("cardOwner", &owner)
            try visitor.field("cardNumber", &number)
            try visitor.field("cardPayType", &payType)
            try visitor.field("cardInstallmentDesc", &installments)
        }
    }

    /// A prepayment, for example in a store (`PaymentMultiModel`, マルチ決済モデル). Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct PaymentMulti: DefaultedModel, Hashable {
        /// `eventDatetime`, 取引日時: the time of the transaction.
        public var transactedAt: Date?
        /// `rcvgNumber`, 収納番号: the number with which the customer pays.
        public var receiptNumber: String?
        /// `payInfoUrl`, 払込票: the address of the payment slip.
        public var payInfoURL: String?
        /// `payStartUrl`, 決済開始URL: the address at which the payment starts.
        public var payStartURL: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("eventDatetime", format: .compactZone), &transactedAt)
            try visitor.field("rcvgNumber", &receiptNumber)
            try visitor.field("payInfoUrl", &payInfoURL)
            try visitor.field("payStartUrl", &payStartURL)
        }
    }

    /// A bank transfer (`PaymentBankModel`, 銀行振込決済モデル). Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct PaymentBank: DefaultedModel, Hashable {
        /// `transferDate`, 振込日: the day of the transfer.
        public var transferDate: Date?
        /// `transferNameKana`, 振込人名カナ: the name of the person who transferred the money, in kana.
        public var transferNameKana: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("transferDate", format: .day), &transferDate)
            try visitor.field("transferNameKana", &transferNameKana)
        }
    }

    /// A deferred payment (`PaymentPayAfterModel`, 後払い決済モデル). Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct PaymentPayLater: DefaultedModel, Hashable {
        /// `rcvgAgcyTypeName`, 事業者名: the agency that collects the payment.
        public var agencyName: String?
        /// `rcvgNumber`, お問い合わせ番号: the number for inquiries at the agency.
        public var inquiryNumber: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("rcvgAgcyTypeName", &agencyName)
            try visitor.field("rcvgNumber", &inquiryNumber)
        }
    }

    /// A payment by PayPal (`PaymentPaypalModel`, PayPal決済モデル). Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct PaymentPayPal: DefaultedModel, Hashable {
        /// `eventDate`, 取引日時: the time of the transaction.
        public var transactedAt: Date?
        /// `billId`, 請求書ID: the id of the bill.
        public var billID: String?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("eventDate", format: .compactZone), &transactedAt)
            try visitor.field("billId", &billID)
        }
    }

    /// An additional fee of a payment (`AdditionalFeeModel`, 負担金). Source: <doc:WireOrder2>.
    public struct AdditionalFee: DefaultedModel, Hashable {
        /// `additionalFeeId`, 負担金ID: the fee's id.
        public var id: Int?
        /// `additionalFeeType`, 負担金科目: what the fee is for.
        public var type: AdditionalFeeType?
        /// `payFrom`, 負担者: who pays it.
        public var payer: AdditionalFeePayer?
        /// `additionalFeeOccurDatetime`, 負担金発生日時: when it arose.
        public var occurredAt: Date?
        /// `additionalFeeOccurAmount`, 負担金: the amount in yen.
        public var amount: Price?
        /// `additionalFeeTaxRate`, 負担金税率: its tax rate: 0, 0.08 or 0.1.
        public var taxRate: Decimal?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("additionalFeeId", &id)
            try visitor.field("additionalFeeType", &type)
            try visitor.field("payFrom", &payer)
            try visitor.field(WireField("additionalFeeOccurDatetime", format: .compactZone), &occurredAt)
            try visitor.field("additionalFeeOccurAmount", &amount)
            try visitor.field("additionalFeeTaxRate", &taxRate)
        }
    }
}

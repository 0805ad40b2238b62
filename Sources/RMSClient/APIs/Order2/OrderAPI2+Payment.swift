public import struct Foundation.Date

extension OrderAPI2 {
    /// An order with its payments: `OrderModel` of `getPayment`. Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct OrderPayments: DefaultedModel, Hashable {
        /// `orderNumber`: the order's number.
        public var orderNumber: String?
        /// `PaymentModelList`: the payments.
        public var payments: [Payment]?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.records("PaymentModelList", &payments)
        }
    }

    /// A payment of an order (`PaymentModel`). Which of the models of the payment methods is set depends on
    /// ``method``. Personal data: never log it.
    ///
    /// Source: <doc:WireOrder2>.
    public struct Payment: DefaultedModel, Hashable {
        /// `orderPaymentNumber`, 決済番号: the order's number and `-1`, for example `502763-20171027-00006701-1`.
        public var paymentNumber: String?
        /// `paymentMethod`, 決済手段: the payment method.
        public var method: SettlementMethod?
        /// `paymentAmount`, 決済額: the amount in yen.
        public var amount: Price?
        /// `paymentCharge`, 決済手数料: the payment fee in yen.
        public var charge: Price?
        /// `paymentStatus`, 決済ステータス: the state of the payment.
        public var status: PaymentStatus?
        /// `paymentProcReqDatetime`, 決済手続き依頼日時: when the procedure was requested.
        public var procedureRequestedAt: Date?
        /// `paymentProcNgDatetime`, 決済手続きNG日時: when the procedure failed.
        public var procedureFailedAt: Date?
        /// `paymentProcCmplDatetime`, 決済手続き完了日時: when the procedure was completed.
        public var procedureCompletedAt: Date?
        /// `paymentProcCancelNgDate`, 決済手続き取消NG日時: when the cancellation of the procedure failed.
        public var procedureCancelFailedAt: Date?
        /// `paymentProcCancelCmplDatetime`, 決済手続き取消完了日時: when the cancellation of the procedure was completed.
        public var procedureCancelledAt: Date?
        /// `paymentReqDatetime`, 決済依頼日時: when the charge was requested.
        public var requestedAt: Date?
        /// `paymentNgDatetime`, 決済NG日時: when the charge failed.
        public var failedAt: Date?
        /// `paymentFixDatetime`, 決済確定日時: when the charge became final.
        public var fixedAt: Date?
        /// `paymentCancelNgDatetime`, 決済確定(取消NG)日時: when the cancellation of the charge failed.
        public var cancelFailedAt: Date?
        /// `paymentCancelCmplDatetime`, 決済取消完了日時: when the cancellation of the charge was completed.
        public var cancelledAt: Date?
        /// `paymentCancelFixDatetime`, 決済取消確定日時: when the cancellation of the charge became final.
        public var cancelFixedAt: Date?
        /// `payExpectDate`, 支払予定日: the day on which Rakuten is to pay the shop.
        public var payExpectDate: Date?
        /// `minusPayExpectDate`, マイナス支払予定日: the day on which Rakuten is to deduct from what it pays the shop.
        public var minusPayExpectDate: Date?
        /// `paymentOrganizationLinkageNumberList`, 決済機関連携番号: the payment's numbers at the payment organization.
        public var organizationNumbers: [String]?
        /// `PaymentCardModel`, カード決済モデル: the card.
        public var card: PaymentCard?
        /// `PaymentMultiModel`, マルチ決済モデル: a prepayment, for example in a store.
        public var multi: PaymentMulti?
        /// `PaymentBankModel`, 銀行振込決済モデル: the bank transfer.
        public var bank: PaymentBank?
        /// `PaymentPayAfterModel`, 後払い決済モデル: the deferred payment.
        public var payLater: PaymentPayLater?
        /// `RefundModelList`, 返金モデルリスト: the refunds.
        public var refunds: [Refund]?
        /// `AdditionalFeeModelList`, 負担金情報モデルリスト: additional fees.
        public var additionalFees: [AdditionalFee]?
        /// `PaymentPaypalModel`, PayPal決済モデル: the payment by PayPal.
        public var payPal: PaymentPayPal?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderPaymentNumber", &paymentNumber)
            try visitor.field("paymentMethod", &method)
            try visitor.field("paymentAmount", &amount)
            try visitor.field("paymentCharge", &charge)
            try visitor.field("paymentStatus", &status)
            try visitor.field(WireField("paymentProcReqDatetime", format: .compactZone), &procedureRequestedAt)
            try visitor.field(WireField("paymentProcNgDatetime", format: .compactZone), &procedureFailedAt)
            try visitor.field(WireField("paymentProcCmplDatetime", format: .compactZone), &procedureCompletedAt)
            try visitor.field(WireField("paymentProcCancelNgDate", format: .compactZone), &procedureCancelFailedAt)
            try visitor.field(WireField("paymentProcCancelCmplDatetime", format: .compactZone), &procedureCancelledAt)
            try visitor.field(WireField("paymentReqDatetime", format: .compactZone), &requestedAt)
            try visitor.field(WireField("paymentNgDatetime", format: .compactZone), &failedAt)
            try visitor.field(WireField("paymentFixDatetime", format: .compactZone), &fixedAt)
            try visitor.field(WireField("paymentCancelNgDatetime", format: .compactZone), &cancelFailedAt)
            try visitor.field(WireField("paymentCancelCmplDatetime", format: .compactZone), &cancelledAt)
            try visitor.field(WireField("paymentCancelFixDatetime", format: .compactZone), &cancelFixedAt)
            try visitor.field(WireField("payExpectDate", format: .day), &payExpectDate)
            try visitor.field(WireField("minusPayExpectDate", format: .day), &minusPayExpectDate)
            try visitor.scalars("paymentOrganizationLinkageNumberList", &organizationNumbers)
            try visitor.record("PaymentCardModel", &card)
            try visitor.record("PaymentMultiModel", &multi)
            try visitor.record("PaymentBankModel", &bank)
            try visitor.record("PaymentPayAfterModel", &payLater)
            try visitor.records("RefundModelList", &refunds)
            try visitor.records("AdditionalFeeModelList", &additionalFees)
            try visitor.record("PaymentPaypalModel", &payPal)
        }
    }

    /// A refund of a payment (`RefundModel`). Source: <doc:WireOrder2>.
    public struct Refund: DefaultedModel, Hashable {
        /// `paymentAmount`, 決済額: the amount in yen.
        public var amount: Price?
        /// `paymentStatus`, 決済ステータス: the state of the refund.
        public var status: PaymentStatus?
        /// `paymentProcCmplDatetime`, 決済手続き完了日時: when the procedure was completed.
        public var procedureCompletedAt: Date?
        /// `paymentReqDatetime`, 決済依頼日時: when the refund was requested.
        public var requestedAt: Date?
        /// `paymentFixDatetime`, 決済確定日時: when the refund became final.
        public var fixedAt: Date?
        /// `payExpectDate`, 支払予定日: the day on which it is to be paid.
        public var payExpectDate: Date?

        public init() {}

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("paymentAmount", &amount)
            try visitor.field("paymentStatus", &status)
            try visitor.field(WireField("paymentProcCmplDatetime", format: .compactZone), &procedureCompletedAt)
            try visitor.field(WireField("paymentReqDatetime", format: .compactZone), &requestedAt)
            try visitor.field(WireField("paymentFixDatetime", format: .compactZone), &fixedAt)
            try visitor.field(WireField("payExpectDate", format: .day), &payExpectDate)
        }
    }
}

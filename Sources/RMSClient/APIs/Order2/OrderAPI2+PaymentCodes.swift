extension OrderAPI2 {
    /// The state of a payment (`paymentStatus`, 決済ステータス). A payment has a procedure (決済手続き), such as the
    /// authorization of a card, and a charge (決済).
    public struct PaymentStatus: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 30000 (決済なし): no payment.
        public static let noPayment = Self(rawValue: 30000)
        /// 30100 (決済手続き待ち): awaiting the procedure.
        public static let awaitingProcedure = Self(rawValue: 30100)
        /// 30110 (決済手続き待ち（前処理待ち）): awaiting what comes before the procedure.
        public static let awaitingPreparation = Self(rawValue: 30110)
        /// 30200 (決済手続き依頼): the procedure is requested.
        public static let procedureRequested = Self(rawValue: 30200)
        /// 30300 (決済手続き完了): the procedure is completed.
        public static let procedureCompleted = Self(rawValue: 30300)
        /// 30400 (決済手続きNG): the procedure failed.
        public static let procedureFailed = Self(rawValue: 30400)
        /// 30500 (決済依頼): the charge is requested.
        public static let requested = Self(rawValue: 30500)
        /// 30600 (決済確定): the charge is final.
        public static let fixed = Self(rawValue: 30600)
        /// 30610 (決済確定（取消NG）): the charge is final, because its cancellation failed.
        public static let fixedAfterFailedCancel = Self(rawValue: 30610)
        /// 30700 (決済NG): the charge failed.
        public static let failed = Self(rawValue: 30700)
        /// 30710 (決済NG（店舗引渡）): the charge failed and is handed over to the shop.
        public static let failedHandedToShop = Self(rawValue: 30710)
        /// 31100 (決済手続き取消中): the procedure is being canceled.
        public static let cancellingProcedure = Self(rawValue: 31100)
        /// 31110 (決済手続き取消待ち): awaiting the cancellation of the procedure.
        public static let awaitingProcedureCancel = Self(rawValue: 31110)
        /// 31120 (決済手続き取消待ち（前処理待ち）): awaiting what comes before the cancellation of the procedure.
        public static let awaitingProcedureCancelPreparation = Self(rawValue: 31120)
        /// 31200 (決済手続き取消完了): the procedure is canceled.
        public static let procedureCancelled = Self(rawValue: 31200)
        /// 31300 (決済手続き取消NG): the cancellation of the procedure failed.
        public static let procedureCancelFailed = Self(rawValue: 31300)
        /// 31400 (決済取消中): the charge is being canceled.
        public static let cancelling = Self(rawValue: 31400)
        /// 31410 (決済取消待ち): awaiting the cancellation of the charge.
        public static let awaitingCancel = Self(rawValue: 31410)
        /// 31420 (決済取消待ち（前処理待ち）): awaiting what comes before the cancellation of the charge.
        public static let awaitingCancelPreparation = Self(rawValue: 31420)
        /// 31500 (決済取消完了): the charge is canceled.
        public static let cancelled = Self(rawValue: 31500)
        /// 31800 (決済取消完了（チャージバック）): the charge is canceled by a charge-back.
        public static let chargedBack = Self(rawValue: 31800)
    }

    /// What an additional fee is for (`additionalFeeType`, 負担金科目).
    public struct AdditionalFeeType: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (後払い手数料): the fee for paying later.
        public static let payLater = Self(rawValue: 1)
        /// 2 (チャージバック手数料): the fee of a charge-back.
        public static let chargeBack = Self(rawValue: 2)
    }

    /// Who pays an additional fee (`payFrom`, 負担者).
    public struct AdditionalFeePayer: RawRepresentable, Hashable, Sendable, WireScalar {
        public let rawValue: Int
        /// Accepts any number.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// 1 (注文者): the orderer.
        public static let orderer = Self(rawValue: 1)
        /// 2 (店舗): the shop.
        public static let shop = Self(rawValue: 2)
    }
}

public import struct Foundation.Date
public import struct Foundation.Decimal

extension OrderAPI2 {
    /// An order (`OrderModel`). The members are in the order of the documentation.
    ///
    /// Members that a version of `getOrder` does not return are `nil`. Prices are whole yen and may be undecided
    /// (``Price``). It contains personal data: never log it. Source: <doc:WireOrder2>.
    public struct Order: WireModel, Hashable {
        /// `orderNumber`, 注文番号: the order number, for example `502763-20171027-00006701`.
        public var orderNumber: String
        /// `orderProgress`, ステータス: the progress.
        public var progress: OrderProgress?
        /// `subStatusId`, サブステータスID: the id of the sub-status that the shop has given.
        public var subStatusID: Int?
        /// `subStatusName`, サブステータス: the name of the sub-status.
        public var subStatusName: String?
        /// `orderDatetime`, 注文日時: when the order was placed.
        public var orderedAt: Date?
        /// `shopOrderCfmDatetime`, 注文確認日時: when the shop confirmed the order.
        public var confirmedAt: Date?
        /// `orderFixDatetime`, 注文確定日時: when the order was finalized.
        public var fixedAt: Date?
        /// `shippingInstDatetime`, 発送指示日時: when Rakuten instructed the shop to ship.
        public var shippingInstructedAt: Date?
        /// `shippingCmplRptDatetime`, 発送完了報告日時: when the shop reported the shipment.
        public var shippingReportedAt: Date?
        /// `cancelDueDate`, キャンセル期限日: the last day of a cancellation, a day in Japan.
        public var cancelDueDate: Date?
        /// `deliveryDate`, お届け日指定: the day of delivery that the customer wants, a day in Japan.
        public var deliveryDate: Date?
        /// `shippingTerm`, お届け時間帯: the time of delivery that the customer wants.
        public var shippingTerm: ShippingTerm?
        /// `remarks`, コメント: the customer's remarks, at most 32,767 bytes; wishes are on lines such as `[配送日時指定:]`.
        public var remarks: String?
        /// `giftCheckFlag`, ギフト配送希望フラグ: whether gift delivery is wanted.
        public var isGift: Bool?
        /// `socialGiftFlag`, ソーシャルギフト注文フラグ: whether the recipient of a gift enters the address; since version 10.
        public var isSocialGift: Bool?
        /// `severalSenderFlag`, 複数送付先フラグ: whether there are several destinations. RMS calls a recipient a sender.
        public var hasSeveralSenders: Bool?
        /// `equalSenderFlag`, 送付先一致フラグ: whether the only destination is the orderer's address.
        public var isSentToOrderer: Bool?
        /// `isolatedIslandFlag`, 離島フラグ: whether a destination is on a remote island.
        public var hasIsolatedIsland: Bool?
        /// `rakutenMemberFlag`, 楽天会員フラグ: whether the orderer is a Rakuten member.
        public var isRakutenMember: Bool?
        /// `carrierCode`, 利用端末: the device that the order was placed with.
        public var device: Device?
        /// `emailCarrierCode`, メールキャリアコード: the provider of the orderer's mail address.
        public var mailCarrier: MailCarrier?
        /// `orderType`, 注文種別: the kind of sale.
        public var orderType: OrderType?
        /// `reserveNumber`, 申込番号: the application number of a subscription, buying club or pre-order; it ends in `-r`.
        public var reserveNumber: String?
        /// `reserveDeliveryCount`, 申込お届け回数: which delivery of the application this is; always 1 for a pre-order.
        public var reserveDeliveryCount: Int?
        /// `cautionDisplayType`, 警告表示タイプ: the warning that RMS displays.
        public var cautionType: CautionType?
        /// `cautionDisplayDetailType`, 警告表示タイプ詳細: why RMS asks for caution; since version 6.
        public var cautionDetail: CautionDetail?
        /// `rakutenConfirmFlag`, 楽天確認中フラグ: whether Rakuten is still checking the order.
        public var isBeingConfirmedByRakuten: Bool?
        /// `goodsPrice`, 商品合計金額: the total of items and wrapping.
        public var goodsPrice: Price?
        /// `postagePrice`, 送料合計: the postage of all destinations.
        public var postagePrice: Price?
        /// `deliveryPrice`, 代引料合計: the cash-on-delivery fee; 0 for other payment methods.
        public var deliveryPrice: Price?
        /// `paymentCharge`, 決済手数料合計: the payment fee; since version 3.
        public var paymentCharge: Price?
        /// `totalPrice`, 合計金額: items, postage and wrapping.
        public var totalPrice: Price?
        /// `requestPrice`, 請求金額: the billed amount: `totalPrice` plus `paymentCharge` and `additionalFeeToUser`, minus
        /// coupons and points.
        public var requestPrice: Price?
        /// `couponAllTotalPrice`, クーポン利用総額: the amount of all coupons.
        public var couponAllTotalPrice: Price?
        /// `couponShopPrice`, 店舗発行クーポン利用額: the amount of the coupons that the shop pays for.
        public var couponShopPrice: Price?
        /// `couponOtherPrice`, 楽天発行クーポン利用額: the amount of the other coupons.
        public var couponOtherPrice: Price?
        /// `additionalFeeOccurAmountToUser`, 注文者負担金合計: the fees that the orderer pays, such as for paying later.
        public var additionalFeeToUser: Price?
        /// `additionalFeeOccurAmountToShop`, 店舗負担金合計: the fees that the shop pays, such as for paying later.
        public var additionalFeeToShop: Price?
        /// `goodsTax`, 外税合計: the tax on items priced without it; up to version 7. Use ``TaxSummary`` instead.
        public var goodsTax: Price?
        /// `isTaxRecalc`: whether the tax was recalculated; up to version 7.
        public var isTaxRecalculated: Bool?
        /// `paymentChargeTaxRate`, 決済手続税率: the tax rate of the payment fee: 0, 0.08 or 0.1; since version 3.
        public var paymentChargeTaxRate: Decimal?
        /// `asurakuFlag`, あす楽希望フラグ: whether next-day delivery is wanted.
        public var isAsuraku: Bool?
        /// `drugFlag`, 医薬品受注フラグ: whether the order contains drugs.
        public var hasDrug: Bool?
        /// `dealFlag`, 楽天スーパーDEAL商品受注フラグ: whether the order contains an item of Rakuten Super DEAL.
        public var hasDeal: Bool?
        /// `membershipType`, メンバーシッププログラム受注タイプ: the membership program.
        public var membership: Membership?
        /// `memo`, ひとことメモ: the shop's note, at most 1,000 characters (4,000 bytes).
        public var memo: String?
        /// `operator`, 担当者: the person in charge.
        public var operatorName: String?
        /// `mailPlugSentence`, メール差込文: a message to the customer, at most 3,072 bytes.
        public var mailPlugSentence: String?
        /// `modifyFlag`, 購入履歴修正有無フラグ: whether the customer changed the order in the purchase history.
        public var isModified: Bool?
        /// `receiptIssueCount`, 領収書発行回数: how often a receipt was issued; since version 5.
        public var receiptIssueCount: Int?
        /// `receiptIssueHistoryList`, 領収書発行履歴リスト: when the receipts were issued; since version 5.
        public var receiptIssueHistory: [Date]?
        /// `OrdererModel`, 注文者モデル: the orderer.
        public var orderer: Orderer?
        /// `SettlementModel`, 支払方法モデル: the payment method.
        public var settlement: Settlement?
        /// `DeliveryModel`, 配送方法モデル: the delivery method.
        public var delivery: Delivery?
        /// `PointModel`, ポイントモデル: the points that were used.
        public var point: Point?
        /// `WrappingModel1`, ラッピングモデル1: the first wrapping.
        public var wrapping1: Wrapping?
        /// `WrappingModel2`, ラッピングモデル2: the second wrapping.
        public var wrapping2: Wrapping?
        /// `PackageModelList`, 送付先モデルリスト: the destinations.
        public var packages: [Package]?
        /// `CouponModelList`, クーポンモデルリスト: the coupons that were used.
        public var coupons: [Coupon]?
        /// `ChangeReasonModelList`, 変更・キャンセルモデルリスト: the changes and cancellations.
        public var changeReasons: [ChangeReason]?
        /// `TaxSummaryModelList`, 税情報モデルリスト: the totals of each tax rate; since version 3. Empty for an order placed
        /// before 2019-07-30 that was not edited since.
        public var taxSummaries: [TaxSummary]?
        /// `DueDateModelList`, 期限日モデルリスト: the due dates; since version 5. A new one is added, it does not replace an
        /// earlier one.
        public var dueDates: [DueDate]?
        /// `deliveryCertPrgFlag`, 最強翌日配送フラグ: whether the order is for certified next-day delivery (最強配送 before
        /// 2024-11-20); since version 8.
        public var isDeliveryCertified: Bool?
        /// `oneDayOperationFlag`, 当日出荷フラグ: whether the order is for same-day shipping, within one business day; since
        /// version 8.
        public var isOneDayOperation: Bool?

        /// Creates an order with a number only.
        public init(orderNumber: String) {
            self.orderNumber = orderNumber
        }

        public init(blank: WireBlank) {
            orderNumber = ""
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("orderProgress", &progress)
            try visitor.field("subStatusId", &subStatusID)
            try visitor.field("subStatusName", &subStatusName)
            try visitor.field(WireField("orderDatetime", format: .compactZone), &orderedAt)
            try visitor.field(WireField("shopOrderCfmDatetime", format: .compactZone), &confirmedAt)
            try visitor.field(WireField("orderFixDatetime", format: .compactZone), &fixedAt)
            try visitor.field(WireField("shippingInstDatetime", format: .compactZone), &shippingInstructedAt)
            try visitor.field(WireField("shippingCmplRptDatetime", format: .compactZone), &shippingReportedAt)
            try visitor.field(WireField("cancelDueDate", format: .day), &cancelDueDate)
            try visitor.field(WireField("deliveryDate", format: .day), &deliveryDate)
            try visitor.field("shippingTerm", &shippingTerm)
            try visitor.field("remarks", &remarks)
            try visitor.field(WireField("giftCheckFlag", format: .zeroOne), &isGift)
            try visitor.field(WireField("socialGiftFlag", format: .zeroOne), &isSocialGift)
            try visitor.field(WireField("severalSenderFlag", format: .zeroOne), &hasSeveralSenders)
            try visitor.field(WireField("equalSenderFlag", format: .zeroOne), &isSentToOrderer)
            try visitor.field(WireField("isolatedIslandFlag", format: .zeroOne), &hasIsolatedIsland)
            try visitor.field(WireField("rakutenMemberFlag", format: .zeroOne), &isRakutenMember)
            try visitor.field("carrierCode", &device)
            try visitor.field("emailCarrierCode", &mailCarrier)
            try visitor.field("orderType", &orderType)
            try visitor.field("reserveNumber", &reserveNumber)
            try visitor.field("reserveDeliveryCount", &reserveDeliveryCount)
            try visitor.field("cautionDisplayType", &cautionType)
            try visitor.field("cautionDisplayDetailType", &cautionDetail)
            try visitor.field(WireField("rakutenConfirmFlag", format: .zeroOne), &isBeingConfirmedByRakuten)
            try visitor.field("goodsPrice", &goodsPrice)
            try visitor.field("postagePrice", &postagePrice)
            try visitor.field("deliveryPrice", &deliveryPrice)
            try visitor.field("paymentCharge", &paymentCharge)
            try visitor.field("totalPrice", &totalPrice)
            try visitor.field("requestPrice", &requestPrice)
            try visitor.field("couponAllTotalPrice", &couponAllTotalPrice)
            try visitor.field("couponShopPrice", &couponShopPrice)
            try visitor.field("couponOtherPrice", &couponOtherPrice)
            try visitor.field("additionalFeeOccurAmountToUser", &additionalFeeToUser)
            try visitor.field("additionalFeeOccurAmountToShop", &additionalFeeToShop)
            try visitor.field("goodsTax", &goodsTax)
            try visitor.field(WireField("isTaxRecalc", format: .zeroOne), &isTaxRecalculated)
            try visitor.field("paymentChargeTaxRate", &paymentChargeTaxRate)
            try visitor.field(WireField("asurakuFlag", format: .zeroOne), &isAsuraku)
            try visitor.field(WireField("drugFlag", format: .zeroOne), &hasDrug)
            try visitor.field(WireField("dealFlag", format: .zeroOne), &hasDeal)
            try visitor.field("membershipType", &membership)
            try visitor.field("memo", &memo)
            try visitor.field("operator", &operatorName)
            try visitor.field("mailPlugSentence", &mailPlugSentence)
            try visitor.field(WireField("modifyFlag", format: .zeroOne), &isModified)
            try visitor.field("receiptIssueCount", &receiptIssueCount)
            try visitor.scalars(WireField("receiptIssueHistoryList", format: .compactZone), &receiptIssueHistory)
            try visitor.record("OrdererModel", &orderer)
            try visitor.record("SettlementModel", &settlement)
            try visitor.record("DeliveryModel", &delivery)
            try visitor.record("PointModel", &point)
            try visitor.record("WrappingModel1", &wrapping1)
            try visitor.record("WrappingModel2", &wrapping2)
            try visitor.records("PackageModelList", &packages)
            try visitor.records("CouponModelList", &coupons)
            try visitor.records("ChangeReasonModelList", &changeReasons)
            try visitor.records("TaxSummaryModelList", &taxSummaries)
            try visitor.records("DueDateModelList", &dueDates)
            try visitor.field(WireField("deliveryCertPrgFlag", format: .zeroOne), &isDeliveryCertified)
            try visitor.field(WireField("oneDayOperationFlag", format: .zeroOne), &isOneDayOperation)
        }
    }
}

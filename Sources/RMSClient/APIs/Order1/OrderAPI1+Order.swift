public import Foundation

extension OrderAPI1 {
    /// One order (`orderModel`): its members in the wire's order, which is alphabetical.
    public struct Order: DefaultedModel, Hashable {
        /// `asurakuFlg`, あす楽希望フラグ: `1` is next-day delivery wanted.
        public var asurakuFlg: String?
        /// `canEnclosure`, 同梱可能フラグ.
        public var canEnclosure: Bool?
        /// `cardStatus`, 決済ステータス: Card settlement state.
        public var cardStatus: CardStatus?
        /// `carrierCode`, 利用端末: Device.
        public var carrierCode: Carrier?
        /// `childOrderModel`, 同梱子注文モデル: Orders bundled under this parent; same type, nested.
        public var childOrders: [Order] = []
        /// `couponAllTotalPrice`, クーポン利用総額.
        public var couponAllTotalPrice: Int?
        /// `couponAllTotalUnit`, クーポン利用数総合計.
        public var couponAllTotalUnit: Int?
        /// `couponModel`, クーポンモデル.
        public var coupons: [Coupon] = []
        /// `couponOtherPrice`, 楽天発行クーポン利用額.
        public var couponOtherPrice: Int?
        /// `couponOtherTotalUnit`, 楽天発行クーポン利用数.
        public var couponOtherTotalUnit: Int?
        /// `couponShopPrice`, 店舗発行クーポン利用額.
        public var couponShopPrice: Int?
        /// `couponShopTotalUnit`, 店舗発行クーポン利用数.
        public var couponShopTotalUnit: Int?
        /// `deal`: Rakuten Super DEAL (by name only).
        public var deal: Bool?
        /// `deliveryModel`, 配送方法モデル.
        public var delivery: Delivery?
        /// `deliveryPrice`, 代引料: Cash-on-delivery fee of the whole order; -9999 probably = not fixed.
        public var deliveryPrice: Amount?
        /// `drugCategory`, 医薬品区分: Unknown values.
        public var drugCategory: String?
        /// `emailCarrierCode`, メールキャリアコード.
        public var emailCarrierCode: Carrier?
        /// `enclosureCouponPrice`, 同梱クーポン利用合計.
        public var enclosureCouponPrice: Int?
        /// `enclosureDeliveryPrice`, 同梱代引料合計.
        public var enclosureDeliveryPrice: Amount?
        /// `enclosureDeliveryTaxRate`, 同梱代引料税率: Known since 2019.
        public var enclosureDeliveryTaxRate: Decimal?
        /// `enclosureGoodsPrice`, 同梱商品合計金額.
        public var enclosureGoodsPrice: Int?
        /// `enclosureGoodsTax`, 同梱消費税合計.
        public var enclosureGoodsTax: Int?
        /// `enclosureId`, 同梱ID.
        public var enclosureID: Int?
        /// `enclosurePointPrice`, 同梱ポイント利用合計.
        public var enclosurePointPrice: Int?
        /// `enclosurePostagePrice`, 同梱送料合計.
        public var enclosurePostagePrice: Amount?
        /// `enclosurePostageTaxRate`, 同梱送料税率: Known since 2019.
        public var enclosurePostageTaxRate: Decimal?
        /// `enclosureRBankTransferCommission`, 同梱楽天バンク決済振替手数料.
        public var enclosureRBankTransferCommission: Int?
        /// `enclosureRequestPrice`, 同梱請求金額.
        public var enclosureRequestPrice: Int?
        /// `enclosureStatus`, 同梱ステータス: 1 = parent.
        public var enclosureStatus: EnclosureStatus?
        /// `enclosureTaxSummaryModel`, 同梱税情報: Known since 2019.
        public var enclosureTaxSummaries: [TaxSummary] = []
        /// `enclosureTotalPrice`, 同梱合計金額.
        public var enclosureTotalPrice: Int?
        /// `firstAmount`, 初期購入合計金額.
        public var firstAmount: Int?
        /// `gbuyOrderModel`, 共同購入注文モデル.
        public var gbuyOrder: GroupBuy?
        /// `goodsPrice`, 商品合計金額.
        public var goodsPrice: Int?
        /// `goodsTax`, 消費税.
        public var goodsTax: Int?
        /// `historyModel`: empty type.
        public var history: History?
        /// `isBlackUser`, 警告表示注文: Formerly ブラック注文.
        public var isBlackUser: Bool?
        /// `isGift`, 複数送付先フラグ: Several destinations.
        public var isGift: Bool?
        /// `isGiftCheck`, ギフト配送希望.
        public var isGiftCheck: Bool?
        /// `isRakutenMember`, 楽天会員フラグ.
        public var isRakutenMember: Bool?
        /// `isTaxRecalc`, 消費税再計算フラグ.
        public var isTaxRecalc: Bool?
        /// `mailPlugSentence`, メール差込文: Message to the customer.
        public var mailPlugSentence: String?
        /// `membership`: unknown.
        public var membership: String?
        /// `memo`, ひとことメモ.
        public var memo: String?
        /// `modify`, 購入履歴修正アイコンフラグ.
        public var modify: Bool?
        /// `normalOrderModel`, 通常注文モデル.
        public var normalOrder: Reservation?
        /// `operator`, 担当者.
        public var operatorName: String?
        /// `option`, コメント: The customer's remarks.
        public var option: String?
        /// `orderDate`, 注文日時.
        public var orderDate: Date?
        /// `orderNumber`, 受注番号.
        public var orderNumber: String?
        /// `orderType`, 注文種別: 1 to 6.
        public var orderType: OrderType?
        /// `ordererModel`, 注文者情報モデル.
        public var orderer: Person?
        /// `packageModel`, 送付先モデル.
        public var packages: [Package] = []
        /// `paymentDate`, 入金日.
        public var paymentDate: Date?
        /// `paymentStatusModel`.
        public var paymentStatus: PaymentStatus?
        /// `pointModel`, ポイントモデル.
        public var point: Point?
        /// `postagePrice`, 送料: -9999 = not fixed yet.
        public var postagePrice: Amount?
        /// `RBankModel`, 楽天バンクモデル: Note the capital R.
        public var rBank: RakutenBank?
        /// `requestPrice`, 請求金額.
        public var requestPrice: Int?
        /// `rmId`, 楽天メンバーID.
        public var rmID: Int?
        /// `saOrderModel`, オークション注文モデル.
        public var saOrder: Auction?
        /// `seqId`, 更新シーケンスID: Send back what getOrder gave; probably an optimistic lock (?).
        public var seqID: Int?
        /// `settlementModel`, 支払方法モデル.
        public var settlement: Settlement?
        /// `shippingDate`, 配送日: Date of dispatch.
        public var shippingDate: Date?
        /// `shippingTerm`, 希望時間帯.
        public var shippingTerm: ShippingTerm?
        /// `status`, 受注ステータス: Status NAME.
        public var status: Status?
        /// `taxSummaryModel`, 税情報: Known since 2019. one per tax rate.
        public var taxSummaries: [TaxSummary] = []
        /// `totalPrice`, 合計金額.
        public var totalPrice: Int?
        /// `wishDeliveryDate`, 配送希望日.
        public var wishDeliveryDate: Date?
        /// `wrappingModel1`, ラッピングモデル1.
        public var wrapping1: Wrapping?
        /// `wrappingModel2`, ラッピングモデル2.
        public var wrapping2: Wrapping?

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("asurakuFlg", &asurakuFlg)
            try visitor.field("canEnclosure", &canEnclosure)
            try visitor.field("cardStatus", &cardStatus)
            try visitor.field("carrierCode", &carrierCode)
            try visitor.repeated("childOrderModel", &childOrders)
            try visitor.field("couponAllTotalPrice", &couponAllTotalPrice)
            try visitor.field("couponAllTotalUnit", &couponAllTotalUnit)
            try visitor.repeated("couponModel", &coupons)
            try visitor.field("couponOtherPrice", &couponOtherPrice)
            try visitor.field("couponOtherTotalUnit", &couponOtherTotalUnit)
            try visitor.field("couponShopPrice", &couponShopPrice)
            try visitor.field("couponShopTotalUnit", &couponShopTotalUnit)
            try visitor.field("deal", &deal)
            try visitor.record("deliveryModel", &delivery)
            try visitor.field("deliveryPrice", &deliveryPrice)
            try visitor.field("drugCategory", &drugCategory)
            try visitor.field("emailCarrierCode", &emailCarrierCode)
            try visitor.field("enclosureCouponPrice", &enclosureCouponPrice)
            try visitor.field("enclosureDeliveryPrice", &enclosureDeliveryPrice)
            try visitor.field("enclosureDeliveryTaxRate", &enclosureDeliveryTaxRate)
            try visitor.field("enclosureGoodsPrice", &enclosureGoodsPrice)
            try visitor.field("enclosureGoodsTax", &enclosureGoodsTax)
            try visitor.field("enclosureId", &enclosureID)
            try visitor.field("enclosurePointPrice", &enclosurePointPrice)
            try visitor.field("enclosurePostagePrice", &enclosurePostagePrice)
            try visitor.field("enclosurePostageTaxRate", &enclosurePostageTaxRate)
            try visitor.field("enclosureRBankTransferCommission", &enclosureRBankTransferCommission)
            try visitor.field("enclosureRequestPrice", &enclosureRequestPrice)
            try visitor.field("enclosureStatus", &enclosureStatus)
            try visitor.repeated("enclosureTaxSummaryModel", &enclosureTaxSummaries)
            try visitor.field("enclosureTotalPrice", &enclosureTotalPrice)
            try visitor.field("firstAmount", &firstAmount)
            try visitor.record("gbuyOrderModel", &gbuyOrder)
            try visitor.field("goodsPrice", &goodsPrice)
            try visitor.field("goodsTax", &goodsTax)
            try visitor.record("historyModel", &history)
            try visitor.field("isBlackUser", &isBlackUser)
            try visitor.field("isGift", &isGift)
            try visitor.field("isGiftCheck", &isGiftCheck)
            try visitor.field("isRakutenMember", &isRakutenMember)
            try visitor.field("isTaxRecalc", &isTaxRecalc)
            try visitor.field("mailPlugSentence", &mailPlugSentence)
            try visitor.field("membership", &membership)
            try visitor.field("memo", &memo)
            try visitor.field("modify", &modify)
            try visitor.record("normalOrderModel", &normalOrder)
            try visitor.field("operator", &operatorName)
            try visitor.field("option", &option)
            try visitor.field("orderDate", &orderDate)
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("orderType", &orderType)
            try visitor.record("ordererModel", &orderer)
            try visitor.repeated("packageModel", &packages)
            try visitor.field("paymentDate", &paymentDate)
            try visitor.record("paymentStatusModel", &paymentStatus)
            try visitor.record("pointModel", &point)
            try visitor.field("postagePrice", &postagePrice)
            try visitor.record("RBankModel", &rBank)
            try visitor.field("requestPrice", &requestPrice)
            try visitor.field("rmId", &rmID)
            try visitor.record("saOrderModel", &saOrder)
            try visitor.field("seqId", &seqID)
            try visitor.record("settlementModel", &settlement)
            try visitor.field("shippingDate", &shippingDate)
            try visitor.field("shippingTerm", &shippingTerm)
            try visitor.field("status", &status)
            try visitor.repeated("taxSummaryModel", &taxSummaries)
            try visitor.field("totalPrice", &totalPrice)
            try visitor.field("wishDeliveryDate", &wishDeliveryDate)
            try visitor.record("wrappingModel1", &wrapping1)
            try visitor.record("wrappingModel2", &wrapping2)
        }
    }
}

public import Foundation

extension OrderAPI1 {
    /// An order (`orderModel`). The members are in wire order, which is alphabetical.
    public struct Order: DefaultedModel, Hashable {
        /// `asurakuFlg`, あす楽希望フラグ: `1` if next-day delivery is wanted.
        public var asurakuFlg: String?
        /// `canEnclosure`, 同梱可能フラグ: whether the order can be bundled.
        public var canEnclosure: Bool?
        /// `cardStatus`, 決済ステータス: the state of the card settlement.
        public var cardStatus: CardStatus?
        /// `carrierCode`, 利用端末: the device used for the order.
        public var carrierCode: Carrier?
        /// `childOrderModel`, 同梱子注文モデル: the orders bundled under this parent, as nested values of the same type.
        public var childOrders: [Order] = []
        /// `couponAllTotalPrice`, クーポン利用総額: the total amount of the coupons used.
        public var couponAllTotalPrice: Int?
        /// `couponAllTotalUnit`, クーポン利用数総合計: the total number of coupons used.
        public var couponAllTotalUnit: Int?
        /// `couponModel`, クーポンモデル: the coupons used.
        public var coupons: [Coupon] = []
        /// `couponOtherPrice`, 楽天発行クーポン利用額: the amount of the coupons issued by Rakuten.
        public var couponOtherPrice: Int?
        /// `couponOtherTotalUnit`, 楽天発行クーポン利用数: the number of coupons issued by Rakuten.
        public var couponOtherTotalUnit: Int?
        /// `couponShopPrice`, 店舗発行クーポン利用額: the amount of the coupons issued by the shop.
        public var couponShopPrice: Int?
        /// `couponShopTotalUnit`, 店舗発行クーポン利用数: the number of coupons issued by the shop.
        public var couponShopTotalUnit: Int?
        /// `deal`: whether this is a Rakuten Super DEAL, inferred from the name only.
        public var deal: Bool?
        /// `deliveryModel`, 配送方法モデル: the delivery method.
        public var delivery: Delivery?
        /// `deliveryPrice`, 代引料: the cash-on-delivery fee of the whole order; -9999 probably means that it is not
        /// fixed.
        public var deliveryPrice: Amount?
        /// `drugCategory`, 医薬品区分: the drug category; the values are unknown.
        public var drugCategory: String?
        /// `emailCarrierCode`, メールキャリアコード: the provider of the mail address.
        public var emailCarrierCode: Carrier?
        /// `enclosureCouponPrice`, 同梱クーポン利用合計: the total coupon amount of the bundle.
        public var enclosureCouponPrice: Int?
        /// `enclosureDeliveryPrice`, 同梱代引料合計: the total cash-on-delivery fee of the bundle.
        public var enclosureDeliveryPrice: Amount?
        /// `enclosureDeliveryTaxRate`, 同梱代引料税率: the tax rate of the bundle's cash-on-delivery fee; new in the 2019
        /// schema.
        public var enclosureDeliveryTaxRate: Decimal?
        /// `enclosureGoodsPrice`, 同梱商品合計金額: the total item price of the bundle.
        public var enclosureGoodsPrice: Int?
        /// `enclosureGoodsTax`, 同梱消費税合計: the total consumption tax of the bundle.
        public var enclosureGoodsTax: Int?
        /// `enclosureId`, 同梱ID: the bundle id.
        public var enclosureID: Int?
        /// `enclosurePointPrice`, 同梱ポイント利用合計: the total points used for the bundle.
        public var enclosurePointPrice: Int?
        /// `enclosurePostagePrice`, 同梱送料合計: the total postage of the bundle.
        public var enclosurePostagePrice: Amount?
        /// `enclosurePostageTaxRate`, 同梱送料税率: the tax rate of the bundle's postage; new in the 2019 schema.
        public var enclosurePostageTaxRate: Decimal?
        /// `enclosureRBankTransferCommission`, 同梱楽天バンク決済振替手数料: the Rakuten Bank transfer fee of the bundle.
        public var enclosureRBankTransferCommission: Int?
        /// `enclosureRequestPrice`, 同梱請求金額: the billed amount of the bundle.
        public var enclosureRequestPrice: Int?
        /// `enclosureStatus`, 同梱ステータス: whether the order is bundled; 1 is a parent.
        public var enclosureStatus: EnclosureStatus?
        /// `enclosureTaxSummaryModel`, 同梱税情報: the tax totals of the bundle; new in the 2019 schema.
        public var enclosureTaxSummaries: [TaxSummary] = []
        /// `enclosureTotalPrice`, 同梱合計金額: the total amount of the bundle.
        public var enclosureTotalPrice: Int?
        /// `firstAmount`, 初期購入合計金額: the total amount of the original purchase.
        public var firstAmount: Int?
        /// `gbuyOrderModel`, 共同購入注文モデル: extra data of a group purchase order.
        public var gbuyOrder: GroupBuy?
        /// `goodsPrice`, 商品合計金額: the total item price.
        public var goodsPrice: Int?
        /// `goodsTax`, 消費税: the consumption tax.
        public var goodsTax: Int?
        /// `historyModel`: a history; the type is empty.
        public var history: History?
        /// `isBlackUser`, 警告表示注文: whether the order is displayed with a warning; formerly called ブラック注文.
        public var isBlackUser: Bool?
        /// `isGift`, 複数送付先フラグ: whether the order has several destinations.
        public var isGift: Bool?
        /// `isGiftCheck`, ギフト配送希望: whether gift delivery is wanted.
        public var isGiftCheck: Bool?
        /// `isRakutenMember`, 楽天会員フラグ: whether the buyer is a Rakuten member.
        public var isRakutenMember: Bool?
        /// `isTaxRecalc`, 消費税再計算フラグ: the flag for recalculating the consumption tax.
        public var isTaxRecalc: Bool?
        /// `mailPlugSentence`, メール差込文: a message to the customer.
        public var mailPlugSentence: String?
        /// `membership`: the meaning is unknown.
        public var membership: String?
        /// `memo`, ひとことメモ: a short note.
        public var memo: String?
        /// `modify`, 購入履歴修正アイコンフラグ: the flag for the icon of a modified purchase history.
        public var modify: Bool?
        /// `normalOrderModel`, 通常注文モデル: subscription and reservation data of an ordinary order.
        public var normalOrder: Reservation?
        /// `operator`, 担当者: the person in charge.
        public var operatorName: String?
        /// `option`, コメント: the customer's remarks.
        public var option: String?
        /// `orderDate`, 注文日時: when the order was placed.
        public var orderDate: Date?
        /// `orderNumber`, 受注番号: the order number.
        public var orderNumber: String?
        /// `orderType`, 注文種別: the kind of sale, 1 to 6.
        public var orderType: OrderType?
        /// `ordererModel`, 注文者情報モデル: the buyer.
        public var orderer: Person?
        /// `packageModel`, 送付先モデル: the destinations.
        public var packages: [Package] = []
        /// `paymentDate`, 入金日: the date of payment.
        public var paymentDate: Date?
        /// `paymentStatusModel`: the payment state.
        public var paymentStatus: PaymentStatus?
        /// `pointModel`, ポイントモデル: the points used.
        public var point: Point?
        /// `postagePrice`, 送料: the postage; -9999 means that it is not fixed yet.
        public var postagePrice: Amount?
        /// `RBankModel`, 楽天バンクモデル: the settlement through Rakuten Bank. The name has a capital R.
        public var rBank: RakutenBank?
        /// `requestPrice`, 請求金額: the billed amount.
        public var requestPrice: Int?
        /// `rmId`, 楽天メンバーID: the Rakuten member id.
        public var rmID: Int?
        /// `saOrderModel`, オークション注文モデル: extra data of an auction order.
        public var saOrder: Auction?
        /// `seqId`, 更新シーケンスID: the update sequence id. Send back the value from `getOrder`; it is probably an
        /// optimistic lock.
        public var seqID: Int?
        /// `settlementModel`, 支払方法モデル: the payment method.
        public var settlement: Settlement?
        /// `shippingDate`, 配送日: the date of dispatch.
        public var shippingDate: Date?
        /// `shippingTerm`, 希望時間帯: the desired delivery time.
        public var shippingTerm: ShippingTerm?
        /// `status`, 受注ステータス: the name of the order's status.
        public var status: Status?
        /// `taxSummaryModel`, 税情報: one summary for each tax rate; new in the 2019 schema.
        public var taxSummaries: [TaxSummary] = []
        /// `totalPrice`, 合計金額: the total amount.
        public var totalPrice: Int?
        /// `wishDeliveryDate`, 配送希望日: the desired delivery date.
        public var wishDeliveryDate: Date?
        /// `wrappingModel1`, ラッピングモデル1: the first wrapping.
        public var wrapping1: Wrapping?
        /// `wrappingModel2`, ラッピングモデル2: the second wrapping.
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

public import struct Foundation.Decimal

extension OrderAPI2 {
    /// One destination of an order (`PackageModel`, 送付先モデル): the recipient, the items and their shipments.
    ///
    /// Source: <doc:WireOrder2>.
    public struct Package: WireModel, Hashable {
        /// `basketId`, 送付先ID: the id of the destination, at most 10 digits.
        public var basketID: Int
        /// `postagePrice`, 送料: the postage.
        public var postagePrice: Price?
        /// `postageTaxRate`, 送料税率: the tax rate of the postage: 0, 0.08 or 0.1; since version 3.
        public var postageTaxRate: Decimal?
        /// `deliveryPrice`, 代引料: the cash-on-delivery fee.
        public var deliveryPrice: Price?
        /// `deliveryTaxRate`, 代引料税率: the tax rate of the cash-on-delivery fee: 0, 0.08 or 0.1; since version 3.
        public var deliveryTaxRate: Decimal?
        /// `goodsTax`, 送付先外税合計: the tax on items priced without it; up to version 7. Use ``TaxSummary`` instead.
        public var goodsTax: Price?
        /// `goodsPrice`, 商品合計金額: the total of items and wrapping.
        public var goodsPrice: Price?
        /// `totalPrice`, 合計金額: items, postage and wrapping, without the cash-on-delivery fee.
        public var totalPrice: Price?
        /// `noshi`, のし: the noshi, a gift decoration.
        public var noshi: String?
        /// `packageDeleteFlag`, 送付先モデル削除フラグ: whether the destination is removed.
        public var isDeleted: Bool?
        /// `SenderModel`, 送付者モデル: the recipient, which RMS calls a sender.
        public var sender: Sender?
        /// `ItemModelList`, 商品モデルリスト: the item lines.
        public var items: [Item]?
        /// `ShippingModelList`, 発送モデルリスト: the shipments.
        public var shippings: [Shipping]?
        /// `DeliveryCvsModel`, コンビニ配送モデル: the store or post office where the parcel is picked up.
        public var storePickup: StorePickup?
        /// `defaultDeliveryCompanyCode`, 購入時配送会社: the delivery company at the time of the order; since version 4.
        public var defaultDeliveryCompany: DeliveryCompany?
        /// `dropOffFlag`, 置き配フラグ: whether the parcel may be left at a place; since version 9.
        public var isDropOff: Bool?
        /// `dropOffLocation`, 置き配場所: where the parcel may be left; since version 9.
        public var dropOffLocation: DropOffLocation?
        /// `SocialGiftModel`, ソーシャルギフト情報モデル: the social gift; since version 10.
        public var socialGift: SocialGift?

        /// Creates a destination with an id only.
        public init(basketID: Int) {
            self.basketID = basketID
        }

        public init(blank: WireBlank) {
            basketID = 0
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("basketId", &basketID)
            try visitor.field("postagePrice", &postagePrice)
            try visitor.field("postageTaxRate", &postageTaxRate)
            try visitor.field("deliveryPrice", &deliveryPrice)
            try visitor.field("deliveryTaxRate", &deliveryTaxRate)
            try visitor.field("goodsTax", &goodsTax)
            try visitor.field("goodsPrice", &goodsPrice)
            try visitor.field("totalPrice", &totalPrice)
            try visitor.field("noshi", &noshi)
            try visitor.field(WireField("packageDeleteFlag", format: .zeroOne), &isDeleted)
            try visitor.record("SenderModel", &sender)
            try visitor.records("ItemModelList", &items)
            try visitor.records("ShippingModelList", &shippings)
            try visitor.record("DeliveryCvsModel", &storePickup)
            try visitor.field("defaultDeliveryCompanyCode", &defaultDeliveryCompany)
            try visitor.field(WireField("dropOffFlag", format: .zeroOne), &isDropOff)
            try visitor.field("dropOffLocation", &dropOffLocation)
            try visitor.record("SocialGiftModel", &socialGift)
        }
    }
}

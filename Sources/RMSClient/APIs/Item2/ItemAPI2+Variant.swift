extension ItemAPI2 {
    /// A SKU of an item (`variants`), as RMS returns it and as an upsert replaces it: nil leaves a member out.
    ///
    /// Source: <doc:WireItem2>.
    public struct Variant: DefaultedModel, Hashable {
        /// `merchantDefinedSkuId` (システム連携用SKU番号): the shop's own id of the SKU, at most 96 bytes.
        public var merchantDefinedSKUID: String?
        /// `selectorValues` (バリエーション選択肢): the value of each selector, by its `key`; at most 6.
        /// Those of a SKU that exists can't be changed (IE0416): give it a new `variantId`.
        public var selectorValues: WireMap<String, String>?
        /// `images` (SKU画像): at most one.
        public var images: [Image]?
        /// `restockOnCancel` (在庫戻し設定): a canceled order returns its stock.
        public var restockOnCancel: Bool?
        /// `backOrderFlag` (在庫切れ時の注文受付): can be ordered while sold out.
        public var allowsBackOrder: Bool?
        /// `normalDeliveryDateId` (在庫あり時納期管理番号): an id of `shop.delvdateMaster.get` of ShopAPI.
        public var normalDeliveryDateID: Int?
        /// `backOrderDeliveryDateId` (在庫切れ時納期管理番号): the same; needed with `backOrderFlag` (IE0164).
        public var backOrderDeliveryDateID: Int?
        /// `orderQuantityLimit` (注文受付数): at most this number per order, 1 to 400; 0 hides the field, nil is no
        /// limit.
        public var orderQuantityLimit: Int?
        /// `referencePrice` (表示価格): the price that is shown beside the selling price.
        public var referencePrice: ReferencePrice?
        /// `features`: what it offers.
        public var features: VariantFeatures?
        /// `hidden` (SKU倉庫指定): not on sale.
        public var isHidden: Bool?
        /// `standardPrice` (通常購入販売価格): whole yen, 0 to 999,999,999. A text on the wire.
        public var standardPrice: Int?
        /// `subscriptionPrice` (定期購入販売価格): the price in a subscription.
        public var subscriptionPrice: SubscriptionPrice?
        /// `articleNumberForSet` (セット商品用カタログID): the codes of the parts of a set, at most 20 of 30
        /// characters.
        public var articleNumberForSet: [String]?
        /// `articleNumber` (カタログID): the code of the product, or why there is none.
        public var articleNumber: ArticleNumber?
        /// `shipping` (送料): the postage.
        public var shipping: Shipping?
        /// `specs` (自由入力行): at most 5.
        public var specs: [Spec]?
        /// `attributes` (商品属性): at most 100. `items.bulk.get` may leave them out.
        public var attributes: [Attribute]?

        /// Creates a SKU.
        public init(
            merchantDefinedSKUID: String? = nil,
            selectorValues: WireMap<String, String>? = nil,
            images: [Image]? = nil,
            restockOnCancel: Bool? = nil,
            allowsBackOrder: Bool? = nil,
            normalDeliveryDateID: Int? = nil,
            backOrderDeliveryDateID: Int? = nil,
            orderQuantityLimit: Int? = nil,
            referencePrice: ReferencePrice? = nil,
            features: VariantFeatures? = nil,
            isHidden: Bool? = nil,
            standardPrice: Int? = nil,
            subscriptionPrice: SubscriptionPrice? = nil,
            articleNumberForSet: [String]? = nil,
            articleNumber: ArticleNumber? = nil,
            shipping: Shipping? = nil,
            specs: [Spec]? = nil,
            attributes: [Attribute]? = nil
        ) {
            self.merchantDefinedSKUID = merchantDefinedSKUID
            self.selectorValues = selectorValues
            self.images = images
            self.restockOnCancel = restockOnCancel
            self.allowsBackOrder = allowsBackOrder
            self.normalDeliveryDateID = normalDeliveryDateID
            self.backOrderDeliveryDateID = backOrderDeliveryDateID
            self.orderQuantityLimit = orderQuantityLimit
            self.referencePrice = referencePrice
            self.features = features
            self.isHidden = isHidden
            self.standardPrice = standardPrice
            self.subscriptionPrice = subscriptionPrice
            self.articleNumberForSet = articleNumberForSet
            self.articleNumber = articleNumber
            self.shipping = shipping
            self.specs = specs
            self.attributes = attributes
        }

        /// Creates a value without members.
        public init() {
            self.init(merchantDefinedSKUID: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("merchantDefinedSkuId", &merchantDefinedSKUID)
            try visitor.scalarMap("selectorValues", &selectorValues)
            try visitor.list("images", of: "images", &images)
            try visitor.field("restockOnCancel", &restockOnCancel)
            try visitor.field("backOrderFlag", &allowsBackOrder)
            try visitor.field("normalDeliveryDateId", &normalDeliveryDateID)
            try visitor.field("backOrderDeliveryDateId", &backOrderDeliveryDateID)
            try visitor.field("orderQuantityLimit", &orderQuantityLimit)
            try visitor.record("referencePrice", &referencePrice)
            try visitor.record("features", &features)
            try visitor.field("hidden", &isHidden)
            try visitor.field(WireField("standardPrice", format: .quoted), &standardPrice)
            try visitor.record("subscriptionPrice", &subscriptionPrice)
            try visitor.list("articleNumberForSet", of: "articleNumberForSet", &articleNumberForSet)
            try visitor.record("articleNumber", &articleNumber)
            try visitor.record("shipping", &shipping)
            try visitor.list("specs", of: "specs", &specs)
            try visitor.list("attributes", of: "attributes", &attributes)
        }
    }
}

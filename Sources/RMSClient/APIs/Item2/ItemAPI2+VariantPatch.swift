extension ItemAPI2 {
    /// A SKU in a partial update: ``ItemPatch/replacingVariants``.
    ///
    /// A list, a map or a record that is set may replace the whole of the old one: set all of it.
    public struct VariantPatch: DefaultedModel, Hashable {
        /// `merchantDefinedSkuId` (システム連携用SKU番号): the shop's own id of the SKU, at most 96 bytes.
        public var merchantDefinedSKUID: Change<String> = .leave
        /// `selectorValues` (バリエーション選択肢): the value of each selector, by its `key`; at most 6.
        public var selectorValues: Change<WireMap<String, String>> = .leave
        /// `images` (SKU画像): at most one.
        public var images: Change<[Image]> = .leave
        /// `restockOnCancel` (在庫戻し設定): a canceled order returns its stock.
        public var restockOnCancel: Change<Bool> = .leave
        /// `backOrderFlag` (在庫切れ時の注文受付): can be ordered while sold out.
        public var allowsBackOrder: Change<Bool> = .leave
        /// `normalDeliveryDateId` (在庫あり時納期管理番号): an id of `shop.delvdateMaster.get` of ShopAPI.
        public var normalDeliveryDateID: Change<Int> = .leave
        /// `backOrderDeliveryDateId` (在庫切れ時納期管理番号): the same; needed with `backOrderFlag` (IE0164).
        public var backOrderDeliveryDateID: Change<Int> = .leave
        /// `orderQuantityLimit` (注文受付数): at most this number per order, 1 to 400; 0 hides the field, and clearing it
        /// removes the limit.
        public var orderQuantityLimit: Change<Int> = .leave
        /// `referencePrice` (表示価格): the price that is shown beside the selling price.
        public var referencePrice: Change<ReferencePrice> = .leave
        /// `features`: what it offers.
        public var features: Change<VariantFeatures> = .leave
        /// `hidden` (SKU倉庫指定): not on sale.
        public var isHidden: Change<Bool> = .leave
        /// `standardPrice` (通常購入販売価格): whole yen, 0 to 999,999,999.
        public var standardPrice: Change<Int> = .leave
        /// `subscriptionPrice` (定期購入販売価格): the price in a subscription.
        public var subscriptionPrice: Change<SubscriptionPrice> = .leave
        /// `articleNumberForSet` (セット商品用カタログID): the codes of the parts of a set, at most 20 of 30
        /// characters.
        public var articleNumberForSet: Change<[String]> = .leave
        /// `articleNumber` (カタログID): the code of the product, or why there is none.
        public var articleNumber: Change<ArticleNumber> = .leave
        /// `shipping` (送料): the postage.
        public var shipping: Change<Shipping> = .leave
        /// `specs` (自由入力行): at most 5.
        public var specs: Change<[Spec]> = .leave
        /// `attributes` (商品属性): at most 100. `items.bulk.get` may leave them out: set those that `items.get` returned.
        public var attributes: Change<[Attribute]> = .leave

        /// Changes nothing.
        public init() {}

        /// Sets everything that a SKU has, and leaves the rest.
        public init(_ variant: Variant) {
            merchantDefinedSKUID = Change(settingIfAny: variant.merchantDefinedSKUID)
            selectorValues = Change(settingIfAny: variant.selectorValues)
            images = Change(settingIfAny: variant.images)
            restockOnCancel = Change(settingIfAny: variant.restockOnCancel)
            allowsBackOrder = Change(settingIfAny: variant.allowsBackOrder)
            normalDeliveryDateID = Change(settingIfAny: variant.normalDeliveryDateID)
            backOrderDeliveryDateID = Change(settingIfAny: variant.backOrderDeliveryDateID)
            orderQuantityLimit = Change(settingIfAny: variant.orderQuantityLimit)
            referencePrice = Change(settingIfAny: variant.referencePrice)
            features = Change(settingIfAny: variant.features)
            isHidden = Change(settingIfAny: variant.isHidden)
            standardPrice = Change(settingIfAny: variant.standardPrice)
            subscriptionPrice = Change(settingIfAny: variant.subscriptionPrice)
            articleNumberForSet = Change(settingIfAny: variant.articleNumberForSet)
            articleNumber = Change(settingIfAny: variant.articleNumber)
            shipping = Change(settingIfAny: variant.shipping)
            specs = Change(settingIfAny: variant.specs)
            attributes = Change(settingIfAny: variant.attributes)
        }

        /// The SKU that has what is set.
        var values: Variant {
            Variant(
                merchantDefinedSKUID: merchantDefinedSKUID.value,
                selectorValues: selectorValues.value,
                images: images.value,
                restockOnCancel: restockOnCancel.value,
                allowsBackOrder: allowsBackOrder.value,
                normalDeliveryDateID: normalDeliveryDateID.value,
                backOrderDeliveryDateID: backOrderDeliveryDateID.value,
                orderQuantityLimit: orderQuantityLimit.value,
                referencePrice: referencePrice.value,
                features: features.value,
                isHidden: isHidden.value,
                standardPrice: standardPrice.value,
                subscriptionPrice: subscriptionPrice.value,
                articleNumberForSet: articleNumberForSet.value,
                articleNumber: articleNumber.value,
                shipping: shipping.value,
                specs: specs.value,
                attributes: attributes.value
            )
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.change("merchantDefinedSkuId", &merchantDefinedSKUID)
            try visitor.change("selectorValues", &selectorValues)
            try visitor.change("images", &images)
            try visitor.change("restockOnCancel", &restockOnCancel)
            try visitor.change("backOrderFlag", &allowsBackOrder)
            try visitor.change("normalDeliveryDateId", &normalDeliveryDateID)
            try visitor.change("backOrderDeliveryDateId", &backOrderDeliveryDateID)
            try visitor.change("orderQuantityLimit", &orderQuantityLimit)
            try visitor.change("referencePrice", &referencePrice)
            try visitor.change("features", &features)
            try visitor.change("hidden", &isHidden)
            try visitor.change(WireField("standardPrice", format: .quoted), &standardPrice)
            try visitor.change("subscriptionPrice", &subscriptionPrice)
            try visitor.change("articleNumberForSet", &articleNumberForSet)
            try visitor.change("articleNumber", &articleNumber)
            try visitor.change("shipping", &shipping)
            try visitor.change("specs", &specs)
            try visitor.change("attributes", &attributes)
        }
    }
}

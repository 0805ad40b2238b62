public import struct Foundation.Date

extension ItemAPI2 {
    /// The changes of a partial update (`items.patch`).
    ///
    /// ```swift
    /// var patch = ItemAPI2.ItemPatch()
    /// patch.title = .set("新しい商品名")
    /// patch.tagline = .clear
    /// try await rms.item.patch("abc-123", patch)
    /// ```
    ///
    /// A list or a map that is set replaces the whole of the old one; whether a record does is not known, so set all of it, too.
    /// Whether RMS accepts null for every member is not known. Source: <doc:WireItem2>.
    public struct ItemPatch: DefaultedModel, Hashable {
        /// `title` (商品名): at most 255 bytes.
        public var title: Change<String> = .leave
        /// `itemType` (商品種別): what kind of item it is.
        public var itemType: Change<ItemType> = .leave
        /// `genreId` (ジャンルID): the id of the genre.
        public var genreID: Change<Int> = .leave
        /// `itemNumber` (商品番号): at most 32 bytes.
        public var itemNumber: Change<String> = .leave
        /// `tagline` (キャッチコピー): at most 174 bytes.
        public var tagline: Change<String> = .leave
        /// `productDescription` (商品説明文): the descriptions of the product.
        public var productDescription: Change<Description> = .leave
        /// `salesDescription` (PC用販売説明文): at most 10,240 bytes of HTML.
        public var salesDescription: Change<String> = .leave
        /// `precautions` (医薬品情報): the texts of a medicine.
        public var precautions: Change<Precautions> = .leave
        /// `images` (商品画像): at most 20.
        public var images: Change<[Image]> = .leave
        /// `whiteBgImage` (白背景画像): the image on a white background.
        public var whiteBackgroundImage: Change<Image> = .leave
        /// `video` (動画): the video.
        public var video: Change<Video> = .leave
        /// `tags` (タグID): at most 32 of 5,000,000 to 9,999,999.
        public var tags: Change<[Int]> = .leave
        /// `hideItem` (倉庫指定): in the warehouse, which means not on sale.
        public var isHidden: Change<Bool> = .leave
        /// `unlimitedInventoryFlag` (在庫を設定しない): a new item can't have it (IE0181).
        public var unlimitedInventory: Change<Bool> = .leave
        /// `customizationOptions` (商品オプション): at most 20.
        public var customizationOptions: Change<[CustomizationOption]> = .leave
        /// `releaseDate` (予約商品発売日): of a PRE_ORDER, from today to 365 days ahead when it is set.
        public var releaseDate: Change<Date> = .leave
        /// `purchasablePeriod` (販売期間): when it can be bought.
        public var purchasablePeriod: Change<Period> = .leave
        /// `subscription` (定期購入); not with `buyingClub`.
        public var subscription: Change<Subscription> = .leave
        /// `buyingClub` (頒布会); not with `subscription`.
        public var buyingClub: Change<BuyingClub> = .leave
        /// `features`: what its page offers.
        public var features: Change<Features> = .leave
        /// `accessControl` (闇市): who can see it.
        public var accessControl: Change<AccessControl> = .leave
        /// `payment`: what the price includes.
        public var payment: Change<Payment> = .leave
        /// `pointCampaign` (ポイント変倍): extra points.
        public var pointCampaign: Change<PointCampaign> = .leave
        /// `itemDisplaySequence` (商品表示順位): its position in lists, 1 to 999,999,999, which is the default.
        public var itemDisplaySequence: Change<Int> = .leave
        /// `layout` (レイアウト): the parts of its page.
        public var layout: Change<Layout> = .leave
        /// `variantSelectors` (バリエーション項目): at most 6; none for an item with one SKU.
        public var variantSelectors: Change<[VariantSelector]> = .leave
        /// `variants` (SKU): the SKUs, which may replace all SKUs of the item: one source says so, and one client sends parts of
        /// single SKUs. Name each SKU that the item is to keep, with all that it is to keep, as ``setVariants(of:changing:)``
        /// does: that is right in both cases.
        public var replacingVariants: Change<WireMap<VariantID, VariantPatch>> = .leave

        /// Changes nothing.
        public init() {}

        /// The details that have what is set.
        var details: ItemDetails {
            var details = ItemDetails()
            details.itemNumber = itemNumber.value
            details.tagline = tagline.value
            details.productDescription = productDescription.value
            details.salesDescription = salesDescription.value
            details.precautions = precautions.value
            details.images = images.value
            details.whiteBackgroundImage = whiteBackgroundImage.value
            details.video = video.value
            details.tags = tags.value
            details.isHidden = isHidden.value
            details.unlimitedInventory = unlimitedInventory.value
            details.customizationOptions = customizationOptions.value
            details.releaseDate = releaseDate.value
            details.purchasablePeriod = purchasablePeriod.value
            details.subscription = subscription.value
            details.buyingClub = buyingClub.value
            details.features = features.value
            details.accessControl = accessControl.value
            details.payment = payment.value
            details.pointCampaign = pointCampaign.value
            details.itemDisplaySequence = itemDisplaySequence.value
            details.layout = layout.value
            details.variantSelectors = variantSelectors.value
            return details
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.change("title", &title)
            try visitor.change("itemType", &itemType)
            try visitor.change(WireField("genreId", format: .quoted), &genreID)
            try visitor.change("itemNumber", &itemNumber)
            try visitor.change("tagline", &tagline)
            try visitor.change("productDescription", &productDescription)
            try visitor.change("salesDescription", &salesDescription)
            try visitor.change("precautions", &precautions)
            try visitor.change("images", &images)
            try visitor.change("whiteBgImage", &whiteBackgroundImage)
            try visitor.change("video", &video)
            try visitor.change("tags", &tags)
            try visitor.change("hideItem", &isHidden)
            try visitor.change("unlimitedInventoryFlag", &unlimitedInventory)
            try visitor.change("customizationOptions", &customizationOptions)
            try visitor.change("releaseDate", &releaseDate)
            try visitor.change("purchasablePeriod", &purchasablePeriod)
            try visitor.change("subscription", &subscription)
            try visitor.change("buyingClub", &buyingClub)
            try visitor.change("features", &features)
            try visitor.change("accessControl", &accessControl)
            try visitor.change("payment", &payment)
            try visitor.change("pointCampaign", &pointCampaign)
            try visitor.change("itemDisplaySequence", &itemDisplaySequence)
            try visitor.change("layout", &layout)
            try visitor.change("variantSelectors", &variantSelectors)
            try visitor.change("variants", &replacingVariants)
        }
    }
}

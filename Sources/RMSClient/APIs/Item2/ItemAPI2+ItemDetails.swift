public import struct Foundation.Date

extension ItemAPI2 {
    /// What an item has besides its title, type, genre and SKUs: the members that may be absent.
    ///
    /// ``Item`` and ``ItemContents`` have them as their own: `item.tagline`. Source: <doc:WireItem2>.
    public struct ItemDetails: DefaultedModel, Hashable {
        /// `itemNumber` (商品番号): at most 32 bytes.
        public var itemNumber: String?
        /// `tagline` (キャッチコピー): at most 174 bytes.
        public var tagline: String?
        /// `productDescription` (商品説明文): the descriptions of the product.
        public var productDescription: Description?
        /// `salesDescription` (PC用販売説明文): at most 10,240 bytes of HTML.
        public var salesDescription: String?
        /// `precautions` (医薬品情報): the texts of a medicine.
        public var precautions: Precautions?
        /// `images` (商品画像): at most 20.
        public var images: [Image]?
        /// `whiteBgImage` (白背景画像): the image on a white background.
        public var whiteBackgroundImage: Image?
        /// `video` (動画): the video.
        public var video: Video?
        /// `tags` (タグID): at most 32 of 5,000,000 to 9,999,999.
        public var tags: [Int]?
        /// `hideItem` (倉庫指定): in the warehouse, which means not on sale.
        public var isHidden: Bool?
        /// `unlimitedInventoryFlag` (在庫を設定しない): a new item can't have it (IE0181).
        public var unlimitedInventory: Bool?
        /// `customizationOptions` (商品オプション): at most 20.
        public var customizationOptions: [CustomizationOption]?
        /// `releaseDate` (予約商品発売日): of a PRE_ORDER, from today to 365 days ahead when it is set.
        public var releaseDate: Date?
        /// `purchasablePeriod` (販売期間): when it can be bought.
        public var purchasablePeriod: Period?
        /// `subscription` (定期購入); not with `buyingClub`.
        public var subscription: Subscription?
        /// `buyingClub` (頒布会); not with `subscription`.
        public var buyingClub: BuyingClub?
        /// `features`: what its page offers.
        public var features: Features?
        /// `accessControl` (闇市): who can see it.
        public var accessControl: AccessControl?
        /// `payment`: what the price includes.
        public var payment: Payment?
        /// `pointCampaign` (ポイント変倍): extra points.
        public var pointCampaign: PointCampaign?
        /// `itemDisplaySequence` (商品表示順位): its position in lists, 1 to 999,999,999, which is the default.
        public var itemDisplaySequence: Int?
        /// `layout` (レイアウト): the parts of its page.
        public var layout: Layout?
        /// `variantSelectors` (バリエーション項目): at most 6; none for an item with one SKU.
        public var variantSelectors: [VariantSelector]?

        /// Creates details without members.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemNumber", &itemNumber)
            try visitor.field("tagline", &tagline)
            try visitor.record("productDescription", &productDescription)
            try visitor.field("salesDescription", &salesDescription)
            try visitor.record("precautions", &precautions)
            try visitor.list("images", of: "images", &images)
            try visitor.record("whiteBgImage", &whiteBackgroundImage)
            try visitor.record("video", &video)
            try visitor.list("tags", of: "tags", &tags)
            try visitor.field("hideItem", &isHidden)
            try visitor.field("unlimitedInventoryFlag", &unlimitedInventory)
            try visitor.list("customizationOptions", of: "customizationOptions", &customizationOptions)
            try visitor.field("releaseDate", &releaseDate)
            try visitor.record("purchasablePeriod", &purchasablePeriod)
            try visitor.record("subscription", &subscription)
            try visitor.record("buyingClub", &buyingClub)
            try visitor.record("features", &features)
            try visitor.record("accessControl", &accessControl)
            try visitor.record("payment", &payment)
            try visitor.record("pointCampaign", &pointCampaign)
            try visitor.field("itemDisplaySequence", &itemDisplaySequence)
            try visitor.record("layout", &layout)
            try visitor.list("variantSelectors", of: "variantSelectors", &variantSelectors)
        }
    }
}

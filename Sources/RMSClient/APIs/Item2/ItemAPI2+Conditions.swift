public import struct Foundation.Date

extension ItemAPI2 {
    /// What items `items.search` finds: those that match all conditions; without any, all items of the shop.
    ///
    /// ```swift
    /// var conditions = ItemAPI2.Conditions()
    /// conditions.isItemStockout = true
    /// for try await hit in rms.item.search(conditions) { print(hit.item.manageNumber) }
    /// ```
    ///
    /// Days are those of Japan: `2026-11-24`. That this is also the form of the days of periods is our choice. Source: <doc:WireItem2>.
    public struct Conditions: DefaultedModel, Hashable {
        /// `title`: part of the title (商品名).
        public var title: String?
        /// `tagline`: part of the catch copy (キャッチコピー).
        public var tagline: String?
        /// `manageNumber`: part of the management number (商品管理番号).
        public var manageNumber: String?
        /// `itemNumber`: part of the item number (商品番号).
        public var itemNumber: String?
        /// `articleNumber`: part of an article number (カタログID).
        public var articleNumber: String?
        /// `variantId`: part of a SKU's id (SKU管理番号).
        public var variantID: String?
        /// `merchantDefinedSkuId`: part of the shop's own id of a SKU (システム連携用SKU番号).
        public var merchantDefinedSKUID: String?
        /// `genreId`: the genre (ジャンルID).
        public var genreID: Int?
        /// `itemType`: how it is sold (商品種別).
        public var itemType: ItemType?
        /// `standardPriceFrom`: the lowest price (通常購入販売価格), whole yen.
        public var standardPriceFrom: Int?
        /// `standardPriceTo`: the highest price, whole yen.
        public var standardPriceTo: Int?
        /// `basePriceFrom`: the lowest price of a subscription (定期購入販売価格), whole yen.
        public var basePriceFrom: Int?
        /// `basePriceTo`: the highest price of a subscription, whole yen.
        public var basePriceTo: Int?
        /// `isVariantStockout`: whether a SKU is sold out.
        public var isVariantStockout: Bool?
        /// `isItemStockout`: whether all of it is sold out.
        public var isItemStockout: Bool?
        /// `purchasablePeriodFrom`: the first day of its sale (販売期間).
        public var purchasablePeriodFrom: Date?
        /// `purchasablePeriodTo`: the last day of its sale.
        public var purchasablePeriodTo: Date?
        /// `isHiddenItem`: whether it is in the warehouse (倉庫指定).
        public var isHiddenItem: Bool?
        /// `isHiddenVariant`: whether a SKU is in the warehouse (SKU倉庫指定).
        public var isHiddenVariant: Bool?
        /// `isSearchable`: whether searches find it (サーチ表示).
        public var isSearchable: Bool?
        /// `isYamiichi`: whether it is in a hidden sale (闇市).
        public var isYamiichi: Bool?
        /// `isOptimizedPoint`: whether Rakuten sets its points (運用型ポイント変倍).
        public var isOptimizedPoint: Bool?
        /// `isBackOrder`: whether it can be ordered while sold out.
        public var isBackOrder: Bool?
        /// `isPostageIncluded`: whether the price includes the postage (送料込み).
        public var isPostageIncluded: Bool?
        /// `isSubscription`: whether it can be subscribed to (定期購入).
        public var isSubscription: Bool?
        /// `pointApplicablePeriodFrom`: the first day of its point campaign (ポイント変倍適用期間).
        public var pointApplicablePeriodFrom: Date?
        /// `pointApplicablePeriodTo`: the last day of its point campaign.
        public var pointApplicablePeriodTo: Date?
        /// `pointRate`: the multiple of points (ポイント変倍率).
        public var pointRate: Int?
        /// `maxPointRate`: the largest multiple that Rakuten may set (最大ポイント変倍率).
        public var maxPointRate: Int?
        /// `categoryId`: the category of the shop that it is in.
        public var categoryID: String?
        /// `createdFrom`: the first day of its registration.
        public var createdFrom: Date?
        /// `createdTo`: the last day of its registration.
        public var createdTo: Date?
        /// `updatedFrom`: the first day of its last change.
        public var updatedFrom: Date?
        /// `updatedTo`: the last day of its last change.
        public var updatedTo: Date?

        /// Creates no conditions.
        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("title", &title)
            try visitor.field("tagline", &tagline)
            try visitor.field("manageNumber", &manageNumber)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.field("articleNumber", &articleNumber)
            try visitor.field("variantId", &variantID)
            try visitor.field("merchantDefinedSkuId", &merchantDefinedSKUID)
            try visitor.field("genreId", &genreID)
            try visitor.field("itemType", &itemType)
            try visitor.field("standardPriceFrom", &standardPriceFrom)
            try visitor.field("standardPriceTo", &standardPriceTo)
            try visitor.field("basePriceFrom", &basePriceFrom)
            try visitor.field("basePriceTo", &basePriceTo)
            try visitor.field("isVariantStockout", &isVariantStockout)
            try visitor.field("isItemStockout", &isItemStockout)
            try visitor.field(WireField("purchasablePeriodFrom", format: .day), &purchasablePeriodFrom)
            try visitor.field(WireField("purchasablePeriodTo", format: .day), &purchasablePeriodTo)
            try visitor.field("isHiddenItem", &isHiddenItem)
            try visitor.field("isHiddenVariant", &isHiddenVariant)
            try visitor.field("isSearchable", &isSearchable)
            try visitor.field("isYamiichi", &isYamiichi)
            try visitor.field("isOptimizedPoint", &isOptimizedPoint)
            try visitor.field("isBackOrder", &isBackOrder)
            try visitor.field("isPostageIncluded", &isPostageIncluded)
            try visitor.field("isSubscription", &isSubscription)
            try visitor.field(WireField("pointApplicablePeriodFrom", format: .day), &pointApplicablePeriodFrom)
            try visitor.field(WireField("pointApplicablePeriodTo", format: .day), &pointApplicablePeriodTo)
            try visitor.field("pointRate", &pointRate)
            try visitor.field("maxPointRate", &maxPointRate)
            try visitor.field("categoryId", &categoryID)
            try visitor.field(WireField("createdFrom", format: .day), &createdFrom)
            try visitor.field(WireField("createdTo", format: .day), &createdTo)
            try visitor.field(WireField("updatedFrom", format: .day), &updatedFrom)
            try visitor.field(WireField("updatedTo", format: .day), &updatedTo)
        }

        /// Reports reversed prices and days.
        func problems() -> [FieldProblem] {
            Self.order("standardPrice", standardPriceFrom, standardPriceTo)
                + Self.order("basePrice", basePriceFrom, basePriceTo)
                + Self.order("purchasablePeriod", purchasablePeriodFrom, purchasablePeriodTo)
                + Self.order("pointApplicablePeriod", pointApplicablePeriodFrom, pointApplicablePeriodTo)
                + Self.order("created", createdFrom, createdTo) + Self.order("updated", updatedFrom, updatedTo)
        }

        private static func order<T: Comparable>(_ name: String, _ from: T?, _ to: T?) -> [FieldProblem] {
            guard let from, let to, from > to else { return [] }
            return [FieldProblem("\(name)From", "must not be after \(name)To")]
        }
    }
}

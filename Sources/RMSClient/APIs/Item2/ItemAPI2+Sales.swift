public import struct Foundation.Date
public import struct Foundation.Decimal

extension ItemAPI2 {
    /// A period (`purchasablePeriod`, 販売期間; `applicablePeriod`, 適用期間).
    public struct Period: DefaultedModel, Hashable {
        /// `start`: its start; RMS makes the seconds 00.
        public var start: Date?
        /// `end`: its end; RMS makes the seconds 59.
        public var end: Date?

        /// Creates a value with the members given.
        public init(
            start: Date? = nil,
            end: Date? = nil
        ) {
            self.start = start
            self.end = end
        }

        /// Creates a value without members.
        public init() {
            self.init(start: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("start", &start)
            try visitor.field("end", &end)
        }
    }
    /// How an item can be subscribed to (`subscription`, 定期購入). One of the flags must be true.
    public struct Subscription: DefaultedModel, Hashable {
        /// `shippingDateFlag` (お届け日付指定): the buyer can choose the dates.
        public var canChooseDate: Bool?
        /// `shippingIntervalFlag` (お届け間隔指定): the buyer can choose the interval.
        public var canChooseInterval: Bool?

        /// Creates a value with the members given.
        public init(
            canChooseDate: Bool? = nil,
            canChooseInterval: Bool? = nil
        ) {
            self.canChooseDate = canChooseDate
            self.canChooseInterval = canChooseInterval
        }

        /// Creates a value without members.
        public init() {
            self.init(canChooseDate: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("shippingDateFlag", &canChooseDate)
            try visitor.field("shippingIntervalFlag", &canChooseInterval)
        }
    }
    /// A series of deliveries (`buyingClub`, 頒布会). One of the flags must be true.
    public struct BuyingClub: DefaultedModel, Hashable {
        /// `numberOfDeliveries` (お届け回数): 2 to 12.
        public var numberOfDeliveries: Int?
        /// `displayItems` (頒布会商品の表示): whether `items` are shown, which must be given then.
        public var displaysItems: Bool?
        /// `items` (頒布会商品): what is delivered, at most 12 of 127 bytes each.
        public var items: [String]?
        /// `shippingDateFlag` (お届け日付指定): the buyer can choose the dates.
        public var canChooseDate: Bool?
        /// `shippingIntervalFlag` (お届け間隔指定): the buyer can choose the interval.
        public var canChooseInterval: Bool?

        /// Creates a value with the members given.
        public init(
            numberOfDeliveries: Int? = nil,
            displaysItems: Bool? = nil,
            items: [String]? = nil,
            canChooseDate: Bool? = nil,
            canChooseInterval: Bool? = nil
        ) {
            self.numberOfDeliveries = numberOfDeliveries
            self.displaysItems = displaysItems
            self.items = items
            self.canChooseDate = canChooseDate
            self.canChooseInterval = canChooseInterval
        }

        /// Creates a value without members.
        public init() {
            self.init(numberOfDeliveries: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("numberOfDeliveries", &numberOfDeliveries)
            try visitor.field("displayItems", &displaysItems)
            try visitor.list("items", of: "items", &items)
            try visitor.field("shippingDateFlag", &canChooseDate)
            try visitor.field("shippingIntervalFlag", &canChooseInterval)
        }
    }
    /// What the page of an item offers (`features`).
    public struct Features: DefaultedModel, Hashable {
        /// `searchVisibility` (サーチ表示): whether searches find it.
        public var searchVisibility: SearchVisibility?
        /// `displayNormalCartButton` (通常購入ボタン): the button to buy.
        public var displaysNormalCartButton: Bool?
        /// `displaySubscriptionCartButton` (定期購入ボタン): the button to subscribe.
        public var displaysSubscriptionCartButton: Bool?
        /// `inventoryDisplay` (在庫表示): how the quantity is shown.
        public var inventoryDisplay: InventoryDisplay?
        /// `lowStockThreshold` (残り在庫数表示閾値): few are left from here on, 1 to 20; with DISPLAY_LOW_STOCK.
        public var lowStockThreshold: Int?
        /// `shopContact` (商品問い合わせボタン): the button for questions.
        public var shopContact: Bool?
        /// `review` (レビュー表示): whether reviews are shown.
        public var review: ReviewVisibility?
        /// `displayManufacturerContents` (メーカー提供情報表示): content of the maker.
        public var displaysManufacturerContents: Bool?
        /// `socialGiftFlag` (ソーシャルギフト): can be sent as a gift by a link. An upsert without it leaves it as it is.
        public var socialGift: Bool?

        /// Creates a value with the members given.
        public init(
            searchVisibility: SearchVisibility? = nil,
            displaysNormalCartButton: Bool? = nil,
            displaysSubscriptionCartButton: Bool? = nil,
            inventoryDisplay: InventoryDisplay? = nil,
            lowStockThreshold: Int? = nil,
            shopContact: Bool? = nil,
            review: ReviewVisibility? = nil,
            displaysManufacturerContents: Bool? = nil,
            socialGift: Bool? = nil
        ) {
            self.searchVisibility = searchVisibility
            self.displaysNormalCartButton = displaysNormalCartButton
            self.displaysSubscriptionCartButton = displaysSubscriptionCartButton
            self.inventoryDisplay = inventoryDisplay
            self.lowStockThreshold = lowStockThreshold
            self.shopContact = shopContact
            self.review = review
            self.displaysManufacturerContents = displaysManufacturerContents
            self.socialGift = socialGift
        }

        /// Creates a value without members.
        public init() {
            self.init(searchVisibility: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("searchVisibility", &searchVisibility)
            try visitor.field("displayNormalCartButton", &displaysNormalCartButton)
            try visitor.field("displaySubscriptionCartButton", &displaysSubscriptionCartButton)
            try visitor.field("inventoryDisplay", &inventoryDisplay)
            try visitor.field("lowStockThreshold", &lowStockThreshold)
            try visitor.field("shopContact", &shopContact)
            try visitor.field("review", &review)
            try visitor.field("displayManufacturerContents", &displaysManufacturerContents)
            try visitor.field("socialGiftFlag", &socialGift)
        }
    }
    /// Who can see an item (`accessControl`, 闇市).
    public struct AccessControl: DefaultedModel, Hashable {
        /// `accessPassword` (闇市パスワード): at most 32 of `a-z 0-9 - _`.
        public var password: String?

        /// Creates a value with the members given.
        public init(
            password: String? = nil
        ) {
            self.password = password
        }

        /// Creates a value without members.
        public init() {
            self.init(password: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("accessPassword", &password)
        }
    }
    /// What the price includes (`payment`).
    public struct Payment: DefaultedModel, Hashable {
        /// `taxIncluded` (消費税込み): the tax.
        public var taxIncluded: Bool?
        /// `taxRate` (消費税率): 0, 0.08 or 0.1; nil is the shop's setting. A text on the wire.
        public var taxRate: Decimal?
        /// `cashOnDeliveryFeeIncluded` (代引料込み): the fee for cash on delivery.
        public var cashOnDeliveryFeeIncluded: Bool?

        /// Creates a value with the members given.
        public init(
            taxIncluded: Bool? = nil,
            taxRate: Decimal? = nil,
            cashOnDeliveryFeeIncluded: Bool? = nil
        ) {
            self.taxIncluded = taxIncluded
            self.taxRate = taxRate
            self.cashOnDeliveryFeeIncluded = cashOnDeliveryFeeIncluded
        }

        /// Creates a value without members.
        public init() {
            self.init(taxIncluded: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("taxIncluded", &taxIncluded)
            try visitor.field(WireField("taxRate", format: .quoted), &taxRate)
            try visitor.field("cashOnDeliveryFeeIncluded", &cashOnDeliveryFeeIncluded)
        }
    }
    /// Extra points (`pointCampaign`, ポイント変倍).
    public struct PointCampaign: DefaultedModel, Hashable {
        /// `applicablePeriod` (適用期間): its start is 2 hours to 60 days ahead when it is set;
        /// ``openEnd`` is its end if it has none.
        public var applicablePeriod: Period?
        /// `benefits`: the multiple of points.
        public var benefits: PointBenefits?
        /// `optimization` (運用型ポイント変倍): the largest multiple that Rakuten may set.
        public var optimization: PointOptimization?

        /// Creates a value with the members given.
        public init(
            applicablePeriod: Period? = nil,
            benefits: PointBenefits? = nil,
            optimization: PointOptimization? = nil
        ) {
            self.applicablePeriod = applicablePeriod
            self.benefits = benefits
            self.optimization = optimization
        }

        /// Creates a value without members.
        public init() {
            self.init(applicablePeriod: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("applicablePeriod", &applicablePeriod)
            try visitor.record("benefits", &benefits)
            try visitor.record("optimization", &optimization)
        }

        /// The end of a campaign without one: 9999-12-31 23:59:59 in Japan.
        public static let openEnd = Date(timeIntervalSince1970: 253_402_268_399)
    }
    /// The multiple of points (`benefits`).
    public struct PointBenefits: DefaultedModel, Hashable {
        /// `pointRate` (ポイント変倍率): 1 to 20.
        public var pointRate: Int?

        /// Creates a value with the members given.
        public init(
            pointRate: Int? = nil
        ) {
            self.pointRate = pointRate
        }

        /// Creates a value without members.
        public init() {
            self.init(pointRate: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("pointRate", &pointRate)
        }
    }
    /// The limit of what Rakuten sets (`optimization`).
    public struct PointOptimization: DefaultedModel, Hashable {
        /// `maxPointRate` (最大ポイント変倍率): 5 to 20.
        public var maximumRate: Int?

        /// Creates a value with the members given.
        public init(
            maximumRate: Int? = nil
        ) {
            self.maximumRate = maximumRate
        }

        /// Creates a value without members.
        public init() {
            self.init(maximumRate: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("maxPointRate", &maximumRate)
        }
    }
    /// The parts of the page of an item (`layout`, レイアウト). The ids are those of ShopAPI; 0 is none, or automatic.
    public struct Layout: DefaultedModel, Hashable {
        /// `itemLayoutId` (商品ページレイアウト): 1 to 6, or 8.
        public var itemLayoutID: Int?
        /// `navigationId` (ヘッダー・フッター・レフトナビ): the id that `shop.dsgn.navitemplate.list.get` of 1.0 lists as
        /// `layoutCommonId`; inferred.
        public var navigationID: Int?
        /// `layoutSequenceId` (表示項目の並び順): the id of the order of the displayed parts.
        public var layoutSequenceID: Int?
        /// `smallDescriptionId` (共通説明文 小): the id of the small common text.
        public var smallDescriptionID: Int?
        /// `largeDescriptionId` (共通説明文 大): the id of the large common text.
        public var largeDescriptionID: Int?
        /// `showcaseId` (目玉商品): the id of the featured items.
        public var showcaseID: Int?

        /// Creates a value with the members given.
        public init(
            itemLayoutID: Int? = nil,
            navigationID: Int? = nil,
            layoutSequenceID: Int? = nil,
            smallDescriptionID: Int? = nil,
            largeDescriptionID: Int? = nil,
            showcaseID: Int? = nil
        ) {
            self.itemLayoutID = itemLayoutID
            self.navigationID = navigationID
            self.layoutSequenceID = layoutSequenceID
            self.smallDescriptionID = smallDescriptionID
            self.largeDescriptionID = largeDescriptionID
            self.showcaseID = showcaseID
        }

        /// Creates a value without members.
        public init() {
            self.init(itemLayoutID: nil)
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("itemLayoutId", &itemLayoutID)
            try visitor.field("navigationId", &navigationID)
            try visitor.field("layoutSequenceId", &layoutSequenceID)
            try visitor.field("smallDescriptionId", &smallDescriptionID)
            try visitor.field("largeDescriptionId", &largeDescriptionID)
            try visitor.field("showcaseId", &showcaseID)
        }
    }
}

public import Foundation

extension ItemAPI1 {
    /// An item (商品), as `item.get` and `item.search` return it and `item.insert` and `item.update` accept it.
    ///
    /// ```swift
    /// var change = ItemAPI1.Item(itemURL: "abc-123")
    /// change.itemPrice = 1200
    /// change.catchCopyForPC = ""          // an empty element: clears it
    /// change.images = []                  // an empty list: clears it
    /// try await rms.v1.item.update(change)   // nil properties stay as they are in the shop
    /// ```
    ///
    /// A property is nil if RMS sends no element, or an empty element for a property that is not text. In a request,
    /// nil omits the element. Lengths and ranges come from <doc:WireItem1>; if it gives none, none is known.
    public struct Item: WireModel, Hashable {
        /// `itemUrl`, 商品管理番号: the shop's own id of the item, 2 to 255 bytes of `0-9 a-z - _`.
        ///
        /// RMS folds full-width and upper-case letters. Leave it empty only in an insert; RMS then issues one.
        public var itemURL: String
        /// `itemNumber`, 商品番号: at most 32 characters.
        public var itemNumber: String?
        /// `itemName`, 商品名: at most 255; required for an insert. Leading and trailing blanks are trimmed.
        public var itemName: String?
        /// `itemPrice`, 販売価格: whole yen, 0 to 999,999,999; required for an insert.
        public var itemPrice: Int?
        /// `genreId`, 全商品ディレクトリID: 100000 to 999999; required for an insert.
        public var genreID: Int?
        /// `catalogId`: a JAN or similar code, at most 30; required by genres with a catalog.
        public var catalogID: String?
        /// `catalogIdExemptionReason`: why there is no catalog id.
        public var catalogIDExemptionReason: CatalogIDExemptionReason?
        /// `whiteBgImageUrl`: an image on a white background.
        public var whiteBgImageURL: String?
        /// `images`: image URLs on image.rakuten.co.jp.
        public var images: [Image]?
        /// `descriptionForPC`: the description as HTML.
        public var descriptionForPC: String?
        /// `descriptionForMobile`: the description as HTML.
        public var descriptionForMobile: String?
        /// `descriptionForSmartPhone`: the description as HTML.
        public var descriptionForSmartPhone: String?
        /// `movieUrl`: a video.
        public var movieURL: String?
        /// `options`: choices for the buyer that have no stock of their own.
        public var options: [Option]?
        /// `tagIds`: the ids of tags.
        public var tagIDs: [Int]?
        /// `catchCopyForPC`: the tagline on the page for computers.
        public var catchCopyForPC: String?
        /// `catchCopyForMobile`: the tagline on the page for mobile phones.
        public var catchCopyForMobile: String?
        /// `descriptionBySalesMethod`: HTML.
        public var descriptionBySalesMethod: String?
        /// `isSaleButton`: shows the order button (注文).
        public var isSaleButton: Bool?
        /// `isDocumentButton`: shows the button to request brochures (資料請求).
        public var isDocumentButton: Bool?
        /// `isInquiryButton`: shows the inquiry button (商品問い合わせ).
        public var isInquiryButton: Bool?
        /// `isStockNoticeButton`: shows the restock notification button (再入荷お知らせ).
        public var isStockNoticeButton: Bool?
        /// `displayMakerContents`: shows the content that the maker provides.
        public var displayMakerContents: Bool?
        /// `itemLayout`: the page's layout; 1 and 5 have been observed.
        public var itemLayout: Int?
        /// `isIncludedTax`: the price includes tax.
        public var isIncludedTax: Bool?
        /// `isIncludedPostage`: the price includes postage.
        public var isIncludedPostage: Bool?
        /// `isIncludedCashOnDeliveryPostage`: the price includes the fee for cash on delivery.
        public var isIncludedCashOnDeliveryPostage: Bool?
        /// `displayPrice`: the price shown beside the selling price, in whole yen.
        public var displayPrice: Int?
        /// `orderLimit`: the maximum number per order; -1 means no limit.
        public var orderLimit: Int?
        /// `postage`: this item's own postage in whole yen; -1 means none.
        public var postage: Int?
        /// `postageSegment1`: a postage class.
        public var postageSegment1: Int?
        /// `postageSegment2`: a postage class.
        public var postageSegment2: Int?
        /// `isNoshiEnable`: gift paper is offered (のし).
        public var isNoshiEnable: Bool?
        /// `isTimeSale`: sold only during a period.
        public var isTimeSale: Bool?
        /// `timeSaleStartDateTime`: the start of the period.
        public var timeSaleStartDateTime: Date?
        /// `timeSaleEndDateTime`: the end of the period.
        public var timeSaleEndDateTime: Date?
        /// `isUnavailableForSearch`: hidden from search.
        public var isUnavailableForSearch: Bool?
        /// `limitedPasswd`: the password of a hidden sale (闇市).
        public var limitedPasswd: String?
        /// `isAvailableForMobile`: shown on mobile phones; RMS's default is true.
        public var isAvailableForMobile: Bool?
        /// `isDepot`: in the warehouse (倉庫), which means not on sale.
        public var isDepot: Bool?
        /// `detailSellType`: 0 has been observed.
        public var detailSellType: Int?
        /// `releaseDate`: the release date of a pre-order, midnight in Japan.
        public var releaseDate: Date?
        /// `point`: extra points for a period; a value without members deletes the current setting.
        public var point: Point?
        /// `itemInventory`: the stock.
        public var itemInventory: Inventory?
        /// `asurakuDeliveryId`: next-day delivery (あす楽).
        public var asurakuDeliveryID: Int?
        /// `deliverySetId`: the id of the set of delivery methods.
        public var deliverySetID: Int?
        /// `sizeChartLinkCode`: the code of the linked size chart.
        public var sizeChartLinkCode: String?
        /// `reviewDisp`: whether reviews are shown; 2 follows the shop's setting.
        public var reviewDisp: Int?
        /// `medicine`: the legally required texts for a drug.
        public var medicine: Medicine?
        /// `displayPriceId`: the label beside `displayPrice`; 0 and -1 have been observed.
        public var displayPriceID: Int?
        /// `categories`: at most 5 places in the shop's category tree.
        public var categories: [Category]?
        /// `itemWeight`: the position in lists; 999999999 is RMS's default.
        public var itemWeight: Int?
        /// `layoutCommonId`: header, footer and left column; 0 is automatic. Ids come from
        /// `shop.dsgn.navitemplate.list.get`.
        public var layoutCommonID: Int?
        /// `layoutMapId`: the layout of the item section; 0 is automatic.
        public var layoutMapID: Int?
        /// `textSmallId`: the small common text; 0 is automatic.
        public var textSmallID: Int?
        /// `lossLeaderId`: the featured items; 0 is automatic.
        public var lossLeaderID: Int?
        /// `textLargeId`: the large common text; 0 is automatic.
        public var textLargeID: Int?
        /// `shopAreaSoryoPatternId`: postage by region.
        public var shopAreaSoryoPatternID: Int?
        /// `taxRate`: for example 0.1 or 0.08.
        public var taxRate: Decimal?
        /// `isSingleItemShipping`: shipped separately.
        public var isSingleItemShipping: Bool?
        /// `singleItemShippingReason`: why it is shipped separately.
        public var singleItemShippingReason: Int?
        /// `registDate`: when it was registered; only in responses to `item.search`.
        public var registDate: Date?

        /// Creates an item with only its `itemUrl`, as the start of an update.
        public init(itemURL: String) {
            self.itemURL = itemURL
        }

        /// Creates an item with what an insert requires.
        ///
        /// - Parameters:
        ///   - itemURL: 商品管理番号; if empty, RMS issues one.
        ///   - itemName: 商品名.
        ///   - itemPrice: The price in yen.
        ///   - genreID: 全商品ディレクトリID.
        ///   - itemInventory: The stock, which must have a type.
        public init(itemURL: String = "", itemName: String, itemPrice: Int, genreID: Int, itemInventory: Inventory) {
            self.itemURL = itemURL
            self.itemName = itemName
            self.itemPrice = itemPrice
            self.genreID = genreID
            self.itemInventory = itemInventory
        }

        /// Creates a blank item.
        public init(blank: WireBlank) {
            itemURL = ""
        }

        /// Visits the members in the order that RMS's schema check requires.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field(WireField("itemUrl", presence: .omittedWhenEmpty), &itemURL)
            try visitor.field("itemNumber", &itemNumber)
            try visitor.field("itemName", &itemName)
            try visitor.field("itemPrice", &itemPrice)
            try visitor.field("genreId", &genreID)
            try visitor.field("catalogId", &catalogID)
            try visitor.field("catalogIdExemptionReason", &catalogIDExemptionReason)
            try visitor.field("whiteBgImageUrl", &whiteBgImageURL)
            try visitor.list("images", of: "image", &images)
            try visitor.field("descriptionForPC", &descriptionForPC)
            try visitor.field("descriptionForMobile", &descriptionForMobile)
            try visitor.field("descriptionForSmartPhone", &descriptionForSmartPhone)
            try visitor.field("movieUrl", &movieURL)
            try visitor.list("options", of: "option", &options)
            try visitor.list("tagIds", of: "tagId", &tagIDs)
            try visitor.field("catchCopyForPC", &catchCopyForPC)
            try visitor.field("catchCopyForMobile", &catchCopyForMobile)
            try visitor.field("descriptionBySalesMethod", &descriptionBySalesMethod)
            try visitor.field("isSaleButton", &isSaleButton)
            try visitor.field("isDocumentButton", &isDocumentButton)
            try visitor.field("isInquiryButton", &isInquiryButton)
            try visitor.field("isStockNoticeButton", &isStockNoticeButton)
            try visitor.field("displayMakerContents", &displayMakerContents)
            try visitor.field("itemLayout", &itemLayout)
            try visitor.field("isIncludedTax", &isIncludedTax)
            try visitor.field("isIncludedPostage", &isIncludedPostage)
            try visitor.field("isIncludedCashOnDeliveryPostage", &isIncludedCashOnDeliveryPostage)
            try visitor.field("displayPrice", &displayPrice)
            try visitor.field("orderLimit", &orderLimit)
            try visitor.field("postage", &postage)
            try visitor.field("postageSegment1", &postageSegment1)
            try visitor.field("postageSegment2", &postageSegment2)
            try visitor.field("isNoshiEnable", &isNoshiEnable)
            try visitor.field("isTimeSale", &isTimeSale)
            try visitor.field("timeSaleStartDateTime", &timeSaleStartDateTime)
            try visitor.field("timeSaleEndDateTime", &timeSaleEndDateTime)
            try visitor.field("isUnavailableForSearch", &isUnavailableForSearch)
            try visitor.field("limitedPasswd", &limitedPasswd)
            try visitor.field("isAvailableForMobile", &isAvailableForMobile)
            try visitor.field("isDepot", &isDepot)
            try visitor.field("detailSellType", &detailSellType)
            try visitor.field(WireField("releaseDate", format: .day), &releaseDate)
            try visitor.record("point", &point)
            try visitor.record("itemInventory", &itemInventory)
            try visitor.field("asurakuDeliveryId", &asurakuDeliveryID)
            try visitor.field("deliverySetId", &deliverySetID)
            try visitor.field("sizeChartLinkCode", &sizeChartLinkCode)
            try visitor.field("reviewDisp", &reviewDisp)
            try visitor.record("medicine", &medicine)
            try visitor.field("displayPriceId", &displayPriceID)
            try visitor.list("categories", of: "categoryInfo", &categories)
            try visitor.field("itemWeight", &itemWeight)
            try visitor.field("layoutCommonId", &layoutCommonID)
            try visitor.field("layoutMapId", &layoutMapID)
            try visitor.field("textSmallId", &textSmallID)
            try visitor.field("lossLeaderId", &lossLeaderID)
            try visitor.field("textLargeId", &textLargeID)
            try visitor.field("shopAreaSoryoPatternId", &shopAreaSoryoPatternID)
            try visitor.field("taxRate", &taxRate)
            try visitor.field("isSingleItemShipping", &isSingleItemShipping)
            try visitor.field("singleItemShippingReason", &singleItemShippingReason)
            try visitor.field(WireField("registDate", presence: .answerOnly), &registDate)
        }
    }
}

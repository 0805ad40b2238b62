internal import Foundation

extension ItemAPI2 {
    /// An item of ItemAPI 1.0 as one of ItemAPI 2.0: its contents, its quantities, and what has no counterpart.
    ///
    /// ```swift
    /// let old = try await rms.v1.item.get(itemURL: "abc-123")
    /// let new = ItemAPI2.ItemConversion(old)
    /// new.omissions.forEach { print($0) }                      // displayPriceId has no counterpart that is publicly known
    /// if let contents = new.contents {
    ///     let answer = try await rms.item.upsert(new.manageNumber, contents)
    ///     print(answer.created == nil ? "replaced" : "created")
    ///     let outcomes = await rms.inventory.set(new.quantities)
    ///     for case let (change, error?) in zip(new.quantities, outcomes.map(\.error)) { print(change.key, error) }
    /// }
    /// ```
    ///
    /// Which member became which is inferred from the names on both sides. Source: <doc:FromOneToTwo>.
    public struct ItemConversion: Sendable, Hashable {
        /// The number of the item: its `itemUrl`.
        public let manageNumber: ManageNumber
        /// The item; nil if it lacks a name, a genre or a price, which an item of ItemAPI 2.0 must have.
        public let contents: ItemContents?
        /// The quantities of its SKUs, for `rms.inventory.set(_:)`: ItemAPI 2.0 has none.
        public let quantities: [InventoryAPI2.QuantityChange]
        /// The members that are set and that the contents do not have.
        public let omissions: [Omission]

        /// A member of the old item that the new one does not have.
        public struct Omission: Sendable, Hashable, CustomStringConvertible {
            /// Its wire name in ItemAPI 1.0.
            public let name: String
            /// Why it is missing.
            public let reason: String

            /// The name and the reason.
            public var description: String { "\(name) \(reason)" }
        }

        /// Converts an item.
        ///
        /// An ordinary item gets the SKU `normal-inventory`. The ids of the SKUs of an item with choices are the shop's to choose
        /// when it registers the item. To write an item that Rakuten has already migrated, read the ids that it has now, and return
        /// those: an upsert deletes the SKUs that it does not name.
        ///
        /// - Parameters:
        ///   - item: The old item.
        ///   - variantID: The id of the SKU of each stock of an item with choices, which it gets with its place from 0; by
        ///     default `sku-1` and so on, our choice.
        public init(
            _ item: ItemAPI1.Item,
            variantID: (Int, ItemAPI1.Stock) -> VariantID = { place, _ in VariantID(rawValue: "sku-\(place + 1)") }
        ) {
            var converter = ItemConverter(item: item)
            let number = ManageNumber(rawValue: item.itemURL.foldedItemURL)
            manageNumber = number
            converter.convertStocks(variantID)
            contents = converter.contents()
            quantities = converter.quantities.map { id, count in
                InventoryAPI2.QuantityChange(InventoryAPI2.StockKey(number, id), .set(count))
            }
            omissions = converter.omissions
        }
    }
}

/// Converts one item.
private struct ItemConverter {
    let item: ItemAPI1.Item
    var quantities: [(VariantID, Int)] = []
    var omissions: [ItemAPI2.ItemConversion.Omission] = []
    private var variants: WireMap<VariantID, ItemAPI2.Variant> = [:]
    private var selectors: [ItemAPI2.VariantSelector]?
    /// Whether two stocks were to be one SKU.
    private var hasCollision = false

    private static let noCounterpart = "has no counterpart that is publicly known"
    /// The keys of the selectors for the two axes of choices.
    private static let axes = (vertical: "vertical", horizontal: "horizontal")

    init(item: ItemAPI1.Item) {
        self.item = item
    }

    private mutating func omit(_ name: String, _ isSet: Bool, _ reason: String = noCounterpart) {
        if isSet { omissions.append(.init(name: name, reason: reason)) }
    }

    mutating func convertStocks(_ variantID: (Int, ItemAPI1.Stock) -> VariantID) {
        let stocks = item.itemInventory?.inventories ?? []
        if item.itemInventory?.inventoryType == .byOption {
            for (place, stock) in stocks.enumerated() {
                add(stock, as: variantID(place, stock), choices: choices(of: stock))
            }
            selectors = selectors(of: stocks)
        } else {
            add(stocks.first ?? ItemAPI1.Stock(), as: InventoryAPI2.QuantityChange.singleVariant, choices: nil)
        }
        if hasCollision { quantities = [] }
        omit("itemInventory.inventories", hasCollision, "has two stocks with the same variantId")
        if item.itemInventory?.inventoryType == .byOption {
            omit("itemInventory.inventories", stocks.isEmpty, "is missing, and the item needs a SKU for each choice")
        } else {
            omit(
                "itemInventory.inventories",
                stocks.count > 1,
                "has more than one stock, of which only the first counts"
            )
        }
        omit("itemInventory.inventories.isBackorderAvailable", stocks.contains { $0.isBackorderAvailable != nil })
        omit("itemInventory.inventories.tagIds", stocks.contains { $0.tagIDs?.isEmpty == false })
        omit("itemInventory.inventoryQuantityFlag", item.itemInventory?.inventoryQuantityFlag != nil)
        omit("itemInventory.inventoryDisplayFlag", item.itemInventory?.inventoryDisplayFlag != nil)
    }

    private mutating func add(_ stock: ItemAPI1.Stock, as id: VariantID, choices: WireMap<String, String>?) {
        var variant = ItemAPI2.Variant(
            selectorValues: choices,
            restockOnCancel: stock.isRestoreInventoryFlag,
            allowsBackOrder: stock.isBackorder,
            normalDeliveryDateID: stock.normalDeliveryDateID,
            backOrderDeliveryDateID: stock.backorderDeliveryDateID,
            orderQuantityLimit: item.orderLimit.flatMap { $0 < 0 ? nil : $0 },
            standardPrice: item.itemPrice
        )
        variant.images = images(stock.images, "itemInventory.inventories.images")
        if let price = item.displayPrice {
            variant.referencePrice = ItemAPI2.ReferencePrice(displayType: .referencePrice, value: price)
        }
        if item.isNoshiEnable != nil || item.isStockNoticeButton != nil {
            variant.features = .init(restockNotification: item.isStockNoticeButton, noshi: item.isNoshiEnable)
        }
        if let code = item.catalogID, !code.isEmpty {
            variant.articleNumber = .init(value: code)
        } else if let reason = item.catalogIDExemptionReason {
            variant.articleNumber = .init(exemptionReason: .init(rawValue: reason.rawValue))
        }
        let fee = item.postage.flatMap { $0 < 0 ? nil : $0 }
        if fee != nil || item.isIncludedPostage != nil || item.shopAreaSoryoPatternID != nil {
            variant.shipping = .init(
                fee: fee,
                postageIncluded: item.isIncludedPostage,
                shopAreaPatternID: item.shopAreaSoryoPatternID
            )
        }
        if variants[id] != nil { hasCollision = true }
        variants[id] = variant
        if let count = stock.inventoryCount { quantities.append((id, count)) }
    }

    private func choices(of stock: ItemAPI1.Stock) -> WireMap<String, String> {
        var choices: WireMap<String, String> = [:]
        choices[Self.axes.vertical] = stock.optionNameVertical
        choices[Self.axes.horizontal] = stock.optionNameHorizontal
        return choices
    }

    private func selectors(of stocks: [ItemAPI1.Stock]) -> [ItemAPI2.VariantSelector] {
        func selector(_ key: String, _ name: String?, _ choice: (ItemAPI1.Stock) -> String?) -> ItemAPI2
            .VariantSelector?
        {
            var known: Set<String> = []
            let values = stocks.compactMap(choice).filter { known.insert($0).inserted }
            guard !values.isEmpty else { return nil }
            return .init(key: key, displayName: name, values: values.map { .init(displayValue: $0) })
        }
        return [
            selector(Self.axes.vertical, item.itemInventory?.verticalName, \.optionNameVertical),
            selector(Self.axes.horizontal, item.itemInventory?.horizontalName, \.optionNameHorizontal),
        ].compactMap(\.self)
    }

    private mutating func images(_ old: [ItemAPI1.Image]?, _ name: String) -> [ItemAPI2.Image]? {
        guard let old else { return nil }
        return old.compactMap { image in
            let location = image.imageURL.flatMap(Self.cabinetPath)
            omit(
                name,
                location == nil,
                "is an image outside R-Cabinet, whose form in ItemAPI 2.0 is not publicly known"
            )
            return location.map { .init(type: .cabinet, location: $0, alt: image.imageAlt) }
        }
    }

    /// The path in R-Cabinet: `https://image.rakuten.co.jp/SHOP/cabinet/a.jpg` is `/a.jpg`.
    private static func cabinetPath(of url: String) -> String? {
        url.wholeMatch(of: /https?:\/\/image\.rakuten\.co\.jp\/[^\/]+\/cabinet(\/.+)/).map { String($0.1) }
    }

    mutating func contents() -> ItemAPI2.ItemContents? {
        let details = details()
        omitRest()
        omit("itemName", item.itemName == nil, "is missing, and ItemAPI 2.0 requires it")
        omit("genreId", item.genreID == nil, "is missing, and ItemAPI 2.0 requires it")
        omit("itemPrice", item.itemPrice == nil, "is missing, and a SKU needs a price")
        guard let title = item.itemName, let genreID = item.genreID, item.itemPrice != nil, !hasCollision else {
            return nil
        }
        let type: ItemAPI2.ItemType = item.releaseDate == nil ? .normal : .preOrder
        var contents = ItemAPI2.ItemContents(title: title, itemType: type, genreID: genreID, variants: variants)
        contents.details = details
        return contents
    }

    private mutating func details() -> ItemAPI2.ItemDetails {
        var details = ItemAPI2.ItemDetails()
        details.itemNumber = item.itemNumber
        details.tagline = item.catchCopyForPC
        if item.descriptionForPC != nil || item.descriptionForSmartPhone != nil {
            details.productDescription = .init(pc: item.descriptionForPC, smartphone: item.descriptionForSmartPhone)
        }
        details.salesDescription = item.descriptionBySalesMethod
        details.images = images(item.images, "images")
        if let url = item.whiteBgImageURL, !url.isEmpty {
            let image = images([.init(imageURL: url)], "whiteBgImageUrl")?.first
            details.whiteBackgroundImage = image
        }
        details.tags = item.tagIDs
        details.isHidden = item.isDepot
        details.customizationOptions = item.options?.map { option in
            let selections = option.optionValues?.compactMap(\.value).map { ItemAPI2.Selection(displayValue: $0) }
            return .init(displayName: option.optionName, isRequired: option.isOptionRequired, selections: selections)
        }
        details.releaseDate = item.releaseDate
        if item.isTimeSale != false, item.timeSaleStartDateTime != nil || item.timeSaleEndDateTime != nil {
            details.purchasablePeriod = .init(start: item.timeSaleStartDateTime, end: item.timeSaleEndDateTime)
        }
        details.features = features
        if let password = item.limitedPasswd, !password.isEmpty { details.accessControl = .init(password: password) }
        if item.isIncludedTax != nil || item.taxRate != nil || item.isIncludedCashOnDeliveryPostage != nil {
            details.payment = .init(
                taxIncluded: item.isIncludedTax,
                taxRate: item.taxRate,
                cashOnDeliveryFeeIncluded: item.isIncludedCashOnDeliveryPostage
            )
        }
        if let point = item.point, point.pointRate != nil {
            details.pointCampaign = .init(
                applicablePeriod: .init(start: point.pointRateStart, end: point.pointRateEnd),
                benefits: .init(pointRate: point.pointRate)
            )
        }
        details.itemDisplaySequence = item.itemWeight
        if let id = item.layoutCommonID { details.layout = .init(navigationID: id) }
        details.variantSelectors = selectors
        return details
    }

    private var features: ItemAPI2.Features? {
        let features = ItemAPI2.Features(
            searchVisibility: item.isUnavailableForSearch.map { $0 ? .alwaysHidden : .alwaysVisible },
            displaysNormalCartButton: item.isSaleButton,
            shopContact: item.isInquiryButton,
            displaysManufacturerContents: item.displayMakerContents
        )
        return features == ItemAPI2.Features() ? nil : features
    }

    /// Lists the members without a counterpart.
    private mutating func omitRest() {
        omit("descriptionForMobile", item.descriptionForMobile?.isEmpty == false)
        omit("catchCopyForMobile", item.catchCopyForMobile?.isEmpty == false)
        omit("movieUrl", item.movieURL?.isEmpty == false, "is an address, and a video of ItemAPI 2.0 is a script tag")
        omit(
            "options.optionStyle",
            item.options?.contains { $0.optionStyle != nil } == true,
            "is a number whose meaning is not publicly known: set inputType"
        )
        omit("isDocumentButton", item.isDocumentButton == true)
        omit("itemLayout", item.itemLayout != nil, "has other numbers in layout.itemLayoutId")
        omit("postageSegment1", item.postageSegment1 != nil)
        omit("postageSegment2", item.postageSegment2 != nil)
        omit("isAvailableForMobile", item.isAvailableForMobile != nil)
        omit(
            "catalogIdExemptionReason",
            item.catalogIDExemptionReason != nil && item.catalogID?.isEmpty == false,
            "is given beside catalogId, and ItemAPI 2.0 accepts one of them"
        )
        omit(
            "isTimeSale",
            item.isTimeSale == false && (item.timeSaleStartDateTime ?? item.timeSaleEndDateTime) != nil,
            "is false, so that the period of the sale does not count"
        )
        omit("detailSellType", item.detailSellType != nil)
        omit("asurakuDeliveryId", item.asurakuDeliveryID != nil)
        omit("deliverySetId", item.deliverySetID != nil)
        omit("sizeChartLinkCode", item.sizeChartLinkCode?.isEmpty == false)
        omit("reviewDisp", item.reviewDisp != nil, "has other values in features.review")
        omit("medicine", item.medicine != nil, "became precautions, and which text is which is not publicly known")
        omit("displayPriceId", item.displayPriceID != nil)
        omit("categories", item.categories?.isEmpty == false, "belongs to CategoryAPI 2.0")
        omit("layoutMapId", item.layoutMapID != nil)
        omit("textSmallId", item.textSmallID != nil)
        omit("lossLeaderId", item.lossLeaderID != nil)
        omit("textLargeId", item.textLargeID != nil)
        omit(
            "isSingleItemShipping",
            item.isSingleItemShipping != nil,
            "has other values in shipping.singleItemShipping"
        )
        omit("singleItemShippingReason", item.singleItemShippingReason != nil)
    }
}

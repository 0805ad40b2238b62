internal import Foundation
internal import RMSClient

/// Whether an item fulfils the conditions of a search. It looks at the stored element, because making the JSON of each item of a
/// large shop would take long.
///
/// Unknown, and our choice: texts match in part with their case, except manage numbers; a period is found if it begins and ends
/// within the given days; `isOptimizedPoint` false finds campaigns without a maximum rate; conditions for SKUs each need one SKU.
struct Item2Match {
    let element: Element
    let details: SKUDetails?

    init(_ item: SearchedItem) {
        (element, details) = (item.element, item.details)
    }

    func fulfils(_ conditions: [String: String]) -> Bool {
        conditions.allSatisfy { name, value in fulfils(name, value) }
    }

    private func fulfils(_ name: String, _ value: String) -> Bool {
        let flag = value == "true"
        func part(_ member: String) -> Bool { element.value(member)?.contains(value) == true }
        func anySKU(_ path: String, _ holds: (String) -> Bool) -> Bool { skuTexts(path).contains(where: holds) }
        switch name {
        case "title": return part("itemName")
        case "tagline": return part("catchCopyForPC")
        case "manageNumber": return element.value("itemUrl")?.contains(value.lowercased()) == true
        case "itemNumber": return part("itemNumber")
        case "genreId": return element.value("genreId") == value
        case "articleNumber": return anySKU("articleNumber.value") { $0.contains(value) }
        case "merchantDefinedSkuId": return anySKU("merchantDefinedSkuId") { $0.contains(value) }
        case "variantId": return Item2View.rows(of: element).contains { $0.id.contains(value) }
        case "itemType": return type == value
        case "categoryId": return categories.contains(value)
        case "standardPriceFrom", "standardPriceTo": return anySKU("standardPrice") { Self.within(name, value, $0) }
        case "basePriceFrom", "basePriceTo":
            return anySKU("subscriptionPrice.basePrice") { Self.within(name, value, $0) }
        case "isHiddenItem": return (element.value("isDepot") == "true") == flag
        case "isHiddenVariant":
            return skus.contains { ($0?["hidden"]?.isTrue == true) == flag }
        case "isSearchable": return (element.value("isUnavailableForSearch") != "true") == flag
        case "isYamiichi": return (element.value("limitedPasswd")?.isEmpty == false) == flag
        case "isVariantStockout": return stockouts.contains(flag)
        case "isItemStockout": return stockouts.allSatisfy(\.self) == flag
        case "isBackOrder":
            return Item2View.rows(of: element).contains { ($0.row.value("isBackorder") == "true") == flag }
        case "isPostageIncluded": return anySKU("shipping.postageIncluded") { $0 == value }
        case "isSubscription":
            let isSold = details?.item[at: "features.displaySubscriptionCartButton"]?.isTrue == true
            return (type == "NORMAL" && isSold) == flag
        case "isOptimizedPoint": return points != nil && (maximumRate != nil) == flag
        case "pointRate": return points == value
        case "maxPointRate": return maximumRate == value
        case "createdFrom", "createdTo": return Self.within(name, value, Item2View.created(element))
        case "updatedFrom", "updatedTo": return Self.within(name, value, Item2View.updated(element))
        case "purchasablePeriodFrom", "purchasablePeriodTo":
            let end = name.hasSuffix("From") ? "timeSaleStartDateTime" : "timeSaleEndDateTime"
            return element.value("isTimeSale") == "true" && Self.within(name, value, element.value(end) ?? "")
        case "pointApplicablePeriodFrom", "pointApplicablePeriodTo":
            let end = name.hasSuffix("From") ? "pointRateStart" : "pointRateEnd"
            return points != nil && Self.within(name, value, element.value("point", end) ?? "")
        default: return true
        }
    }

    /// The text by which a search sorts. Numbers are filled up, so that they sort like texts.
    func text(of key: Item2Query.SortKey) -> String {
        func number(_ text: String?) -> String {
            String(repeating: "0", count: max(0, 12 - (text?.count ?? 0))) + (text ?? "")
        }
        return switch key {
        case .updated: Item2View.updated(element)
        case .created: Item2View.created(element)
        case .itemDisplaySequence: number(element.value("itemWeight"))
        case .purchasablePeriodStart: element.value("timeSaleStartDateTime") ?? ""
        case .purchasablePeriodEnd: element.value("timeSaleEndDateTime") ?? ""
        case .pointCampaignStart: element.value("point", "pointRateStart") ?? ""
        case .pointCampaignEnd: element.value("point", "pointRateEnd") ?? ""
        case .pointRate: number(points)
        // The number itself sorts those that are equal. The mock's items have no reviews.
        case .manageNumber, .reviewCount, .reviewAverageRating: ""
        }
    }

    /// The ids of the item's categories.
    var categories: [String] { element.mappedCategories.map { "\($0)" } }

    private var type: String { details?.item["itemType"]?.string ?? (hasReleaseDate ? "PRE_ORDER" : "NORMAL") }

    private var hasReleaseDate: Bool { element.value("releaseDate")?.isEmpty == false }

    private var points: String? { element["point"]?.number("pointRate").map { "\($0)" } }

    private var maximumRate: String? { details?.item[at: "pointCampaign.optimization.maxPointRate"]?.text }

    /// Whether each SKU is out of stock. One whose stock is not counted never is.
    private var stockouts: [Bool] {
        let isCounted = ItemRecord.isCounted(element)
        return Item2View.rows(of: element).map { isCounted && $0.row.number("inventoryCount") ?? 0 == 0 }
    }

    private static let shared = Dictionary(
        ItemFace.sku.map { ($0.path.joined(separator: "."), $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// What ItemAPI 2.0 wrote of each SKU; nil for a SKU that it did not write, which stands for all of them if it wrote none.
    private var skus: [JSONText?] {
        guard let details else { return [nil] }
        return Item2View.rows(of: element).map { details.variants[$0.id] }
    }

    /// The texts of a member of the SKUs.
    private func skuTexts(_ path: String) -> [String] {
        let values = skus.map { sku in sku.map { $0[at: path] } ?? Self.shared[path]?.read(element) }
        return values.compactMap { $0?.text ?? $0?.isTrue.map { "\($0)" } }
    }

    /// Whether a number or a day is on the side of a limit that the name of a condition says.
    private static func within(_ name: String, _ limit: String, _ text: String) -> Bool {
        if let limit = Int(limit) {
            guard let number = Int(text) else { return false }
            return name.hasSuffix("From") ? number >= limit : number <= limit
        }
        guard !text.isEmpty else { return false }
        let day = text.prefix(limit.count)
        return name.hasSuffix("From") ? day >= limit[...] : day <= limit[...]
    }
}

internal import Foundation
internal import RMSClient

/// The rules for an item as a whole, as it would be after a write.
///
/// What a partial change leaves as it is was judged before, or was written by ItemAPI 1.0, which has other rules: it is not judged
/// again, our choice. The mock's shop takes part in everything that needs an application, so that IE0185, IE0199, IE0203, IE0292
/// and the like do not occur.
struct Item2Rules {
    let item: JSONText
    /// The item before the write; nil for a new one.
    let old: JSONText?
    let shop: ShopState
    let number: String
    /// Whether everything is judged, as in a replacement, or only what the write changes.
    let judgesAll: Bool
    var errors: [ServiceError] = []

    /// The maximum size of an item in bytes. RMS's is not known: our choice.
    private static let maximumBytes = 1_000_000

    init(_ item: JSONText, replacing old: JSONText?, in shop: ShopState, _ number: String, judgesAll: Bool) {
        (self.item, self.old, self.shop, self.number, self.judgesAll) = (item, old, shop, number, judgesAll)
    }

    var type: String { item["itemType"]?.string ?? "" }
    var isSubscription: Bool { type == "NORMAL" && flag("features.displaySubscriptionCartButton") }
    var variants: [(String, JSONText)] { item["variants"]?.members ?? [] }
    var selectors: [JSONText] { item["variantSelectors"]?.elements ?? [] }
    var now: Date { shop.clock.now }

    mutating func judge() {
        general()
        itemTypes()
        subscriptions()
        stockDisplay()
        points()
        selectorRules()
        for (id, variant) in variants where judges("variants.\(id)") { judge(variant, "variants.\(id)") }
        attributes()
        if item.compact.utf8.count > Self.maximumBytes { add(.tooLarge, nil) }
    }

    mutating func add(_ code: Item2Code, _ path: String?, _ value: String = "") {
        errors.append(code.error(path, value))
    }

    func flag(_ path: String) -> Bool { item[at: path]?.isTrue == true }

    func time(_ path: String) -> Date? { item[at: path]?.string.flatMap { Date(japaneseTime: $0) } }

    /// Whether a member is judged. Those of a new SKU are.
    func judges(_ path: String) -> Bool { judgesAll || changes(path) || isOfNewSKU(path) }

    /// Whether one of some members is judged.
    func judges(anyOf paths: String...) -> Bool { paths.contains(where: judges) }

    private func isOfNewSKU(_ path: String) -> Bool {
        let names = path.split(separator: ".")
        return names.count > 1 && names[0] == "variants" && old?["variants"]?[String(names[1])] == nil
    }

    /// Whether the write changes a member.
    func changes(_ path: String) -> Bool {
        guard let old else { return true }
        return !item[at: path].equals(old[at: path])
    }

    private mutating func general() {
        if old == nil, let most = shop.maximumItems, shop.items.count >= most { add(.fullShop, nil, "\(most)") }
        if judges("genreId"), let genre = item["genreId"]?.number {
            let tree = GenreTree.packaged
            if tree.successor(of: genre) != nil {
                add(.mergedGenre, "genreId")
            } else if tree.place(of: genre)?.genre.itemRegisterFlg != true {
                add(.unknownGenre, "genreId")
            }
        }
        let tags = item["tags"]?.elements.compactMap(\.text) ?? []
        if judges("tags"), Set(tags).count < tags.count { add(.sameTag, "tags") }
        // The mock's genres have no medicine.
        for name in ["description", "agreement"] where judges("precautions.\(name)") {
            if item[at: "precautions.\(name)"] != nil { add(.noMedicine, "precautions.\(name)") }
        }
        if judges("layout.itemLayoutId"), item[at: "layout.itemLayoutId"]?.number == 7 {
            add(.invalid, "layout.itemLayoutId", "7")
        }
        if judges("purchasablePeriod"), item["purchasablePeriod"] != nil {
            for end in ["start", "end"] where item[at: "purchasablePeriod.\(end)"] == nil {
                add(.emptyPeriod, "purchasablePeriod.\(end)")
            }
            if let start = time("purchasablePeriod.start"), let end = time("purchasablePeriod.end"), end < start {
                add(.saleEndsEarly, "purchasablePeriod")
            }
        }
        if judges("customizationOptions") { options() }
        // A replacement that lacks these was refused for its form.
        for (parent, names) in Self.needed where item[at: parent] != nil && judges(parent) {
            for name in names where item[at: "\(parent).\(name)"] == nil { add(.mandatory, "\(parent).\(name)") }
        }
        if judges("variants"), variants.isEmpty { add(.mandatory, "variants") }
    }

    /// What some members need, also after a partial change.
    private static let needed = [
        ("whiteBgImage", ["type", "location"]), ("video", ["type", "parameters"]), ("video.parameters", ["value"]),
        ("buyingClub", ["numberOfDeliveries"]), ("pointCampaign", ["applicablePeriod"]),
        ("pointCampaign.applicablePeriod", ["start", "end"]),
    ]

    private mutating func options() {
        let options = item["customizationOptions"]?.elements ?? []
        same(options.compactMap { $0["displayName"]?.string }, "customizationOptions.displayName")
        for (index, option) in options.enumerated() {
            let path = "customizationOptions[\(index)].selections"
            let choices = option["selections"]?.elements ?? []
            let most = ["SINGLE_SELECTION": 100, "MULTIPLE_SELECTION": 40][option["inputType"]?.string ?? ""]
            switch most {
            case nil where !choices.isEmpty: add(.choicesOfText, path)
            case .some where choices.isEmpty: add(.noChoices, path)
            case .some(let most) where choices.count > most: add(.manyChoices, path, "\(most)")
            default: break
            }
            same(choices.compactMap { $0["displayValue"]?.string }, "\(path).displayValue")
        }
    }

    private mutating func same(_ names: [String], _ path: String) {
        var known: Set<String> = []
        if let twice = names.first(where: { !known.insert($0).inserted }) { add(.sameName, path, twice) }
    }

    /// How the stock is shown.
    private mutating func display() {
        let threshold = item[at: "features.lowStockThreshold"]
        if item[at: "features.inventoryDisplay"]?.string == "DISPLAY_LOW_STOCK" {
            if threshold == nil { add(.noThreshold, "features.lowStockThreshold") }
            if selectors.isEmpty { add(.thresholdWithoutSelectors, "features.inventoryDisplay") }
        } else if threshold != nil {
            add(.needlessThreshold, "features.lowStockThreshold")
        }
    }

    /// How the stock is shown, and what an item whose stock is not counted can't have.
    mutating func stockDisplay() {
        if judges(anyOf: "features", "variantSelectors") { display() }
        guard flag("unlimitedInventoryFlag") else { return }
        func isGiven(_ path: String) -> Bool {
            judges(anyOf: path, "unlimitedInventoryFlag") && flag(path)
        }
        if judges(anyOf: "features.inventoryDisplay", "unlimitedInventoryFlag"),
            let display = item[at: "features.inventoryDisplay"]?.string, display != "HIDDEN_STOCK"
        {
            add(.unlimitedStock, "features.inventoryDisplay", display)
        }
        for (id, _) in variants {
            let path = "variants.\(id)"
            if isGiven("\(path).restockOnCancel") { add(.unlimitedStock, "\(path).restockOnCancel", "true") }
            if isGiven("\(path).backOrderFlag") { add(.unlimitedBackOrder, "\(path).backOrderFlag") }
            let notification = "\(path).features.restockNotification"
            if isGiven(notification) { add(.notifyUnlimited, notification) }
        }
    }

    /// The stock of one SKU.
    mutating func stock(of variant: JSONText, _ path: String) {
        if variant["backOrderFlag"]?.isTrue == true, variant["backOrderDeliveryDateId"] == nil {
            add(.noBackOrderDate, "\(path).backOrderDeliveryDateId")
        }
        for name in ["normalDeliveryDateId", "backOrderDeliveryDateId"] {
            if let id = variant[name]?.number, !StockBook.deliveryDateIDs.contains(id) {
                add(.setting, "\(path).\(name)", "\(id)")
            }
        }
    }
}

internal import RMSClient

/// An item as ItemAPI 2.0 shows it. Members without a value are left out: our choice.
enum Item2View {
    /// The order of the members of an item.
    private static let order = MemberOrder([
        "manageNumber", "itemNumber", "title", "tagline", "productDescription", "salesDescription", "precautions",
        "itemType", "images", "whiteBgImage", "video", "genreId", "tags", "hideItem", "unlimitedInventoryFlag",
        "customizationOptions", "releaseDate", "purchasablePeriod", "subscription", "buyingClub", "features",
        "accessControl", "payment", "pointCampaign", "itemDisplaySequence", "layout", "variantSelectors", "variants",
        "created", "updated",
    ])

    static func json(of item: Element, _ details: SKUDetails?, _ number: String) -> JSONText {
        var json = details?.item ?? .empty
        json["manageNumber"] = .string(number)
        for member in ItemFace.item { member.set(member.read(item), in: &json) }
        if json[at: "pointCampaign.benefits"] == nil { json["pointCampaign"] = nil }
        if json["itemType"] == nil {
            json["itemType"] = .string(json["releaseDate"] == nil ? "NORMAL" : "PRE_ORDER")
        }
        var features = json["features"] ?? .empty
        for name in ["displaySubscriptionCartButton", "socialGiftFlag"] where features[name] == nil {
            features[name] = .boolean(false)
        }
        json["features"] = features
        json["unlimitedInventoryFlag"] = .boolean(!ItemRecord.isCounted(item))
        let derived = details?.item["variantSelectors"] == nil ? ItemChoices.selectors(of: item) : []
        if !derived.isEmpty { json["variantSelectors"] = .array(derived) }
        json["variants"] = .object(variants(of: item, details, isDerived: !derived.isEmpty))
        json["created"] = .string(created(item))
        json["updated"] = .string(updated(item))
        return .object(json.members.sorted { order.place(of: $0.0) < order.place(of: $1.0) })
    }

    static func created(_ item: Element) -> String { item.value("registDate") ?? "" }

    /// When an item was changed last.
    static func updated(_ item: Element) -> String { item.value("updateDate") ?? created(item) }

    /// The ids of an item's SKUs with their stock rows. An item whose stock is not counted has one SKU.
    static func rows(of item: Element) -> [(id: String, row: Element)] {
        let rows = ItemRecord.stockRows(of: item)
        let ids = VariantIDs.of(item)
        if !ids.isEmpty { return Array(zip(ids, rows)) }
        let row = rows.first ?? Element("inventory")
        return [(row.value("variantId") ?? VariantIDs.single, row)]
    }

    private static func variants(
        of item: Element,
        _ details: SKUDetails?,
        isDerived: Bool
    ) -> [(String, JSONText)] {
        // What ItemAPI 1.0 has once is the same for all SKUs that ItemAPI 2.0 has not written.
        lazy var shared = ItemFace.sku.reduce(into: JSONText.empty) { sku, member in
            member.set(member.read(item), in: &sku)
        }
        return rows(of: item).map { id, row in
            var variant: JSONText
            if let known = details?.variants[id] { variant = known } else { variant = shared }
            for member in ItemFace.row { member.set(member.read(row), in: &variant) }
            if isDerived { variant["selectorValues"] = ItemChoices.values(of: row) }
            if variant["hidden"] == nil { variant["hidden"] = .boolean(false) }
            if variant[at: "shipping.okihaiSetting"] == nil { variant[at: "shipping.okihaiSetting"] = .boolean(true) }
            return (id, variant)
        }
    }
}

internal import Foundation

/// An item as the shop stores it: the members of the wire format, in its order.
enum ItemRecord {
    /// RMS's defaults for members missing from an insert (proven by a recorded insert and the get that followed).
    static let defaults: Element = {
        func leaf(_ name: String, _ text: String = "") -> Element { Element(name, text) }
        let row = Element(
            "inventory",
            [leaf("inventoryCount", "0"), leaf("isBackorder", "false"), leaf("isRestoreInventoryFlag", "false")]
        )
        return Element(
            "item",
            [
                leaf("itemUrl"), leaf("itemNumber"), leaf("itemName"), leaf("catalogId"), leaf("images"),
                leaf("options"), leaf("tagIds"), leaf("catchCopyForPC"), leaf("catchCopyForMobile"),
                leaf("isSaleButton", "true"), leaf("isDocumentButton", "false"), leaf("isInquiryButton", "true"),
                leaf("isStockNoticeButton", "false"), leaf("itemLayout", "1"), leaf("isIncludedTax", "true"),
                leaf("isIncludedPostage", "false"), leaf("isIncludedCashOnDeliveryPostage", "false"),
                leaf("orderLimit", "-1"), leaf("postage", "-1"), leaf("isNoshiEnable", "false"),
                leaf("isTimeSale", "false"), leaf("isUnavailableForSearch", "false"),
                leaf("isAvailableForMobile", "true"), leaf("isDepot", "false"), leaf("detailSellType", "0"),
                Element("point", [leaf("pointRate"), leaf("pointRateStart"), leaf("pointRateEnd")]),
                Element(
                    "itemInventory",
                    [
                        leaf("inventoryType", "1"), Element("inventories", [row]),
                        leaf("inventoryQuantityFlag", "0"),
                    ]
                ),
                leaf("asurakuDeliveryId"), leaf("sizeChartLinkCode"), leaf("reviewDisp", "2"),
                leaf("displayPriceId", "0"),
                Element(
                    "categories",
                    [Element("categoryInfo", [leaf("categoryId", "1"), leaf("isPluralItemPage", "false")])]
                ),
                leaf("itemWeight", "999999999"), leaf("layoutCommonId", "0"), leaf("layoutMapId", "0"),
                leaf("textSmallId", "0"), leaf("lossLeaderId", "0"), leaf("textLargeId", "0"),
            ]
        )
    }()

    /// An item as item.get shows it: without the dates, which no recorded answer contains, and without the ids of SKUs, which
    /// only the newer services have.
    static func shown(_ item: Element) -> Element {
        var shown = item
        for name in ["registDate", "updateDate"] { shown[name] = nil }
        let rows = stockRows(of: item).map { row in
            var row = row
            row["variantId"] = nil
            return row
        }
        if shown["itemInventory"]?["inventories"] != nil {
            shown["itemInventory"]?["inventories"] = Element("inventories", rows)
        }
        return shown
    }

    static func ordered(_ item: Element) -> Element { item.ordered(by: SchemaOrder.item) }

    /// An item after an update: absent members are kept, empty ones are cleared.
    static func merged(_ sent: Element, into item: Element) -> Element {
        var merged = item
        for member in sent.children {
            switch member.name {
            case "point":
                merged[member.name] =
                    member.isEmpty ? defaults["point"] : replaced(member, in: item["point"] ?? Element("point"))
            case "medicine":
                merged[member.name] = member.isEmpty ? nil : replaced(member, in: item["medicine"] ?? member)
            case "itemInventory":
                merged[member.name] = inventory(member, over: item["itemInventory"] ?? Element("itemInventory"))
            default:
                merged[member.name] = normal(member)
            }
        }
        return merged
    }

    /// A price as RMS parses it: converted to half-width, without `,`, `¥` and `円`.
    static func price(_ text: String) -> Int? {
        let halfWidth = text.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? text
        return Int(halfWidth.filter { !"¥￥,円 ".contains($0) })
    }

    private static func replaced(_ sent: Element, in record: Element) -> Element {
        var record = record
        for member in sent.children { record[member.name] = normal(member) }
        return record
    }

    /// A member as answers show it: booleans as `true` and `false`, and numbers without formatting.
    private static func normal(_ member: Element) -> Element {
        var member = member
        if member.children.isEmpty {
            if member.name == "isOptionRequired" {
                // Unlike the other flags, this is a number.
                member.text = ["true": "1", "false": "0"][member.text] ?? member.text
            } else if member.name.hasPrefix("is") || member.name == "displayMakerContents" {
                member.text = ["1": "true", "0": "false"][member.text] ?? member.text
            }
            if member.name == "itemPrice" { member.text = price(member.text).map(String.init) ?? member.text }
            if member.name == "itemName" { member.text = member.text.trimmingCharacters(in: .whitespacesAndNewlines) }
        } else {
            member.children = member.children.map(normal)
        }
        return member
    }

    /// Rows that are sent replace the shop's. Members that a row lacks are kept from the old row of the same choice.
    private static func inventory(_ sent: Element, over record: Element) -> Element {
        var record = record
        let old = record["inventories"]?.all("inventory") ?? []
        let blank = defaults["itemInventory"]?["inventories"]?["inventory"] ?? Element("inventory")
        for member in sent.children where member.name != "inventories" { record[member.name] = normal(member) }
        if let rows = sent["inventories"] {
            let new = rows.all("inventory").map { row in
                let base = old.first { choice($0) == choice(row) } ?? blank
                return replaced(row, in: base).ordered(by: SchemaOrder.inventory)
            }
            record["inventories"] = Element("inventories", new)
        }
        return record.ordered(by: SchemaOrder.itemInventory)
    }

    /// Whether an item's stock is counted.
    static func isCounted(_ item: Element) -> Bool { item["itemInventory"]?.number("inventoryType") ?? 0 != 0 }

    /// The rows of an item's stock.
    static func stockRows(of item: Element) -> [Element] {
        item["itemInventory"]?["inventories"]?.all("inventory") ?? []
    }

    private static func choice(_ row: Element) -> [String?] {
        [row.value("childNoHorizontal"), row.value("childNoVertical")]
    }
}

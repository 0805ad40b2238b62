internal import Foundation
internal import RMSClient

/// What a seed says of an item in the form of ItemAPI 2.0.
struct SeedItem2: Sendable {
    let number: String
    private let change: JSONText
    private let pointsStartInDays: Double?
    private let pointsDays: Double

    /// - Parameter node: An element `item2`, whose text is the JSON of items.patch.
    init(_ tree: XMLTree, _ node: XMLTree.Node) throws(SeedError) {
        func attribute(_ name: String) -> String? { tree.texts("@\(name)", from: node).first }
        number = ItemURL.folded(attribute("itemUrl") ?? "")
        let owner = "item2 \(number)"
        if number.isEmpty { throw SeedError("an item2 has no itemUrl") }
        let text = tree.texts(".", from: node).first ?? ""
        guard let body = JSONBody([UInt8](text.utf8)) else {
            throw SeedError("\(owner): its text is not a JSON object")
        }
        change = body.value
        pointsStartInDays = attribute("pointsStartInDays").flatMap(Double.init)
        pointsDays = attribute("pointsDays").flatMap(Double.init) ?? 7
    }

    /// What the seed says of a SKU.
    func variant(_ id: String) -> JSONText? { change["variants"]?[id] }

    /// The item with what the seed says of it. The point campaign is relative to now, in whole hours.
    func applied(to item: JSONText?, at now: Date) -> JSONText {
        var item = (item ?? .empty).merged(with: change)
        guard let days = pointsStartInDays else { return item }
        func hour(_ days: Double, _ end: String) -> JSONText {
            .string("\(now.addingTimeInterval(days * 86_400).japaneseTime.prefix(14))\(end)+09:00")
        }
        item[at: "pointCampaign.applicablePeriod"] = .object([
            ("start", hour(days, "00:00")), ("end", hour(days + pointsDays - 1.0 / 24, "59:59")),
        ])
        return item
    }
}

extension ShopSeed {
    /// The seed with more items, whose numbers are `bulk-000001` and so on. Each tenth one has five SKUs.
    func adding(_ count: Int) -> ShopSeed {
        guard count > 0 else { return self }
        var seed = self
        let plain = Self.generated(Self.rows(["normal-inventory"]), type: "1")
        let wide = Self.generated(Self.rows((1...5).map { "size-\($0)" }), type: "2")
        for index in 1...count {
            let digits = "\(index)"
            let serial = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            var item = index.isMultiple(of: 10) ? wide : plain
            item.set("itemUrl", "bulk-\(serial)")
            item.set("itemNumber", "B-\(serial)")
            item.set("itemName", "Item \(serial)")
            item.set("itemPrice", "\(100 + index % 9900)")
            seed.items["bulk-\(serial)"] = item
        }
        return seed
    }

    private static func rows(_ ids: [String]) -> [Element] {
        ids.map { id in
            var row = ItemRecord.defaults["itemInventory"]?["inventories"]?["inventory"] ?? Element("inventory")
            row.set("inventoryCount", "10")
            row.set("variantId", id)
            if ids.count > 1 {
                row.set("childNoHorizontal", "-\(id)")
                row.set("optionNameHorizontal", id)
            }
            return row.ordered(by: SchemaOrder.inventory)
        }
    }

    private static func generated(_ rows: [Element], type: String) -> Element {
        var item = ItemRecord.defaults
        item.set("genreId", "201121")
        item.set("catalogIdExemptionReason", "5")
        item.set("registDate", "2026-01-01T00:00:00+09:00")
        item["itemInventory"]?.set("inventoryType", type)
        item["itemInventory"]?["inventories"] = Element("inventories", rows)
        if type == "2" { item["itemInventory"]?.set("horizontalName", "Size") }
        for name in ["itemUrl", "itemNumber", "itemName", "itemPrice"] { item.set(name, "") }
        item["itemInventory"] = item["itemInventory"]?.ordered(by: SchemaOrder.itemInventory)
        return ItemRecord.ordered(item)
    }
}

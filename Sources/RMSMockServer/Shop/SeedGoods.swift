/// An item of a seed, as the lines of orders copy it.
struct SeedGoods: Sendable {
    let item: Element
    let skus: [SKU]

    /// A SKU of the item.
    struct SKU: Sendable {
        /// `variantId`.
        let id: String
        let merchantID: String?
        /// In yen.
        let price: Int
        /// The names of its choice; empty without one.
        let horizontal, vertical: String
        /// What the older service appends to the item's number: the ids of the choice, the horizontal one first.
        let numberSuffix: String

        /// The choice as the orders of a seed name it: `S:白`.
        var choice: String { "\(horizontal):\(vertical)" }
    }

    /// - Parameters:
    ///   - item: The item in the form of ItemAPI 1.0.
    ///   - changes: What the seed says of it in the form of ItemAPI 2.0.
    init(_ item: Element, _ changes: [SeedItem2]) {
        self.item = item
        let hasChoices = item["itemInventory"]?.number("inventoryType") == 2
        skus = Item2View.rows(of: item).map { id, row in
            func text(_ name: String) -> String { hasChoices ? row.value(name) ?? "" : "" }
            let variants = changes.compactMap { $0.variant(id) }
            return SKU(
                id: id,
                merchantID: variants.lazy.compactMap { $0["merchantDefinedSkuId"]?.string }.last,
                price: variants.lazy.compactMap { $0["standardPrice"]?.number }.last ?? item.number("itemPrice") ?? 0,
                horizontal: text("optionNameHorizontal"),
                vertical: text("optionNameVertical"),
                numberSuffix: text("childNoHorizontal") + text("childNoVertical")
            )
        }
    }

    /// `selectedChoice` of an order's line with a SKU: a line for each axis, the horizontal one first; nil without choices.
    func selectedChoice(of sku: SKU) -> String? {
        let axes = [("horizontalName", sku.horizontal), ("verticalName", sku.vertical)].filter { !$0.1.isEmpty }
        if axes.isEmpty { return nil }
        return axes.map { "\(item.value("itemInventory", $0) ?? ""):\($1)" }.joined(separator: "\n")
    }

    /// The SKU that a line in the form of the older service is about, if the item has it.
    func sku(of line: Element) -> SKU? {
        if skus.count == 1 { return skus[0] }
        guard let choice = line.value("selectedChoice")?.split(separator: "\n") else { return nil }
        return skus.first { selectedChoice(of: $0)?.split(separator: "\n").allSatisfy(choice.contains) == true }
    }
}

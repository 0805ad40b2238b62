/// inventory.updateInventory and updateSingleInventory on a shop.
///
/// No code for a refused item is known: E00-000 is our choice. Storing the valid items of a call and refusing a
/// negative stock are our choice, too.
enum InventoryUpdateService {
    static func update(_ call: MockCall, _ shop: inout ShopState, maximum: Int) -> InventoryResult {
        let container = call.inventoryArgument("updateRequestExternalModel")?["updateRequestExternalItem"]
        let changes = container?.all("UpdateRequestExternalItem") ?? []
        if changes.isEmpty { return result("E00-202", "商品データがありません", nil) }
        var refused: [Element] = []
        for (index, change) in changes.enumerated() {
            let problem = index < maximum ? apply(change, &shop) : "a call can have at most \(maximum) items"
            if let problem { refused.append(refusal(of: change, problem)) }
        }
        return refused.isEmpty ? result("N00-000", "正常終了", nil) : result("W00-201", "商品エラーがあります", refused)
    }

    private static func result(_ code: String, _ message: String, _ items: [Element]?) -> InventoryResult {
        InventoryResult(
            code: code,
            message: message,
            array: ("updateResponseExternalItem", "ArrayOfUpdateResponseExternalItem", items),
            model: "UpdateResponseExternalModel"
        )
    }

    private static func refusal(of change: Element, _ problem: String) -> Element {
        Element(
            "UpdateResponseExternalItem",
            [
                Element("HChoiceName", change.value("HChoiceName") ?? ""),
                Element("VChoiceName", change.value("VChoiceName") ?? ""),
                Element("itemErrCode", "E00-000"), Element("itemErrMessage", problem),
                Element("itemUrl", change.value("itemUrl") ?? ""),
            ]
        )
    }

    /// Carries out a change, or returns why it can't.
    private static func apply(_ change: Element, _ shop: inout ShopState) -> String? {
        let url = ItemURL.folded(change.value("itemUrl") ?? "")
        guard var item = shop.items[url] else { return "no such item" }
        guard change.value("inventoryType") == InventoryService.type(of: item) else {
            return "the item's inventoryType is \(InventoryService.type(of: item))"
        }
        var rows = ItemRecord.stockRows(of: item)
        let choice = [change.value("HChoiceName") ?? "", change.value("VChoiceName") ?? ""]
        let place = rows.firstIndex { row in
            [row.value("optionNameHorizontal") ?? "", row.value("optionNameVertical") ?? ""] == choice
        }
        guard let place else { return "no such choice" }
        let stock = rows[place].number("inventoryCount") ?? 0
        let mode = change.value("inventoryUpdateMode")
        guard let amount = mode == "0" ? 0 : change.number("inventory") else { return "inventory is not a number" }
        let new: Int
        switch mode {
        case "0": new = stock
        case "1": new = amount
        case "2": new = stock + amount
        case "3": new = stock - amount
        default: return "inventoryUpdateMode \(mode ?? "") is not known"
        }
        guard new >= 0 else { return "the stock would be \(new)" }
        rows[place].set("inventoryCount", "\(new)")
        set(change, on: &rows[place], in: &item)
        item["itemInventory"]?["inventories"] = Element("inventories", rows)
        shop.store(item, at: url)
        return nil
    }

    /// Sets the flags and delivery times sent with the stock; 0 keeps the current value.
    private static func set(_ change: Element, on row: inout Element, in item: inout Element) {
        func flag(_ name: String, _ member: String, trueAt value: String) {
            if let sent = change.value(name), sent != "0" { row.set(member, sent == value ? "true" : "false") }
        }
        flag("inventoryBackFlag", "isRestoreInventoryFlag", trueAt: "1")
        flag("orderSalesFlag", "isBackorder", trueAt: "2")
        flag("orderFlag", "isBackorderAvailable", trueAt: "1")
        for (id, delete, member) in [
            ("normalDeliveryId", "normalDeliveryDeleteFlag", "normalDeliveryDateId"),
            ("lackDeliveryId", "lackDeliveryDeleteFlag", "backorderDeliveryDateId"),
        ] {
            if ["true", "1"].contains(change.value(delete)) {
                row[member] = nil
            } else if let sent = change.value(id), sent != "0" {
                row.set(member, sent)
            }
        }
        row = row.ordered(by: SchemaOrder.inventory)
        if let rest = change.number("restTypeFlag"), rest > 0 {
            item["itemInventory"]?.set("inventoryQuantityFlag", "\(rest - 1)")
        }
        if let threshold = change.number("nokoriThreshold"), threshold > 0 {
            item["itemInventory"]?.set("inventoryDisplayFlag", "\(threshold)")
        }
        item["itemInventory"] = item["itemInventory"]?.ordered(by: SchemaOrder.itemInventory)
    }
}

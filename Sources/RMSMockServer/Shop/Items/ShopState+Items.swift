internal import Foundation
internal import RMSClient

extension ShopState {
    /// An item as ItemAPI 2.0 shows it; nil if there is none.
    func item2(_ number: String) -> JSONText? {
        items[number].map { Item2View.json(of: $0, skuDetails[number], number) }
    }

    /// Stores an item as ItemAPI 2.0 describes it: registers it, or replaces all that ItemAPI 2.0 knows of it. What only ItemAPI
    /// 1.0 knows stays, and so do the quantities of the stock. A stock that was registered before its SKU becomes the SKU's.
    mutating func store(item2 sent: JSONText, at number: String) {
        var sent = sent
        for name in ["manageNumber", "created", "updated"] { sent[name] = nil }
        let variants = sent["variants"]?.members ?? []
        sent["variants"] = nil
        let selectors = sent["variantSelectors"]?.elements ?? []
        let isUnlimited = sent["unlimitedInventoryFlag"]?.isTrue == true
        sent["unlimitedInventoryFlag"] = nil
        keepForSearches(number)

        var item = items[number] ?? registered(number)
        let old = Set(skus(of: item, number))
        item.set("updateDate", clock.now.japaneseTime)
        var inventory = item["itemInventory"] ?? Element("itemInventory")
        let rows = self.rows(variants, selectors, of: item, number, isCounted: !isUnlimited)
        inventory.set("inventoryType", isUnlimited ? "0" : selectors.isEmpty ? "1" : "2")
        inventory["inventories"] = Element("inventories", rows)
        ItemChoices.write(selectors, to: &inventory)
        item["itemInventory"] = inventory
        for member in ItemFace.item {
            member.store(member.value(in: sent), in: &item)
            member.set(nil, in: &sent)
        }
        for member in ItemFace.sku { member.store(Self.shared(member, variants.map(\.1)), in: &item) }
        item["itemInventory"] = item["itemInventory"]?.ordered(by: SchemaOrder.itemInventory)

        // What follows from the rows is not kept a second time.
        let isDerived = JSONText.array(selectors).equals(.array(ItemChoices.selectors(of: item)))
        if isDerived { sent["variantSelectors"] = nil }
        var details = SKUDetails(item: sent, variants: [:])
        for (id, variant) in variants {
            var variant = variant
            for member in ItemFace.row { member.set(nil, in: &variant) }
            for member in ItemFace.sku where member.value(in: variant) == nil {
                member.set(member.read(ItemRecord.defaults), in: &variant)
            }
            if isDerived { variant["selectorValues"] = nil }
            details.variants[id] = variant
            stocks[orphan: SKU(manageNumber: number, variantID: id)] = nil
        }
        skuDetails[number] = details
        items[number] = ItemRecord.ordered(item)
        forget(old.subtracting(variants.map { SKU(manageNumber: number, variantID: $0.0) }))
    }

    /// Stores an item as ItemAPI 1.0 changed it. What it has once for all SKUs replaces the value of each SKU if it was
    /// changed, and other choices replace the selectors.
    mutating func storeFromOldCalls(_ item: Element, at number: String) {
        keepForSearches(number)
        var item = item
        item.set("updateDate", clock.now.japaneseTime)
        if var details = skuDetails[number], let before = items[number] {
            for member in ItemFace.sku {
                let new = member.read(item)
                if new.equals(member.read(before)) { continue }
                details.variants = details.variants.mapValues { variant in
                    var variant = variant
                    member.set(new, in: &variant)
                    return variant
                }
            }
            details.follow(item, changedFrom: before)
            if !ItemChoices.same(before, item) {
                details.item["variantSelectors"] = nil
                let ids = Set(VariantIDs.of(item))
                for id in details.variants.keys {
                    details.variants[id]?["selectorValues"] = nil
                    if !ids.contains(id) { details.variants[id] = nil }
                }
            }
            skuDetails[number] = details
        }
        store(item, at: number)
    }

    private func registered(_ number: String) -> Element {
        var item = ItemRecord.defaults
        item.set("itemUrl", number)
        item.set("registDate", clock.now.japaneseTime)
        item["itemInventory"]?["inventories"] = nil
        return item
    }

    /// The stock rows of an item's SKUs. A new one has no count, and neither has one that was not counted before.
    private func rows(
        _ variants: [(String, JSONText)],
        _ selectors: [JSONText],
        of item: Element,
        _ number: String,
        isCounted: Bool
    ) -> [Element] {
        let old = Dictionary(Item2View.rows(of: item).map { ($0.id, $0.row) }) { first, _ in first }
        let isNewlyCounted = isCounted && !ItemRecord.isCounted(item)
        return variants.map { id, variant in
            var row = old[id] ?? Element("inventory")
            if isNewlyCounted { row["inventoryCount"] = nil }
            row.set("variantId", id)
            ItemChoices.write(variant, selectors, id: id, to: &row)
            for member in ItemFace.row { member.store(member.value(in: variant), in: &row) }
            if let quantity = stocks[orphan: SKU(manageNumber: number, variantID: id)] {
                row.set("inventoryCount", "\(quantity)")
            }
            return row.ordered(by: SchemaOrder.inventory)
        }
    }

    /// The value that ItemAPI 1.0 shows for all SKUs.
    private static func shared(_ member: FaceMember, _ variants: [JSONText]) -> JSONText? {
        let values = variants.map(member.value)
        guard member.path == [ItemFace.price] else { return values.first ?? nil }
        return values.compactMap { $0?.number }.min().map { .string("\($0)") }
    }
}

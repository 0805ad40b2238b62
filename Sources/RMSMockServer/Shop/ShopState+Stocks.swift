internal import Foundation

extension ShopState {
    /// The stocks of an item's SKUs, and of SKUs below the same number that no item has.
    func stocks(of manageNumber: String) -> [Stock] {
        let own = items[manageNumber].map { itemStocks(of: $0, manageNumber) } ?? []
        return own + stocks.orphanedSKUs(of: manageNumber).sorted().compactMap { orphan($0) }
    }

    /// The stock of a SKU; nil if it has none.
    func stock(of sku: SKU) -> Stock? {
        if let place = place(of: sku) {
            guard let quantity = ItemRecord.stockRows(of: place.item)[place.row].number("inventoryCount") else {
                return nil
            }
            return Stock(sku: sku, quantity: quantity, details: details(of: sku, in: place.item))
        }
        return orphan(sku)
    }

    /// The stocks with a quantity in a range.
    ///
    /// - Parameter most: The number of stocks after which the others are not looked for.
    func stocks(in range: ClosedRange<Int>, atMost most: Int) -> [Stock] {
        var found = stocks.orphanedSKUs.compactMap { orphan($0) }.filter { range.contains($0.quantity) }
        for (manageNumber, item) in items where found.count <= most {
            // Most items of a large shop have no stock in the range, and the ids of their SKUs are not needed.
            let rows = ItemRecord.stockRows(of: item)
            guard rows.contains(where: { $0.number("inventoryCount").map(range.contains) ?? false }) else { continue }
            found += itemStocks(of: item, manageNumber).filter { range.contains($0.quantity) }
        }
        return found
    }

    /// Registers or changes the stock of a SKU, which an item may have or not.
    ///
    /// An item whose stock is not counted becomes one whose stock is, if its SKU is named: our choice.
    ///
    /// - Parameter change: Changes what the stock has besides its quantity.
    mutating func setStock(of sku: SKU, to quantity: Int, _ change: (inout StockDetails) -> Void) {
        let now = clock.now
        var new = stock(of: sku)?.details ?? StockDetails(created: now, updated: now)
        new.updated = now
        change(&new)
        stocks.details[sku] = new
        if var item = items[sku.manageNumber], !ItemRecord.isCounted(item),
            Item2View.rows(of: item).contains(where: { $0.id == sku.variantID })
        {
            var inventory = item["itemInventory"] ?? Element("itemInventory")
            inventory.set("inventoryType", "1")
            if ItemRecord.stockRows(of: item).isEmpty {
                inventory["inventories"] = ItemRecord.defaults["itemInventory"]?["inventories"]
            }
            item["itemInventory"] = inventory.ordered(by: SchemaOrder.itemInventory)
            items[sku.manageNumber] = ItemRecord.ordered(item)
        }
        if let place = place(of: sku) {
            setRow(place, of: sku) { $0.set("inventoryCount", "\(quantity)") }
            stocks[orphan: sku] = nil
        } else {
            stocks[orphan: sku] = quantity
            stocks.orphanEnd.expect(now)
        }
    }

    /// Deletes the stock of a SKU. The item keeps its row, without a count: the older calls show 0.
    mutating func removeStock(of sku: SKU) {
        stocks.details[sku] = nil
        if let place = place(of: sku) {
            setRow(place, of: sku) { $0["inventoryCount"] = nil }
        } else {
            stocks[orphan: sku] = nil
        }
    }

    /// Stores an item as another call changed it. Stocks whose quantity is another one count as changed now.
    mutating func store(_ item: Element, at manageNumber: String) {
        let earlier = items[manageNumber].map { itemStocks(of: $0, manageNumber) } ?? []
        let before = Dictionary(earlier.map { ($0.sku, $0.quantity) }) { first, _ in first }
        items[manageNumber] = item
        let current = itemStocks(of: item, manageNumber)
        let skus = skus(of: item, manageNumber)
        for sku in skus { stocks[orphan: sku] = nil }
        forget(Set(before.keys).union(skus).subtracting(current.map(\.sku)))
        for stock in current where before[stock.sku] != stock.quantity {
            var details = stock.details
            details.updated = clock.now
            if before[stock.sku] == nil { details.created = clock.now }
            stocks.details[stock.sku] = details
        }
    }

    /// Removes an item with its stocks.
    mutating func removeItem(at manageNumber: String) {
        keepForSearches(manageNumber)
        let item = items[manageNumber]
        items[manageNumber] = nil
        skuDetails[manageNumber] = nil
        categoryBook.mappings[manageNumber] = nil
        forget(item.map { skus(of: $0, manageNumber) } ?? [])
    }

    /// Removes the stocks of SKUs without an item that were not changed for a day.
    mutating func settleStocks() {
        let now = clock.now
        guard stocks.orphanEnd.mayHavePassed(at: now) else { return }
        for sku in stocks.orphanedSKUs {
            let updated = stocks.details[sku]?.updated ?? .distantPast
            if now.timeIntervalSince(updated) >= StockBook.orphanLife { removeStock(of: sku) }
        }
        stocks.orphanEnd.restart(from: stocks.orphanedSKUs.compactMap { stocks.details[$0]?.updated }.min())
    }

    /// Drops what is kept of stocks that are gone.
    mutating func forget(_ skus: some Sequence<SKU>) {
        for sku in skus { stocks.details[sku] = nil }
    }

    func skus(of item: Element, _ manageNumber: String) -> [SKU] {
        VariantIDs.of(item).map { SKU(manageNumber: manageNumber, variantID: $0) }
    }

    private func place(of sku: SKU) -> (item: Element, row: Int)? {
        guard let item = items[sku.manageNumber],
            let row = VariantIDs.of(item).firstIndex(of: sku.variantID)
        else { return nil }
        return (item, row)
    }

    private mutating func setRow(_ place: (item: Element, row: Int), of sku: SKU, _ change: (inout Element) -> Void) {
        var item = place.item
        var rows = ItemRecord.stockRows(of: item)
        change(&rows[place.row])
        rows[place.row] = rows[place.row].ordered(by: SchemaOrder.inventory)
        item["itemInventory"]?["inventories"] = Element("inventories", rows)
        items[sku.manageNumber] = item
    }

    private func itemStocks(of item: Element, _ manageNumber: String) -> [Stock] {
        zip(skus(of: item, manageNumber), ItemRecord.stockRows(of: item)).compactMap { sku, row in
            guard let quantity = row.number("inventoryCount") else { return nil }
            return Stock(sku: sku, quantity: quantity, details: details(of: sku, in: item))
        }
    }

    private func orphan(_ sku: SKU) -> Stock? {
        guard let quantity = stocks[orphan: sku], let details = stocks.details[sku] else { return nil }
        return Stock(sku: sku, quantity: quantity, details: details)
    }

    /// A stock that was not changed since the shop was created is as old as its item.
    private func details(of sku: SKU, in item: Element) -> StockDetails {
        let date = item.value("registDate").flatMap { Date(japaneseTime: $0) } ?? clock.now
        return stocks.details[sku] ?? StockDetails(created: date, updated: date)
    }
}

@testable import RMSClient
@testable import RMSMockServer

extension WriteListFlow {
    static let kinds = [
        FlowKind(name: "stock 2.0", size: FlowKind.few(orMoreThan: 401, most: 430), make: stock2),
        FlowKind(name: "stock 1.0", size: FlowKind.few(orMoreThan: 401, most: 410), make: stock1),
        FlowKind(name: "prices 1.0", size: FlowKind.few(orMoreThan: 21, most: 45), make: prices),
        FlowKind(name: "titles 2.0", size: FlowKind.few(orMoreThan: 13, most: 16), make: titles),
        FlowKind(name: "deletions", size: FlowKind.few(orMoreThan: 13, most: 16), make: deletions),
        FlowKind(name: "folders", size: FlowKind.few(orMoreThan: 13, most: 16), make: folders),
        FlowKind(name: "confirmations", size: FlowKind.few(orMoreThan: 101, most: 115), make: confirmations),
    ]

    /// Different generated items with one SKU.
    static func items(_ count: Int, _ numbers: inout SeededNumbers) -> [String] {
        let all = (1...Stage.items).filter { $0 % 10 != 0 }
        return all.shuffled(using: &numbers).prefix(count).map { number in
            "bulk-" + String(repeating: "0", count: 6 - String(number).count) + String(number)
        }
    }

    static func quantity(of item: String) -> @Sendable (ShopState) -> String? {
        { shop in shop.stock(of: SKU(manageNumber: item, variantID: "normal-inventory")).map { "\($0.quantity)" } }
    }

    /// A new quantity, a difference, or what RMS refuses.
    enum Change {
        case set(Int), add(Int), wrong

        static func random(_ numbers: inout SeededNumbers, of item: String, in shop: ShopState) -> Change {
            switch Int.random(in: 0..<20, using: &numbers) {
            case 0, 1: .wrong
            case 2...7: .add(Int.random(in: 1...50, using: &numbers))
            // What the stock is already: nobody can see whether it was set.
            case 8...11: .set(quantity(of: item)(shop).flatMap { Int($0) } ?? 0)
            default: .set(Int.random(in: (Stage.quantities.upperBound + 100)...99_999, using: &numbers))
            }
        }

        func record(_ name: String, _ read: @escaping @Sendable (ShopState) -> String?, in shop: ShopState)
            -> WrittenRecord
        {
            let before = read(shop)
            let old = before.flatMap { Int($0) } ?? 0
            let (isRepeatable, after): (Bool, Int?) =
                switch self {
                case .set(let new): (true, new)
                case .add(let difference): (false, old + difference)
                case .wrong: (false, nil)
                }
            return WrittenRecord(
                name: name,
                isRepeatable: isRepeatable,
                before: before,
                after: after.map(String.init),
                read: read
            )
        }
    }

    private static func stock2(_ size: Int, _ numbers: inout SeededNumbers, _ stage: Stage, _ shop: ShopState)
        -> any Flow
    {
        let rows = items(size, &numbers).map { ($0, Change.random(&numbers, of: $0, in: shop)) }
        let changes = rows.map { item, change in
            let quantity: InventoryAPI2.Quantity =
                switch change {
                case .set(let new): .set(new)
                case .add(let difference): .add(difference)
                // The sum is above what a stock may have.
                case .wrong: .add(99_999)
                }
            let key = InventoryAPI2.StockKey(ManageNumber(rawValue: item), "normal-inventory")
            return InventoryAPI2.QuantityChange(key, quantity)
        }
        let records = rows.map { item, change in change.record(item, quantity(of: item), in: shop) }
        return WriteListFlow(records) { rms, todo in await rms.inventory.set(todo.map { changes[$0] }) }
    }

    private static func stock1(_ size: Int, _ numbers: inout SeededNumbers, _ stage: Stage, _ shop: ShopState)
        -> any Flow
    {
        let rows = items(size, &numbers).map { item in
            let change = Change.random(&numbers, of: item, in: shop)
            // There is no such item.
            if case .wrong = change { return ("no-\(item)", change) }
            return (item, change)
        }
        let changes = rows.map { item, change in
            let amount: InventoryAPI1.Change.Amount =
                switch change {
                case .set(let new): .set(new)
                case .add(let difference): .add(difference)
                case .wrong: .add(1)
                }
            return InventoryAPI1.Change(itemURL: item, amount)
        }
        let records = rows.map { item, change in change.record(item, quantity(of: item), in: shop) }
        return WriteListFlow(records) { rms, todo in await rms.v1.inventory.update(todo.map { changes[$0] }) }
    }

    private static func prices(_ size: Int, _ numbers: inout SeededNumbers, _ stage: Stage, _ shop: ShopState)
        -> any Flow
    {
        let rows = items(size, &numbers).map { (item: $0, price: Int.random(in: 10_000...99_999, using: &numbers)) }
        let records = rows.map { item, price in
            let read: @Sendable (ShopState) -> String? = { $0.items[item]?.value("itemPrice") }
            return WrittenRecord(name: item, isRepeatable: true, before: read(shop), after: "\(price)", read: read)
        }
        return WriteListFlow(records) { rms, todo in
            await rms.v1.item.update(
                todo.map { index in
                    var entry = ItemAPI1.UpdateItems.Entry(itemURL: rows[index].item)
                    entry.itemPrice = rows[index].price
                    return entry
                }
            )
        }
    }

    private static func titles(_ size: Int, _ numbers: inout SeededNumbers, _ stage: Stage, _ shop: ShopState)
        -> any Flow
    {
        let rows = items(size, &numbers)
        let records = rows.map { item in
            let read: @Sendable (ShopState) -> String? = { $0.items[item]?.value("itemName") }
            return WrittenRecord(name: item, isRepeatable: true, before: read(shop), after: "new \(item)", read: read)
        }
        return WriteListFlow(records) { rms, todo in
            let patches = todo.map { index in
                var patch = ItemAPI2.ItemPatch()
                patch.title = .set("new \(rows[index])")
                return ItemAPI2.Patch(ManageNumber(rawValue: rows[index]), patch)
            }
            return await rms.sendAll(patches).map(\.withoutValue)
        }
    }

    private static func deletions(_ size: Int, _ numbers: inout SeededNumbers, _ stage: Stage, _ shop: ShopState)
        -> any Flow
    {
        let rows = items(size, &numbers)
        let records = rows.map { item in
            WrittenRecord(name: item, isRepeatable: false, before: "there", after: "deleted") {
                $0.items[item] == nil ? "deleted" : "there"
            }
        }
        return WriteListFlow(records) { rms, todo in
            await rms.item.delete(todo.map { ManageNumber(rawValue: rows[$0]) })
        }
    }

    /// A folder that is created twice has a twin.
    private static func folders(_ size: Int, _ numbers: inout SeededNumbers, _ stage: Stage, _ shop: ShopState)
        -> any Flow
    {
        let records = (0..<size).map { number in
            WrittenRecord(name: "folder \(number)", isRepeatable: false, before: "0", after: "1") { shop in
                "\(shop.cabinet.folders.count { $0.name == "folder \(number)" })"
            }
        }
        return WriteListFlow(records) { rms, todo in
            let calls = todo.map { CabinetAPI.InsertFolder(folderName: "folder \($0)") }
            return await rms.sendAll(calls).map(\.withoutValue)
        }
    }

    private static func confirmations(
        _ size: Int,
        _ numbers: inout SeededNumbers,
        _ stage: Stage,
        _ shop: ShopState
    ) -> any Flow {
        let orders = Array(stage.newOrders.shuffled(using: &numbers).prefix(size))
        let records = orders.map { number in
            WrittenRecord(name: number, isRepeatable: false, before: "new", after: "confirmed") { shop in
                shop.orders[number].map { shop.orders.details(of: $0).progress == 100 ? "new" : "confirmed" }
            }
        }
        return WriteListFlow(records) { rms, todo in await rms.order.confirm(todo.map { orders[$0] }) }
    }
}

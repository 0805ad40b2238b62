import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

/// The orders, items and stocks of the demo shop belong together, in both generations of calls.
@Suite struct DemoShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func orders() async throws -> [OrderAPI2.Order] {
        try await shop.rms.order.orders(from: shop.now.addingTimeInterval(-95 * 86_400), to: shop.now)
            .reduce(into: []) { $0.append($1) }
    }

    private func oldOrders() async throws -> [OrderAPI1.Order] {
        try await shop.rms.v1.order.orders(from: shop.now.addingTimeInterval(-95 * 86_400), to: shop.now)
            .reduce(into: []) { $0.append($1) }
    }

    private func items() async throws -> [String: ItemAPI2.Item] {
        try await shop.rms.item.all().reduce(into: [:]) { $0[$1.item.manageNumber.rawValue] = $1.item }
    }

    // MARK: Lines and SKUs

    @Test func `each order line of 2_0 has the number, name, price and SKU of an item`() async throws {
        let items = try await items()
        let lines = try await orders().flatMap { $0.packages ?? [] }.flatMap { $0.items ?? [] }
        #expect(lines.count > 75)
        var merchantIDs = 0, choices = 0
        for line in lines {
            let number = try #require(line.manageNumber)
            let item = try #require(items[number], "\(number)")
            #expect(line.itemNumber == item.itemNumber && line.itemName == item.title, "\(number)")
            let sku = try #require(line.skus?.first, "\(number)")
            #expect(line.skus?.count == 1)
            let id = VariantID(rawValue: try #require(sku.variantID))
            let variant = try #require(item.variants?[id], "\(number) \(id)")
            #expect(line.price?.amount == variant.standardPrice, "\(number) \(id)")
            #expect(sku.merchantDefinedSKUID == variant.merchantDefinedSKUID, "\(number) \(id)")
            let names = (item.variantSelectors ?? []).map { selector in
                "\(selector.displayName ?? ""):\(variant.selectorValues?[selector.key ?? ""] ?? "")"
            }
            #expect(sku.skuInfo == (names.isEmpty ? nil : names.joined(separator: "\n")), "\(number) \(id)")
            if sku.merchantDefinedSKUID != nil { merchantIDs += 1 }
            if sku.skuInfo != nil { choices += 1 }
        }
        #expect(merchantIDs > 2 && choices > 15)
    }

    @Test func `each order line of 2_0 finds its stock`() async throws {
        let lines = try await orders().flatMap { $0.packages ?? [] }.flatMap { $0.items ?? [] }
        for line in lines where line.inventoryType != .notCounted {
            let key = InventoryAPI2.StockKey(
                ManageNumber(rawValue: line.manageNumber ?? ""),
                VariantID(rawValue: line.skus?.first?.variantID ?? "")
            )
            #expect(try await shop.rms.inventory.get(key).quantity >= 0)
        }
    }

    @Test func `each order line of 1_0 names an item and one of its choices`() async throws {
        let orders = try await orders()
        for (old, order) in zip(try await oldOrders(), orders) {
            #expect(old.orderNumber == order.orderNumber)
            let lines = old.packages.flatMap(\.items), current = (order.packages ?? []).flatMap { $0.items ?? [] }
            #expect(lines.count == current.count)
            for (line, current) in zip(lines, current) {
                let url = try #require(line.pageURL.flatMap(URL.init)?.lastPathComponent)
                let item = try await shop.rms.v1.item.get(itemURL: url)
                #expect(url == current.manageNumber && line.itemName == item.itemName, "\(url)")
                #expect(line.price == current.price?.amount && line.units == current.units, "\(url)")
                let inventory = try #require(item.itemInventory)
                let number = try #require(item.itemNumber)
                guard inventory.inventoryType == .byOption else {
                    #expect(line.selectedChoice == nil && line.itemNumber == number, "\(url)")
                    continue
                }
                let rows = (inventory.inventories ?? []).filter { row in
                    line.selectedChoice == "\(inventory.horizontalName ?? ""):\(row.optionNameHorizontal ?? "")\n"
                        + "\(inventory.verticalName ?? ""):\(row.optionNameVertical ?? "")"
                }
                let row = try #require(rows.first, "\(url) \(line.selectedChoice ?? "")")
                #expect(rows.count == 1)
                let ids = (row.childNoHorizontal ?? "") + (row.childNoVertical ?? "")
                #expect(!ids.isEmpty && line.itemNumber == number + ids, "\(url)")
            }
        }
    }

    @Test func `a line that 1_0 removes leaves the others their SKUs, and another number stays in both`() async throws {
        let order = try #require(try await orders().first { ($0.packages?.first?.items?.count ?? 0) > 1 })
        let kept = try #require(order.packages?.first?.items?.last)
        shop.use { state in
            guard var old = state.orders[order.orderNumber], var package = old["packageModel"] else { return }
            let line = package.all("itemModel").last
            package.children.removeAll { $0.name == "itemModel" }
            if let line { package.children.append(line) }
            old["packageModel"] = package
            state.orders[order.orderNumber] = old
        }
        let changed = try await shop.rms.order.get(order.orderNumber)
        #expect(changed.packages?.first?.items == [kept])

        let chosen = try #require(
            try await orders().first { order in
                order.progress == .awaitingShipment && order.packages?.first?.items?.first?.selectedChoice != nil
            }
        )
        var contents = try OrderAPI2.OrderContents(of: chosen)
        contents.packages[0].items[0].itemNumber = "another"
        try await shop.rms.order.update(OrderAPI2.UpdateOrderSender(contents))
        let numbers = try await shop.rms.v1.order.orders(numbers: [chosen.orderNumber])
            .reduce(into: [String?]()) { $0 += $1.packages.flatMap(\.items).map(\.itemNumber) }
        #expect(numbers.first??.hasPrefix("another-") == true)
        #expect(try await shop.rms.order.get(chosen.orderNumber).packages?.first?.items?.first?.itemNumber == "another")
    }
}

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

    // MARK: Amounts

    @Test func `the amounts of every order add up in 1_0, and are those of 2_0`() async throws {
        let orders = try await orders(), old = try await oldOrders()
        #expect(old.map(\.orderNumber) == orders.map(\.orderNumber) && old.count == 75)
        var fees = 0
        for (old, order) in zip(old, orders) {
            let number = order.orderNumber, undecided = OrderAmounts.undecided
            let prices = old.packages.map { $0.postagePrice?.rawValue ?? 0 }
            let wrappings = [old.wrapping1, old.wrapping2].compactMap { $0?.price }
            let goods = old.packages.flatMap(\.items).map { ($0.taxIncludedPrice ?? $0.price ?? 0) * ($0.units ?? 0) }
            let total = prices.contains(undecided) ? undecided : (prices + wrappings + goods).reduce(0, +)
            #expect(old.totalPrice == total && order.totalPrice?.rawValue == total, "\(number)")
            func sum(_ member: (OrderAPI1.TaxSummary) -> Int?) -> Int {
                old.taxSummaries.compactMap(member).reduce(0, +)
            }
            let fee = sum(\.paymentCharge), points = old.point?.usedPoint ?? 0
            #expect(fee == order.paymentCharge?.amount, "\(number)")
            if fee > 0 { fees += 1 }
            let current = order.taxSummaries ?? []
            #expect(old.taxSummaries.map(\.taxRate) == current.map(\.taxRate), "\(number)")
            #expect(old.taxSummaries.map(\.reqPrice) == current.map { $0.requestPrice?.rawValue }, "\(number)")
            #expect(old.taxSummaries.map(\.reqPriceTax) == current.map { $0.requestPriceTax?.rawValue }, "\(number)")
            #expect(old.requestPrice == order.requestPrice?.rawValue, "\(number)")
            guard total != undecided else {
                #expect(old.requestPrice == undecided, "\(number)")
                continue
            }
            #expect(old.requestPrice == total + fee - (old.couponAllTotalPrice ?? 0) - points, "\(number)")
            #expect(sum(\.totalPrice) == total && sum(\.couponPrice) == old.couponAllTotalPrice ?? 0, "\(number)")
            #expect(sum(\.reqPrice) - points == old.requestPrice, "\(number)")
        }
        #expect(fees == 3)
    }

    @Test func `an order in the form of 1_0 keeps its payment fee and has the SKU of its item`() async throws {
        let line =
            "<itemModel><basketId>7</basketId><itemName>x</itemName><itemNumber>n-1-s-w</itemNumber>"
            + "<pageURL>https://item.rakuten.co.jp/demo/a-1/</pageURL><price>1000</price>"
            + "<selectedChoice>Size:S\nColor:W</selectedChoice><units>1</units></itemModel>"
        let order =
            "<orderModel><orderDate>2026-01-10T10:00:00+09:00</orderDate>"
            + "<orderNumber>123456-20260110-00000009</orderNumber><packageModel><basketId>7</basketId>\(line)"
            + "<postagePrice>500</postagePrice></packageModel><requestPrice>1750</requestPrice><status>発送待ち</status>"
            + "<taxSummaryModel><paymentCharge>250</paymentCharge><taxRate>0.1</taxRate></taxSummaryModel>"
            + "<totalPrice>1500</totalPrice></orderModel>"
        let row =
            "<childNoVertical>-w</childNoVertical><childNoHorizontal>-s</childNoHorizontal>"
            + "<optionNameVertical>W</optionNameVertical><optionNameHorizontal>S</optionNameHorizontal>"
        let other = row.replacingOccurrences(of: ">W<", with: ">B<").replacingOccurrences(of: ">-w<", with: ">-b<")
        let seed =
            "<shop><items><item><itemUrl>a-1</itemUrl><itemNumber>n-1</itemNumber><itemPrice>1000</itemPrice>"
            + "<itemInventory><inventoryType>2</inventoryType><inventories><inventory>\(other)</inventory>"
            + "<inventory>\(row)</inventory></inventories><verticalName>Color</verticalName>"
            + "<horizontalName>Size</horizontalName></itemInventory></item></items><orders>\(order)</orders></shop>"
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).xml")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(seed.utf8).write(to: file)
        var options = MockServer.Options()
        options.seedData = file
        let rms = try TestShop(options).rms
        let shown = try await rms.order.get("123456-20260110-00000009")
        #expect(shown.paymentCharge == 250 && shown.requestPrice == 1750)
        let item = try #require(shown.packages?.first?.items?.first)
        #expect(item.itemNumber == "n-1" && item.skus?.map(\.variantID) == ["S-W"])
        let old = try await rms.v1.order.orders(numbers: [shown.orderNumber])
            .reduce(into: [OrderAPI1.Order]()) { $0.append($1) }
        #expect(old.first?.taxSummaries.map(\.paymentCharge) == [250])
        #expect(old.first?.taxSummaries.map(\.reqPrice) == [1750])
    }

    // MARK: Dates

    @Test func `each item has a date of its own, before its orders, and the same in both generations`() async throws {
        let items = try await items()
        let dates = items.compactMapValues(\.created)
        #expect(dates.count == 30 && Set(dates.values).count == 30)
        #expect(dates.values.allSatisfy { $0 < shop.now })
        shop.use { state in
            for (number, item) in state.items { #expect(item.value("registDate") == dates[number]?.japaneseTime) }
        }
        for order in try await orders() {
            for item in (order.packages ?? []).flatMap({ $0.items ?? [] }) {
                let date = try #require(dates[item.manageNumber ?? ""])
                #expect(date < order.orderedAt ?? .distantPast, "\(item.manageNumber ?? "")")
            }
        }
        let other = try TestShop()
        let again = try await other.rms.item.get("demo-item-27").created
        #expect(again == dates["demo-item-27"])
    }

    @Test func `searches of both generations start with the newest items`() async throws {
        var numbers: [String] = []
        for try await hit in shop.rms.item.search(.init(), sortedBy: .created) {
            numbers.append(hit.item.manageNumber.rawValue)
        }
        #expect(numbers.prefix(4) == ["demo-item-27", "demo-item-12", "demo-item-10", "demo-item-20"])
        var old: [String] = []
        for try await item in shop.rms.v1.item.search(ItemAPI1.Search(itemPrice: 1...99_999)) {
            old.append(item.itemURL)
        }
        #expect(old == numbers)
    }
}

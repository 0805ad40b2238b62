import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct OrderShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func orders(_ condition: OrderAPI1.SearchCondition = OrderAPI1.SearchCondition(), days: Double = 95)
        async throws
        -> [OrderAPI1.Order]
    {
        let now = shop.now
        return try await shop.rms.v1.order.orders(
            from: now.addingTimeInterval(-days * 86_400),
            to: now,
            matching: condition
        )
        .reduce(into: []) { $0.append($1) }
    }

    private func order(_ number: String) async throws -> OrderAPI1.Order {
        try #require(
            try await shop.rms.v1.order.orders(numbers: [number]).reduce(into: [OrderAPI1.Order]()) { $0.append($1) }
                .first
        )
    }

    private func ticket() async throws -> Int {
        try #require(try await shop.rms.send(OrderAPI1.GetRequestID()).requestID)
    }

    private func result(_ ticket: Int) async throws -> OrderAPI1.AsyncResult? {
        try await shop.rms.send(OrderAPI1.GetResult(requestIDs: [ticket])).results.first
    }

    @Test func `the demo shop has 75 orders from ninety days, in every status`() async throws {
        let all = try await orders()
        #expect(all.count == 75)
        #expect(
            Set(all.compactMap { $0.status?.rawValue })
                == ["新規受付", "発送前入金待ち", "発送待ち", "発送後入金待ち", "処理済", "保留", "キャンセル"]
        )
        #expect(all.map { $0.orderDate ?? .distantPast } == all.compactMap(\.orderDate).sorted())
        #expect(all.allSatisfy { OrderNumber.isValid($0.orderNumber ?? "") })
        #expect(Set(all.map(\.orderNumber)).count == 75)
    }

    @Test func `a change has a ticket, waits, runs and is done when due`() async throws {
        shop.use { $0.orders.delay = 60 }
        let number = try #require(try await orders().last?.orderNumber)
        let ticket = try await ticket()
        let change = OrderAPI1.StatusChange(orderNumbers: [number], status: "保留")
        let receipt = try await shop.rms.send(OrderAPI1.ChangeStatus(changes: [change], requestID: ticket))
        #expect(receipt.count == 1 && receipt.requestID == ticket && receipt.kind?.rawValue == 1)
        #expect(try await result(ticket)?.status?.rawValue == 1)
        shop.use { $0.clock.move(by: 35) }
        #expect(try await result(ticket)?.status?.rawValue == 2)
        #expect(try await order(number).status == "新規受付")
        shop.use { $0.clock.move(by: 30) }
        let done = try #require(try await result(ticket))
        #expect(done.status?.rawValue == 3 && done.complete == [number] && done.errorCode == "N00-000")
        #expect(done.timeStamp?.timeIntervalSince(done.startDate ?? .distantPast) == 60)
        #expect(try await order(number).status == "保留")
    }

    @Test func `with a seed a change is waiting and running before it is done, and the delay can be set`()
        async throws
    {
        func states(_ options: MockServer.Options) async throws -> [Int?] {
            let shop = try TestShop(options)
            let number = shop.use { $0.orders.listed.last?.value("orderNumber") ?? "" }
            let ticket = try #require(try await shop.rms.send(OrderAPI1.GetRequestID()).requestID)
            let change = OrderAPI1.StatusChange(orderNumbers: [number], status: "保留")
            _ = try await shop.rms.send(OrderAPI1.ChangeStatus(changes: [change], requestID: ticket))
            var states: [Int?] = []
            for _ in 0..<3 {
                let results = try await shop.rms.send(OrderAPI1.GetResult(requestIDs: [ticket])).results
                states.append(results.first?.status?.rawValue)
            }
            return states
        }
        var options = MockServer.Options()
        #expect(try await states(options) == [1, 2, 3])
        options.orderDelay = 0
        #expect(try await states(options) == [3, 3, 3])
    }

    @Test func `tickets increase, and the second use of a ticket has no effect`() async throws {
        let first = try await ticket()
        #expect(try await ticket() > first)
        let number = try #require(try await orders().last?.orderNumber)
        for status in ["保留", "発送待ち"] {
            let change = OrderAPI1.StatusChange(orderNumbers: [number], status: OrderAPI1.Status(rawValue: status))
            _ = try await shop.rms.send(OrderAPI1.ChangeStatus(changes: [change], requestID: first))
        }
        shop.use { $0.clock.move(by: 10) }
        #expect(try await order(number).status == "保留")
        #expect(await shop.code { _ = try await shop.rms.send(OrderAPI1.GetResult(requestIDs: [1])) } == "E10-001")
    }

    @Test func `an order is updated, except with goods that it does not have`() async throws {
        var newest = try #require(try await orders().last)
        let number = try #require(newest.orderNumber)
        newest.memo = "のし"
        newest.packages[0].shippingNumber = "1234-5678"
        let first = try await ticket()
        _ = try await shop.rms.send(OrderAPI1.UpdateOrder(orders: [newest], requestID: first))
        var other = newest
        other.packages[0].items[0].itemID = 1
        let second = try await ticket()
        _ = try await shop.rms.send(OrderAPI1.UpdateOrder(orders: [other], requestID: second))
        shop.use { $0.clock.move(by: 10) }
        let after = try await order(number)
        #expect(after.memo == "のし" && after.packages[0].shippingNumber == "1234-5678")
        #expect(after.seqID == (newest.seqID ?? 0) + 1)
        #expect(try await result(first)?.errorCode == "N00-000")
        let refused = try #require(try await result(second))
        #expect(refused.errorCode == "W00-000" && refused.complete.isEmpty)
        #expect(refused.unitErrors.map(\.errorCode) == ["E04-011"])
    }

    @Test func `malformed numbers are refused at once, unknown ones in the result`() async throws {
        let ticket = try await ticket()
        let change = OrderAPI1.StatusChange(orderNumbers: ["111", "123456-20260101-99999999", "222"], status: "保留")
        let receipt = try await shop.rms.send(OrderAPI1.ChangeStatus(changes: [change], requestID: ticket))
        #expect(receipt.errorCode == "W00-000" && receipt.count == 1)
        #expect(receipt.unitErrors.map(\.errorCode) == ["E04-151", "E04-151"])
        #expect(receipt.unitErrors.map(\.orderKey) == ["111", "222"])
        shop.use { $0.clock.move(by: 10) }
        #expect(try await result(ticket)?.unitErrors.map(\.orderKey) == ["123456-20260101-99999999"])
    }

    @Test(arguments: [(0, true, true), (0, false, false), (1, false, true), (2, true, false)])
    func `canceling restores the stock as requested`(flag: Int, restores: Bool, back: Bool) async throws {
        let seed = FileManager.default.temporaryDirectory.appendingPathComponent("rms-\(UUID()).xml")
        defer { try? FileManager.default.removeItem(at: seed) }
        let text = """
            <shop><items><item><itemUrl>a-1</itemUrl><itemName>a</itemName><itemPrice>10</itemPrice><itemInventory>
            <inventoryType>1</inventoryType><inventories><inventory><inventoryCount>5</inventoryCount>
            <isRestoreInventoryFlag>\(restores)</isRestoreInventoryFlag></inventory></inventories></itemInventory></item>
            </items><people><person><familyName>a</familyName></person></people>
            <orders><order daysAgo="1" item="a-1" units="3"/></orders></shop>
            """
        try Data(text.utf8).write(to: seed)
        var options = MockServer.Options()
        options.seedData = seed
        let shop = try TestShop(options)
        let number = shop.use { $0.orders.listed[0].value("orderNumber") ?? "" }
        let ticket = try #require(try await shop.rms.send(OrderAPI1.GetRequestID()).requestID)
        let cancellation = OrderAPI1.Cancellation(
            orderNumber: number,
            reason: OrderAPI1.CancelReason(rawValue: 1),
            restoring: OrderAPI1.StockRestoring(rawValue: flag)
        )
        _ = try await shop.rms.send(OrderAPI1.CancelOrder(cancellations: [cancellation], requestID: ticket))
        shop.use { $0.clock.move(by: 10) }
        _ = try await shop.rms.send(OrderAPI1.GetResult(requestIDs: [ticket]))
        let stock = try await shop.rms.v1.item.get(itemURL: "a-1").itemInventory?.inventories?.first?.inventoryCount
        #expect(stock == (back ? 8 : 5))
    }

    @Test func `orders are bundled, given another parent and unbundled`() async throws {
        let numbers = Array(try await orders().compactMap(\.orderNumber).suffix(3))
        func change<O: RMSOperation>(_ make: (Int) -> O) async throws where O.Response: Sendable {
            _ = try await shop.rms.send(make(try await ticket()))
            shop.use { $0.clock.move(by: 10) }
        }
        try await change {
            OrderAPI1.DoEnclosure(bundles: [.init(parent: numbers[0], children: Array(numbers[1...]))], requestID: $0)
        }
        let parent = try await order(numbers[0])
        #expect(parent.childOrders.compactMap(\.orderNumber) == Array(numbers[1...]))
        #expect(try await orders().count == 73)
        try await change {
            OrderAPI1.ChangeEnclosureParent(changes: [.init(from: numbers[0], to: numbers[2])], requestID: $0)
        }
        #expect(try await Set(order(numbers[2]).childOrders.compactMap(\.orderNumber)) == Set(numbers[0...1]))
        #expect(try await order(numbers[0]).childOrders.isEmpty)
        try await change { OrderAPI1.DoUnEnclosure(bundles: [.init(orderNumbers: [numbers[0]])], requestID: $0) }
        #expect(try await order(numbers[2]).childOrders.compactMap(\.orderNumber) == [numbers[1]])
        #expect(try await orders().count == 74)
    }

    @Test func `no order is bundled with itself, in a circle, or twice`() async throws {
        let numbers = Array(try await orders().compactMap(\.orderNumber).suffix(3))
        func bundle(_ parent: String, _ children: [String]) async throws {
            let call = OrderAPI1.DoEnclosure(
                bundles: [.init(parent: parent, children: children)],
                requestID: try await ticket()
            )
            _ = try await shop.rms.send(call)
            shop.use { $0.clock.move(by: 10) }
        }
        for _ in 0..<4 { try await bundle(numbers[0], [numbers[0]]) }
        #expect(try await order(numbers[0]).childOrders.isEmpty)
        try await bundle(numbers[0], [numbers[1]])
        for _ in 0..<4 {
            try await bundle(numbers[1], [numbers[0]])
            try await bundle(numbers[2], [numbers[0]])
            try await bundle(numbers[2], [numbers[1]])
            try await bundle(numbers[0], [numbers[1]])
        }
        #expect(try await order(numbers[0]).childOrders.compactMap(\.orderNumber) == [numbers[1]])
        #expect(try await order(numbers[2]).childOrders.isEmpty)
    }

    @Test func `searches filter, find nothing, and refuse a start that is too old`() async throws {
        func count(_ change: (inout OrderAPI1.SearchCondition) -> Void) async throws -> Int {
            var condition = OrderAPI1.SearchCondition()
            change(&condition)
            return try await orders(condition).count
        }
        let all = try await orders()
        #expect(try await count { $0.status = ["新規受付"] } == all.count { $0.status == "新規受付" })
        #expect(
            try await count { $0.settlement = "代金引換" }
                == all.count { $0.settlement?.settlementName == "代金引換" }
        )
        #expect(try await count { $0.asuraku = true } == all.count { $0.asurakuFlg == "1" })
        #expect(try await count { $0.ordererName = "見本太郎" } == all.count { $0.orderer?.familyName == "見本" })
        #expect(try await count { $0.ordererName = "nobody" } == 0)
        #expect(try await orders(days: 10).count < all.count)
        var condition = OrderAPI1.SearchCondition()
        condition.dateType = .orderDate
        condition.startDate = shop.now.addingTimeInterval(-731 * 86_400)
        condition.endDate = shop.now.addingTimeInterval(-700 * 86_400)
        let old = condition
        #expect(await shop.code { _ = try await shop.rms.send(OrderAPI1.GetOrder(search: old)) } == "E04-109")
    }
}

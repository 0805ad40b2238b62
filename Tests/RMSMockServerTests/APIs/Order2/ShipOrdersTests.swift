import Foundation
import RMSClient
@testable import RMSMockServer
import Synchronization
import Testing

@Suite struct ShipOrdersTests {
    private let shop: TestShop
    private let events = EventList()
    private static let day = Date(timeIntervalSince1970: 1_796_000_000)

    init() throws {
        shop = try TestShop()
        shop.use { $0.orders.delay = 0 }
    }

    /// What `ship` reported.
    private final class EventList: Sendable {
        private let list = Mutex<[OrderAPI2.ShippingProgress]>([])

        func note(_ event: OrderAPI2.ShippingProgress) { list.withLock { $0.append(event) } }

        var all: [OrderAPI2.ShippingProgress] { list.withLock { $0 } }

        var tickets: [OrderAPI2.ShippingTicket] {
            all.compactMap {
                if case .accepted(let ticket) = $0 { return ticket }
                return nil
            }
        }

        var finished: [String] {
            all.compactMap {
                if case .finished(let outcome) = $0 { return outcome.orderNumber }
                return nil
            }
        }
    }

    private var together: OrderAPI2.ShippingOptions {
        var options = OrderAPI2.ShippingOptions()
        options.oneByOneLimit = 0
        options.deadline = .zero
        return options
    }

    private func waiting() async throws -> [OrderAPI2.Order] {
        try await shop.rms.order.orders(
            from: shop.now.addingTimeInterval(-95 * 86_400),
            to: shop.now,
            progress: [.awaitingShipment]
        )
        .reduce(into: []) { $0.append($1) }
    }

    private func parcel(_ number: String, company: OrderAPI2.DeliveryCompany = .yamato) -> OrderAPI2.ShippingRow {
        .add(deliveryCompany: company, shippingNumber: number, shippingDate: Self.day)
    }

    private func shipping(_ order: OrderAPI2.Order, _ rows: OrderAPI2.ShippingRow...) throws -> OrderAPI2.OrderShipping
    {
        let basket = try #require(order.packages?.first?.basketID)
        return OrderAPI2.OrderShipping(
            orderNumber: order.orderNumber,
            baskets: [OrderAPI2.ShippingBasket(basketID: basket, rows: rows)]
        )
    }

    private func parcels(of number: String) async throws -> [OrderAPI2.Shipping] {
        try await shop.rms.order.get(number).packages?.first?.shippings ?? []
    }

    private func calls(of function: RMSFunction) -> Int {
        shop.engine.journal.entries(of: shop.key).count { $0.function == function }
    }

    private func ship(
        _ orders: [OrderAPI2.OrderShipping],
        _ options: OrderAPI2.ShippingOptions = .init()
    ) async -> [OrderAPI2.ShippingOutcome] {
        await shop.rms.order.ship(orders, options: options) { [events] in events.note($0) }
    }

    @Test func `a few orders are shipped one by one, each with its rows`() async throws {
        let orders = try await waiting().prefix(3)
        let outcomes = await ship(try orders.enumerated().map { try shipping($1, parcel("000\($0)")) })
        #expect(outcomes.map(\.orderNumber) == orders.map(\.orderNumber))
        #expect(outcomes.allSatisfy { $0.error == nil && $0.rows.count == 1 && $0.ticket == nil })
        #expect(calls(of: .rpayOrderUpdateOrderShipping) == 3)
        for (index, outcome) in outcomes.enumerated() {
            let parcels = try await parcels(of: outcome.orderNumber)
            #expect(parcels.map(\.shippingNumber) == ["000\(index)"])
            #expect(parcels.map(\.shippingDetailID) == outcome.rows.map(\.shippingDetailID))
            #expect(try await shop.rms.order.get(outcome.orderNumber).progress == .shipped)
        }
    }

    @Test(arguments: [true, false])
    func `the same list again adds no parcel`(isOneByOne: Bool) async throws {
        let options = isOneByOne ? OrderAPI2.ShippingOptions() : together
        let orders = Array(try await waiting().prefix(2))
        let list = try orders.enumerated().map { try shipping($1, parcel("000\($0)"), parcel("999\($0)")) }
        #expect(await ship(list, options).allSatisfy { $0.error == nil })
        let writes = calls(of: .rpayOrderUpdateOrderShipping) + calls(of: .rpayOrderUpdateOrderShippingAsync)
        let again = await ship(list, options)
        #expect(again.allSatisfy { $0.error == nil && $0.rows.map(\.number) == [1, 2] })
        #expect(again.flatMap(\.rows).allSatisfy { $0.code == nil && $0.shippingDetailID != nil })
        #expect(
            calls(of: .rpayOrderUpdateOrderShipping) + calls(of: .rpayOrderUpdateOrderShippingAsync) == writes
        )
        for order in orders { #expect(try await parcels(of: order.orderNumber).count == 2) }
    }

    @Test func `a known parcel is updated by its id, and a new one beside it added`() async throws {
        let order = try #require(try await waiting().first)
        let first = await ship([try shipping(order, parcel("0001"))])
        let id = try #require(first.first?.rows.first?.shippingDetailID)
        let outcomes = await ship([try shipping(order, parcel("0002"), parcel("0001", company: .sagawa))])
        #expect(outcomes.first?.rows.map(\.number) == [1, 2])
        #expect(outcomes.first?.rows.last?.shippingDetailID == id)
        let parcels = try await parcels(of: order.orderNumber)
        #expect(parcels.map(\.shippingNumber) == ["0001", "0002"])
        #expect(parcels.map(\.deliveryCompany) == [.sagawa, .yamato])
    }

    @Test func `without reading first, every row is added`() async throws {
        let order = try #require(try await waiting().first)
        var options = OrderAPI2.ShippingOptions()
        options.readsFirst = false
        let list = [try shipping(order, parcel("0001"))]
        _ = await ship(list, options)
        _ = await ship(list, options)
        #expect(try await parcels(of: order.orderNumber).map(\.shippingNumber) == ["0001", "0001"])
        #expect(calls(of: .rpayOrderUpdateOrderShipping) == 2)
    }

    @Test func `many orders are sent together, and their results polled`() async throws {
        let orders = try await waiting()
        let outcomes = await ship(try orders.enumerated().map { try shipping($1, parcel("000\($0)")) }, together)
        #expect(calls(of: .rpayOrderUpdateOrderShippingAsync) == 1 && calls(of: .rpayOrderUpdateOrderShipping) == 0)
        #expect(outcomes.allSatisfy { $0.error == nil && $0.rows.count == 1 })
        #expect(events.tickets.map(\.orderNumbers) == [orders.map(\.orderNumber)])
        #expect(outcomes.map(\.ticket) == orders.map { _ in events.tickets.first })
        #expect(Set(events.finished) == Set(orders.map(\.orderNumber)))
        guard case .sending(let numbers)? = events.all.first else {
            Issue.record("\(events.all)")
            return
        }
        #expect(numbers == orders.map(\.orderNumber))
    }

    @Test func `a result that is not ready at the deadline can be polled later by its stored ticket`() async throws {
        shop.use { $0.orders.delay = 3600 }
        let orders = Array(try await waiting().prefix(2))
        let outcomes = await ship(try orders.map { try shipping($0, parcel("0001")) }, together)
        #expect(outcomes.allSatisfy { $0.error?.kind == .timeout && $0.error?.mayHaveActed == true })
        let error = try #require(outcomes.first?.error)
        #expect(error.problem.hasPrefix("RMS accepted the change and may carry it out; it has no result after"))
        #expect(error.advice.hasPrefix("Do not send it again; poll again later"))
        guard case .unclear? = try await error.unknownOutcome?.verify() else {
            Issue.record("\(error)")
            return
        }
        let stored = try JSONEncoder().encode(events.tickets)
        let tickets = try JSONDecoder().decode([OrderAPI2.ShippingTicket].self, from: stored)
        #expect(outcomes.first?.ticket == tickets.first)
        shop.use { $0.clock.move(by: 3601) }
        let later = await shop.rms.order.shippingResults(of: tickets, options: together)
        #expect(later.map(\.orderNumber) == orders.map(\.orderNumber))
        #expect(later.allSatisfy { $0.error == nil && $0.rows.first?.code?.hasSuffix("INFO_101") == true })
        #expect(calls(of: .rpayOrderUpdateOrderShippingAsync) == 1)
        #expect(try await error.unknownOutcome?.verify() == .done)
    }

    @Test(arguments: [MockFault.serverError, .reset(.beforeHead)])
    func `a poll that fails says that RMS accepted the change, and how to go on`(fault: MockFault) async throws {
        let function = RMSFunction.rpayOrderGetResultUpdateOrderShippingAsync
        shop.engine.faults.add(FaultRule(fault: fault, function: function), for: nil)
        let order = try #require(try await waiting().first)
        let outcome = await ship([try shipping(order, parcel("0001"))], together).first
        let error = try #require(outcome?.error)
        #expect(error.mayHaveActed && error.unknownOutcome != nil && error.function == function.name)
        #expect(error.problem.hasPrefix("RMS accepted the change and may carry it out; "))
        #expect(error.advice.contains(" Do not send it again; poll again later"))
        shop.engine.faults.clearAll()
        let later = await shop.rms.order.shippingResults(of: events.tickets, options: together)
        #expect(later.allSatisfy { $0.error == nil })
    }

    @Test func `orders whose earlier ticket has no result are not sent again before it has one`() async throws {
        shop.use { $0.orders.delay = 3600 }
        let orders = Array(try await waiting().prefix(2))
        let list = try orders.map { try shipping($0, parcel("0001")) }
        _ = await ship(list, together)
        let early = await shop.rms.order.ship(list, after: events.tickets, options: together)
        for outcome in early {
            guard case .notAttempted(let error) = outcome.result else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(error.kind == .timeout && error.mayHaveActed)
        }
        shop.use { $0.clock.move(by: 3601) }
        let later = await shop.rms.order.ship(list, after: events.tickets, options: together)
        #expect(later.allSatisfy { $0.error == nil && $0.rows.first?.code == nil })
        #expect(calls(of: .rpayOrderUpdateOrderShippingAsync) == 1)
        for order in orders { #expect(try await parcels(of: order.orderNumber).count == 1) }
    }

    @Test func `a read that fails sends nothing, ends the run, and leaves no doubt`() async throws {
        let orders = try await waiting()
        let list = try orders.map { try shipping($0, parcel("0001")) }
        for fault in [MockFault.maintenance, .reset(.midBody)] {
            shop.engine.faults.add(FaultRule(fault: fault, function: .rpayOrderGetOrder, times: 1), for: nil)
            let outcomes = await ship(list, together)
            #expect(outcomes.allSatisfy { $0.error?.mayHaveActed == false })
            #expect(outcomes.count == list.count && Set(events.finished).count == list.count)
        }
        #expect(calls(of: .rpayOrderUpdateOrderShippingAsync) == 0)
    }

    @Test func `the deletion of a parcel that is gone is done`() async throws {
        let order = try #require(try await waiting().first)
        let added = await ship([try shipping(order, parcel("0001"))])
        let id = try #require(added.first?.rows.first?.shippingDetailID)
        for _ in 0..<2 { #expect(await ship([try shipping(order, .delete(id: id))]).first?.error == nil) }
        #expect(try await parcels(of: order.orderNumber).isEmpty)
        #expect(calls(of: .rpayOrderUpdateOrderShipping) == 2)
    }

    @Test func `a basket that is named twice is not sent`() async throws {
        let order = try #require(try await waiting().first)
        var twice = try shipping(order, parcel("0001"))
        twice.baskets += twice.baskets
        let outcome = await ship([twice]).first
        #expect(outcome?.error?.problem == "BasketidModelList[1].basketId is named twice: join its rows")
        #expect(try await parcels(of: order.orderNumber).isEmpty)
    }

    @Test func `an unknown ticket has no result`() async throws {
        let ticket = OrderAPI2.ShippingTicket(requestID: "unknown", orderNumbers: ["123456-20260101-00000000"])
        let outcomes = await shop.rms.order.shippingResults(of: [ticket], options: together)
        #expect(outcomes.map { $0.error?.kind } == [.timeout])
    }

    @Test func `one order with malformed rows does not hold up the others`() async throws {
        let orders = Array(try await waiting().prefix(3))
        let list = [
            try shipping(orders[0], parcel("0001")),
            try shipping(orders[1], parcel("0002", company: .init(rawValue: "ヤマト運輸"))),
            try shipping(orders[2], parcel("0003")),
        ]
        let outcomes = await ship(list, together)
        #expect(outcomes[0].error == nil && outcomes[2].error == nil)
        #expect(outcomes[1].error?.failure?.code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_ASYNC_ERROR_011")
        #expect(outcomes[1].error?.mayHaveActed == false)
        #expect(events.tickets.map(\.orderNumbers) == [[orders[0].orderNumber, orders[2].orderNumber]])
        #expect(try await parcels(of: orders[1].orderNumber).isEmpty)
        #expect(try await parcels(of: orders[2].orderNumber).map(\.shippingNumber) == ["0003"])
    }

    @Test(arguments: [true, false])
    func `what RMS would refuse is not sent, and says why`(isOneByOne: Bool) async throws {
        let order = try #require(try await waiting().first)
        let canceled = try #require(
            try await shop.rms.order.orders(
                from: shop.now.addingTimeInterval(-95 * 86_400),
                to: shop.now,
                progress: [.cancelled]
            )
            .first { _ in true }
        )
        var unknown = try shipping(order, parcel("0001"))
        unknown.orderNumber = "123456-20260101-00000000"
        var elsewhere = try shipping(try #require(try await waiting().last), parcel("0001"))
        elsewhere.baskets[0].basketID = 1
        let list = [
            try shipping(order, parcel("0001")), try shipping(order, parcel("0002")),
            try shipping(canceled, parcel("0003")), unknown, elsewhere,
            OrderAPI2.OrderShipping(orderNumber: "12", baskets: elsewhere.baskets),
        ]
        let outcomes = await ship(list, isOneByOne ? .init() : together)
        #expect(
            outcomes.map { $0.error?.kind }
                == [nil, .invalidRequest, .invalidRequest, .notFound, .invalidRequest, .invalidRequest]
        )
        #expect(outcomes[1].error?.problem == "orderNumber is named twice: join its rows")
        #expect(outcomes[2].error?.problem == "orderNumber names an order that is canceled")
        #expect(outcomes[4].error?.problem == "BasketidModelList[0].basketId is not a basket of the order")
        #expect(try await parcels(of: order.orderNumber).map(\.shippingNumber) == ["0001"])
    }

    @Test(arguments: [RMSFunction.rpayOrderUpdateOrderShipping, .rpayOrderUpdateOrderShippingAsync])
    func `a lost answer ends the run, and a read shows what became of it`(function: RMSFunction) async throws {
        let isOneByOne = function == .rpayOrderUpdateOrderShipping
        let orders = Array(try await waiting().prefix(2))
        let rule = FaultRule(fault: .answerLost, function: function, times: 1)
        shop.engine.faults.add(rule, for: nil)
        let outcomes = await ship(
            try orders.map { try shipping($0, parcel("0001")) },
            isOneByOne ? .init() : together
        )
        #expect(outcomes.first?.error?.kind == .outcomeUnknown)
        #expect(try await outcomes.first?.error?.unknownOutcome?.verify() == .done)
        #expect(calls(of: function) == 1)
        if case .notAttempted? = outcomes.last?.result { return }
        #expect(!isOneByOne && outcomes.last?.error?.kind == .outcomeUnknown)
    }

    @Test func `maintenance ends the run`() async throws {
        let orders = Array(try await waiting().prefix(2))
        shop.engine.faults.add(FaultRule(fault: .maintenance, function: .rpayOrderUpdateOrderShipping), for: nil)
        let outcomes = await ship(try orders.map { try shipping($0, parcel("0001")) })
        #expect(outcomes.first?.error?.kind == .maintenance)
        guard case .notAttempted? = outcomes.last?.result else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(calls(of: .rpayOrderUpdateOrderShipping) == 1)
    }
}

import Foundation
import RMSClient
import RMSMockServer
import TestSupport
import Testing

/// `rms orders ship` that ends before RMS has carried out what it accepted.
@Suite struct OrdersTicketsTests {
    private let sending = RMSFunction.rpayOrderUpdateOrderShippingAsync
    private let asking = RMSFunction.rpayOrderGetResultUpdateOrderShippingAsync

    /// A shop whose accepted calls have no result before its clock is moved.
    private func slowShop(orders: Int, faults: [MockFaultRule] = []) async throws -> (OrdersShop, [String]) {
        let shop = try await OrdersShop(orders: orders, status: "発送待ち", faults: faults)
        try shop.state.setOrderDelay(10_000)
        let numbers = try await shop.orderNumbers()
        let rows = numbers.enumerated().map { "\($1),4000-\($0)\n" }.joined()
        _ = try shop.write("orderNumber,shippingNumber\n" + rows, to: "list.csv")
        return (shop, numbers)
    }

    private func finish(_ shop: OrdersShop) throws {
        try shop.state.setOrderDelay(0)
        try shop.state.moveClock(by: 10_001)
    }

    private func arguments(_ shop: OrdersShop) -> [String] {
        ["ship", shop.path("list.csv"), "--shipping-date", "2026-01-15", "--result", shop.path("result.csv")]
    }

    @Test func `a signal ends the run after the call in flight, and the next run asks for its results`() async throws {
        let rule = MockFaultRule(.latency(milliseconds: 500), on: sending, times: nil)
        let (shop, numbers) = try await slowShop(orders: 250, faults: [rule])
        let arguments = arguments(shop)
        let running = try shop.start(arguments)
        try await eventually("RMS has a call") { !shop.bodies(self.sending).isEmpty }
        let end = try await running.end(by: SIGINT)
        #expect(end.end == .signal(SIGINT))
        let command = (["rms", "orders"] + arguments).joined(separator: " ")
        #expect(
            end.error
                == "rms: interrupted before 150 orders were sent and RMS had the results of 100 orders. Go on with: "
                + "\(command)\n"
        )
        #expect(shop.bodies(sending).count == 1)
        let rows = try shop.content("result.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.count == 250)
        #expect(rows.prefix(100).allSatisfy { $0.contains(",unknown,") && $0.contains("requestId ") })
        #expect(rows.dropFirst(100).allSatisfy { $0.contains(",notAttempted,") })
        #expect(try shop.mode("result.csv.tickets") == 0o600)

        try finish(shop)
        let next = try await shop.rms(arguments)
        #expect(next.status == 0 && next.output == "250 orders: 150 reported, 100 reported earlier\n", "\(next.error)")
        #expect(shop.bodies(sending).count == 3)
        #expect(!shop.exists("result.csv.tickets") && !shop.exists("result.csv.sending"))
        for case .succeeded(let order) in try await shop.client.order.get(numbers) {
            #expect(order.packages?.first?.shippings?.count == 1)
        }
        await shop.mock.stop()
    }

    @Test func `an accepted order is not sent again before RMS has its result, even after a crash`() async throws {
        let (shop, numbers) = try await slowShop(orders: 12)
        let killed = try shop.start(arguments(shop))
        try await eventually("the ticket is kept") { shop.exists("result.csv.tickets") }
        _ = try await killed.end(by: SIGKILL)
        let asked = shop.bodies(asking).count
        let waiting = try shop.start(arguments(shop) + ["--retry-unknown"])
        // The last call of the killed process may arrive late.
        try await eventually("it asks for the result") { shop.bodies(self.asking).count > asked + 1 }
        let end = try await waiting.end(by: SIGTERM)
        #expect(end.error.hasPrefix("rms: interrupted before RMS had the results of 12 orders. Go on with: rms orders"))
        #expect(shop.bodies(sending).count == 1)
        #expect(try shop.content("output.txt").hasSuffix("\n12 orders: 12 unknown\n"))
        try finish(shop)
        try shop.state.grant([.rpayOrderGetOrder, sending])
        let refused = try await shop.rms(arguments(shop))
        #expect(refused.status == 3 && refused.output.hasSuffix("\n12 orders: 12 unknown\n"), "\(refused.error)")
        try shop.state.grant([.rpayOrderGetOrder, sending, asking])
        let next = try await shop.rms(arguments(shop))
        #expect(next.status == 0 && next.output == "12 orders: 12 reported earlier\n", "\(next.error)")
        #expect(shop.bodies(sending).count == 1)
        #expect(try shop.content("result.csv").contains("ship,\(numbers[0]),shippingNumber=4000-0 "))
        await shop.mock.stop()
    }

    @Test func `without a result file, the requestId of a call without a result is printed`() async throws {
        let (shop, numbers) = try await slowShop(orders: 11)
        let running = try shop.start(arguments(shop).dropLast(2))
        try await eventually("it asks for the result") { !shop.bodies(self.asking).isEmpty }
        let end = try await running.end(by: SIGINT)
        #expect(end.error.contains("RMS had the results of 11 orders. With --result, a run can go on later"))
        let body = try #require(shop.bodies(asking).first)
        let asked = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: String]
        let output = try shop.content("output.txt")
        #expect(output.hasPrefix("\(numbers[0])  unknown  "))
        #expect(output.contains("requestId \(try #require(asked?["requestId"]))"))
        await shop.mock.stop()
    }
}

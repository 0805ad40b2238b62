import Foundation
@testable import RMSClient
import Testing

/// How `ship` reads answers that a mock does not give.
@Suite struct ShipAnswersTests {
    private let order = OrderAPI2.OrderShipping(
        orderNumber: Order2.number,
        baskets: [
            OrderAPI2.ShippingBasket(
                basketID: 1,
                rows: [.add(shippingNumber: "1"), .add(shippingNumber: "2")]
            )
        ]
    )

    private func options(_ limit: Int) -> OrderAPI2.ShippingOptions {
        var options = OrderAPI2.ShippingOptions()
        options.oneByOneLimit = limit
        options.readsFirst = false
        options.deadline = .zero
        return options
    }

    private func row(_ number: Int) -> String {
        Order2.message("UPDATE_ORDERSHIPPING_INFO_101", "x", Order2.about(row: "\(number)", id: "\(number)"))
    }

    private func accepted() -> CannedTransport.Step {
        let message = Order2.message("UPDATE_ORDERSHIPPING_ASYNC_INFO_101", "x", #""requestId":"t""#)
        return .answer(status: 200, body: Order2.answer(message))
    }

    private func result(_ entries: String...) -> CannedTransport.Step {
        .answer(status: 200, body: #"{"ResultShippingModelList":[\#(entries.joined(separator: ","))]}"#)
    }

    private func entry(_ messages: String...) -> String {
        #"{\#(Order2.about(Order2.number)),"MessageModelList":[\#(messages.joined(separator: ","))]}"#
    }

    @Test func `a row that RMS does not report leaves its order open`() async throws {
        let client = try Wire.client(answering: Order2.answer(row(1)))
        let outcome = try #require(await client.order.ship([order], options: options(1)).first)
        #expect(outcome.error?.failure?.code == "UNREPORTED" && outcome.error?.mayHaveActed == true)
        #expect(outcome.rows.map(\.number) == [1])
        let complete = try Wire.client(answering: Order2.answer(row(1), row(2)))
        #expect(await complete.order.ship([order], options: options(1)).first?.error == nil)
    }

    @Test func `a result that lacks an order, or a row of it, leaves the order open`() async throws {
        for entries in [#"{"orderNumber":"x","MessageModelList":[\#(row(1))]}"#, entry(row(1))] {
            let client = try Wire.client(CannedTransport(accepted(), result(entries)))
            let outcome = await client.order.ship([order], options: options(0)).first
            #expect(outcome?.error?.failure?.code == "UNREPORTED" && outcome?.error?.mayHaveActed == true)
            #expect(outcome?.ticket?.requestID == "t")
        }
    }

    @Test func `a result that can't be read is no definite refusal`() async throws {
        let unreadable = #"{\#(Order2.about(Order2.number)),"MessageModelList":[{"dataNumber":"x"}]}"#
        let other = #"{"orderNumber":"\#(Order2.other)","MessageModelList":[\#(row(1))]}"#
        for entries in [[unreadable], [unreadable, other]] {
            let client = try Wire.client(CannedTransport(accepted(), result(entries.joined(separator: ","))))
            let outcome = await client.order.ship([order], options: options(0)).first
            #expect(outcome?.error?.kind == .decoding && outcome?.error?.mayHaveActed == true)
        }
    }
}

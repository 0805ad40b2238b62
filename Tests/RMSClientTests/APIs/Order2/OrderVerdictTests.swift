import Foundation
@testable import RMSClient
import Testing

/// What reading back says about a write whose answer was lost.
@Suite struct OrderVerdictTests {
    private func verdict(_ write: some VerifiableWrite, _ order: String) async throws -> String {
        try await Order2.verdict(write, order)
    }

    @Test(arguments: [
        (100, "not done"), (200, "done"), (300, "done"), (700, "done"), (800, "unclear"), (900, "unclear"),
    ])
    func `a canceled order does not show whether it was confirmed`(progress: Int, says: String) async throws {
        #expect(try await verdict(OrderAPI2.ConfirmOrder([Order2.number]), "\"orderProgress\":\(progress)") == says)
    }

    @Test(arguments: [
        (300, "not done", "not done"), (500, "not done", "not done"), (800, "done", "unclear"), (900, "done", "done"),
    ])
    func `a cancellation that was applied for is not yet one after shipping`(
        progress: Int,
        before: String,
        after: String
    ) async throws {
        let order = "\"orderProgress\":\(progress)"
        let early = OrderAPI2.CancelOrder(orderNumber: Order2.number, reason: .unpaid)
        #expect(try await verdict(early, order) == before)
        let late = OrderAPI2.CancelOrderAfterShipping(orderNumber: Order2.number, reason: .unpaid)
        #expect(try await verdict(late, order) == after)
    }

    private func ship(_ rows: [OrderAPI2.ShippingRow], basket: Int = 1) -> OrderAPI2.UpdateOrderShipping {
        OrderAPI2.UpdateOrderShipping(orderNumber: Order2.number, baskets: [.init(basketID: basket, rows: rows)])
    }

    private func package(_ rows: String) -> String {
        #""PackageModelList":[{"basketId":1,"ShippingModelList":[\#(rows)]}]"#
    }

    private let row = #"{"shippingDetailId":7,"shippingNumber":"11","deliveryCompany":"1001","shippingDate":null}"#

    @Test func `added rows count as written only if they are there, and as not written only if none is`() async throws {
        let one = OrderAPI2.ShippingRow.add(deliveryCompany: .yamato, shippingNumber: "11")
        let other = OrderAPI2.ShippingRow.add(shippingNumber: "22")
        #expect(try await verdict(ship([one]), package(row)) == "done")
        #expect(try await verdict(ship([one]), package("")) == "not done")
        #expect(try await verdict(ship([other]), package(row)) == "unclear")
        #expect(try await verdict(ship([one, other]), package(row)) == "unclear")
        #expect(try await verdict(ship([one, one]), package(row)) == "unclear")
        #expect(try await verdict(ship([.add(shippingDate: Date())]), package(row)) == "unclear")
    }

    @Test func `changed and deleted rows are found by id`() async throws {
        #expect(try await verdict(ship([.update(id: 7, shippingNumber: "11")]), package(row)) == "done")
        #expect(try await verdict(ship([.update(id: 7, shippingNumber: "")]), package(row)) == "not done")
        #expect(try await verdict(ship([.delete(id: 7)]), package(row)) == "not done")
        #expect(try await verdict(ship([.delete(id: 7)]), package("")) == "done")
        #expect(try await verdict(ship([.delete(id: 7)], basket: 2), package(row)) == "unclear")
    }

    @Test func `a field that is reset to 0 reads back as null`() async throws {
        var memo = OrderAPI2.UpdateOrderMemo(orderNumber: Order2.number)
        memo.shippingTerm = .unspecified
        memo.deliveryClass = .unspecified
        let order = #""shippingTerm":null,"DeliveryModel":{"deliveryName":"x","deliveryClass":null}"#
        #expect(try await verdict(memo, order) == "done")
        memo.memo = "m"
        #expect(try await verdict(memo, order) == "not done")
    }
}

import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct CancelOrderTests {
    private let cancel = OrderAPI2.CancelOrder(orderNumber: Order2.number, reason: .outOfStock)
    private let cancelShipped = OrderAPI2.CancelOrderAfterShipping(
        orderNumber: Order2.number,
        reason: .damagedOrWrong,
        inventoryRestore: .leave
    )

    @Test func `every member is encoded in its place and form`() throws {
        #expect(
            try Wire.body(cancel)
                == #"{"orderNumber":"123456-20200821-00002833","inventoryRestoreType":0,"changeReasonDetailApply":8}"#
        )
        #expect(try Wire.path(cancel) == "/es/2.0/order/cancelOrder")
        #expect(
            try Wire.body(cancelShipped)
                == #"{"orderNumber":"123456-20200821-00002833","inventoryRestoreType":2,"changeReasonDetailApply":15}"#
        )
        #expect(try Wire.path(cancelShipped) == "/es/2.0/order/cancelOrderAfterShipping")
    }

    @Test func `the documented answer is a success`() async throws {
        let text = "キャンセル申請に成功しました。"
        let body = Order2.answer(Order2.message("CANCEL_ORDER_INFO_101", text, Order2.about(Order2.number)))
        #expect(try await Wire.client(answering: body).send(cancel).messages?.map(\.message) == [text])
        #expect(try await Wire.client(answering: body).send(cancelShipped).messages?.map(\.message) == [text])
    }

    @Test func `each error has its meaning`() async throws {
        try await Order2.expectSharedErrors(cancel, "CANCEL_ORDER")
        try await Order2.expectSharedErrors(cancelShipped, "CANCEL_ORDER")
    }

    @Test func `an error about the order is a failure of the call`() async throws {
        let body = Order2.answer(Order2.message("CANCEL_ORDER_ERROR_199", "x", Order2.about(Order2.number)))
        #expect(try await Order2.error(of: cancel, body)?.kind == .serviceCode)
        #expect(try await Order2.error(of: cancelShipped, body)?.kind == .serviceCode)
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: cancel, body)?.kind == .decoding)
        #expect(try await Order2.error(of: cancelShipped, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(cancel) == [])
        #expect(Wire.problems(cancelShipped) == [])
        let missing = [
            "orderNumber must be given", "changeReasonDetailApply must be 1 to 6, 8, 10, 13, 14 or 15, not 0",
        ]
        #expect(Wire.problems(OrderAPI2.CancelOrder(blank: WireBlank())) == missing)
        #expect(Wire.problems(OrderAPI2.CancelOrderAfterShipping(blank: WireBlank())) == missing)
    }
}

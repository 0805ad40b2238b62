import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderDeliveryTests {
    private let update = OrderAPI2.UpdateOrderDelivery(orderNumber: Order2.number, deliveryName: "宅配便")

    @Test func `every member is encoded in its place and form`() throws {
        #expect(
            try Wire.body(update) == #"{"orderNumber":"123456-20200821-00002833","deliveryName":"宅配便"}"#
        )
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderDelivery")
    }

    @Test func `the documented answer is a success`() async throws {
        let body = Order2.answer(Order2.message("UPDATE_ORDERDELIVERY_INFO_101", "x", Order2.about(Order2.number)))
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.messages?.map(\.code) == ["ORDER_EXT_API_UPDATE_ORDERDELIVERY_INFO_101"])
    }

    @Test func `each error has its meaning`() async throws {
        try await Order2.expectSharedErrors(update, "UPDATE_ORDERDELIVERY")
        for number in ["901", "902", "903"] {
            let code = "UPDATE_ORDERDELIVERY_ERROR_\(number)"
            try await Order2.expect(update, code, is: .serviceCode, Order2.unexplained)
        }
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: update, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(update) == [])
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderDelivery(blank: WireBlank()))
                == ["orderNumber must be given", "deliveryName must be given"]
        )
    }
}

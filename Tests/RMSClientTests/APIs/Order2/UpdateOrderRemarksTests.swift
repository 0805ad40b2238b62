import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderRemarksTests {
    private let update = OrderAPI2.UpdateOrderRemarks(orderNumber: Order2.number, isGift: true, remarks: "備考")

    @Test func `every member is encoded in its place and form`() throws {
        #expect(
            try Wire.body(update) == #"{"orderNumber":"123456-20200821-00002833","giftCheck":1,"remarks":"備考"}"#
        )
        #expect(
            try Wire.body(OrderAPI2.UpdateOrderRemarks(orderNumber: Order2.number, isGift: false))
                == #"{"orderNumber":"123456-20200821-00002833","giftCheck":0}"#
        )
        #expect(
            try Wire.body(OrderAPI2.UpdateOrderRemarks(orderNumber: Order2.number, remarks: ""))
                == #"{"orderNumber":"123456-20200821-00002833","remarks":""}"#
        )
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderRemarks")
    }

    @Test func `the documented answer is a success`() async throws {
        let text = "備考情報の更新設定が完了しました。"
        let body = Order2.answer(Order2.message("UPDATE_ORDERREMARKS_INFO_101", text, Order2.about(Order2.number)))
        #expect(try await Wire.client(answering: body).send(update).messages?.map(\.message) == [text])
    }

    @Test func `each error has its meaning`() async throws {
        try await Order2.expectSharedErrors(update, "UPDATE_ORDERREMARKS")
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: update, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        var update = update
        update.remarks = String(repeating: "あ", count: 4000)
        #expect(Wire.problems(update) == [])
        update.remarks? += "あ"
        #expect(Wire.problems(update) == ["remarks must be at most 4000 characters, not 4001"])
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderRemarks(blank: WireBlank()))
                == ["orderNumber must be given", "giftCheck or remarks must be given"]
        )
    }
}

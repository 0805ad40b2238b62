import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderMemoTests {
    private let blank = OrderAPI2.UpdateOrderMemo(orderNumber: Order2.number)

    @Test func `every member is encoded in its place and form`() throws {
        var update = blank
        update.subStatusID = 3601
        update.deliveryClass = .chilled
        update.deliveryDate = .set(Order2.day("2020-08-25"))
        update.shippingTerm = OrderAPI2.ShippingTerm(rawValue: 708)
        update.memo = "メモ\n2"
        update.operatorName = "担当"
        update.mailPlugSentence = "ありがとう"
        #expect(
            try Wire.body(update)
                == #"{"orderNumber":"123456-20200821-00002833","subStatusId":3601,"deliveryClass":2,"#
                + #""deliveryDate":"2020-08-25","shippingTerm":708,"memo":"メモ\n2","operator":"担当","#
                + #""mailPlugSentence":"ありがとう"}"#
        )
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderMemo")
    }

    @Test func `a field that is not set is left out, and an empty one is sent empty`() throws {
        #expect(try Wire.body(blank) == #"{"orderNumber":"123456-20200821-00002833"}"#)
        var update = blank
        update.deliveryDate = .clear
        update.memo = ""
        update.operatorName = ""
        update.mailPlugSentence = ""
        #expect(
            try Wire.body(update)
                == #"{"orderNumber":"123456-20200821-00002833","deliveryDate":"","memo":"","operator":"","#
                + #""mailPlugSentence":""}"#
        )
    }

    @Test func `the documented answer is a success`() async throws {
        let text = "ひとことメモ、担当者情報等の更新設定が完了しました。"
        let body = Order2.answer(Order2.message("UPDATE_ORDERMEMO_INFO_101", text, Order2.about(Order2.number)))
        let answer = try await Wire.client(answering: body).send(blank)
        #expect(answer.messages?.map(\.message) == [text])
        #expect(answer.messages?.first?.orderNumber == Order2.number)
    }

    @Test func `each error has its meaning`() async throws {
        try await Order2.expectSharedErrors(blank, "UPDATE_ORDERMEMO")
        for number in ["107", "108", "109"] {
            let code = "UPDATE_ORDERMEMO_ERROR_\(number)"
            try await Order2.expect(blank, code, is: .serviceCode, Order2.unexplained)
        }
    }

    @Test func `an error about the order is a failure of the call`() async throws {
        let error = try await Order2.error(
            of: blank,
            Order2.answer(
                Order2.message("UPDATE_ORDERMEMO_INFO_101", "x", Order2.about(Order2.number)),
                Order2.message("UPDATE_ORDERMEMO_ERROR_107", "x", Order2.about(Order2.number))
            )
        )
        #expect(error?.kind == .serviceCode)
        #expect(error?.failure?.code == "ORDER_EXT_API_UPDATE_ORDERMEMO_ERROR_107")
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: blank, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        var update = blank
        update.deliveryClass = OrderAPI2.DeliveryClass(rawValue: 8)
        update.memo = String(repeating: "あ", count: 1000)
        update.operatorName = "一二三四五六"
        update.mailPlugSentence = String(repeating: "x", count: 1024)
        #expect(Wire.problems(update) == [])
        update.orderNumber = "1"
        update.deliveryClass = OrderAPI2.DeliveryClass(rawValue: 9)
        update.shippingTerm = OrderAPI2.ShippingTerm(rawValue: 3)
        update.memo? += "あ"
        update.operatorName? += "七"
        update.mailPlugSentence? += "x"
        #expect(
            Wire.problems(update) == [
                "orderNumber must be the shop's id, the day and a serial: 123456-20260131-0000000001",
                "deliveryClass must be 0 to 8, not 9",
                "shippingTerm must be 0, 1, 2, 9 or two hours from 7 to 24, as in 708 or 2324",
                "memo must be at most 1000 characters, not 1001",
                "operator must be at most 6 characters, not 7",
                "mailPlugSentence must be at most 1024 characters, not 1025",
            ]
        )
        #expect(Wire.problems(OrderAPI2.UpdateOrderMemo(blank: WireBlank())) == ["orderNumber must be given"])
    }

    @Test(arguments: [
        (0, true), (1, true), (2, true), (9, true), (708, true), (1416, true), (2324, true), (2424, true),
        (-1, false), (3, false), (8, false), (10, false), (608, false), (725, false), (706, false), (2500, false),
        (70_800, false), (-708, false), (Int.min, false), (Int.max, false),
    ])
    func `a delivery time is a code or two hours`(term: Int, isValid: Bool) {
        var update = blank
        update.shippingTerm = OrderAPI2.ShippingTerm(rawValue: term)
        #expect(Wire.problems(update).isEmpty == isValid)
    }
}

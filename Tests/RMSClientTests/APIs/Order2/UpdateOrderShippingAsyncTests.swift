import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderShippingAsyncTests {
    private static func order(_ number: String) -> OrderAPI2.OrderShipping {
        OrderAPI2.OrderShipping(
            orderNumber: number,
            baskets: [OrderAPI2.ShippingBasket(basketID: 1, rows: [.add(deliveryCompany: .sagawa)])]
        )
    }

    private static let ticket = "0b7f0a3e-5c0e-4d5d-9f5e-1d2c3b4a5968_20200821111253"
    private let update = OrderAPI2.UpdateOrderShippingAsync([order(Order2.number), order(Order2.other)])
    private let result = OrderAPI2.GetResultUpdateOrderShippingAsync(requestID: ticket)

    @Test func `every member is encoded in its place and form`() throws {
        let baskets = #"[{"basketId":1,"ShippingModelList":[{"deliveryCompany":"1002"}]}]"#
        #expect(
            try Wire.body(update)
                == #"{"OrderShippingModelList":["#
                + #"{"orderNumber":"123456-20200821-00002833","BasketidModelList":\#(baskets)},"#
                + #"{"orderNumber":"123456-20200821-0000002834","BasketidModelList":\#(baskets)}]}"#
        )
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderShippingAsync")
        #expect(try Wire.body(result) == #"{"requestId":"\#(Self.ticket)"}"#)
        #expect(try Wire.path(result) == "/es/2.0/order/getResultUpdateOrderShippingAsync")
    }

    @Test func `an accepted call has a ticket`() async throws {
        let members = #""requestId":"\#(Self.ticket)",\#(Order2.about(row: "null", id: "null"))"#
        let text = "発送情報の更新を受付けました。"
        let body = Order2.answer(Order2.message("UPDATE_ORDERSHIPPING_ASYNC_INFO_101", text, members))
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.requestID == Self.ticket)
        #expect(answer.messages?.map(\.message) == [text])
        #expect(answer.recordCount == 0 && answer.refusedCount == 0)
    }

    @Test func `malformed rows are refused with HTTP 200 and without a ticket`() async throws {
        let body = Order2.answer(
            Order2.message(
                "UPDATE_ORDERSHIPPING_ASYNC_ERROR_011",
                "shippingDateの書式が不正です。",
                Order2.about(Order2.other) + "," + Order2.about(row: "1", id: "null")
            )
        )
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.requestID == nil)
        #expect(answer.results.map(\.orderNumber) == [Order2.other])
        #expect(answer.results.first?.failure?.code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_ASYNC_ERROR_011")
        #expect(answer.recordCount == 1 && answer.refusedCount == 1)
    }

    @Test func `each error of the whole call has its meaning`() async throws {
        try await Order2.expectSharedErrors(update, "UPDATE_ORDERSHIPPING_ASYNC")
    }

    @Test(arguments: Order2.malformed + [Order2.answer(Order2.message("UPDATE_ORDERSHIPPING_ASYNC_INFO_101"))])
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: update, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(update) == [])
        let numbers = (0..<101).map { "123456-20200821-\(10_000_000 + $0)" }
        #expect(Wire.problems(OrderAPI2.UpdateOrderShippingAsync(numbers.dropLast().map(Self.order))) == [])
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderShippingAsync(numbers.map(Self.order)))
                == ["OrderShippingModelList must be 1 to 100 orders, not 101"]
        )
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderShippingAsync(blank: WireBlank()))
                == ["OrderShippingModelList must be 1 to 100 orders, not 0"]
        )
        var wrong = OrderAPI2.UpdateOrderShippingAsync([Self.order(Order2.number), Self.order("1")])
        wrong.orders.append(Self.order(Order2.number))
        wrong.orders[2].baskets[0].rows[0].shippingNumber = String(repeating: "1", count: 121)
        #expect(
            Wire.problems(wrong) == [
                "OrderShippingModelList[1].orderNumber must be the shop's id, the day and a serial: "
                    + "123456-20260131-0000000001",
                "OrderShippingModelList[2].BasketidModelList[0].ShippingModelList[0].shippingNumber "
                    + "must be at most 120 characters, not 121",
                "OrderShippingModelList[2].orderNumber names the same order as OrderShippingModelList[0]: "
                    + "join their rows",
            ]
        )
    }

    @Test func `a result reports on every order and every row`() async throws {
        let cancelled = "指定された注文番号は既にキャンセルされているため、発送完了報告が出来る状態ではありませんでした。"
        let added = Order2.message(
            "UPDATE_ORDERSHIPPING_INFO_101",
            "発送情報の追加設定が完了しました。",
            Order2.about(row: "1", id: "15067012")
        )
        let refused = Order2.message(
            "UPDATE_ORDERSHIPPING_ERROR_102",
            cancelled,
            Order2.about(row: "null", id: "null")
        )
        let third = "123456-20200821-00000009"
        let client = try Wire.client(
            answering: #"{"ResultShippingModelList":["#
                + #"{"orderNumber":"\#(Order2.number)","MessageModelList":[\#(added)]},"#
                + #"{"orderNumber":"\#(Order2.other)","MessageModelList":[\#(refused)]},"#
                + #"{"orderNumber":"\#(third)","MessageModelList":null}]}"#
        )
        let answer = try await client.send(result)
        #expect(answer.hasResult)
        #expect(answer.results.map(\.orderNumber) == [Order2.number, Order2.other, third])
        #expect(
            answer.results.map { $0.failure?.code }
                == [nil, "ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_102", "UNREPORTED"]
        )
        #expect(answer.results[1].failure?.message == cancelled)
        #expect(answer.recordCount == 3 && answer.refusedCount == 2)
        #expect(answer.entries?.first?.rows.map(\.shippingDetailID) == [15_067_012])
        #expect(answer.entries?[1].rows == [])
        let vocabulary = OrderAPI2.GetResultUpdateOrderShippingAsync.vocabulary
        #expect(
            vocabulary.meaning(of: "ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_102")?.text
                == "the order is already canceled, so its shipping can't be reported"
        )
    }

    @Test func `a call that is still running looks like an unknown ticket`() async throws {
        let message = Order2.message(
            "GET_RESULT_UPDATEORDERSHIPPING_ASYNC_INFO_101",
            "指定されたリクエストIDの処理結果は存在しませんでした。"
        )
        let client = try Wire.client(answering: #"{"ResultShippingModelList":[{"MessageModelList":[\#(message)]}]}"#)
        let answer = try await client.send(result)
        #expect(!answer.hasResult)
        #expect(answer.recordCount == 0 && answer.refusedCount == 0)
        #expect(answer.entries?.first?.messages?.first?.message == "指定されたリクエストIDの処理結果は存在しませんでした。")
    }

    @Test func `an error about the ticket is a failure of the call`() async throws {
        let message = Order2.message(
            "GET_RESULT_UPDATEORDERSHIPPING_ASYNC_ERROR_009",
            "requestIdの項目を指定して下さい。"
        )
        let body = #"{"ResultShippingModelList":[{"MessageModelList":[\#(message)]}]}"#
        let error = try await Order2.error(of: result, body)
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem == "a required field is missing")
        #expect(try await Order2.error(of: result, body, status: 400)?.kind == .invalidRequest)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"ResultShippingModelList":null}"#, #"{"ResultShippingModelList":[]}"#,
        #"{"ResultShippingModelList":[{}]}"#, #"{"ResultShippingModelList":[{"MessageModelList":[]}]}"#,
        #"{"ResultShippingModelList":[1]}"#,
    ])
    func `malformed results are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: result, body)?.kind == .decoding)
    }

    @Test func `a result needs a ticket`() {
        #expect(Wire.problems(result) == [])
        #expect(
            Wire.problems(OrderAPI2.GetResultUpdateOrderShippingAsync(blank: WireBlank()))
                == ["requestId must be the ticket of updateOrderShippingAsync"]
        )
    }
}

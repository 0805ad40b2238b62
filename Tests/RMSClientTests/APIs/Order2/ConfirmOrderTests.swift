import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct ConfirmOrderTests {
    private let confirm = OrderAPI2.ConfirmOrder([Order2.number])

    /// The body and the answer are as recorded.
    @Test func `the recorded exchange is encoded and decoded`() async throws {
        let transport = CannedTransport(
            .answer(
                status: 200,
                fields: ["RequestId": "621f21e8-04ce-4060-9349-76e8d9a9363e"],
                body: #"{"MessageModelList":[{"messageType":"INFO","messageCode":"#
                    + #""ORDER_EXT_API_CONFIRM_ORDER_INFO_101","message":"注文確認に成功しました。","#
                    + #""orderNumber":"123456-20200821-00002833"}]}"#
            )
        )
        let answer = try await Wire.client(transport).send(confirm)
        #expect(answer.messages?.first?.message == "注文確認に成功しました。")
        #expect(answer.results.map(\.orderNumber) == [Order2.number])
        #expect(answer.results.first?.failure == nil)
        #expect(answer.recordCount == 1 && answer.refusedCount == 0)
        let request = try #require(await transport.requests.first)
        #expect(request.head.method == .post)
        #expect(request.head.path == "/es/2.0/order/confirmOrder")
        #expect(request.head.headerFields[.contentType] == "application/json; charset=utf-8")
        let recorded = #"{"orderNumberList": ["123456-20200821-00002833"]}"#
        #expect(String(decoding: request.body, as: UTF8.self) == recorded.replacingOccurrences(of: " ", with: ""))
        #expect(!request.isIdempotent)
    }

    @Test func `refused orders are results, not a failure of the call`() async throws {
        let client = try Wire.client(
            answering: Order2.answer(
                Order2.message("CONFIRM_ORDER_ERROR_103", "済", Order2.about(Order2.other)),
                Order2.message("CONFIRM_ORDER_INFO_101", "x", Order2.about(Order2.number))
            )
        )
        let sent = [Order2.number, Order2.other, "123456-20200821-00000009"]
        let answer = try await client.send(OrderAPI2.ConfirmOrder(sent))
        #expect(answer.recordCount == 2 && answer.refusedCount == 1)
        #expect(answer.results.first?.failure?.code == "ORDER_EXT_API_CONFIRM_ORDER_ERROR_103")
        #expect(answer.results.first?.failure?.message == "済")
        let outcomes = answer.results.outcomes(of: sent)
        #expect(outcomes.map(\.orderNumber) == sent)
        #expect(
            outcomes.map { $0.failure?.code } == [nil, "ORDER_EXT_API_CONFIRM_ORDER_ERROR_103", "UNREPORTED"]
        )
    }

    @Test func `an error outweighs another message about the same order`() async throws {
        let client = try Wire.client(
            answering: Order2.answer(
                Order2.message("CONFIRM_ORDER_INFO_101", "x", Order2.about(Order2.number)),
                Order2.message("CONFIRM_ORDER_ERROR_105", "x", Order2.about(Order2.number)),
                Order2.message("CONFIRM_ORDER_ERROR_102", "x", Order2.about(Order2.number))
            )
        )
        let answer = try await client.send(confirm)
        #expect(answer.results.map { $0.failure?.code } == ["ORDER_EXT_API_CONFIRM_ORDER_ERROR_105"])
        #expect(answer.recordCount == 1 && answer.refusedCount == 1)
    }

    @Test func `each error of the whole call has its meaning`() async throws {
        try await Order2.expectSharedErrors(confirm, "CONFIRM_ORDER")
        try await Order2.expect(
            confirm,
            "CONFIRM_ORDER_ERROR_102",
            is: .serviceCode,
            "the order is already canceled"
        )
        try await Order2.expect(
            confirm,
            "CONFIRM_ORDER_ERROR_103",
            is: .serviceCode,
            "the order no longer awaits confirmation"
        )
        try await Order2.expect(
            confirm,
            "CONFIRM_ORDER_ERROR_105",
            is: .serviceCode,
            "the order's postage or another amount is not set yet"
        )
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        let error = try await Order2.error(of: confirm, body)
        #expect(error?.kind == .decoding)
        #expect(error?.mayHaveActed == true)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(confirm) == [])
        #expect(Wire.problems(OrderAPI2.ConfirmOrder(Array(repeating: Order2.other, count: 100))) == [])
        #expect(
            Wire.problems(OrderAPI2.ConfirmOrder(Array(repeating: Order2.other, count: 101)))
                == ["orderNumberList must be 1 to 100 order numbers, not 101"]
        )
        #expect(
            Wire.problems(OrderAPI2.ConfirmOrder(blank: WireBlank()))
                == ["orderNumberList must be 1 to 100 order numbers, not 0"]
        )
    }

    @Test(arguments: Order2.wrongNumbers)
    func `a malformed order number is reported with its position`(number: String) {
        let rule =
            number.isEmpty
            ? "must be given" : "must be the shop's id, the day and a serial: 123456-20260131-0000000001"
        #expect(
            Wire.problems(OrderAPI2.ConfirmOrder([Order2.number, number])) == ["orderNumberList[1] \(rule)"]
        )
    }
}

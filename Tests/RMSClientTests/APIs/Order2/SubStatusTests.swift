import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct SubStatusTests {
    private let update = OrderAPI2.UpdateOrderSubStatus(.set(3601), of: [Order2.number, Order2.other])

    @Test func `a sub-status is a number, and none is null`() throws {
        let numbers = #"["123456-20200821-00002833","123456-20200821-0000002834"]"#
        #expect(try Wire.body(update) == #"{"subStatusId":3601,"orderNumberList":\#(numbers)}"#)
        var clearing = update
        clearing.subStatus = .clear
        #expect(try Wire.body(clearing) == #"{"subStatusId":null,"orderNumberList":\#(numbers)}"#)
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderSubStatus")
    }

    @Test(arguments: [
        ("3601", OrderAPI2.SubStatusAssignment.set(3601)), (" 1 ", .set(1)), ("-1", .set(-1)), ("null", .clear),
        ("", .clear), ("x", nil), ("nul", nil), ("1x", nil),
    ])
    func `an assignment is read from its text`(text: String, assignment: OrderAPI2.SubStatusAssignment?) {
        var text = text
        #expect(text.withUTF8 { OrderAPI2.SubStatusAssignment(wireBytes: $0, format: .plain) } == assignment)
    }

    @Test func `every order has its result, in the order sent`() async throws {
        let cancelled = "指定された注文番号は既にキャンセルされているため、サブステータスの更新が出来る状態ではありませんでした。"
        let body = Order2.answer(
            Order2.message(
                "UPDATE_ORDERSUBSTATUS_INFO_101",
                "サブステータスの更新設定が完了しました。",
                Order2.about(Order2.number)
            ),
            Order2.message("UPDATE_ORDERSUBSTATUS_ERROR_101", cancelled, Order2.about(Order2.other))
        )
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.messages?.first?.message == "サブステータスの更新設定が完了しました。")
        #expect(answer.results.map(\.orderNumber) == [Order2.number, Order2.other])
        #expect(
            answer.results.map { $0.failure?.code } == [nil, "ORDER_EXT_API_UPDATE_ORDERSUBSTATUS_ERROR_101"]
        )
        #expect(answer.results.last?.failure?.message == cancelled)
        #expect(answer.recordCount == 2 && answer.refusedCount == 1)
    }

    @Test func `each error of the whole call has its meaning`() async throws {
        try await Order2.expectSharedErrors(update, "UPDATE_ORDERSUBSTATUS")
        try await Order2.expect(
            update,
            "UPDATE_ORDERSUBSTATUS_ERROR_101",
            is: .serviceCode,
            "the order is already canceled"
        )
        try await Order2.expect(
            update,
            "UPDATE_ORDERSUBSTATUS_ERROR_102",
            is: .serviceCode,
            "this order can't be given this sub-status"
        )
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: update, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(update) == [])
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderSubStatus(.clear, of: Array(repeating: Order2.number, count: 101)))
                == ["orderNumberList must be 1 to 100 order numbers, not 101"]
        )
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderSubStatus(blank: WireBlank()))
                == ["orderNumberList must be 1 to 100 order numbers, not 0"]
        )
    }

    @Test func `the list is asked for with an empty object and decoded`() async throws {
        let list = OrderAPI2.GetSubStatusList()
        #expect(try Wire.body(list) == "{}")
        #expect(try Wire.path(list) == "/es/2.0/order/getSubStatusList")
        let messages = Order2.message("GET_SUBSTATUSLIST_INFO_101")
        let client = try Wire.client(
            answering: #"{"MessageModelList":[\#(messages)],"StatusModelList":[{"orderProgress":300,"#
                + #""SubStatusModelList":[{"subStatusId":3601,"subStatusName":"梱包","orderby":1},"#
                + #"{"subStatusId":"3602","subStatusName":"出荷","orderby":"2"}]},"#
                + #"{"orderProgress":500,"SubStatusModelList":null}]}"#
        )
        let groups = try #require(try await client.send(list).groups)
        #expect(groups.map(\.progress) == [.awaitingShipment, .shipped])
        #expect(groups.first?.subStatuses?.map(\.id) == [3601, 3602])
        #expect(groups.first?.subStatuses?.map(\.name) == ["梱包", "出荷"])
        #expect(groups.first?.subStatuses?.map(\.position) == [1, 2])
        #expect(groups.last?.subStatuses == nil)
    }

    @Test(
        arguments: Order2.malformed + [
            #"{"StatusModelList":[]}"#,
            #"{"MessageModelList":[{"messageType":"INFO"}],"StatusModelList":[{"orderProgress":"x"}]}"#,
        ]
    )
    func `malformed lists are not an empty list`(body: String) async throws {
        #expect(try await Order2.error(of: OrderAPI2.GetSubStatusList(), body)?.kind == .decoding)
    }

    @Test func `an error instead of the list is a refusal`() async throws {
        let body = Order2.answer(Order2.message("GET_SUBSTATUSLIST_ERROR_101"))
        #expect(try await Order2.error(of: OrderAPI2.GetSubStatusList(), body)?.kind == .serviceCode)
    }
}

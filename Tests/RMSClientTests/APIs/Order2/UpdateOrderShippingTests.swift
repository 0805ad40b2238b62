import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderShippingTests {
    private static let row = OrderAPI2.ShippingRow.add(
        deliveryCompany: .yamato,
        shippingNumber: "1234",
        shippingDate: Order2.day("2020-08-22")
    )

    private let update = OrderAPI2.UpdateOrderShipping(
        orderNumber: Order2.number,
        baskets: [OrderAPI2.ShippingBasket(basketID: 1, rows: [row])]
    )

    @Test func `rows are added, changed and deleted`() throws {
        var update = update
        update.baskets[0].rows += [
            .update(id: 7, shippingNumber: "5"),
            .update(id: 8, deliveryCompany: .init(rawValue: ""), shippingNumber: "", shippingDate: .clear),
            .update(id: 9, shippingDate: .set(Order2.day("2020-08-23"))), .delete(id: 10),
        ]
        update.baskets.append(OrderAPI2.ShippingBasket(basketID: 2, rows: [.add()]))
        #expect(
            try Wire.body(update)
                == #"{"orderNumber":"123456-20200821-00002833","BasketidModelList":["#
                + #"{"basketId":1,"ShippingModelList":["#
                + #"{"deliveryCompany":"1001","shippingNumber":"1234","shippingDate":"2020-08-22"},"#
                + #"{"shippingDetailId":7,"shippingNumber":"5"},"#
                + #"{"shippingDetailId":8,"deliveryCompany":"","shippingNumber":"","shippingDate":""},"#
                + #"{"shippingDetailId":9,"shippingDate":"2020-08-23"},"#
                + #"{"shippingDetailId":10,"shippingDeleteFlag":1}]},{"basketId":2,"ShippingModelList":[{}]}]}"#
        )
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderShipping")
    }

    @Test func `the day of shipping is a day in Japan`() throws {
        var update = update
        // 23:30 of the day before in UTC.
        let date = Date(timeIntervalSince1970: Order2.day("2020-08-22").timeIntervalSince1970 + 8.5 * 3600)
        update.baskets[0].rows = [.add(shippingDate: date)]
        #expect(try Wire.body(update).contains(#""shippingDate":"2020-08-22""#))
    }

    @Test func `every row has its result, with the id of an added one`() async throws {
        let messages = [
            ("INFO_101", "発送情報の追加設定が完了しました。", "1", "15067012"),
            ("INFO_102", "発送情報の更新設定が完了しました。", "2", "7"),
            ("INFO_103", "発送情報の削除設定が完了しました。", "3", "8"), ("ERROR_101", "だめ", "4", "null"),
        ]
        let list = messages.map {
            Order2.message("UPDATE_ORDERSHIPPING_\($0)", $1, Order2.about(row: $2, id: $3))
        }
        let body = #"{"MessageModelList":[\#(list.joined(separator: ","))]}"#
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.messages?.map(\.message) == messages.map(\.1))
        #expect(answer.results.map(\.number) == [1, 2, 3, 4])
        #expect(answer.results.map(\.shippingDetailID) == [15_067_012, 7, 8, nil])
        #expect(answer.results.first?.code == "ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_101")
        #expect(
            answer.results.map { $0.failure?.code } == [nil, nil, nil, "ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_101"]
        )
        #expect(answer.recordCount == 4 && answer.refusedCount == 1)
    }

    @Test func `an error outweighs another message about the same row`() async throws {
        let body = Order2.answer(
            Order2.message("UPDATE_ORDERSHIPPING_WARNING_101", "x", Order2.about(row: "1", id: "7")),
            Order2.message("UPDATE_ORDERSHIPPING_ERROR_101", "x", Order2.about(row: "1", id: "7")),
            Order2.message("UPDATE_ORDERSHIPPING_INFO_102", "x", Order2.about(row: "1", id: "7"))
        )
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.results.map(\.code) == ["ORDER_EXT_API_UPDATE_ORDERSHIPPING_ERROR_101"])
        #expect(answer.recordCount == 1 && answer.refusedCount == 1)
    }

    @Test(arguments: ["", #""orderNumber":"123456-20200821-00002833","#])
    func `an error about the order as a whole is a failure of the call`(members: String) async throws {
        let error = try await Order2.error(
            of: update,
            Order2.answer(
                Order2.message("UPDATE_ORDERSHIPPING_ERROR_102", "x", members + Order2.about(row: "null", id: "null"))
            )
        )
        #expect(error?.kind == .serviceCode)
        #expect(error?.problem == "the order is already canceled, so its shipping can't be reported")
    }

    @Test func `malformed rows are refused with HTTP 400`() async throws {
        let body = Order2.answer(
            Order2.message(
                "UPDATE_ORDERSHIPPING_ERROR_011",
                "shippingDateの書式が不正です。",
                Order2.about(row: "1", id: "null")
            ),
            Order2.message(
                "UPDATE_ORDERSHIPPING_ERROR_011",
                "deliveryCompanyの書式が不正です。",
                Order2.about(row: "2", id: "7")
            )
        )
        let error = try await Order2.error(of: update, body, status: 400)
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem == "a field has the wrong format")
        #expect(error?.failure?.message == "shippingDateの書式が不正です。")
    }

    @Test func `each error of the whole call has its meaning`() async throws {
        try await Order2.expectSharedErrors(update, "UPDATE_ORDERSHIPPING")
        try await Order2.expect(update, "UPDATE_ORDERSHIPPING_ERROR_101", is: .serviceCode, Order2.unexplained)
        try await Order2.expect(
            update,
            "UPDATE_ORDERSHIPPING_ERROR_102",
            is: .serviceCode,
            "the order is already canceled, so its shipping can't be reported"
        )
    }

    @Test(arguments: Order2.malformed + [#"{"MessageModelList":[{"messageType":"INFO","dataNumber":"x"}]}"#])
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: update, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        var update = update
        var row = OrderAPI2.ShippingRow.add(shippingNumber: String(repeating: "1", count: 120))
        update.baskets[0].rows = Array(repeating: row, count: 20)
        #expect(Wire.problems(update) == [])
        row.shippingNumber? += "1"
        row.isDeleted = true
        update.baskets[0].rows.append(row)
        #expect(
            Wire.problems(update) == [
                "BasketidModelList[0].ShippingModelList must be at most 20 rows, not 21",
                "BasketidModelList[0].ShippingModelList[20].shippingNumber must be at most 120 characters, not 121",
                "BasketidModelList[0].ShippingModelList[20].shippingDetailId must be given with shippingDeleteFlag 1",
            ]
        )
        #expect(
            Wire.problems(OrderAPI2.UpdateOrderShipping(blank: WireBlank()))
                == ["orderNumber must be given", "BasketidModelList must be given at least once"]
        )
    }
}

import Foundation
@testable import RMSClient
import Testing

@Suite struct GetOrderTests {
    private let call = OrderAPI2.GetOrder(orderNumbers: [Order2.number, Order2.other])

    private func answer(_ orders: String) -> String {
        #"{"MessageModelList":[\#(Order2.message("GET_ORDER_INFO_101"))],"OrderModelList":\#(orders),"version":10}"#
    }

    private func order(_ members: String, number: String = Order2.number) -> String {
        #"{"orderNumber":"\#(number)",\#(members)}"#
    }

    private func read(_ members: String) async throws -> OrderAPI2.Order {
        let answer = try await Wire.client(answering: answer("[\(order(members))]")).send(call)
        return try #require(answer.orders?.first)
    }

    @Test func `the call names its orders and the version`() throws {
        let body = #"{"orderNumberList":["123456-20200821-00002833","123456-20200821-0000002834"],"version":10}"#
        #expect(try Wire.body(call) == body)
        let old = OrderAPI2.GetOrder(orderNumbers: [Order2.number], version: .v7)
        #expect(try Wire.body(old) == #"{"orderNumberList":["123456-20200821-00002833"],"version":7}"#)
        #expect(try Wire.path(call)?.hasPrefix("/es/2.0/order/getOrder") == true)
    }

    @Test func `numbers that RMS would refuse are reported before the call`() {
        for number in Order2.wrongNumbers {
            #expect(!Wire.problems(OrderAPI2.GetOrder(orderNumbers: [number])).isEmpty, "\(number)")
        }
        #expect(!Wire.problems(OrderAPI2.GetOrder(orderNumbers: [])).isEmpty)
        let many = [String](repeating: Order2.number, count: 101)
        #expect(!Wire.problems(OrderAPI2.GetOrder(orderNumbers: many)).isEmpty)
        #expect(Wire.problems(OrderAPI2.GetOrder(orderNumbers: Array(many.dropLast()))).isEmpty)
    }

    @Test func `an undecided amount is nil, and its raw value is reachable`() async throws {
        let order = try await read(#""postagePrice":-9999,"totalPrice":1200"#)
        #expect(order.postagePrice?.amount == nil && order.postagePrice?.rawValue == -9999)
        #expect(order.postagePrice == .undecided && order.totalPrice?.amount == 1200 && order.goodsPrice == nil)
    }

    @Test func `tax rates keep their decimals`() async throws {
        let order = try await read(#""paymentChargeTaxRate":0.08"#)
        #expect(order.paymentChargeTaxRate == Decimal(string: "0.08"))
        #expect(order.paymentChargeTaxRate?.description == "0.08")
    }

    @Test func `members are read in each form that has been seen`() async throws {
        let order = try await read(
            #""orderProgress":"300","giftCheckFlag":"1","orderDatetime":"2020-08-21T11:12:53+0900","requestPrice":"1080","#
                + #""CouponModelList":null,"TaxSummaryModelList":{"taxRate":"0.1"}"#
        )
        #expect(order.progress == .awaitingShipment && order.isGift == true && order.requestPrice?.amount == 1080)
        #expect(order.orderedAt == Date(timeIntervalSince1970: 1_597_975_973))
        #expect((order.coupons ?? []).isEmpty && order.taxSummaries?.first?.taxRate == Decimal(string: "0.1"))
    }

    @Test func `an unreadable order does not hide the others`() async throws {
        let good = order(#""orderProgress":300"#, number: Order2.other)
        let bad = order(#""orderProgress":{}"#)
        let answer = try await Wire.client(answering: answer("[\(bad),\(good)]")).answer(to: call)
        #expect(answer.value.orders?.map(\.orderNumber) == [Order2.other])
        #expect(answer.unreadable.count == 1)
    }

    @Test func `shared errors have their kinds, whatever the status`() async throws {
        try await Order2.expectSharedErrors(call, "GET_ORDER")
    }

    @Test(arguments: Order2.malformed)
    func `an answer that reports nothing is an error`(body: String) async throws {
        let error = try await Order2.error(of: call, body)
        #expect(error?.kind == .decoding, "\(body)")
    }
}

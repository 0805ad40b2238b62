import Foundation
@testable import RMSClient
import Testing

@Suite struct GetPaymentTests {
    private let call = OrderAPI2.GetPayment(orderNumber: Order2.number)

    private func answer(_ payments: String) -> String {
        let order = #"{"orderNumber":"\#(Order2.number)","PaymentModelList":\#(payments)}"#
        return #"{"MessageModelList":[\#(Order2.message("GET_PAYMENT_INFO_101"))],"OrderModel":\#(order)}"#
    }

    private func read(_ members: String) async throws -> OrderAPI2.Payment {
        let answer = try await Wire.client(answering: answer("[{\(members)}]")).send(call)
        return try #require(answer.order?.payments?.first)
    }

    @Test func `the call names its order and the version`() throws {
        #expect(try Wire.body(call) == #"{"orderNumber":"123456-20200821-00002833","version":4}"#)
        let other = OrderAPI2.GetPayment(orderNumber: Order2.number, version: .init(rawValue: 5))
        #expect(try Wire.body(other) == #"{"orderNumber":"123456-20200821-00002833","version":5}"#)
        #expect(try Wire.path(call) == "/es/2.0/order/getPayment")
    }

    @Test(arguments: Order2.wrongNumbers)
    func `a number that RMS would refuse is reported before the call`(number: String) {
        #expect(Wire.problems(OrderAPI2.GetPayment(orderNumber: number)).count == 1)
    }

    @Test func `an undecided amount is nil, and its raw value is reachable`() async throws {
        let payment = try await read(#""paymentAmount":-9999,"paymentCharge":"250""#)
        #expect(payment.amount?.amount == nil && payment.amount?.rawValue == -9999)
        #expect(payment.charge?.amount == 250)
    }

    @Test(
        arguments: [
            ("2020-08-21T11:12:53+0900", 1_597_975_973), ("2020-08-21T11:12:53+09:00", 1_597_975_973),
            ("2020-08-21", 1_597_935_600),
        ] as [(String, Double)]
    )
    func `a date is read as a time and as a day`(text: String, seconds: Double) async throws {
        let payment = try await read(
            #""payExpectDate":"\#(text)","paymentProcCancelNgDate":"\#(text)","#
                + #""PaymentBankModel":{"transferDate":"\#(text)"}"#
        )
        let date = Date(timeIntervalSince1970: seconds)
        #expect(payment.payExpectDate == date && payment.procedureCancelFailedAt == date)
        #expect(payment.bank?.transferDate == date)
    }

    @Test func `codes are open, and members may be null`() async throws {
        let payment = try await read(
            #""paymentStatus":"31420","paymentMethod":99,"RefundModelList":null,"PaymentCardModel":null,"#
                + #""AdditionalFeeModelList":[{"additionalFeeType":2,"payFrom":1,"additionalFeeTaxRate":0.08}]"#
        )
        #expect(payment.status == .awaitingCancelPreparation && payment.method?.rawValue == 99)
        #expect((payment.refunds ?? []).isEmpty && payment.card == nil)
        let fee = try #require(payment.additionalFees?.first)
        #expect(fee.type == .chargeBack && fee.payer == .orderer && fee.taxRate == Decimal(string: "0.08"))
    }

    @Test func `each documented state has its value`() {
        let states: [OrderAPI2.PaymentStatus] = [
            .noPayment, .awaitingProcedure, .awaitingPreparation, .procedureRequested, .procedureCompleted,
            .procedureFailed, .requested, .fixed, .fixedAfterFailedCancel, .failed, .failedHandedToShop,
            .cancellingProcedure, .awaitingProcedureCancel, .awaitingProcedureCancelPreparation, .procedureCancelled,
            .procedureCancelFailed, .cancelling, .awaitingCancel, .awaitingCancelPreparation, .cancelled, .chargedBack,
        ]
        let values = [
            30000, 30100, 30110, 30200, 30300, 30400, 30500, 30600, 30610, 30700, 30710, 31100, 31110, 31120, 31200,
            31300, 31400, 31410, 31420, 31500, 31800,
        ]
        #expect(states.map(\.rawValue) == values)
    }

    @Test func `the accessor returns the payments`() async throws {
        let client = try Wire.client(answering: answer(#"[{"paymentStatus":30600},{"paymentStatus":31500}]"#))
        let order = try await client.order.payment(of: Order2.number)
        #expect(order.orderNumber == Order2.number && order.payments?.map(\.status) == [.fixed, .cancelled])
    }

    @Test(arguments: ["", #","OrderModel":null"#])
    func `an answer without the order is an error of the kind notFound`(member: String) async throws {
        let body = #"{"MessageModelList":[\#(Order2.message("GET_PAYMENT_INFO_102"))]\#(member)}"#
        let client = try Wire.client(answering: body)
        let error = await rmsError { () async throws(RMSError) in try await client.order.payment(of: Order2.number) }
        #expect(error?.kind == .notFound)
        #expect(try await client.send(call).order == nil)
    }

    @Test func `an unreadable payment is an error that names its place and none of its values`() async throws {
        let body = answer(#"[{"paymentStatus":30600},{"orderPaymentNumber":"secret-1","paymentStatus":"x"}]"#)
        let error = try await Order2.error(of: call, body)
        #expect(error?.kind == .decoding && error?.problem.contains("PaymentModelList[2]/paymentStatus") == true)
        #expect("\(String(describing: error))".contains("secret-1") == false)
    }

    @Test func `errors have their kinds, also one that names the order`() async throws {
        try await Order2.expectSharedErrors(call, "GET_PAYMENT")
        let body = Order2.answer(Order2.message("GET_PAYMENT_ERROR_101", "だめ", Order2.about(Order2.number)))
        let error = try await Order2.error(of: call, body)
        #expect(error?.kind == .serviceCode && error?.failure?.code == "ORDER_EXT_API_GET_PAYMENT_ERROR_101")
    }

    @Test(arguments: Order2.malformed)
    func `an answer that reports nothing is an error`(body: String) async throws {
        #expect(try await Order2.error(of: call, body)?.kind == .decoding, "\(body)")
    }
}

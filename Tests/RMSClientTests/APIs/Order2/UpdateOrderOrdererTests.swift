import Foundation
import HTTPTypes
@testable import RMSClient
import Testing

@Suite struct UpdateOrderOrdererTests {
    private static var orderer: OrderAPI2.OrdererUpdate {
        var orderer = OrderAPI2.OrdererUpdate(
            .init(
                zipCode: ("100", "0001"),
                prefecture: "東京都",
                city: "千代田区",
                subAddress: "1-1",
                familyName: "見本",
                phoneNumber: ("03", "0000", "0001")
            )
        )
        orderer.address.firstName = "太郎"
        orderer.emailAddress = "x@example.com"
        orderer.sex = "男"
        orderer.birthYear = 1980
        orderer.birthMonth = 12
        orderer.birthDay = 31
        return orderer
    }

    private let update = OrderAPI2.UpdateOrderOrderer(orderNumber: Order2.number, orderer: orderer)

    @Test func `every member is encoded in its place and form`() throws {
        var update = update
        update.reductionReason = .otherByShop
        #expect(
            try Wire.body(update)
                == #"{"orderNumber":"123456-20200821-00002833","reductionReason":10,"OrdererModel":{"zipCode1":"100","#
                + #""zipCode2":"0001","prefecture":"東京都","city":"千代田区","subAddress":"1-1","familyName":"見本","#
                + #""firstName":"太郎","phoneNumber1":"03","phoneNumber2":"0000","phoneNumber3":"0001","#
                + #""emailAddress":"x@example.com","sex":"男","birthYear":1980,"birthMonth":12,"birthDay":31}}"#
        )
        #expect(try Wire.path(update) == "/es/2.0/order/updateOrderOrderer")
    }

    @Test func `the documented answer is a success`() async throws {
        let body = Order2.answer(Order2.message("UPDATE_ORDERORDERER_INFO_101", "x", Order2.about(Order2.number)))
        let answer = try await Wire.client(answering: body).send(update)
        #expect(answer.messages?.map(\.code) == ["ORDER_EXT_API_UPDATE_ORDERORDERER_INFO_101"])
    }

    @Test func `each error has its meaning`() async throws {
        try await Order2.expectSharedErrors(update, "UPDATE_ORDERORDERER")
        try await Order2.expect(update, "UPDATE_ORDERORDERER_ERROR_033", is: .serviceCode, Order2.unexplained)
    }

    @Test(arguments: Order2.malformed)
    func `malformed answers are not a success`(body: String) async throws {
        #expect(try await Order2.error(of: update, body)?.kind == .decoding)
    }

    @Test func `limits are checked before anything is sent`() {
        #expect(Wire.problems(update) == [])
        var wrong = update
        wrong.orderNumber = "1"
        wrong.orderer.address.city = ""
        wrong.orderer.birthMonth = 13
        wrong.orderer.birthDay = 0
        #expect(
            Wire.problems(wrong) == [
                "orderNumber must be the shop's id, the day and a serial: 123456-20260131-0000000001",
                "OrdererModel.city must be given", "OrdererModel.birthMonth must be 1 to 12, not 13",
                "OrdererModel.birthDay must be 1 to 31, not 0",
            ]
        )
    }

    @Test func `the orderer of an order is copied as it is`() throws {
        var order = OrderAPI2.Order(orderNumber: Order2.number)
        let error = #expect(throws: RMSError.self) { try OrderAPI2.UpdateOrderOrderer(of: order) }
        #expect(error?.kind == .invalidRequest)
        #expect(error?.problem == "OrdererModel is required, and the order was read without it")
        let json = try JSONModelEncoder.encode(Self.orderer, for: .service).compact
        order.orderer = try JSONModelDecoder.decode(OrderAPI2.Orderer.self, from: [UInt8](json.utf8))
        #expect(try OrderAPI2.UpdateOrderOrderer(of: order).orderer == Self.orderer)
    }

    @Test(arguments: [
        ("x", "x", "done"), ("千代田区", "港区", "not done"), (#""birthDay":31"#, #""birthDay":30"#, "not done"),
        (#""太郎""#, "null", "not done"), ("x@example.com", "a@pc.fw.rakuten.ne.jp", "unclear"),
        (#""男""#, "null", "not done"), (#""firstName""#, #""familyNameKana":"ミホン","firstName""#, "done"),
    ])
    func `reading back shows whether the orderer was changed`(old: String, new: String, says: String) async throws {
        let sent = try JSONModelEncoder.encode(Self.orderer, for: .service).compact
        let found = sent.replacing(old, with: new)
        #expect(try await Order2.verdict(update, #""OrdererModel":\#(found)"#) == says)
        #expect(try await Order2.verdict(update, #""orderProgress":100"#) == "unclear")
    }
}

import Foundation
@testable import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct PaymentShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func orders() async throws -> [OrderAPI2.Order] {
        try await shop.rms.order.orders(from: shop.now.addingTimeInterval(-95 * 86_400), to: shop.now)
            .reduce(into: []) { $0.append($1) }
    }

    private func payment(_ number: String) async throws -> OrderAPI2.Payment {
        let order = try await shop.rms.order.payment(of: number)
        #expect(order.orderNumber == number && order.payments?.count == 1)
        return try #require(order.payments?.first)
    }

    @Test func `a payment has the method, the amount and the state of its order`() async throws {
        let states = [100: 30100, 200: 30200, 300: 30300, 500: 30300, 600: 30500, 700: 30600, 800: 31100, 900: 31200]
        var seen: Set<Int> = []
        for order in try await orders() {
            let payment = try await payment(order.orderNumber)
            let progress = try #require(order.progress?.rawValue)
            let isCash = order.settlement?.method == .cashOnDelivery
            seen.insert(payment.status?.rawValue ?? 0)
            #expect(payment.paymentNumber == order.orderNumber + "-1")
            #expect(payment.method == order.settlement?.method && payment.amount == order.requestPrice)
            #expect(payment.status?.rawValue == (isCash ? 30000 : states[progress]))
            #expect(payment.procedureCompletedAt == (isCash ? nil : order.fixedAt))
            #expect((payment.fixedAt != nil) == (!isCash && progress == 700))
            #expect((payment.card != nil) == (payment.method == .card))
            #expect((payment.bank != nil) == (payment.method == .bankTransfer))
            if let card = payment.card {
                #expect(card.number == order.settlement?.cardNumber && card.owner == order.settlement?.cardOwner)
                #expect(card.name == "VISA" && card.payType == .lumpSum)
            }
            if let bank = payment.bank, order.fixedAt != nil {
                let kana = (order.orderer?.familyNameKana ?? "") + (order.orderer?.firstNameKana ?? "")
                #expect(bank.transferNameKana == kana && bank.transferDate != nil)
            }
        }
        #expect(seen == [30000, 30100, 30200, 30300, 30600, 31100, 31200])
    }

    @Test(arguments: [600: 30500, 800: 31100])
    func `a state that no order of the seed has is derived as well`(progress: Int, status: Int) async throws {
        let number = try #require(try await orders().first { $0.settlement?.method == .card }?.orderNumber)
        shop.use { $0.orders.change(number) { details, order in details.move(to: progress, &order) } }
        #expect(try await payment(number).status?.rawValue == status)
    }

    @Test func `each method has its model`() async throws {
        let number = try #require(try await orders().first { $0.progress == .awaitingShipment }?.orderNumber)
        func pay(_ name: String) async throws -> OrderAPI2.Payment {
            shop.use {
                $0.orders.change(number) { _, order in order["settlementModel"]?.set("settlementName", name) }
            }
            return try await payment(number)
        }
        for name in ["セブンイレブン（前払）", "ローソン、郵便局ATM等（前払）"] {
            let store = try await pay(name)
            #expect(store.multi?.receiptNumber?.isEmpty == false && store.multi?.payInfoURL != nil)
            #expect(store.bank == nil && store.payLater == nil && store.payPal == nil)
        }
        let later = try await pay("後払い決済")
        #expect(later.method == .payLater && later.payLater?.inquiryNumber != nil && later.multi == nil)
        let payPal = try await pay("PayPal")
        #expect(payPal.method == .payPal && payPal.payPal?.billID != nil && payPal.payLater == nil)
    }

    @Test(arguments: [
        (#"{"version":4}"#, "ERROR_009", "orderNumber"),
        (#"{"orderNumber":"x","version":4}"#, "ERROR_011", "orderNumber"),
        (#"{"orderNumber":"123456-20260101-00000000"}"#, "ERROR_009", "version"),
        (#"{"orderNumber":"123456-20260101-00000000","version":3}"#, "ERROR_011", "version"),
        (#"{"orderNumber":"123456-20260101-00000000","version":[]}"#, "ERROR_011", "version"),
        ("{", "ERROR_011", "body"), ("[]", "ERROR_011", "body"), ("", "ERROR_009", "version"),
    ])
    func `getPayment refuses what is missing or malformed`(body: String, code: String, field: String) {
        let answer = shop.post(json: "order/getPayment", body)
        #expect(answer.status == 400)
        #expect(
            answer.text.contains("ORDER_EXT_API_GET_PAYMENT_\(code)") && answer.text.contains(field),
            "\(answer.text)"
        )
    }

    @Test func `an order that the shop does not have, or that is too old, is refused`() async throws {
        let number = try #require(try await orders().first?.orderNumber)
        shop.use {
            $0.orders.change(number) { _, order in order.set("orderDate", "2020-01-01T00:00:00+09:00") }
        }
        for number in ["123456-20260101-00000000", number] {
            let code = await shop.code { _ = try await shop.rms.order.payment(of: number) }
            #expect(code == "ORDER_EXT_API_GET_PAYMENT_ERROR_101")
        }
    }

    @Test func `every member of a payment is read from the fixture without a loss`() throws {
        let answer = try MockEngine.fixed().answer(
            MockRequest(
                method: "POST",
                target: "/es/2.0/order/getPayment/",
                fields: [
                    (name: "Authorization", value: "ESA Q0NDQ0M6QkJCQkI="),
                    (name: "Content-Type", value: "application/json; charset=utf-8"),
                ],
                body: [UInt8](#"{"orderNumber":"123456-20261101-0000000001","version":4}"#.utf8)
            )
        )
        let model = try JSONModelDecoder.decode(
            OrderAPI2.GetPayment.Response.self,
            from: [UInt8](answer.text.utf8)
        )
        let back = try JSONModelEncoder.encode(model, for: .service).compact
        let sent = try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? NSDictionary
        let read = try JSONSerialization.jsonObject(with: Data(back.utf8)) as? NSDictionary
        #expect(sent != nil && sent == read, "\(back)")
    }

    @Test func `the journal shows no personal data of a payment`() async throws {
        var card = Set<String>()
        for order in try await orders().prefix(20) {
            let payment = try await payment(order.orderNumber)
            card.formUnion(
                [payment.card?.owner, payment.card?.number, payment.bank?.transferNameKana].compactMap(\.self)
            )
            card.formUnion(payment.organizationNumbers ?? [])
        }
        #expect(card.count > 5)
        let shown = shop.engine.journal.all.map { JournalEntry(raw: $0).answerBody }.joined()
        #expect(shown.contains("paymentStatus"))
        for text in card { #expect(!shown.contains(text), "\(text)") }
    }
}

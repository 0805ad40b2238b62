internal import Foundation
internal import RMSClient

/// getPayment of RakutenPayOrderAPI 2.0 in a shop.
///
/// The book keeps no payments: one is derived from an order's payment method and progress. Which values it has is our
/// choice, except for the card, which is that of the order; so are the code and the text of the success. A payment in
/// cash on delivery is none (30000).
struct Order2Payment {
    private static let function = "GET_PAYMENT"

    private let order: Element
    private let details: OrderDetails
    private let method: Int
    private let number: String

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Order2Form(call.json?.root, function)
        form.orderNumber()
        form.require("version")
        form.integer("version") { $0 == 4 }
        if let refusal = form.refusal { return refusal }
        let number = call.json?.root.text("orderNumber") ?? ""
        guard let order = Order2Service.readable([number], shop).first else {
            return .messages([Order2Writes.unknown(number, function)])
        }
        let payment = Order2Payment(order, shop.orders.details(of: order))
        let message = Order2Message(kind: .info, function: function, number: 101, text: "支払情報の取得に成功しました。")
        let model = JSONText.object([
            ("orderNumber", .string(number)), ("PaymentModelList", .array([payment.json])),
        ])
        return .messages([message.about(number)], [("OrderModel", model)])
    }

    private init(_ order: Element, _ details: OrderDetails) {
        self.order = order
        self.details = details
        method = Order2View.settlementCode(of: order)
        number = order.value("orderNumber") ?? ""
    }

    private var json: JSONText {
        func amount(_ value: Int) -> JSONText { .literal("\(value)") }
        func time(_ text: String?, if isSet: Bool = true) -> JSONText { isPaidToRakuten && isSet ? .time(text) : .null }
        let isRequested = [600, 700].contains(details.progress)
        return .object([
            ("orderPaymentNumber", .string("\(number)-1")), ("paymentMethod", amount(method)),
            ("paymentAmount", amount(order.number("requestPrice") ?? 0)), ("paymentCharge", amount(0)),
            ("paymentStatus", amount(status)), ("paymentProcReqDatetime", time(details.confirmedAt)),
            ("paymentProcNgDatetime", .null), ("paymentProcCmplDatetime", time(details.fixedAt)),
            ("paymentProcCancelNgDate", .null), ("paymentProcCancelCmplDatetime", .null),
            ("paymentReqDatetime", time(details.shippedAt, if: isRequested)), ("paymentNgDatetime", .null),
            ("paymentFixDatetime", time(details.shippedAt, if: details.progress == 700)),
            ("paymentCancelNgDatetime", .null), ("paymentCancelCmplDatetime", .null),
            ("paymentCancelFixDatetime", .null), ("payExpectDate", .null), ("minusPayExpectDate", .null),
            ("paymentOrganizationLinkageNumberList", isPaidToRakuten ? .array([.string("P\(serial)")]) : .null),
            ("PaymentCardModel", method == 1 ? .object(Order2View.card(of: order)) : .null),
            ("PaymentMultiModel", [13, 14].contains(method) ? multi : .null),
            ("PaymentBankModel", method == 9 ? bank : .null),
            ("PaymentPayAfterModel", method == 21 ? payLater : .null),
            ("RefundModelList", .null), ("AdditionalFeeModelList", .null),
            ("PaymentPaypalModel", method == 17 ? payPal : .null),
        ])
    }

    private var isPaidToRakuten: Bool { method != 2 }

    private var serial: String { String(number.split(separator: "-").last ?? "") }

    private var status: Int {
        guard isPaidToRakuten else { return 30000 }
        return switch details.progress {
        case 100: 30100
        case 200: 30200
        case 600: 30500
        case 700: 30600
        case 800: 31100
        case 900: 31200
        default: 30300
        }
    }

    private var multi: JSONText {
        let page = "https://payment.invalid/\(serial)"
        return .object([
            ("eventDatetime", .time(details.confirmedAt)), ("rcvgNumber", .string(serial)),
            ("payInfoUrl", .string("\(page)/slip")), ("payStartUrl", .string(page)),
        ])
    }

    private var bank: JSONText {
        let name = ["familyNameKana", "firstNameKana"].compactMap { order["ordererModel"]?.value($0) }.joined()
        return .object([
            ("transferDate", .text(details.fixedAt.map { String($0.prefix(10)) })),
            ("transferNameKana", details.fixedAt == nil ? .null : .string(name)),
        ])
    }

    private var payLater: JSONText {
        .object([("rcvgAgcyTypeName", .string("後払いサービス")), ("rcvgNumber", .string(serial))])
    }

    private var payPal: JSONText {
        .object([("eventDate", .time(details.confirmedAt)), ("billId", .string("B\(serial)"))])
    }
}

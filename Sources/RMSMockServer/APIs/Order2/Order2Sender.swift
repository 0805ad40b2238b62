internal import RMSClient

/// The calls of RakutenPayOrderAPI 2.0 that change what an order contains and where it goes.
///
/// Unknown, and our choice: the change is final at once; packages, items and members that are not sent stay as they are;
/// an order keeps a package, and each package an item; a fall of the amount without a reason is ERROR_114, and a payment
/// method that can't be changed ERROR_115, both with 400; the codes after shipping are those before it.
enum Order2Sender {
    static let function = "UPDATE_ORDERSENDER"

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        change(call, &shop, permitted: [100, 200, 300])
    }

    static func updateAfterShipping(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        change(call, &shop, permitted: [500, 600, 700])
    }

    private static func change(_ call: MockCall, _ shop: inout ShopState, permitted: Set<Int>) -> ShopAnswer {
        let body = call.json?.root ?? JSONObject([:])
        var form = Order2Form(body, function)
        form.contents()
        if let refusal = form.refusal { return refusal }
        let number = body.text("orderNumber") ?? ""
        guard let order = shop.orders[number] else { return .messages([Order2Writes.unknown(number, function)]) }
        var contents = Order2Contents(order, shop.orders.details(of: order))
        guard permitted.contains(contents.details.progress) else {
            let text = "指定された注文番号は送付先情報の更新が出来る状態ではありませんでした。"
            return .messages([Order2Message(kind: .error, function: function, number: 102, text: text).about(number)])
        }
        do throws(Order2Refusal) {
            try contents.change(to: body)
        } catch {
            return .messages([error.message.about(number)], status: 400)
        }
        shop.orders.change(number) { details, order in
            details = contents.details
            order = contents.order
        }
        for line in contents.returned {
            OrderChangeService.restoreStock(of: line.line, units: line.units, as: line.rule, &shop)
        }
        let text = "送付先情報の更新設定が完了しました。"
        return .messages([Order2Message(kind: .info, function: function, number: 101, text: text).about(number)])
    }
}

/// Why a change of an order is refused.
struct Order2Refusal: Error {
    let message: Order2Message

    init(_ number: Int, _ text: String) {
        message = Order2Message(kind: .error, function: Order2Sender.function, number: number, text: text)
    }

    private init(_ message: Order2Message) {
        self.message = message
    }

    static func missing(_ field: String) -> Self { Self(.missing(field, Order2Sender.function)) }
    static func malformed(_ field: String) -> Self { Self(.malformed(field, Order2Sender.function)) }
}

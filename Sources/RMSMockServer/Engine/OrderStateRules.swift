internal import RMSClient

/// What an order call breaks that only the shop's orders show. What RMS says is not known: the call is taken, and the rule
/// told.
enum OrderStateRules {
    static func violations(of call: MockCall, at shop: ShopState) -> [Violation] {
        guard call.function.family == .order, let change = OrderChange(rawValue: call.function.soapOperation ?? ""),
            let argument = call.argument("arg1")
        else { return [] }
        var violations: [Violation] = []
        if let problem = shop.orders.problem(with: argument.number("requestId")) {
            violations.append(
                Violation(text: problem, source: .order1AsynchronousCalls, isRefused: false)
            )
        }
        guard change == .updateOrder else { return violations }
        for sent in argument.all("orderModel") {
            guard let order = shop.orders[sent.value("orderNumber") ?? ""] else { continue }
            violations += OrderMerge(sent, into: order).additions.map { text in
                Violation(
                    text: "\(text) is not in the order: packages, goods and coupons can't be added",
                    source: .order1UpdateOrder,
                    isRefused: false
                )
            }
        }
        return violations
    }
}

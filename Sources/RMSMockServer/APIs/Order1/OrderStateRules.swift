internal import RMSClient

/// What an order call breaks that only the shop's orders show. What RMS says is not known: the call is taken, and the rule
/// told.
enum OrderStateRules {
    static func violations(of call: MockCall, in shop: ShopState) -> [Violation] {
        guard let change = OrderChange(rawValue: call.function.soapOperation ?? ""),
            let argument = call.orderArgument("arg1")
        else { return [] }
        var violations: [Violation] = []
        if let problem = shop.orders.problem(with: argument.number("requestId")) {
            violations.append(
                Violation(problem, .order1AsynchronousCalls)
            )
        }
        guard change == .updateOrder else { return violations }
        for sent in argument.all("orderModel") {
            guard let order = shop.orders[sent.value("orderNumber") ?? ""] else { continue }
            violations += OrderMerge(sent, into: order).additions.map { text in
                Violation("\(text) is not in the order: packages, goods and coupons can't be added", .order1UpdateOrder)
            }
        }
        return violations
    }
}

internal import RMSClient

/// The rules of order calls that depend on the shop's orders. RMS's answers are unknown: a broken rule is reported and
/// the call succeeds.
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

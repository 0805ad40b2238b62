internal import Foundation
internal import RMSClient

/// The documented rules of the order service that its schema does not cover. The service has codes for few of them, so
/// a broken rule is reported and the call succeeds.
struct OrderRules {
    private let now: Date
    private(set) var violations: [Violation] = []

    /// Checks a call of the service.
    init(_ call: MockCall, at now: Date) {
        self.now = now
        let argument = call.orderArgument("arg1") ?? Element("arg1")
        if call.function == .orderGetOrder {
            judge(search: argument)
        } else if let change = OrderChange(rawValue: call.function.soapOperation ?? "") {
            if change.changes(in: argument).isEmpty { report("the call names no order", .order1AsynchronousCalls) }
            judge(change, argument)
        }
        if let tree = call.tree { judge(codes: tree) }
    }

    private mutating func report(_ text: String, _ source: WireSource) {
        violations.append(Violation(text, source))
    }

    private mutating func judge(search argument: Element) {
        guard let search = argument["orderSearchModel"] else {
            if argument["orderNumber"] == nil {
                report("orderNumber or orderSearchModel must be given", .order1GetOrder)
            }
            return
        }
        for name in ["dateType", "startDate", "endDate"] where search[name] == nil {
            report("\(name) is missing from the search, or can't be read", .order1GetOrder)
        }
        if let type = search.number("dateType"), !(1...6 ~= type) {
            report("dateType \(type) is not known", .order1DateType)
        }
        guard let start = search.value("startDate").flatMap({ Date(japaneseTime: $0) }),
            let end = search.value("endDate").flatMap({ Date(japaneseTime: $0) })
        else { return }
        if end < start { report("endDate is before startDate", .order1GetOrder) }
        if end.timeIntervalSince(start) > 63 * 86_400 {
            report("the period is longer than 63 days", .order1DatesAndLimits)
        }
        if now.timeIntervalSince(start) > 730 * 86_400 {
            report("startDate is more than 730 days ago", .order1DatesAndLimits)
        }
    }

    private mutating func judge(_ change: OrderChange, _ argument: Element) {
        switch change {
        case .changeStatus:
            // Shops can define further states, so any name is valid.
            for model in argument.all("orderStatusModel") where model.value("statusName")?.isEmpty != false {
                report("statusName is missing", .order1ChangeStatus)
            }
        case .cancelOrder:
            for model in argument.all("cancelModelList") {
                guard let reason = model.number("reasonId") else {
                    report("reasonId is missing", .order1CancelOrder)
                    continue
                }
                if !(1...11 ~= reason) { report("reasonId \(reason) is not between 1 and 11", .order1CancelOrder) }
            }
        case .updateOrder:
            for order in argument.all("orderModel") {
                for wrapping in [order["wrappingModel1"], order["wrappingModel2"]].compactMap({ $0?.value("title") })
                where !["包装紙", "リボン"].contains(wrapping) {
                    report("the title of a wrapping is not 包装紙 or リボン", .order1WrappingModel)
                }
            }
        default: break
        }
    }

    /// Checks members with a fixed set of values, wherever they occur.
    private mutating func judge(codes tree: XMLTree) {
        let codes: [(name: String, values: Set<String>, source: WireSource)] = [
            ("orderType", ["1", "2", "3", "4", "5", "6"], .order1OrderType),
            ("restoreInventoryFlag", ["0", "1", "2"], .order1CancelOrder),
            ("carrierCode", ["0", "1", "2", "3", "5", "11", "12", "19", "21", "22", "29", "99"], .order1Devices),
        ]
        for code in codes {
            for value in Set(tree.texts("//\(code.name)")).subtracting(code.values).sorted() {
                report("\(code.name) \(value) is not known", code.source)
            }
        }
        for term in Set(tree.texts("//shippingTerm")).sorted() where !Self.isTerm(term) {
            report("shippingTerm \(term) is not 0, 1, 2, 9 or two hours from 7 to 24", .order1ShippingTerm)
        }
    }

    /// `1416` is from 14:00 to 16:00; the last two digits are the end.
    private static func isTerm(_ text: String) -> Bool {
        if ["0", "1", "2", "9"].contains(text) { return true }
        guard 3...4 ~= text.utf8.count, let from = Int(text.dropLast(2)), let to = Int(text.suffix(2)) else {
            return false
        }
        return 7...24 ~= from && 7...24 ~= to
    }
}

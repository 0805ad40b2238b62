internal import Foundation

/// 受注番号.
enum OrderNumber {
    /// `123456-20190131-00000001`; newer serials have ten digits.
    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].utf8.count == 6 && parts[1].utf8.count == 8 && 8...10 ~= parts[2].utf8.count
            && parts.allSatisfy { $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    }
}

/// The order calls that only read, and the calls for tickets.
///
/// The code for a period of more than 63 days is unknown: E04-109, the code for a start too long ago, is our choice.
/// The code for a search without dateType, startDate or endDate is unknown, too: it finds nothing, and the violations
/// report why. `cardSearchModel`, `drug`, `mailAddressType`, `orderSite` and `overseas` do not filter here, because the
/// shop's orders lack the data.
enum OrderService {
    private static let longestPeriod: TimeInterval = 63 * 86_400
    private static let oldestStart: TimeInterval = 730 * 86_400

    static func ticket(_ call: MockCall, _ shop: inout ShopState) -> [Element] {
        let ticket = shop.numbers.nextTicket()
        shop.orders.issue(ticket)
        return head("N00-000") + [Element("requestId", "\(ticket)")]
    }

    static func results(_ call: MockCall, _ shop: ShopState) -> [Element] {
        let tickets = call.orderArgument("arg1")?.all("requestId").compactMap { Int($0.text) } ?? []
        let results = tickets.compactMap { shop.orders.job($0)?.element(at: shop.clock.now) }
        return results.isEmpty ? head("E10-001") : head("N00-000") + results
    }

    static func get(_ call: MockCall, _ shop: ShopState) -> [Element] {
        let argument = call.orderArgument("arg1") ?? Element("arg1")
        let numbers = argument.all("orderNumber").map(\.text)
        let malformed = numbers.filter { !OrderNumber.isValid($0) }.map { OrderUnitError.malformed($0) }
        var found = numbers.compactMap { shop.orders[$0] }
        if let search = argument["orderSearchModel"] {
            let period: ClosedRange<Date>
            switch self.period(of: search, at: shop.clock.now) {
            case .refused(let code): return head(code)
            case .found(let range): period = range
            }
            let chosen = Set(numbers)
            found += shop.orders.listed.filter { order in
                !chosen.contains(order.value("orderNumber") ?? "") && matches(order, search, period)
            }
        }
        if argument.isTrue("isOrderNumberOnlyFlg") {
            found = found.map { Element("orderModel", [Element("orderNumber", $0.value("orderNumber") ?? "")]) }
        } else {
            found = found.map { Order1View.shown($0, in: shop.orders) }
        }
        if found.isEmpty, malformed.isEmpty { return head("E10-001") }
        return head(malformed.isEmpty ? "N00-000" : "W00-000") + malformed.map(\.element) + found
    }

    /// Groups of orders that could be bundled, by buyer.
    static func bundles(_ call: MockCall, _ shop: ShopState) -> [Element] {
        let wanted = call.orderArgument("arg1")?.value("orderNumber")
        let open = shop.orders.listed.filter {
            $0.value("canEnclosure") == "true" && $0.value("enclosureStatus") != "1"
        }
        let groups = Dictionary(grouping: open) { $0["ordererModel"]?.value("emailAddress") ?? "" }.values
            .filter { group in
                group.count > 1 && (wanted == nil || group.contains { $0.value("orderNumber") == wanted })
            }
            .sorted { ($0[0].value("orderNumber") ?? "") < ($1[0].value("orderNumber") ?? "") }
        if groups.isEmpty { return head("E10-001") }
        return head("N00-000")
            + groups.map { orders in
                let group = orders.map { Order1View.shown($0, in: shop.orders) }
                let others = group.dropFirst().map { $0.renamed("nominateOrderModelList") }
                return Element("enclosureGroupModelList", [group[0].renamed("enclosureModel")] + others)
            }
    }

    static func head(_ code: String) -> [Element] {
        let messages = [
            "N00-000": "正常終了", "W00-000": "エラーあり", "E10-001": "検索結果が0件です",
            "E04-109": "期間FROMに730日を超える過去日を指定することはできません",
        ]
        return [Element("errorCode", code), Element("message", messages[code] ?? "")]
    }

    private enum Period {
        case found(ClosedRange<Date>)
        case refused(String)
    }

    private static func period(of search: Element, at now: Date) -> Period {
        guard search["dateType"] != nil, let start = search.value("startDate").flatMap({ Date(japaneseTime: $0) }),
            let end = search.value("endDate").flatMap({ Date(japaneseTime: $0) }), start <= end
        else { return .refused("E10-001") }
        if now.timeIntervalSince(start) > oldestStart { return .refused("E04-109") }
        if end.timeIntervalSince(start) > longestPeriod { return .refused("E04-109") }
        return .found(start...end)
    }

    private static func matches(_ order: Element, _ search: Element, _ period: ClosedRange<Date>) -> Bool {
        // Every date type except the order's date (1) means the shipping date: our choice.
        let member = search.value("dateType") == "1" ? "orderDate" : "shippingDate"
        guard let date = order.value(member).flatMap({ Date(japaneseTime: $0) }), period.contains(date) else {
            return false
        }
        func listed(_ name: String, _ value: String?) -> Bool {
            let wanted = search.all(name).map(\.text)
            return wanted.isEmpty || wanted.contains(value ?? "")
        }
        func contains(_ name: String, _ values: [String?]) -> Bool {
            guard let wanted = search.value(name), !wanted.isEmpty else { return true }
            return values.contains { $0?.contains(wanted) == true }
        }
        let goods = order.all("packageModel").flatMap { $0.all("itemModel") }
        let buyer = order["ordererModel"]
        let receivers = order.all("packageModel").compactMap { $0["senderModel"] }
        func name(_ person: Element?) -> String? {
            person.map { ($0.value("familyName") ?? "") + ($0.value("firstName") ?? "") }
        }
        func phone(_ person: Element?) -> String? {
            person.map { person in (1...3).map { person.value("phoneNumber\($0)") ?? "" }.joined() }
        }
        func flag(_ name: String, _ holds: Bool) -> Bool { search[name] == nil || search.isTrue(name) == holds }
        return listed("status", order.value("status")) && listed("orderType", order.value("orderType"))
            && listed("enclosureStatus", order.value("enclosureStatus") ?? "0")
            && listed("pointStatus", order["pointModel"]?.value("status"))
            && listed("rbankStatus", order["RBankModel"]?.value("rbankStatus"))
            && contains("settlement", [order["settlementModel"]?.value("settlementName")])
            && contains("delivery", [order["deliveryModel"]?.value("deliveryName")])
            && contains("itemName", goods.map { $0.value("itemName") })
            && contains("itemNumber", goods.map { $0.value("itemNumber") })
            && contains("ordererName", [name(buyer)])
            && contains("ordererMailAddress", [buyer?.value("emailAddress")])
            && contains("ordererPhoneNumber", [phone(buyer)])
            && contains("senderName", receivers.map(name)) && contains("senderPhoneNumber", receivers.map(phone))
            && contains("comment", [order.value("option")])
            && contains("ordererKana", [(buyer?.value("familyNameKana") ?? "") + (buyer?.value("firstNameKana") ?? "")])
            && contains("reserveNumber", [order["normalOrderModel"]?.value("reserveNumber")])
            && flag("asuraku", order.value("asurakuFlg") == "1")
            && flag("coupon", order["couponModel"] != nil)
            && flag("pointUsed", (order["pointModel"]?.number("usedPoint") ?? 0) > 0)
            && flag("modify", order.value("modify") == "true")
    }
}

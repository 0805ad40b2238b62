internal import Foundation

/// The conditions of searchOrder on an order.
///
/// `mailSendType` and `purchaseSiteType` have no effect, and `overseasFlag` finds nothing, because the shop's orders lack
/// the data.
struct Order2Filter {
    /// The values of the conditions by name, read once for all orders.
    private let conditions: [String: [String]]
    private let period: ClosedRange<Date>
    private let periodTexts: ClosedRange<String>

    init(_ json: JSONBody, _ period: ClosedRange<Date>) {
        conditions = Dictionary(json.paths.map { ($0, json.texts($0)) }) { first, _ in first }
        self.period = period
        periodTexts = period.lowerBound.japaneseTime...period.upperBound.japaneseTime
    }

    private func texts(_ name: String) -> [String] { conditions[name] ?? [] }

    /// - Parameter details: The order's details, which cost more than all other conditions.
    func matches(_ order: Element, _ details: @autoclosure () -> OrderDetails) -> Bool {
        let isByOrderDate = !["2", "3", "4", "5", "6"].contains(texts("dateType").first)
        if isByOrderDate, !isInPeriod(order.value("orderDate")) { return false }
        let details = details()
        guard isByOrderDate || isInPeriod(date(details)) else { return false }
        return isListed("orderProgressList", "\(details.progress)") && hasSubStatus(details)
            && isListed("orderTypeList", order.value("orderType")) && hasSettlement(order)
            && isEqual("deliveryName", order["deliveryModel"]?.value("deliveryName"))
            && isBlank("shippingDateBlankFlag", details, \.date)
            && isBlank("shippingNumberBlankFlag", details, \.number)
            && isEqual("ordererMailAddress", order["ordererModel"]?.value("emailAddress")) && hasPhone(order)
            && flag("asurakuFlag", order.value("asurakuFlg") == "1")
            && flag("couponUseFlag", !details.coupons.isEmpty) && flag("drugFlag", !details.drugs.isEmpty)
            && flag("overseasFlag", false) && flag("oneDayOperationFlag", details.isOneDayOperation)
            && isEqual("reserveNumber", order["normalOrderModel"]?.value("reserveNumber"))
            && hasKeyword(order, details)
    }

    /// The date that the search is by, unless that is the order's own.
    private func date(_ details: OrderDetails) -> String? {
        switch texts("dateType").first {
        case "2": details.confirmedAt
        case "3": details.fixedAt
        case "4": details.shipping.values.flatMap { $0 }.compactMap(\.date).min()
        case "5": details.shippedAt
        case "6": details.progress >= 700 ? details.fixedAt : nil
        default: nil
        }
    }

    private func isInPeriod(_ text: String?) -> Bool {
        guard let text else { return false }
        // Times of one form compare as texts, which takes a fraction of the time.
        if text.utf8.count == periodTexts.lowerBound.utf8.count, text.hasSuffix("+09:00"), !text.contains(" ") {
            return periodTexts.contains(text)
        }
        return Date(japaneseTime: text).map(period.contains) ?? false
    }

    private func isListed(_ name: String, _ value: String?) -> Bool {
        let wanted = texts(name)
        return wanted.isEmpty || wanted.contains(value ?? "")
    }

    private func isEqual(_ name: String, _ value: String?) -> Bool {
        guard let wanted = texts(name).first, !wanted.isEmpty else { return true }
        return wanted == value
    }

    private func flag(_ name: String, _ holds: Bool) -> Bool { texts(name).first != "1" || holds }

    private func hasSubStatus(_ details: OrderDetails) -> Bool {
        let wanted = texts("subStatusIdList")
        return wanted.isEmpty || wanted.contains(details.subStatusID.map(String.init) ?? "-1")
    }

    private func hasSettlement(_ order: Element) -> Bool {
        guard let wanted = texts("settlementMethod").first else { return true }
        return wanted == "\(Order2View.settlementCode(of: order))"
    }

    /// Whether an order without shipping dates or numbers is wanted, and is one.
    private func isBlank(_ name: String, _ details: OrderDetails, _ member: KeyPath<OrderDetails.Shipping, String?>)
        -> Bool
    {
        flag(name, details.shipping.values.allSatisfy { $0.allSatisfy { $0[keyPath: member] == nil } })
    }

    private func hasPhone(_ order: Element) -> Bool {
        guard let wanted = texts("phoneNumber").first?.filter(\.isNumber), !wanted.isEmpty else { return true }
        let isRecipient = texts("phoneNumberType").first == "2"
        let people =
            isRecipient
            ? order.all("packageModel").compactMap { $0["senderModel"] } : [order["ordererModel"]].compactMap(\.self)
        return people.contains { person in (1...3).map { person.value("phoneNumber\($0)") ?? "" }.joined() == wanted }
    }

    private func hasKeyword(_ order: Element, _ details: OrderDetails) -> Bool {
        guard let keyword = texts("searchKeyword").first, !keyword.isEmpty else { return true }
        let items = order.all("packageModel").flatMap { $0.all("itemModel") }
        let orderer = order["ordererModel"]
        func name(_ person: Element?, _ suffix: String = "") -> String {
            (person?.value("familyName\(suffix)") ?? "") + (person?.value("firstName\(suffix)") ?? "")
        }
        let texts: [String?] =
            switch texts("searchKeywordType").first {
            case "1": items.map { $0.value("itemName") }
            case "2": lines(of: order, details).map { details.itemNumber(of: $0, id: $1) }
            case "3": [order.value("memo")]
            case "4": [name(orderer)]
            case "5": [name(orderer, "Kana")]
            case "6": order.all("packageModel").map { name($0["senderModel"]) }
            case "7": skus(of: order, details).map(\.variantID)
            case "8": skus(of: order, details).map(\.merchantDefinedSKUID)
            case "9": skus(of: order, details).map(\.skuInfo)
            // Without a type, the keyword has no effect.
            default: [keyword]
            }
        return texts.contains { $0?.contains(keyword) == true }
    }

    private func skus(of order: Element, _ details: OrderDetails) -> [OrderDetails.SKU] {
        lines(of: order, details).flatMap { details.skus[$1] ?? [] }
    }

    private func lines(of order: Element, _ details: OrderDetails) -> [(line: Element, id: Int)] {
        order.all("packageModel").flatMap { package in
            zip(package.all("itemModel"), details.lineIDs(of: package)).map { (line: $0, id: $1) }
        }
    }
}

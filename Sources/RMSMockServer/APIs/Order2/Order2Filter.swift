internal import Foundation

/// The conditions of searchOrder on an order.
///
/// `mailSendType` and `purchaseSiteType` have no effect, and `overseasFlag` finds nothing, because the shop's orders lack
/// the data.
struct Order2Filter {
    private let json: JSONBody
    private let period: ClosedRange<Date>

    init(_ json: JSONBody, _ period: ClosedRange<Date>) {
        self.json = json
        self.period = period
    }

    func matches(_ order: Element, _ details: OrderDetails) -> Bool {
        guard let date = date(order, details), period.contains(date) else { return false }
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

    private func date(_ order: Element, _ details: OrderDetails) -> Date? {
        let text =
            switch json.texts("dateType").first {
            case "2": details.confirmedAt
            case "3": details.fixedAt
            case "4": details.shipping.values.flatMap { $0 }.compactMap(\.date).min()
            case "5": details.shippedAt
            case "6": details.progress >= 700 ? details.fixedAt : nil
            default: order.value("orderDate")
            }
        return text.flatMap { Date(japaneseTime: $0) }
    }

    private func isListed(_ name: String, _ value: String?) -> Bool {
        let wanted = json.texts(name)
        return wanted.isEmpty || wanted.contains(value ?? "")
    }

    private func isEqual(_ name: String, _ value: String?) -> Bool {
        guard let wanted = json.texts(name).first, !wanted.isEmpty else { return true }
        return wanted == value
    }

    private func flag(_ name: String, _ holds: Bool) -> Bool { json.texts(name).first != "1" || holds }

    private func hasSubStatus(_ details: OrderDetails) -> Bool {
        let wanted = json.texts("subStatusIdList")
        return wanted.isEmpty || wanted.contains(details.subStatusID.map(String.init) ?? "-1")
    }

    private func hasSettlement(_ order: Element) -> Bool {
        guard let wanted = json.texts("settlementMethod").first else { return true }
        return wanted == "\(Order2View.settlementCode(of: order))"
    }

    /// Whether an order without shipping dates or numbers is wanted, and is one.
    private func isBlank(_ name: String, _ details: OrderDetails, _ member: KeyPath<OrderDetails.Shipping, String?>)
        -> Bool
    {
        flag(name, details.shipping.values.allSatisfy { $0.allSatisfy { $0[keyPath: member] == nil } })
    }

    private func hasPhone(_ order: Element) -> Bool {
        guard let wanted = json.texts("phoneNumber").first?.filter(\.isNumber), !wanted.isEmpty else { return true }
        let isRecipient = json.texts("phoneNumberType").first == "2"
        let people =
            isRecipient
            ? order.all("packageModel").compactMap { $0["senderModel"] } : [order["ordererModel"]].compactMap(\.self)
        return people.contains { person in (1...3).map { person.value("phoneNumber\($0)") ?? "" }.joined() == wanted }
    }

    private func hasKeyword(_ order: Element, _ details: OrderDetails) -> Bool {
        guard let keyword = json.texts("searchKeyword").first, !keyword.isEmpty else { return true }
        let items = order.all("packageModel").flatMap { $0.all("itemModel") }
        let orderer = order["ordererModel"]
        func name(_ person: Element?, _ suffix: String = "") -> String {
            (person?.value("familyName\(suffix)") ?? "") + (person?.value("firstName\(suffix)") ?? "")
        }
        let texts: [String?] =
            switch json.texts("searchKeywordType").first {
            case "1": items.map { $0.value("itemName") }
            case "2": items.map { $0.value("itemNumber") }
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
        order.all("packageModel").flatMap { package in
            zip(package.all("itemModel"), details.lineIDs(of: package)).flatMap { line, id in
                details.skus(of: line, id: id)
            }
        }
    }
}

internal import Foundation

/// A coupon as the shop stores it.
struct CouponRecord: Sendable {
    /// The members that were sent, and those that RMS adds.
    var element: Element

    /// Creates a record for an issued coupon, which may not have a code yet.
    init(_ sent: Element, at now: Date) {
        element = sent
        element.set("regDate", now.japaneseTime)
        element.set("lastUpdateDate", now.japaneseTime)
    }

    var code: String { element.value("couponCode") ?? "" }
    var start: Date? { element.value("couponStartDate").flatMap { Date(japaneseTime: $0) } }
    var end: Date? { element.value("couponEndDate").flatMap { Date(japaneseTime: $0) } }
    var itemURLs: [String] { (element["items"]?.all("item") ?? []).compactMap { $0.value("itemUrl") } }

    /// The address where customers get the coupon. Its key is the code with the first two groups swapped, in base64
    /// with `-` for `=`, as one sample shows.
    var pcGetURL: String {
        var groups = code.split(separator: "-")
        if groups.count > 1 { groups.swapAt(0, 1) }
        let key = Data(groups.joined(separator: "-").utf8).base64EncodedString().replacingOccurrences(
            of: "=",
            with: "-"
        )
        return "https://coupon.rakuten.co.jp/getCoupon?getkey=\(key)&rt="
    }

    /// The coupon as coupon.get and coupon.search return it.
    func shown(in shop: ShopState) -> Element {
        var shown = Element("coupon")
        for name in Self.order {
            if let member = member(name, in: shop) { shown.children.append(member) }
        }
        return shown
    }

    private func member(_ name: String, in shop: ShopState) -> Element? {
        switch name {
        case "shopId": Element(name, "500300")
        case "shopUrl": Element(name, "https://www.rakuten.co.jp/demo/")
        case "shopName": Element(name, "見本の店")
        case "couponImage": element[name] ?? Element(name)
        case "pcGetUrl": Element(name, pcGetURL)
        // Coupons of the mock are never used.
        case "availCount": Element(name, element.value("issueCount") ?? "0")
        case "pcRedirectUrl": Element(name)
        case "couponStatus": Element(name, end.map { $0 < shop.clock.now } == true ? "6" : "3")
        case "items": items(in: shop)
        case "otherConditions": conditions
        default: element[name]
        }
    }

    private func items(in shop: ShopState) -> Element? {
        guard !itemURLs.isEmpty else { return nil }
        return Element(
            "items",
            itemURLs.map { url in
                Element(
                    "item",
                    [
                        Element("itemUrl", url), Element("itemName", shop.items[url]?.value("itemName") ?? ""),
                        Element("itemPageUrl", "https://item.rakuten.co.jp/demo/\(url)/"),
                    ]
                )
            }
        )
    }

    /// The other conditions, including those that RMS adds itself.
    private var conditions: Element {
        let sent = element["otherConditions"]?.all("otherCondition") ?? []
        let automatic = [("RS001", "0"), ("RS001", "1"), ("RS002", "0")].filter { code, _ in
            !sent.contains { $0.value("conditionTypeCode") == code }
        }
        let added = automatic.map { code, value in
            Element("otherCondition", [Element("conditionTypeCode", code), Element("startValue", value)])
        }
        return Element("otherConditions", sent + added)
    }

    private static let order = [
        "couponCode", "couponName", "couponCaption", "couponStartDate", "couponEndDate", "shopId", "shopUrl",
        "shopName",
        "couponImage", "pcGetUrl", "issueCount", "availCount", "itemType", "discountType", "discountFactor",
        "memberAvailMaxCount", "purchaseHistoryCond", "multiRankCond", "genderCond", "ageRangeCond", "birthmonthCond",
        "multiPrefectureCond", "pcRedirectUrl", "combineFlag", "displayFlag", "couponStatus", "regDate",
        "lastUpdateDate", "items", "otherConditions",
    ]
}

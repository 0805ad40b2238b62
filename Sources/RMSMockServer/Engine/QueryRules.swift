internal import RMSClient

/// The documented query parameters of the GET calls: their names, and what they can be. What RMS says of others is not
/// known, so they are told and refuse nothing.
enum QueryRules {
    private enum Form {
        case text
        case number(ClosedRange<Int>)
        case oneOf([String])
    }

    private static let flag = Form.oneOf(["0", "1"])
    private static let id = Form.number(0...Int.max)
    private static let price = Form.number(0...999_999_999)
    private static let status = Form.oneOf(["3", "4", "5", "6"])

    private static let rules: [String: (source: WireSource, parameters: [String: Form])] = [
        // A sample of a refusal shows shopUrl as well.
        "item.get": (.item1ItemGet, ["itemUrl": .text, "shopUrl": .text]),
        "item.search": (
            .item1ItemSearch,
            [
                "itemName": .text, "catchcopy": .text, "itemUrl": .text, "catalogId": .text, "shopUrl": .text,
                "genreId": .number(100_000...999_999), "itemPriceFrom": price, "itemPriceTo": price, "depotFlg": flag,
                "itemMobileFlg": flag, "limitedFlg": flag, "postageFlg": flag, "offset": id, "limit": id,
                "sortKey": .oneOf(["itemRegTime", "itemPrice"]), "sortOrder": .oneOf(["asc", "desc"]),
            ]
        ),
        "shop.categorysets.get": (.category1ShopCategorysetsGet, [:]),
        "shop.categories.get": (.category1ShopCategoriesGet, ["categorySetManageNumber": .text]),
        "shop.category.get": (.category1ShopCategoryGet, ["categoryId": id]),
        "coupon.get": (.couponCouponGet, ["couponCode": .text]),
        // Wrong values have codes here.
        "coupon.search": (
            .couponCouponSearch,
            [
                "couponName": .text, "couponCode": .text, "itemUrl": .text, "couponStartDate": .text,
                "couponEndDate": .text, "hits": .text, "page": .text,
            ]
        ),
        "thankscoupon.get": (.couponThankscouponGet, [:]),
        "thankscoupon.search": (
            .couponThankscouponSearch,
            [
                "issueStatus": status, "issueStats": status, "grantStartDate": .text, "grantEndDate": .text,
                "regDate": .text, "hits": .number(1...100), "page": .number(1...Int.max),
            ]
        ),
        "license.expiryDate.get": (.licenseLicenseExpiryDateGet, ["licenseKey": .text]),
        "shop.dsgn.navitemplate.list.get": (.shop1ShopDsgnNavitemplateListGet, ["layoutCommonId": id]),
        "shop.dsgn.featured.item.list.get": (.shop1ShopDsgnFeaturedItemListGet, ["lossLeaderId": id]),
        "shop.dsgn.description.s.list.get": (.shop1ShopDsgnDescriptionSListGet, ["textSmallId": id]),
        "shop.dsgn.description.l.list.get": (.shop1ShopDsgnDescriptionLListGet, ["textLargeId": id]),
        "shop.shopLayoutCommon.get": (.shop1ShopShopLayoutCommonGet, ["layoutCommonId": id]),
    ]

    static func violations(of call: MockCall) -> [Violation] {
        guard let (source, parameters) = rules[call.function.name] else { return [] }
        return call.request.query.compactMap { name, value in
            guard let form = parameters[name] else {
                return Violation(
                    text: "\(name) is no parameter of \(call.function.name)",
                    source: source,
                    isRefused: false
                )
            }
            // An empty parameter is as good as none.
            guard !value.isEmpty, let complaint = complaint(about: value, form) else { return nil }
            return Violation(text: "\(name) \(complaint)", source: source, isRefused: false)
        }
    }

    private static func complaint(about value: String, _ form: Form) -> String? {
        switch form {
        case .text: nil
        case .number(let range):
            if let number = Int(value) {
                range.contains(number) ? nil : "\(number) is not in the range from \(range.lowerBound)\(end(of: range))"
            } else {
                "is no whole number"
            }
        case .oneOf(let values): values.contains(value) ? nil : "is none of \(values.joined(separator: ", "))"
        }
    }

    private static func end(of range: ClosedRange<Int>) -> String {
        range.upperBound == .max ? " on" : " to \(range.upperBound)"
    }
}

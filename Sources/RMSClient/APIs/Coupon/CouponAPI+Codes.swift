extension CouponAPI {
    /// An operation of CouponAPI 1.0.
    protocol Operation: RMSOperation {}
}

extension CouponAPI.Operation {
    /// The codes of CouponAPI 1.0.
    public static var vocabulary: ServiceVocabulary { .coupon }
}

extension ServiceVocabulary {
    static let coupon = ServiceVocabulary(
        codes: CouponAPI.Codes.symbols.reduce(into: CouponAPI.Codes.general) { codes, entry in
            codes["COUPON_\(entry.key)"] = CouponAPI.Codes.meaning(of: entry.value)
        },
        fieldNames: CouponAPI.Codes.symbols.values.reduce(into: [:]) { names, symbol in
            let name = String(symbol.prefix { $0 != "." })
            names[name] = name
        }
    )
}

extension CouponAPI {
    /// The codes of CouponAPI, which all begin with `COUPON_`, and the symbols that RMS sends as their messages.
    enum Codes {
        static let general: [String: CodeMeaning] = [
            "COUPON_W001-001": CodeMeaning(
                "the coupon service is stopped",
                advice: "Try again later.",
                kind: .maintenance
            ),
            "COUPON_E999-999": CodeMeaning("an error at Rakuten", advice: "Try again later.", kind: .serverFault),
        ]

        /// The meaning of a symbol like `couponCode.absent`.
        static func meaning(of symbol: String) -> CodeMeaning {
            let parts = symbol.split(separator: ".", maxSplits: 1).map(String.init)
            let words = Self.words[parts.last ?? ""] ?? "is refused"
            let field = parts[0].split(separator: "_").joined(separator: " and ")
            let text = parts.count > 1 ? "\(field) \(words)" : words
            return CodeMeaning(
                text,
                advice: "Correct it and send it again.",
                kind: symbol == "couponCode.absent" ? .notFound : .serviceCode
            )
        }

        private static let words: [String: String] = [
            "required": "is missing",
            "out_of_bounds": "is out of bounds",
            "absent": "names something that does not exist",
            "forbidden": "must not be given",
            "over_term": "is outside the permitted time",
            "invalid_choice": "is not one of the permitted values",
            "max_out_count": "exceeds the permitted count",
            "limit_over": "is too long or too large",
            "invalid_value": "is not valid",
            "invalid_url": "contains a URL that is not permitted",
            "not_available_url": "is not an available URL",
            "combine_impossible": "can't be combined",
            "invalid_format": "has the wrong format",
            "stop": "is stopped",
            "set_only_zero_or_only_otherValues": "must not mix 0 with other values",
            "illegal_condition": "excludes the other conditions",
            "set_only_one": "exclude each other",
            "not_normal": "names an item that is not on sale normally",
            "duplicate": "is given twice",
            "over_discount": "names an item that is cheaper than the discount",
            "no_cart_button": "names an item without an order button",
            "not_subscription_item": "names an item without a subscription",
            "not_specified": "must not be given for free shipping",
            "specify_any_one": "need a period of at most 14 days, at most 1000 issues or a rank",
            "below_minimum": "is below the minimum",
            "below_lowerBound": "is below the lower bound",
            "invalid_subscription_only": "must not be given for subscriptions only",
            "too_many": "are too many",
            "too_many_entries": "are too many",
            "not_started": "is not possible before the coupon has started",
            "itemType3_RS004_notAllowed_forNon39shop": "itemType 3 with RS004 is for 39 shops only",
        ]

        static let symbols: [String: String] = [
            "E017-001": "shopId.required", "E017-002": "shopId.out_of_bounds", "E017-003": "shopId.forbidden",
            "E018-001": "shopName.out_of_bounds", "E018-002": "shopName.required",
            "E019-001": "shopUrl.out_of_bounds", "E021-001": "itemId.required", "E021-002": "itemId.out_of_bounds",
            "E022-001": "itemName.out_of_bounds", "E022-002": "itemName.required",
            "E023-001": "itemUrl.out_of_bounds", "E030-001": "couponCode.required",
            "E030-002": "couponCode.out_of_bounds", "E030-003": "couponCode.over_term",
            "E030-005": "couponCode.absent", "E030-006": "couponCode.forbidden",
            "E030-007": "couponCode.max_out_count", "E033-001": "couponStatus.required",
            "E033-002": "couponStatus.invalid_choice", "E033-003": "couponStatus.forbidden",
            "E036-001": "couponName.required", "E036-002": "couponName.out_of_bounds",
            "E037-001": "couponStartDate.required", "E037-002": "couponStartDate.forbidden",
            "E038-001": "couponEndDate.required", "E038-002": "couponEndDate.forbidden",
            "E038-003": "couponEndDate.over_term", "E039-001": "issueCount.required",
            "E039-002": "issueCount.out_of_bounds", "E039-003": "issueCount.forbidden",
            "E040-001": "itemType.required", "E040-002": "itemType.invalid_choice",
            "E040-003": "itemType.forbidden", "E042-001": "discountType.required",
            "E042-002": "discountType.invalid_choice", "E042-003": "discountType.forbidden",
            "E043-001": "discountFactor.required", "E043-002": "discountFactor.out_of_bounds",
            "E043-003": "discountFactor.invalid_choice", "E048-001": "memberAvailMaxCount.required",
            "E048-002": "memberAvailMaxCount.out_of_bounds", "E048-003": "memberAvailMaxCount.forbidden",
            "E053-003": "multiRankCond.invalid_choice", "E053-004": "multiRankCond.required",
            "E056-001": "couponCaption.out_of_bounds", "E064-001": "availCount.max_out_count",
            "E065-001": "memberAvailMaxCount.max_out_count", "E081-001": "combineFlag.combine_impossible",
            "E081-002": "combineFlag.required", "E081-003": "combineFlag.invalid_choice",
            "E082-001": "page.required", "E082-002": "page.out_of_bounds", "E082-003": "page.invalid_format",
            "E083-001": "hits.required", "E083-002": "hits.out_of_bounds", "E083-003": "hits.invalid_format",
            "E084-001": "displayFlag.required", "E084-002": "displayFlag.invalid_choice",
            "E085-001": "pcRedirectUrl.out_of_bounds", "E085-002": "pcRedirectUrl.required",
            "E087-001": "couponStatus.stop", "E088-001": "items.max_out_count", "E089-001": "startValue.required",
            "E089-002": "startValue.out_of_bounds", "E090-001": "conditionTypeCode.required",
            "E090-002": "conditionTypeCode.absent", "E090-003": "conditionTypeCode.out_of_bounds",
            "E110-001": "otherConditions.out_of_bounds", "E110-002": "otherConditions.max_out_count",
            "E113-001": "shopImage.out_of_bounds", "E119-001": "items.out_of_bounds",
            "EE00-001": "couponUpdate.over_term", "EE00-002": "couponDelete.over_term",
            "EE00-003": "couponUpdate.not_started", "EE00-004": "couponUpdate.over_term",
            "EE01-001": "couponName.limit_over", "EE01-002": "couponName.invalid_value",
            "EE01-003": "couponName.invalid_url", "EE02-001": "couponCaption.limit_over",
            "EE02-002": "couponCaption.invalid_value", "EE02-003": "couponCaption.invalid_url",
            "EE03-001": "discountType.invalid_value", "EE03-002": "discountType.out_of_bounds",
            "EE04-001": "discountFactor.invalid_value", "EE04-002": "discountFactor.limit_over",
            "EE04-003": "discountFactor.out_of_bounds", "EE05-001": "itemType.invalid_value",
            "EE05-002": "itemType.out_of_bounds", "EE06-001": "couponStartDate.over_term",
            "EE07-001": "couponEndDate.over_term", "EE08-001": "couponImage.invalid_url",
            "EE08-002": "couponImage.not_available_url", "EE09-001": "memberAvailMaxCount.invalid_value",
            "EE09-002": "memberAvailMaxCount.limit_over", "EE10-001": "startValue.invalid_value",
            "EE10-003": "startValue.limit_over", "EE100-002": "thanksCouponStop.over_term",
            "EE101-001": "thanksOtherConditions.invalid_value", "EE107-003": "thanksCouponId.invalid_value",
            "EE11-001": "displayFlag.invalid_value", "EE12-003": "multiRankCond.set_only_zero_or_only_otherValues",
            "EE12-004": "multiRankCond.invalid_value", "EE12-005": "multiRankCond.illegal_condition",
            "EE13-001": "RS003_RS004.set_only_one", "EE13-003": "itemType3_RS004_notAllowed_forNon39shop",
            "EE15-001": "itemUrl.absent", "EE15-002": "itemUrl.not_normal", "EE15-004": "itemUrl.duplicate",
            "EE15-005": "itemUrl.over_discount", "EE15-007": "itemUrl.no_cart_button",
            "EE15-008": "itemUrl.not_subscription_item", "EE16-001": "items.not_specified",
            "EE18-001": "issueCount.invalid_value", "EE18-002": "issueCount.limit_over",
            "EE19-002": "combineFlag.invalid_value", "EE19-003": "combineFlag.out_of_bounds",
            "EE21-001": "otherConditions.invalid_value",
            "EE22-001": "endDate_issueCount_multiRankCond.specify_any_one", "EE23-003": "type.invalid_value",
            "EE23-005": "dynamicPeriod.invalid_value", "EE23-008": "minimum.invalid_value",
            "EE23-010": "maximum.invalid_value", "EE23-011": "maximum.below_minimum",
            "EE23-012": "purchaseHistoryCond.too_many_entries", "EE23-013": "purchaseHistoryCond.invalid_value",
            "EE23-014": "purchaseHistoryCond.too_many_entries", "EE23-015": "purchaseHistoryCond.invalid_value",
            "EE23-017": "dynamicPeriod.invalid_value", "EE23-018": "dynamicPeriod.invalid_value",
            "EE24-002": "genderCond.invalid_value", "EE24-003": "genderCond.too_many_entries",
            "EE24-004": "genderCond.invalid_subscription_only", "EE25-002": "ageRangeCond.invalid_value",
            "EE25-004": "lowerBound.invalid_value", "EE25-006": "upperBound.invalid_value",
            "EE25-007": "upperBound.below_lowerBound", "EE25-008": "ageRangeCond.too_many_entries",
            "EE25-009": "lowerBound.invalid_subscription_only", "EE26-002": "birthmonthCond.invalid_value",
            "EE26-003": "birthmonthCond.invalid_subscription_only", "EE27-003": "prefectureCond.invalid_value",
            "EE27-004": "prefectureCond.too_many", "EP01-002": "couponStartDate.invalid_value",
            "EP02-002": "couponEndDate.invalid_value", "EP03-002": "hits.invalid_value",
            "EP04-002": "page.invalid_value", "ER00-000": "requestData.invalid_format",
        ]
    }
}

internal import Foundation

/// The documented rules for a coupon that is issued or updated, with RMS's codes.
struct CouponChecks {
    typealias Failure = (code: String, message: String)

    let coupon: Element
    let shop: ShopState

    var errors: [Failure] { texts + numbers + dates + conditions + itemErrors }

    private func integer(_ name: String) -> Int? { coupon.number(name) }

    private var texts: [Failure] {
        var errors: [Failure] = []
        let name = coupon.value("couponName") ?? ""
        if name.isEmpty { errors.append(("E036-001", "couponName.required")) }
        if name.utf8.count > 60 { errors.append(("EE01-001", "couponName.limit_over")) }
        if name.contains("://") { errors.append(("EE01-003", "couponName.invalid_url")) }
        let caption = coupon.value("couponCaption") ?? ""
        if caption.utf8.count > 200 { errors.append(("EE02-001", "couponCaption.limit_over")) }
        if caption.contains("://") { errors.append(("EE02-003", "couponCaption.invalid_url")) }
        if let image = coupon.value("couponImage"), !image.isEmpty {
            if !image.hasPrefix("http") {
                errors.append(("EE08-001", "couponImage.invalid_url"))
            } else if URL(string: image)?.host?.hasSuffix("rakuten.co.jp") != true {
                errors.append(("EE08-002", "couponImage.not_available_url"))
            }
        }
        return errors
    }

    private var numbers: [Failure] {
        var errors: [Failure] = []
        func check(_ name: String, _ invalid: String, _ range: ClosedRange<Int>, _ outside: Failure) {
            guard let number = integer(name) else { return errors.append((invalid, "\(name).invalid_value")) }
            if !range.contains(number) { errors.append(outside) }
        }
        if let type = integer("discountType") {
            if ![1, 2, 4].contains(type) { errors.append(("EE03-002", "discountType.out_of_bounds")) }
            let limits = [1: 1...999_999_999, 2: 1...99, 4: 1...1]
            check(
                "discountFactor",
                "EE04-001",
                limits[type] ?? 1...999_999_999,
                ("EE04-003", "discountFactor.out_of_bounds")
            )
        } else {
            errors.append(("EE03-001", "discountType.invalid_value"))
        }
        if let type = integer("itemType") {
            if ![1, 3, 4, 5].contains(type) { errors.append(("EE05-002", "itemType.out_of_bounds")) }
        } else {
            errors.append(("EE05-001", "itemType.invalid_value"))
        }
        check("issueCount", "EE18-001", 0...999_999, ("EE18-002", "issueCount.limit_over"))
        check("memberAvailMaxCount", "EE09-001", 0...999_999, ("EE09-002", "memberAvailMaxCount.limit_over"))
        check("combineFlag", "EE19-002", 0...1, ("EE19-003", "combineFlag.out_of_bounds"))
        check("displayFlag", "EE11-001", 0...1, ("EE11-001", "displayFlag.invalid_value"))
        return errors
    }

    private var start: Date? { coupon.value("couponStartDate").flatMap { Date(japaneseTime: $0) } }
    private var end: Date? { coupon.value("couponEndDate").flatMap { Date(japaneseTime: $0) } }

    private var dates: [Failure] {
        guard let start, let end else { return [] }
        var errors: [Failure] = []
        let lead = start.timeIntervalSince(shop.clock.now)
        if lead < 3600 || lead > 30 * 86_400 { errors.append(("EE06-001", "couponStartDate.over_term")) }
        if end.timeIntervalSince(start) < 300 { errors.append(("EE07-001", "couponEndDate.over_term")) }
        return errors
    }

    private var ranks: [Int?] { (coupon["multiRankCond"]?.all("rankCond") ?? []).map { Int($0.text) } }
    private var hasRank: Bool { ranks.contains { ($0 ?? 0) > 0 } }

    private var conditions: [Failure] {
        var errors: [Failure] = []
        if ranks.contains(where: { $0.map { !(0...5 ~= $0) } ?? true }) {
            errors.append(("EE12-004", "multiRankCond.invalid_value"))
        } else if ranks.contains(0), hasRank {
            errors.append(("EE12-003", "multiRankCond.set_only_zero_or_only_otherValues"))
        } else if hasRank, hasHistory || hasGender || hasAge || hasBirthMonth || hasPrefecture {
            errors.append(("EE12-005", "multiRankCond.illegal_condition"))
        }
        errors += history + person
        let others = coupon["otherConditions"]?.all("otherCondition") ?? []
        let codes = others.map { $0.value("conditionTypeCode") ?? "" }
        if codes.contains("RS003"), codes.contains("RS004") { errors.append(("EE13-001", "RS003_RS004.set_only_one")) }
        if codes.contains("RS004"), integer("itemType") == 3 {
            errors.append(("EE13-003", "itemType3_RS004_notAllowed_forNon39shop"))
        }
        for (code, condition) in zip(codes, others) {
            if !["RS001", "RS002", "RS003", "RS004", "RS006"].contains(code) {
                errors.append(("EE21-001", "otherConditions.invalid_value : \(code)"))
            }
            guard let value = condition.number("startValue"), Self.takes(value, code) else {
                errors.append(("EE10-001", "startValue.invalid_value"))
                continue
            }
            if value > 999_999_999 { errors.append(("EE10-003", "startValue.limit_over")) }
        }
        return errors
    }

    /// Whether the condition with a code accepts a value. Reporting other values as an error of `startValue` is our
    /// choice.
    private static func takes(_ value: Int, _ code: String) -> Bool {
        let values: [String: Set<Int>] = ["RS001": [0, 1], "RS002": [0, 1, 99], "RS006": [1, 2]]
        return values[code].map { $0.contains(value) } ?? (value >= 0)
    }

    // Our reading: a rank condition excludes the other conditions on the customer.
    private var hasHistory: Bool { (coupon["purchaseHistoryCond"]?.number("type") ?? 0) != 0 }
    private var hasGender: Bool { (coupon.value("genderCond") ?? "NONE") != "NONE" }
    private var hasAge: Bool { coupon["ageRangeCond"]?.children.contains { $0.text != "0" } == true }
    private var hasBirthMonth: Bool { (integer("birthmonthCond") ?? 0) != 0 }
    private var prefectures: [String] { coupon["multiPrefectureCond"]?.all("prefectureCond").map(\.text) ?? [] }
    private var hasPrefecture: Bool { prefectures.contains { $0 != "NONE" } }

    /// Whether the coupon is for subscriptions only.
    private var isSubscription: Bool {
        coupon["otherConditions"]?.all("otherCondition").contains {
            $0.value("conditionTypeCode") == "RS002" && $0.value("startValue") == "1"
        } == true
    }

    private var history: [Failure] {
        guard let history = coupon["purchaseHistoryCond"] else { return [] }
        var errors: [Failure] = []
        let type = history.number("type")
        if type.map({ !(0...2 ~= $0) }) ?? true { errors.append(("EE23-003", "type.invalid_value")) }
        if let period = history["dynamicPeriod"], ![1, 3, 6, 12, 24].contains(Int(period.text)) {
            errors.append(("EE23-005", "dynamicPeriod.invalid_value"))
        }
        guard let count = history["purchaseCount"] else { return errors }
        let (minimum, maximum) = (count.number("minimum"), count.number("maximum"))
        if count["minimum"] != nil, minimum.map({ !(1...10 ~= $0) }) ?? true {
            errors.append(("EE23-008", "minimum.invalid_value"))
        }
        if count["maximum"] != nil, maximum.map({ !(0...10 ~= $0) }) ?? true {
            errors.append(("EE23-010", "maximum.invalid_value"))
        } else if let minimum, let maximum, maximum > 0, maximum < minimum {
            errors.append(("EE23-011", "maximum.below_minimum"))
        }
        return errors
    }

    private var person: [Failure] {
        var errors: [Failure] = []
        if let gender = coupon.value("genderCond"), !["NONE", "MALE", "FEMALE"].contains(gender) {
            errors.append(("EE24-002", "genderCond.invalid_value"))
        }
        if let age = coupon["ageRangeCond"] {
            let (lower, upper) = (age.number("lowerBound") ?? 0, age.number("upperBound") ?? 0)
            func isAge(_ age: Int) -> Bool { age == 0 || 10...100 ~= age }
            if !isAge(lower) { errors.append(("EE25-004", "lowerBound.invalid_value")) }
            if !isAge(upper) { errors.append(("EE25-006", "upperBound.invalid_value")) }
            if upper > 0, upper < lower { errors.append(("EE25-007", "upperBound.below_lowerBound")) }
        }
        if let month = coupon.value("birthmonthCond"), Int(month).map({ !(0...12 ~= $0) }) ?? true {
            errors.append(("EE26-002", "birthmonthCond.invalid_value"))
        }
        if !prefectures.allSatisfy(Self.prefectureNames.contains) {
            errors.append(("EE27-003", "prefectureCond.invalid_value"))
        }
        if isSubscription {
            if hasGender { errors.append(("EE24-004", "genderCond.invalid_subscription_only")) }
            if hasAge { errors.append(("EE25-009", "lowerBound.invalid_subscription_only")) }
            if hasBirthMonth { errors.append(("EE26-003", "birthmonthCond.invalid_subscription_only")) }
        }
        if prefectures.count > 47 { errors.append(("EE27-004", "prefectureCond.too_many")) }
        return errors
    }

    private static let prefectureNames: Set<String> = [
        "NONE", "HOKKAIDO", "AOMORI", "IWATE", "MIYAGI", "AKITA", "YAMAGATA", "FUKUSHIMA", "IBARAKI", "TOCHIGI",
        "GUNMA", "SAITAMA", "CHIBA", "TOKYO", "KANAGAWA", "NIIGATA", "TOYAMA", "ISHIKAWA", "FUKUI", "YAMANASHI",
        "NAGANO", "GIFU", "SHIZUOKA", "AICHI", "MIE", "SHIGA", "KYOTO", "OSAKA", "HYOGO", "NARA", "WAKAYAMA",
        "TOTTORI", "SHIMANE", "OKAYAMA", "HIROSHIMA", "YAMAGUCHI", "TOKUSHIMA", "KAGAWA", "EHIME", "KOCHI", "FUKUOKA",
        "SAGA", "NAGASAKI", "KUMAMOTO", "OITA", "MIYAZAKI", "KAGOSHIMA", "OKINAWA",
    ]

    private var itemErrors: [Failure] {
        let urls = (coupon["items"]?.all("item") ?? []).compactMap { $0.value("itemUrl") }
        if urls.isEmpty { return [] }
        if integer("itemType") == 5 || integer("discountType") == 4 { return [("EE16-001", "items.not_specified")] }
        var errors: [Failure] = []
        var seen: Set<String> = []
        for url in urls {
            guard let item = shop.items[url] else {
                errors.append(("EE15-001", "itemUrl.absent : \(url)"))
                continue
            }
            if !seen.insert(url).inserted { errors.append(("EE15-004", "itemUrl.duplicate : \(url)")) }
            if integer("discountType") == 1, let price = item.number("itemPrice"),
                price < integer("discountFactor") ?? 0
            {
                errors.append(("EE15-005", "itemUrl.over_discount : \(url)"))
            }
            if item.value("isSaleButton") == "false" { errors.append(("EE15-007", "itemUrl.no_cart_button : \(url)")) }
        }
        if urls.count > 3000 { errors.append(("E088-001", "items.max_out_count")) }
        if let start, let end, end.timeIntervalSince(start) > 14 * 86_400, !hasRank,
            !(1...1000 ~= integer("issueCount") ?? 0)
        {
            errors.append(("EE22-001", "endDate_issueCount_multiRankCond.specify_any_one"))
        }
        return errors
    }
}

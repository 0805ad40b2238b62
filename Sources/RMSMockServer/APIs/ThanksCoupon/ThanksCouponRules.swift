internal import Foundation
internal import RMSClient

/// The documented rules of thanks coupons. Hardly any of RMS's codes are known, so a broken rule is reported and
/// the call succeeds.
struct ThanksCouponRules {
    private let coupon: Element
    private(set) var violations: [Violation] = []

    /// Checks a coupon that is issued or updated.
    init(_ coupon: Element) {
        self.coupon = coupon
        judgeTexts()
        judgeNumbers()
        judgeConditions()
    }

    private mutating func report(_ text: String) {
        violations.append(
            Violation(text, .couponThankscouponIssueAndThankscouponUpdate)
        )
    }

    private mutating func judgeTexts() {
        for (name, limit) in [("couponName", 60), ("couponCaption", 200)] {
            if let text = coupon.value(name), text.utf8.count > limit { report("\(name) has more than \(limit) bytes") }
        }
    }

    private mutating func judgeNumbers() {
        func check(_ name: String, _ range: ClosedRange<Int>, _ unit: String = "") {
            guard let member = coupon[name] else { return report("\(name) is missing") }
            if Int(member.text).map(range.contains) != true {
                report("\(name) is not between \(range.lowerBound) and \(range.upperBound)\(unit)")
            }
        }
        check("couponUnavailableTerm", 10...30, " days")
        check("couponTerm", 1...3, " months")
        check("memberAvailMaxCount", 0...999_999)
        check("combineFlag", 0...1)
        let limits = ["1": 1...999_999_999, "2": 1...99, "4": 1...1]
        guard let limit = limits[coupon.value("discountType") ?? ""] else {
            return report("discountType is not 1, 2 or 4")
        }
        check("discountFactor", limit)
    }

    private mutating func judgeConditions() {
        let conditions = coupon["thanksAutoGetConditions"]?.all("thanksAutoGetCondition") ?? []
        if !(2...3 ~= conditions.count) { report("\(conditions.count) thanksAutoGetCondition given, not 2 or 3") }
        let codes = conditions.map { $0.value("getCondCd") ?? "" }
        for code in ["totalPrice", "grantTerm"] where !codes.contains(code) {
            report("the thanksAutoGetCondition \(code) is missing")
        }
        for (code, condition) in zip(codes, conditions) {
            switch code {
            case "grantTerm":
                for name in ["startValue", "endValue"] where !Self.isTime(condition.value(name)) {
                    report("\(name) of grantTerm is not a time like 2026-01-31 12:00:00")
                }
            case "totalPrice":
                if condition.number("startValue") == nil { report("startValue of totalPrice is not a whole number") }
            case "serviceUseHistory": break
            default: report("getCondCd \(code) is not known")
            }
        }
    }

    private static func isTime(_ text: String?) -> Bool {
        guard let text, text.wholeMatch(of: /\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/) != nil else { return false }
        return Date(japaneseTime: text) != nil
    }
}

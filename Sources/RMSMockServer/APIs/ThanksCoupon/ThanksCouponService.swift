internal import Foundation

/// The thankscoupon calls on a shop.
///
/// A coupon is pending until its `grantTerm` begins, and over when it ends. The content of a 404 is our choice.
enum ThanksCouponService {
    static func issue(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        var coupon = call.sent("thanksCoupon") ?? Element("thanksCoupon")
        if let refusal = refusal(of: coupon, shop) { return refusal }
        let id = "\(1000 + shop.numbers.nextSerial())"
        coupon.set("thanksCouponId", id)
        coupon.set("regDate", shop.clock.now.japaneseTime)
        coupon.set("lastUpdateDate", shop.clock.now.japaneseTime)
        shop.thanksCoupons.append(coupon)
        return done(id)
    }

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        guard let index = find(call, shop) else { return absent }
        var coupon = call.sent("thanksCoupon") ?? Element("thanksCoupon")
        if let refusal = refusal(of: coupon, shop) { return refusal }
        let old = shop.thanksCoupons[index]
        coupon["thanksCouponId"] = old["thanksCouponId"]
        coupon["regDate"] = old["regDate"]
        coupon["stopped"] = old["stopped"]
        coupon.set("lastUpdateDate", shop.clock.now.japaneseTime)
        shop.thanksCoupons[index] = coupon
        return done(coupon.value("thanksCouponId") ?? "")
    }

    static func stop(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        guard let index = find(call, shop) else { return absent }
        // 5: stopped, 6: over.
        if ["5", "6"].contains(status(of: shop.thanksCoupons[index], shop)) {
            return .bare([CouponService.errorList([("EE100-002", "thanksCouponStop.over_term")])])
        }
        shop.thanksCoupons[index].set("stopped", "1")
        return done(shop.thanksCoupons[index].value("thanksCouponId") ?? "")
    }

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        guard let index = find(call, shop) else { return absent }
        return .bare([shown(shop.thanksCoupons[index], shop)])
    }

    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        func given(_ name: String) -> String? { call.request.values(name).first.flatMap { $0.isEmpty ? nil : $0 } }
        let hits = min(max(given("hits").flatMap { Int($0) } ?? 30, 1), 100)
        let page = min(max(given("page").flatMap { Int($0) } ?? 1, 1), 1_000_000)
        let wanted = given("issueStatus") ?? given("issueStats")
        let from = given("grantStartDate").flatMap { Date(japaneseTime: $0) }
        let to = given("grantEndDate").flatMap { Date(japaneseTime: $0) }
        let found = shop.thanksCoupons.filter { coupon in
            let term = term(of: coupon)
            return (wanted == nil || status(of: coupon, shop) == wanted)
                && (from.map { from in term.map { $0.start >= from } ?? false } ?? true)
                && (to.map { to in term.map { $0.end <= to } ?? false } ?? true)
                && (given("regDate").map { coupon.value("regDate")?.hasPrefix($0.prefix(10)) == true } ?? true)
        }
        if found.isEmpty { return absent }
        let listed = found.dropFirst(hits * (page - 1)).prefix(hits).map { shown($0, shop) }
        return .bare([Element("allCount", "\(found.count)"), Element("thanksCoupons", Array(listed))])
    }

    private static let absent = ShopAnswer.bare(
        [CouponService.errorList([("EE107_003", "thanksCouponId.invalid_value")])],
        status: 404
    )

    private static func find(_ call: MockCall, _ shop: ShopState) -> Int? {
        let id = call.parameters["thanksCouponId"]
        return shop.thanksCoupons.firstIndex { $0.value("thanksCouponId") == id }
    }

    private static func done(_ id: String) -> ShopAnswer {
        .bare([Element("thanksCoupon", [Element("thanksCouponId", id)])])
    }

    private static func refusal(of coupon: Element, _ shop: ShopState) -> ShopAnswer? {
        let codes = (coupon["thanksOtherConditions"]?.all("thanksOtherCondition") ?? [])
            .map { $0.value("conditionTypeCode") ?? "" }
        guard codes.contains(where: { $0 != "RS002" && $0 != "RS003" }) else { return nil }
        return .bare([CouponService.errorList([("EE101_001", "thanksOtherConditions.invalid_value")])])
    }

    private static func term(of coupon: Element) -> (start: Date, end: Date)? {
        let term = coupon["thanksAutoGetConditions"]?.all("thanksAutoGetCondition")
            .first { $0.value("getCondCd") == "grantTerm" }
        guard let start = term?.value("startValue").flatMap({ Date(japaneseTime: $0) }),
            let end = term?.value("endValue").flatMap({ Date(japaneseTime: $0) })
        else { return nil }
        return (start, end)
    }

    private static func status(of coupon: Element, _ shop: ShopState) -> String {
        if coupon["stopped"] != nil { return "5" }
        guard let term = term(of: coupon) else { return "4" }
        let now = shop.clock.now
        return now < term.start ? "3" : now > term.end ? "6" : "4"
    }

    private static func shown(_ coupon: Element, _ shop: ShopState) -> Element {
        var shown = coupon
        shown["stopped"] = nil
        shown.set("shopId", "500300")
        shown.set("shopName", "見本の店")
        shown.set("shopUrl", "https://www.rakuten.co.jp/demo/")
        shown.set("pcRedirectUrl", "")
        shown.set("issueStatus", status(of: coupon, shop))
        return shown
    }
}

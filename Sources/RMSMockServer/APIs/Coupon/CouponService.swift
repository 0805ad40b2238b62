internal import Foundation

/// The coupon calls on a shop.
enum CouponService {
    static func issue(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let sent = call.sent("couponIssueRequest", "coupon") ?? Element("coupon")
        let errors = CouponChecks(coupon: sent, shop: shop).errors
        guard errors.isEmpty else { return refused(errors) }
        var record = CouponRecord(sent, at: shop.clock.now)
        record.element.set("couponCode", shop.numbers.couponCode())
        shop.coupons.append(record)
        return done([Element("couponCode", record.code), Element("pcGetUrl", record.pcGetURL)])
    }

    static func update(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let sent = call.sent("couponUpdateRequest", "coupon") ?? Element("coupon")
        let index: Int
        switch find(sent.value("couponCode") ?? "", shop) {
        case .found(let place): index = place
        case .refused(let error): return refused([error])
        }
        if isUnderWay(shop.coupons[index], shop) { return refused([("EE00-001", "couponUpdate.over_term")]) }
        let errors = CouponChecks(coupon: sent, shop: shop).errors
        guard errors.isEmpty else { return refused(errors) }
        let registered = shop.coupons[index].element["regDate"]
        shop.coupons[index] = CouponRecord(sent, at: shop.clock.now)
        shop.coupons[index].element["regDate"] = registered
        return done([Element("couponCode", shop.coupons[index].code)])
    }

    static func delete(_ call: MockCall, _ shop: inout ShopState) -> ShopAnswer {
        let code = call.sent("couponDeleteRequest", "coupon")?.value("couponCode") ?? ""
        switch find(code, shop) {
        case .refused(let error): return refused([error])
        case .found(let index):
            if isUnderWay(shop.coupons[index], shop) { return refused([("EE00-002", "couponDelete.over_term")]) }
            shop.coupons.remove(at: index)
            return done([Element("couponCode", code)])
        }
    }

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let code = call.request.values("couponCode").first ?? ""
        // Here an empty code is malformed, as a sample shows; other calls report it as missing.
        if code.isEmpty {
            return .result([errorList([("E030-002", "couponCode.out_of_bounds")])], requests: .echoed)
        }
        switch find(code, shop) {
        case .refused(let error): return .result([errorList([error])], requests: .echoed)
        case .found(let index): return .result([shop.coupons[index].shown(in: shop)], requests: .echoed)
        }
    }

    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        func given(_ name: String) -> String? { call.request.values(name).first.flatMap { $0.isEmpty ? nil : $0 } }
        var errors: [CouponChecks.Failure] = []
        func date(_ name: String, _ code: String) -> Date? {
            guard let text = given(name) else { return nil }
            let date = Date(japaneseTime: text)
            if date == nil { errors.append((code, "\(name).invalid_value")) }
            return date
        }
        func count(_ name: String, _ code: String, _ standard: Int, _ range: ClosedRange<Int>) -> Int {
            guard let text = given(name) else { return standard }
            if let number = Int(text), range ~= number { return number }
            errors.append((code, "\(name).invalid_value"))
            return standard
        }
        let start = date("couponStartDate", "EP01-002")
        let end = date("couponEndDate", "EP02-002")
        let hits = count("hits", "EP03-002", 30, 1...100)
        let page = count("page", "EP04-002", 1, 1...1_000_000)
        guard errors.isEmpty else { return .result([errorList(errors)], requests: .echoed) }
        let found = shop.coupons.filter { coupon in
            (given("couponName").map { coupon.element.value("couponName")?.contains($0) == true } ?? true)
                && (given("couponCode").map { coupon.code == $0 } ?? true)
                && (given("itemUrl").map { coupon.itemURLs.contains($0) } ?? true)
                && (start.map { start in coupon.start.map { $0 >= start } ?? false } ?? true)
                && (end.map { end in coupon.end.map { $0 <= end } ?? false } ?? true)
        }
        let shown = found.dropFirst(hits * (page - 1)).prefix(hits).map { $0.shown(in: shop) }
        return .result([Element("allCount", "\(found.count)"), Element("coupons", Array(shown))], requests: .echoed)
    }

    private enum Place {
        case found(Int)
        case refused(CouponChecks.Failure)
    }

    private static func find(_ code: String, _ shop: ShopState) -> Place {
        if code.isEmpty { return .refused(("E030-001", "couponCode.required")) }
        let groups = code.split(separator: "-", omittingEmptySubsequences: false)
        let isShaped =
            groups.count == 4
            && groups.allSatisfy { group in
                group.utf8.count == 4 && group.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
            }
        if !isShaped { return .refused(("E030-002", "couponCode.out_of_bounds")) }
        guard let index = shop.coupons.firstIndex(where: { $0.code == code }) else {
            return .refused(("E030-005", "couponCode.absent"))
        }
        return .found(index)
    }

    /// A coupon can't be changed from 60 minutes before its start.
    private static func isUnderWay(_ coupon: CouponRecord, _ shop: ShopState) -> Bool {
        coupon.start.map { $0.timeIntervalSince(shop.clock.now) < 3600 } ?? false
    }

    private static func done(_ members: [Element]) -> ShopAnswer {
        .result([Element("coupon", members)], requests: .none)
    }

    private static func refused(_ errors: [CouponChecks.Failure]) -> ShopAnswer {
        .result([errorList(errors)], requests: .none)
    }

    static func errorList(_ errors: [CouponChecks.Failure]) -> Element {
        Element(
            "errors",
            errors.map { error in
                Element("error", [Element("code", "COUPON_\(error.code)"), Element("message", error.message)])
            }
        )
    }
}

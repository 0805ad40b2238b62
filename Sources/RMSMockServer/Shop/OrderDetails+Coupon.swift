internal import RMSClient

extension OrderDetails {
    /// `CouponModel`: a coupon that the buyer used.
    struct Coupon: Sendable, Equatable {
        var code: String
        /// 0 for a coupon of the whole order.
        var itemID = 0
        var name: String
        var summary: String
        /// Who pays for it: 1 the shop, 2 the maker, 3 Rakuten.
        var capital = 1
        /// `2026-11-30`.
        var expiryDate: String
        var price: Int
        var units = 1
        /// 0 for a coupon of the whole order.
        var itemDetailID = 0

        /// `couponTotalPrice`.
        var total: Int { price == OrderAmounts.undecided ? price : OrderAmounts.product(price, units) }

        private static let capitals = [1: "ショップ", 2: "メーカー", 3: "サービス"]
        static let capitalCodes = 1...3

        var json: JSONText {
            .object([
                ("couponCode", .string(code)), ("itemId", .number(itemID)), ("couponName", .string(name)),
                ("couponSummary", .string(summary)), ("couponCapital", .string(Self.capitals[capital] ?? "")),
                ("couponCapitalCode", .number(capital)), ("expiryDate", .string(expiryDate)),
                ("couponPrice", .number(price)), ("couponUnit", .number(units)), ("couponTotalPrice", .number(total)),
                ("itemDetailId", .number(itemDetailID)),
            ])
        }

        /// The coupon as the older service shows it.
        var element: Element {
            Element(
                "couponModel",
                [
                    Element("couponCapital", "\(capital)"), Element("couponCode", code), Element("couponName", name),
                    Element("couponPrice", "\(price)"), Element("couponSummary", summary),
                    Element("couponTotalPrice", "\(total)"), Element("couponUnit", "\(units)"),
                    Element("expiryDate", "\(expiryDate)T00:00:00+09:00"), Element("itemId", "\(itemID)"),
                ]
            )
        }
    }
}

extension OrderDetails {
    /// Shows the coupons in the older service.
    func showCoupons(in order: inout Element) {
        order.children.removeAll { $0.name == "couponModel" }
        order.children += coupons.map(\.element)
        let shop = coupons.filter { $0.capital == 1 }, others = coupons.filter { $0.capital != 1 }
        for (price, units, coupons) in [
            ("couponAllTotalPrice", "couponAllTotalUnit", coupons), ("couponShopPrice", "couponShopTotalUnit", shop),
            ("couponOtherPrice", "couponOtherTotalUnit", others),
        ] {
            order.set(price, "\(coupons.total)")
            order.set(units, "\(coupons.reduce(0) { $0 &+ $1.units })")
        }
    }
}

extension OrderDetails.Coupon {
    /// Reads a coupon of the older service, which does not have `itemDetailId`.
    init(_ coupon: Element) {
        code = coupon.value("couponCode") ?? ""
        itemID = coupon.number("itemId") ?? 0
        name = coupon.value("couponName") ?? ""
        summary = coupon.value("couponSummary") ?? ""
        let capital = coupon.number("couponCapital") ?? 1
        self.capital = Self.capitalCodes.contains(capital) ? capital : 1
        expiryDate = String((coupon.value("expiryDate") ?? "2100-12-31").prefix(10))
        price = coupon.number("couponPrice") ?? 0
        units = coupon.number("couponUnit") ?? 1
    }
}

extension [OrderDetails.Coupon] {
    /// `couponAllTotalPrice`.
    var total: Int { OrderAmounts.sum(map(\.total)) }

    /// `couponShopPrice`.
    var shopTotal: Int { filter { $0.capital == 1 }.total }

    /// `couponOtherPrice`.
    var otherTotal: Int { filter { $0.capital != 1 }.total }
}

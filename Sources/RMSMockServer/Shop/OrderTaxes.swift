/// What an order amounts to at one rate of the consumption tax: `TaxSummaryModel`.
///
/// The rates together are the order's `totalPrice`, its payment fee, its coupons, and its `requestPrice` without the
/// points, which are a payment and no discount since 2022-04-01. Our choice: coupons are split in proportion to the totals,
/// rounded down, and the highest rate takes the rest; the highest rate comes first; if the order's total, request or
/// coupons are undecided, the amounts of every rate are, except the payment fee.
struct OrderTaxes {
    let rate: TaxRate
    /// `reqPrice`.
    let request: Int
    /// `reqPriceTax`.
    let requestTax: Int
    /// `totalPrice`.
    let total: Int
    let paymentCharge: Int
    let coupon: Int

    /// The rates of an order, the highest first.
    static func rates(of order: Element, _ details: OrderDetails) -> [OrderTaxes] {
        var shares = shares(of: order, details)
        let rates = shares.keys.sorted(by: >)
        let total = order.number("totalPrice") ?? 0, request = order.number("requestPrice") ?? 0
        let coupons = details.coupons.total
        if [total, request, coupons].contains(OrderAmounts.undecided) {
            return rates.map { undecided($0, charge(at: $0, details), hasCoupon: coupons != 0) }
        }
        guard let highest = rates.first else { return [] }
        shares[highest, default: 0] &+= total &- shares.values.reduce(0, &+)
        var discounts = shares.mapValues { portion(of: coupons, $0, of: total) }
        discounts[highest, default: 0] &+= coupons &- discounts.values.reduce(0, &+)
        var requests: [TaxRate: Int] = [:]
        for rate in rates {
            requests[rate] = (shares[rate] ?? 0) &+ charge(at: rate, details) &- (discounts[rate] ?? 0)
        }
        let points = order["pointModel"]?.number("usedPoint") ?? 0
        requests[highest, default: 0] &+= request &+ points &- requests.values.reduce(0, &+)
        return rates.map { rate in
            OrderTaxes(
                rate: rate,
                request: requests[rate] ?? 0,
                requestTax: rate.tax(in: requests[rate] ?? 0),
                total: shares[rate] ?? 0,
                paymentCharge: charge(at: rate, details),
                coupon: discounts[rate] ?? 0
            )
        }
    }

    /// Goods, postage and wrapping by rate.
    private static func shares(of order: Element, _ details: OrderDetails) -> [TaxRate: Int] {
        var shares: [TaxRate: Int] = [:]
        func add(_ amount: Int, _ rate: String?) {
            if amount > 0 { shares[TaxRate(rate), default: 0] &+= amount }
        }
        for package in order.all("packageModel") {
            add(package.number("postagePrice") ?? 0, package.value("postageTaxRate"))
            for line in package.all("itemModel") {
                add(line.priceWithTax &* (line.number("units") ?? 0), line.value("taxRate"))
            }
        }
        for wrapping in OrderAmounts.wrappings(of: order) {
            add(wrapping.number("price") ?? 0, wrapping.value("taxRate"))
        }
        if details.paymentCharge != 0 || shares.isEmpty { shares[.standard, default: 0] &+= 0 }
        return shares
    }

    /// The payment fee, which has the standard rate.
    private static func charge(at rate: TaxRate, _ details: OrderDetails) -> Int {
        rate == .standard ? details.paymentCharge : 0
    }

    private static func portion(of amount: Int, _ part: Int, of whole: Int) -> Int {
        guard amount > 0, whole > 0, 0...whole ~= part else { return 0 }
        return whole.dividingFullWidth(amount.multipliedFullWidth(by: part)).quotient
    }

    private static func undecided(_ rate: TaxRate, _ charge: Int, hasCoupon: Bool) -> OrderTaxes {
        let amount = OrderAmounts.undecided
        return OrderTaxes(
            rate: rate,
            request: amount,
            requestTax: amount,
            total: amount,
            paymentCharge: charge,
            coupon: hasCoupon ? amount : 0
        )
    }
}

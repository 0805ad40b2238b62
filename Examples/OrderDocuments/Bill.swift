import ExampleSupport

/// What an order costs, whose sums are known to add up.
struct Bill {
    let charges: [CustomerOrder.Charge]
    let coupons: [CustomerOrder.Coupon]
    let points: Int
    /// What the customer pays, after points.
    let request: Int
    /// The totals with tax of each rate, the highest first, before points: those are a payment and no discount.
    let taxes: [CustomerOrder.Tax]

    init(_ order: CustomerOrder) throws(Refusal) {
        if order.state == .cancelled { throw Refusal(reason: "it is cancelled", isMistake: false) }
        guard let amounts = order.amounts else {
            throw Refusal(reason: "an amount is not decided yet", isMistake: false)
        }
        let lines = order.parcels.flatMap(\.lines)
        var charges = amounts.charges
        func sum() -> Int {
            lines.reduce(0) { $0 + $1.amount } + charges.reduce(0) { $0 + $1.amount }
                - amounts.coupons.reduce(0) { $0 + $1.amount } - amounts.points
        }
        // RMS documents that the billed amount lacks this fee, and shows a total that has it: what adds up is right.
        if sum() != amounts.request { charges.append(amounts.cashOnDelivery) }
        guard sum() == amounts.request else {
            throw Refusal(
                reason: "its lines add up to \(sum()) yen, and RMS bills \(amounts.request)",
                isMistake: true
            )
        }
        self.charges = charges
        coupons = amounts.coupons
        points = amounts.points
        request = amounts.request
        taxes =
            amounts.taxes.isEmpty
            ? Self.taxes(lines, charges, discount: amounts.coupons.reduce(0) { $0 + $1.amount })
            : amounts.taxes.filter { $0.total != 0 }.sorted { $0.percent > $1.percent }
        try check()
    }

    /// The totals of the rates are what is billed, and the tax of each is right but for its rounding.
    private func check() throws(Refusal) {
        let total = taxes.reduce(0) { $0 + $1.total }
        guard total == request + points else {
            throw Refusal(
                reason: "its tax rates add up to \(total) yen, and RMS bills \(request + points) before points",
                isMistake: true
            )
        }
        if let wrong = taxes.first(where: {
            abs($0.tax * (100 + $0.percent) - $0.total * $0.percent) >= 100 + $0.percent
        }) {
            throw Refusal(
                reason: "\(wrong.tax) yen is not the \(wrong.percent) percent tax in \(wrong.total)",
                isMistake: true
            )
        }
    }

    /// The totals where RMS gives none. Coupons are split in proportion to the totals, rounded down, and the highest rate
    /// takes the rest. The tax is rounded to the nearest yen, as RMS does, once for each rate.
    private static func taxes(
        _ lines: [CustomerOrder.Line],
        _ charges: [CustomerOrder.Charge],
        discount: Int
    ) -> [CustomerOrder.Tax] {
        var totals: [Int: Int] = [:]
        for line in lines { totals[line.percent, default: 0] += line.amount }
        for charge in charges { totals[charge.percent, default: 0] += charge.amount }
        let whole = totals.values.reduce(0, +)
        let rates = totals.keys.sorted(by: >)
        var rest = discount
        for rate in rates.dropFirst() where whole > 0 {
            let share = discount * (totals[rate] ?? 0) / whole
            totals[rate, default: 0] -= share
            rest -= share
        }
        if let highest = rates.first { totals[highest, default: 0] -= rest }
        return rates.map { rate in
            let total = totals[rate] ?? 0
            return CustomerOrder.Tax(
                percent: rate,
                total: total,
                tax: (total * rate * 2 + 100 + rate) / ((100 + rate) * 2)
            )
        }
    }
}

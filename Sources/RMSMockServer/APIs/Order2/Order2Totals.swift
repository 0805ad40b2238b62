/// The amounts of an order, added up from its items, wrappings, packages and coupons.
///
/// They are: the items of each package; all items; postage; the cash-on-delivery fee; items, wrappings and postage; and
/// what is billed, which is the last one without coupons and points. An undecided part makes a total
/// undecided. That the price of an item counts as it is, whether it includes the tax or not, is our choice.
struct Order2Totals {
    private let packages: [Int]
    private let goods: Int
    private let postage: Int
    private let delivery: Int
    private let total: Int
    private let request: Int

    init(of order: Element) {
        let all = order.all("packageModel")
        packages = all.map { package in
            Self.sum(package.all("itemModel").map { ($0.number("price") ?? 0).multiplied(by: $0.number("units") ?? 0) })
        }
        let wrappings = ["wrappingModel1", "wrappingModel2"].map { order[$0]?.number("price") ?? 0 }
        goods = Self.sum(packages)
        postage = Self.sum(all.map { $0.number("postagePrice") ?? 0 })
        delivery = Self.sum(all.map { $0.number("deliveryPrice") ?? 0 })
        total = Self.sum([goods, postage] + wrappings)
        let coupons = order.all("couponModel").map { $0.number("couponTotalPrice") ?? 0 }
        let points = order["pointModel"]?.number("usedPoint") ?? 0
        request = total == Order2View.undecided ? total : total - Self.added(coupons) - points
    }

    /// Writes the totals into the order.
    ///
    /// - Parameter before: The totals before a change. What else is in the billed amount stays in it.
    func write(to order: inout Element, before: Order2Totals) {
        var packages = packages[...]
        for place in order.children.indices where order.children[place].name == "packageModel" {
            order.children[place].set("goodsPrice", "\(packages.popFirst() ?? 0)")
            order.children[place] = order.children[place].ordered(by: SchemaOrder.package)
        }
        var billed = request
        let undecided = Order2View.undecided
        if let old = order.number("requestPrice"), ![old, before.request, request].contains(undecided) {
            billed = old - before.request + request
        }
        for (name, amount) in [
            ("goodsPrice", goods), ("postagePrice", postage), ("deliveryPrice", delivery), ("totalPrice", total),
            ("requestPrice", billed),
        ] {
            order.set(name, "\(amount)")
        }
    }

    /// The sum of amounts, undecided if one of them is.
    private static func sum(_ amounts: [Int]) -> Int {
        amounts.contains(Order2View.undecided) ? Order2View.undecided : added(amounts)
    }

    /// Prices and quantities may be so large that a sum would overflow: it stays far below that.
    private static func added(_ amounts: [Int]) -> Int {
        amounts.reduce(0) { min($0 + $1, .max >> 3) }
    }
}

extension Int {
    /// The product, or the largest amount that the mock counts with.
    fileprivate func multiplied(by other: Int) -> Int {
        let (product, overflows) = multipliedReportingOverflow(by: other)
        return overflows ? .max >> 3 : product
    }
}

/// The amounts of an order, from its packages, wrappings, coupons and points.
///
/// A sum of which one amount is undecided is undecided, too: our choice.
struct OrderAmounts {
    /// An amount that the shop has not decided yet.
    static let undecided = -9999

    let goods: Int
    let postage: Int
    /// The fee for cash on delivery.
    let delivery: Int
    /// `totalPrice`: goods, postage and wrapping.
    let total: Int
    /// `requestPrice`: the total and the payment fee, less coupons and points.
    let request: Int

    init(_ order: Element, _ details: OrderDetails) {
        let packages = order.all("packageModel")
        goods = Self.sum(packages.map { $0.number("goodsPrice") ?? 0 })
        postage = Self.sum(packages.map { $0.number("postagePrice") ?? 0 })
        delivery = Self.sum(packages.map { $0.number("deliveryPrice") ?? 0 })
        let wrapping = Self.wrappings(of: order).map { $0.number("price") ?? 0 }
        total = Self.sum([goods, postage] + wrapping)
        let points = order["pointModel"]?.number("usedPoint") ?? 0
        request =
            total == Self.undecided
            ? total : total &+ details.paymentCharge &- details.coupons.total &- points
    }

    /// The amounts that the mock counts with: what the older service writes may be any number.
    private static let countable = -(Int.max >> 3)...(Int.max >> 3)

    /// The sum, which is undecided if one of the amounts is.
    static func sum(_ amounts: [Int]) -> Int {
        amounts.contains(undecided) ? undecided : amounts.reduce(0, added)
    }

    /// The sum of two numbers, neither of which is an undecided amount.
    static func added(_ left: Int, _ right: Int) -> Int { bounded(bounded(left) + bounded(right)) }

    /// The product of a price and a quantity.
    static func product(_ price: Int, _ units: Int) -> Int {
        let (product, overflows) = price.multipliedReportingOverflow(by: units)
        return overflows ? countable.upperBound : bounded(product)
    }

    private static func bounded(_ amount: Int) -> Int {
        min(max(amount, countable.lowerBound), countable.upperBound)
    }

    /// Writes the goods of each package, which are the prices of its lines with tax.
    static func addUpPackages(of order: inout Element) {
        for place in order.children.indices where order.children[place].name == "packageModel" {
            let goods = order.children[place].all("itemModel").map { product($0.priceWithTax, $0.number("units") ?? 0) }
            order.children[place].set("goodsPrice", "\(sum(goods))")
            order.children[place] = order.children[place].ordered(by: SchemaOrder.package)
        }
    }

    static func wrappings(of order: Element) -> [Element] {
        [order["wrappingModel1"], order["wrappingModel2"]].compactMap(\.self)
    }

    /// Writes the amounts into an order.
    func write(to order: inout Element) {
        order.set("goodsPrice", "\(goods)")
        order.set("postagePrice", "\(postage)")
        order.set("deliveryPrice", "\(delivery)")
        order.set("totalPrice", "\(total)")
        order.set("requestPrice", "\(request)")
    }
}

internal import Foundation

/// A coupon of an order of a seed.
struct SeedCoupon: Sendable {
    /// The `itemUrl` of the item that it is for; nil for a coupon of the whole order.
    let item: String?
    private let code: String
    private let name: String
    private let price: Int
    private let units: Int
    private let capital: Int
    private let validDays: Int

    init(_ node: SeedNode) throws(SeedError) {
        try node.check(attributes: ["code", "name", "price", "units", "capital", "item", "validDays"])
        guard let code = try node.text("code"), let price = try node.integer("price", in: 1...9_999_999) else {
            throw node.error("needs a code and a price for the coupon")
        }
        (self.code, self.price) = (code, price)
        name = try node.text("name") ?? "\(price)円引きクーポン"
        units = try node.integer("units", in: 1...9999) ?? 1
        capital = try node.integer("capital", in: OrderDetails.Coupon.capitalCodes) ?? 1
        validDays = try node.integer("validDays", in: 0...365) ?? 30
        item = node["item"]
    }

    /// - Parameters:
    ///   - line: The order's first line with the item.
    ///   - date: When the order was placed.
    func coupon(for line: (itemID: Int, itemDetailID: Int)?, orderedAt date: Date) -> OrderDetails.Coupon {
        OrderDetails.Coupon(
            code: code,
            itemID: line?.itemID ?? 0,
            name: name,
            summary: "\(price)円引き",
            capital: capital,
            expiryDate: date.japaneseDay(after: validDays),
            price: price,
            units: units,
            itemDetailID: line?.itemDetailID ?? 0
        )
    }
}

extension Date {
    /// The day in Japan, some days later: 2026-11-30.
    func japaneseDay(after days: Int) -> String {
        String(addingTimeInterval(Double(days) * 86_400).japaneseTime.prefix(10))
    }
}

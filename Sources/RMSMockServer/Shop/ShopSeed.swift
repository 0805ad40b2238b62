internal import Foundation
internal import RMSFixtures

/// The initial contents of a shop, read from one file.
struct ShopSeed: Sendable {
    var items: [String: Element]
    /// How many days before its first use the shop registered the items without a date of their own.
    private let itemAges: [String: Double]
    /// What is said of items in the form of ItemAPI 2.0.
    let items2: [SeedItem2]
    let categories: [Element]
    let categorySets: [Element]
    let layouts: [LayoutKind: [Element]]
    let cabinet: SeedCabinet
    private let couponLines: [CouponLine]
    private let people: [Element]
    private let orderLines: [SeedOrder]
    /// Orders in the wire format.
    private let orderModels: [(order: Element, details: OrderDetails)]

    private struct CouponLine: Sendable {
        let coupon: Element
        let startsInDays: Double
        let days: Double
    }

    /// The package's demo shop.
    static let demo: ShopSeed = {
        do {
            return try ShopSeed(contentsOf: RMSFixtures.seed)
        } catch {
            preconditionFailure("the packaged demo shop can't be read: \(error)")
        }
    }()

    /// Reads a file in the same format as the demo shop's.
    init(contentsOf url: URL) throws(SeedError) {
        guard let data = try? Data(contentsOf: url) else { throw SeedError("\(url.path) can't be read") }
        let tree: XMLTree
        do {
            tree = try XMLTree([UInt8](data))
        } catch {
            throw SeedError("\(url.path) is not well-formed XML")
        }
        guard tree.firstNames.first == "shop" else { throw SeedError("\(url.path): the root element must be shop") }
        var items: [String: Element] = [:]
        var itemAges: [String: Double] = [:]
        for node in tree.nodes("/shop/items/item") {
            guard let sent = tree.element(node) else { continue }
            let name = ItemURL.folded(sent.value("itemUrl") ?? "")
            if name.isEmpty { throw SeedError("an item has no itemUrl") }
            if items[name] != nil { throw SeedError("the itemUrl \(name) occurs twice") }
            if let wrong = ItemRules.complaints(about: sent).first { throw SeedError("\(name): \(wrong.message)") }
            let attributes = SeedNode(tree, node, name: "item", owner: name)
            try attributes.check(attributes: ["daysAgo"], children: nil)
            if sent["registDate"] == nil {
                itemAges[name] = try attributes.number("daysAgo", in: 0...36_500) ?? Self.defaultItemAge
            }
            items[name] = ItemRecord.ordered(ItemRecord.merged(sent, into: ItemRecord.defaults))
        }
        self.items = items
        self.itemAges = itemAges
        var items2: [SeedItem2] = []
        for node in tree.nodes("/shop/items/item2") { items2.append(try SeedItem2(tree, node)) }
        self.items2 = items2
        categories = tree.nodes("/shop/categories/category").compactMap { tree.element($0) }
        categorySets = tree.nodes("/shop/categorySets/categorySet").compactMap { tree.element($0) }
        layouts = try LayoutKind.layouts(tree.nodes("/shop/layouts/*").compactMap { tree.element($0) })
        people = tree.nodes("/shop/people/person").compactMap { tree.element($0) }
        couponLines = tree.nodes("/shop/coupons/coupon").compactMap { node in
            guard let coupon = tree.element(node) else { return nil }
            func number(_ name: String) -> Double { tree.texts("@\(name)", from: node).first.flatMap(Double.init) ?? 0 }
            return CouponLine(coupon: coupon, startsInDays: number("startsInDays"), days: number("days"))
        }
        cabinet =
            try tree.nodes("/shop/cabinet").first.map { node throws(SeedError) in
                try SeedCabinet(SeedNode(tree, node, name: "cabinet", owner: "the cabinet"))
            } ?? SeedCabinet()
        let changes = Dictionary(grouping: items2, by: \.number)
        let goods = Dictionary(uniqueKeysWithValues: items.map { ($0, SeedGoods($1, changes[$0] ?? [])) })
        var lines: [SeedOrder] = []
        for (index, node) in tree.nodes("/shop/orders/order").enumerated() {
            let item = tree.texts("(@item | basket/line/@item)[1]", from: node).first ?? ""
            let order = SeedNode(tree, node, name: "order", owner: "order \(index + 1) (\(item))")
            lines.append(try SeedOrder(order, items: goods, people: people))
        }
        orderLines = lines
        orderModels = tree.nodes("/shop/orders/orderModel").compactMap { tree.element($0) }.map { order in
            var details = OrderDetails(order)
            details.findSKUs(of: order, among: goods)
            return (order, details)
        }
    }

    private static let defaultItemAge = 365.0

    /// The items by `itemUrl`, with dates relative to now.
    func items(at now: Date) -> [String: Element] {
        itemAges.reduce(into: items) { items, age in
            guard var item = items[age.key] else { return }
            item.set("registDate", now.addingTimeInterval(-age.value * 86_400).japaneseTime)
            items[age.key] = ItemRecord.ordered(item)
        }
    }

    /// The orders, with dates relative to now.
    func orders(at now: Date) -> [(order: Element, details: OrderDetails)] {
        orderLines.enumerated().map { index, line in line.order(serial: index + 1, at: now) } + orderModels
    }

    /// The coupons, with dates relative to now. The caller issues codes for those without one.
    func coupons(at now: Date) -> [Element] {
        couponLines.map { line in
            var coupon = line.coupon
            guard line.days > 0 else { return coupon }
            let start = now.addingTimeInterval(line.startsInDays * 86_400)
            coupon.set("couponStartDate", start.japaneseTime)
            coupon.set("couponEndDate", start.addingTimeInterval(line.days * 86_400).japaneseTime)
            for (name, text) in ["genderCond": "NONE", "birthmonthCond": "0", "combineFlag": "1", "displayFlag": "1"]
            where coupon[name] == nil {
                coupon.set(name, text)
            }
            if coupon["purchaseHistoryCond"] == nil {
                coupon["purchaseHistoryCond"] = Element("purchaseHistoryCond", [Element("type", "0")])
            }
            if coupon["multiRankCond"] == nil {
                coupon["multiRankCond"] = Element("multiRankCond", [Element("rankCond", "0")])
            }
            if coupon["ageRangeCond"] == nil {
                let ages = [Element("lowerBound", "0"), Element("upperBound", "0")]
                coupon["ageRangeCond"] = Element("ageRangeCond", ages)
            }
            if coupon["multiPrefectureCond"] == nil {
                coupon["multiPrefectureCond"] = Element("multiPrefectureCond", [Element("prefectureCond", "NONE")])
            }
            return coupon
        }
    }
}

/// The reason why a seed can't be used.
public struct SeedError: Error, CustomStringConvertible {
    /// What is wrong and where.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

internal import Foundation

/// The state of one shop: its records, access rules and clock.
struct ShopState: Sendable {
    /// Items by `itemUrl`.
    var items: ItemShelf
    /// What only ItemAPI 2.0 knows of the items, by `itemUrl`.
    var skuDetails: [String: SKUDetails] = [:]
    /// The maximum number of items; nil if there is none.
    var maximumItems: Int?
    let searchMemo = SearchMemo()
    /// What the items do not hold of the stocks.
    var stocks = StockBook()
    var searches = SearchIndex()
    var categories: CategoryForest
    /// The category sets of a mega-shop; empty for an ordinary shop.
    var categorySets: [Element]
    /// What the categories do not hold of themselves.
    var categoryBook = CategoryBook()
    let layouts: [LayoutKind: [Element]]
    var coupons: [CouponRecord] = []
    var thanksCoupons: [Element] = []
    var orders: OrderBook
    var cabinet: CabinetBook
    var access: AccessRules
    var rates = RateMeter()
    var clock: ShopClock
    var numbers: NumberSource

    /// Creates a shop from a seed.
    init(
        seed: ShopSeed,
        access: AccessRules,
        clock: ShopClock,
        numbers: NumberSource
    ) {
        var numbers = numbers
        items = ItemShelf(seed.items(at: clock.now))
        categories = CategoryForest(seed.categories)
        categorySets = seed.categorySets
        layouts = seed.layouts
        orders = OrderBook(seed.orders(at: clock.now), delay: clock.orderDelay)
        cabinet = seed.cabinet.book(at: clock.now)
        self.access = access
        self.clock = clock
        for coupon in seed.coupons(at: clock.now) {
            var record = CouponRecord(coupon, at: clock.now)
            if record.code.isEmpty { record.element.set("couponCode", numbers.couponCode()) }
            coupons.append(record)
        }
        self.numbers = numbers
        for line in seed.items2 { store(item2: line.applied(to: item2(line.number), at: clock.now), at: line.number) }
    }
}

extension ShopState {
    /// Begins a call, with an id and time from the shop.
    mutating func begin() -> MockExchange {
        clock.tick()
        return MockExchange(requestID: numbers.uuid(), date: clock.now)
    }
}

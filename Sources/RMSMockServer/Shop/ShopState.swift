internal import Foundation

/// One shop: what it sells, who bought what, and its time.
struct ShopState: Sendable {
    /// Items by `itemUrl`.
    var items: [String: Element]
    var searches = SearchIndex()
    var categories: CategoryForest
    /// Category sets of a mega-shop; empty for an ordinary one.
    var categorySets: [Element]
    let layouts: [LayoutKind: [Element]]
    var coupons: [CouponRecord] = []
    var thanksCoupons: [Element] = []
    var orders: OrderBook
    var access: AccessRules
    var rates = RateMeter()
    var clock: ShopClock
    var numbers: NumberSource
    /// The machine's time, in which rates are measured: a clock that stands, or is moved, says nothing of them.
    let machine: @Sendable () -> Date

    /// The shop of a seed.
    init(
        seed: ShopSeed,
        access: AccessRules,
        clock: ShopClock,
        numbers: NumberSource,
        machine: @escaping @Sendable () -> Date
    ) {
        self.machine = machine
        var numbers = numbers
        items = seed.items
        categories = CategoryForest(seed.categories)
        categorySets = seed.categorySets
        layouts = seed.layouts
        orders = OrderBook(seed.orders(at: clock.now), delay: clock.orderDelay)
        self.access = access
        self.clock = clock
        for coupon in seed.coupons(at: clock.now) {
            var record = CouponRecord(coupon, at: clock.now)
            if record.code.isEmpty { record.element.set("couponCode", numbers.couponCode()) }
            coupons.append(record)
        }
        self.numbers = numbers
    }
}

extension ShopState {
    /// A call begins: its id and time are the shop's.
    mutating func begin() -> MockExchange {
        clock.tick()
        return MockExchange(requestID: numbers.uuid(), date: clock.now)
    }
}

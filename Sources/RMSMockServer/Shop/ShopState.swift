internal import Foundation
internal import NIOConcurrencyHelpers

/// One shop: what it sells, who bought what, and its time.
struct ShopState: Sendable {
    /// Items by `itemUrl`.
    var items: [String: Element]
    var searches = SearchIndex()
    var categories: CategoryShelf
    /// Category sets of a mega-shop; empty for an ordinary one.
    var categorySets: [Element]
    /// Rows of layouts by the names of their elements.
    let layouts: [String: [Element]]
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
        categories = CategoryShelf(seed.categories)
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

/// A shop's own time.
struct ShopClock: Sendable {
    private enum Base: Sendable {
        /// So far from the machine's.
        case running(offset: TimeInterval)
        /// Moved by hand, and by a second with each call.
        case standing(Date)
    }

    private var base: Base
    private let machine: @Sendable () -> Date

    /// A clock that runs with the machine's.
    init(machine: @escaping @Sendable () -> Date) {
        self.machine = machine
        base = .running(offset: 0)
    }

    /// A clock that stands, so that two runs see the same times.
    init(standingAt date: Date) {
        machine = { date }
        base = .standing(date)
    }

    var now: Date {
        switch base {
        case .running(let offset): machine().addingTimeInterval(offset)
        case .standing(let date): date
        }
    }

    mutating func move(by seconds: TimeInterval) { set(now.addingTimeInterval(seconds)) }

    mutating func set(_ date: Date) {
        switch base {
        case .running: base = .running(offset: date.timeIntervalSince(machine()))
        case .standing: base = .standing(date)
        }
    }

    /// How long an asynchronous order call takes at first: on a clock that each call moves on by a second, the calls that
    /// follow see it waiting, running and done.
    var orderDelay: TimeInterval {
        switch base {
        case .running: 1
        case .standing: 3
        }
    }

    /// A call begins: time that stands moves on by a second.
    mutating func tick() {
        if case .standing(let date) = base { base = .standing(date.addingTimeInterval(1)) }
    }
}

/// Where ids come from: at random, or the same ones in every run.
struct NumberSource: Sendable, RandomNumberGenerator {
    private var state: UInt64
    private var ticket: Int
    private var serial = 0

    /// - Parameter seed: Nil for numbers that nobody can foresee.
    init(seed: UInt64?) {
        state = seed ?? UInt64.random(in: .min ... .max)
        // Tickets come from one counter that all shops share; the recorded ones stood here in 2019.
        ticket = 900_000_000 + Int(state % 1_000_000)
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The number of the next asynchronous call.
    mutating func nextTicket() -> Int {
        ticket += Int(next() % 7) + 1
        return ticket
    }

    mutating func nextSerial() -> Int {
        serial += 1
        return serial
    }

    /// `XXXX-XXXX-XXXX-XXXX`.
    mutating func couponCode() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        return (0..<4).map { _ in String((0..<4).map { _ in letters[Int(next() % 36)] }) }.joined(separator: "-")
    }

    /// A lower-case UUID of version 4.
    mutating func uuid() -> String {
        var bytes = [next(), next()].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let cuts = [0, 8, 12, 16, 20, 32]
        return zip(cuts, cuts.dropFirst()).map { digits.dropFirst($0).prefix($1 - $0) }.joined(separator: "-")
    }
}

/// A shop that many requests can be at.
final class Shop: Sendable {
    private let state: NIOLockedValueBox<ShopState>

    init(_ state: ShopState) {
        self.state = NIOLockedValueBox(state)
    }

    /// Makes it another one, in the place of the same.
    func replace(by new: ShopState) { state.withLockedValue { $0 = new } }

    func use<T>(_ body: (inout ShopState) throws -> T) rethrows -> T { try state.withLockedValue(body) }
}

/// The shops of a mock: each key pair has its own, seeded when it is first used.
final class ShopStore: Sendable {
    private let seed: ShopSeed
    private let access: AccessSettings
    private let randomSeed: UInt64?
    private let machine: @Sendable () -> Date
    private let shops = NIOLockedValueBox(Shops())

    private struct Shops {
        var byKey: [ESAKey: Shop] = [:]
        /// When each key was last used, counted in uses.
        var uses: [ESAKey: Int] = [:]
        var count = 0
    }

    /// How many key pairs have a shop at a time; the one that was not used for longest makes room. A test run has one
    /// for each test, which this is more than.
    private let maximumCount: Int

    /// - Parameters:
    ///   - seed: What a new shop holds.
    ///   - access: The rules that it begins with.
    ///   - randomSeed: Makes ids and times the same in every run.
    ///   - maximumCount: How many shops there are at most.
    ///   - machine: The time of shops without a `randomSeed`, and the one in which rates are measured.
    init(
        seed: ShopSeed,
        access: AccessSettings = AccessSettings(),
        randomSeed: UInt64? = nil,
        maximumCount: Int = 500,
        machine: @escaping @Sendable () -> Date
    ) {
        self.maximumCount = maximumCount
        self.seed = seed
        self.access = access
        self.randomSeed = randomSeed
        self.machine = machine
    }

    /// Every shop with a random seed begins here: noon in Japan, on a day that is no holiday.
    static let seededStart = Date(timeIntervalSince1970: 1_768_446_000)

    func shop(for key: ESAKey) -> Shop {
        shops.withLockedValue { shops in
            shops.count += 1
            shops.uses[key] = shops.count
            if let shop = shops.byKey[key] { return shop }
            let shop = Shop(newState(for: key))
            shops.byKey[key] = shop
            if shops.byKey.count > maximumCount, let oldest = shops.uses.min(by: { $0.value < $1.value })?.key {
                shops.byKey[oldest] = nil
                shops.uses[oldest] = nil
            }
            return shop
        }
    }

    /// The shops that were used, with the keys that open them.
    var all: [(key: ESAKey, shop: Shop)] { shops.withLockedValue { shops in shops.byKey.map { ($0.key, $0.value) } } }

    /// Lets another key pair into a shop, for the life of a new key.
    func renew(_ shop: Shop, to key: ESAKey, endsOthers: Bool) {
        shop.use { state in state.access.renew(key.licenseKey, at: state.clock.now, endsOthers: endsOthers) }
        shops.withLockedValue { shops in
            shops.count += 1
            shops.uses[key] = shops.count
            shops.byKey[key] = shop
        }
    }

    /// Makes a shop new.
    func reset(_ key: ESAKey) { shop(for: key).replace(by: newState(for: key)) }

    /// Forgets every shop.
    func resetAll() { shops.withLockedValue { $0 = Shops() } }

    private func newState(for key: ESAKey) -> ShopState {
        let clock = randomSeed == nil ? ShopClock(machine: machine) : ShopClock(standingAt: Self.seededStart)
        let rules = AccessRules(access, licenseKey: key.licenseKey, at: clock.now)
        var state = ShopState(
            seed: seed,
            access: rules,
            clock: clock,
            numbers: NumberSource(seed: randomSeed),
            machine: machine
        )
        state.rates.limit = access.rateLimit
        if let delay = access.orderDelay { state.orders.delay = delay }
        state.searches.lag = access.searchLag
        return state
    }
}

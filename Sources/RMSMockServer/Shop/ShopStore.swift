internal import Foundation
internal import NIOConcurrencyHelpers

/// A shop that concurrent requests share.
final class Shop: Sendable {
    private let state: NIOLockedValueBox<ShopState>

    init(_ state: ShopState) {
        self.state = NIOLockedValueBox(state)
    }

    /// Replaces the state.
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
        let clock = randomSeed == nil ? ShopClock(machine: machine) : ShopClock(standingAt: ShopClock.seededStart)
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

internal import Foundation
internal import NIOConcurrencyHelpers

/// A shop shared by concurrent requests.
final class Shop: Sendable {
    private let state: NIOLockedValueBox<ShopState>

    init(_ state: ShopState) {
        self.state = NIOLockedValueBox(state)
    }

    /// Replaces the state.
    func replace(by new: ShopState) { state.withLockedValue { $0 = new } }

    func use<T>(_ body: (inout ShopState) throws -> T) rethrows -> T { try state.withLockedValue(body) }
}

/// The shops of a mock. Each key pair has its own shop, seeded when the pair is first used.
final class ShopStore: Sendable {
    private let seed: ShopSeed
    private let access: AccessSettings
    private let randomSeed: UInt64?
    /// The time of shops without a random seed, also used to measure rates.
    let machine: @Sendable () -> Date
    private let shops = NIOLockedValueBox(Shops())

    private struct Shops {
        var byKey: [ESAKey: Shop] = [:]
        /// The last use of each key, as a count of all uses.
        var uses: [ESAKey: Int] = [:]
        var count = 0
    }

    /// The maximum number of key pairs with a shop; beyond it, the least recently used one is dropped. This is more
    /// than a test run with one pair per test needs.
    private let maximumCount: Int

    /// - Parameters:
    ///   - seed: The contents of a new shop.
    ///   - access: The initial access rules of a new shop.
    ///   - randomSeed: If set, ids and times are the same in every run.
    ///   - maximumCount: The maximum number of shops.
    ///   - machine: The time of shops without a `randomSeed`, also used to measure rates.
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

    /// The shops in use, with their keys.
    var all: [(key: ESAKey, shop: Shop)] { shops.withLockedValue { shops in shops.byKey.map { ($0.key, $0.value) } } }

    /// Gives another key pair access to a shop, for the validity of a new key.
    func renew(_ shop: Shop, to key: ESAKey, endsOthers: Bool) {
        shop.use { state in state.access.renew(key.licenseKey, at: state.clock.now, endsOthers: endsOthers) }
        shops.withLockedValue { shops in
            shops.count += 1
            shops.uses[key] = shops.count
            shops.byKey[key] = shop
        }
    }

    /// Resets a shop to its initial state.
    func reset(_ key: ESAKey) { shop(for: key).replace(by: newState(for: key)) }

    /// Removes every shop.
    func resetAll() { shops.withLockedValue { $0 = Shops() } }

    private func newState(for key: ESAKey) -> ShopState {
        let clock = randomSeed == nil ? ShopClock(machine: machine) : ShopClock(standingAt: ShopClock.seededStart)
        let rules = AccessRules(access, licenseKey: key.licenseKey, at: clock.now)
        var state = ShopState(
            seed: seed,
            access: rules,
            clock: clock,
            numbers: NumberSource(seed: randomSeed)
        )
        state.rates.limit = access.rateLimit
        state.rates.window = access.rateWindow
        if let delay = access.orderDelay { state.orders.delay = delay }
        state.searches.lag = access.searchLag
        return state
    }
}

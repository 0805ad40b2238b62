public import Foundation
public import RMSClient

/// One shop of a mock, which a test can prepare and inspect.
///
/// ```swift
/// if let shop = mock.shop(of: credentials) {
///     shop.grant([.items20Get])
///     shop.moveClock(by: 91 * 86_400)      // the license key has expired
/// }
/// ```
public struct MockShop: Sendable {
    let shop: Shop
    let store: ShopStore
    let records: Journal
    let faults: FaultBoard
    let key: ESAKey

    /// The shop's current time, which determines its dates and the validity of its key.
    public var now: Date { shop.use { $0.clock.now } }

    /// Moves the clock by a number of seconds, which may be negative.
    public func moveClock(by seconds: TimeInterval) { shop.use { $0.clock.move(by: seconds) } }

    /// Sets the clock.
    public func setClock(to date: Date) { shop.use { $0.clock.set(date) } }

    /// Sets how long asynchronous order calls take on the shop's clock; initially one second, or three on a seeded
    /// clock.
    public func setOrderDelay(_ seconds: TimeInterval) { shop.use { $0.orders.delay = max(0, seconds) } }

    /// Ticks only these functions; calls of others are refused like a wrong key.
    public func grant(_ functions: [RMSFunction]) {
        shop.use { $0.access.grants = Set(functions.map(\.permission)) }
    }

    /// Ticks the functions that an app needs.
    public func grant(_ app: AppProfile) { grant(app.functions) }

    /// Ticks every function, as in a new shop.
    public func grantEverything() { shop.use { $0.access.grants = nil } }

    /// The last second of the license key; by default the end of the day in Japan, 90 days after the shop was first
    /// used.
    public var licenseExpires: Date? { shop.use { $0.access.keys[key.licenseKey]?.expires } }

    /// Sets the expiry of the license key.
    public func setLicenseExpiry(_ date: Date) { shop.use { $0.access.setExpiry(date, of: key.licenseKey) } }

    /// What happens to the old key when a new one is issued. Both have been observed.
    public enum OldKey: Sendable {
        /// The old key is refused at once.
        case endsAtOnce
        /// The old key stays valid until its own expiry.
        case livesOn
    }

    /// Issues a new license key, which opens the same shop for 90 days.
    ///
    /// - Parameters:
    ///   - credentials: The new pair. RMS keeps the service secret; the mock does not require that.
    ///   - oldKey: What happens to the key that the shop had.
    public func renewLicense(to credentials: Credentials, oldKey: OldKey) {
        guard let new = ESAKey(credentials.authorization) else { return }
        store.renew(shop, to: new, endsOthers: oldKey == .endsAtOnce)
    }

    /// Sets whether the shop has migrated to SKUs.
    public func setMigration(_ migration: MockMigration) { shop.use { $0.access.migration = migration } }

    /// Sets the number of items beyond which no more can be registered (IE0197 of ItemAPI 2.0); nil for no limit, as in a new
    /// shop. RMS's limit depends on the shop's contract.
    public func limitItems(to maximum: Int?) { shop.use { $0.maximumItems = maximum } }

    /// Sets or removes the rate limit; calls beyond it are refused in the API family's own format.
    public func limitRate(_ limit: MockRateLimit) { shop.use { $0.rates.limit = limit } }

    /// How close each function came to its limit.
    public var rates: [MockRateReport] { shop.use { $0.rates.reports } }

    /// Resets the shop: its data, clock, rules, faults and journal.
    public func reset() {
        store.reset(key)
        records.clear(key)
        faults.clear(key)
    }
}

extension MockServer {
    /// The shop of a key pair; each pair has its own.
    ///
    /// - Returns: Nil for a mock that only replays.
    public func shop(of credentials: Credentials) -> MockShop? { engine.shop(of: credentials) }
}

extension MockEngine {
    func shop(of credentials: Credentials) -> MockShop? {
        guard let shops, let key = ESAKey(credentials.authorization) else { return nil }
        return MockShop(shop: shops.shop(for: key), store: shops, records: journal, faults: faults, key: key)
    }
}

extension MockShop: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The shop's name in the inspector.
    public var description: String { "MockShop(\(key.id))" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// Without children, which contain keys and customers' data.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

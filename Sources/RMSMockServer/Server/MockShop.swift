public import Foundation
public import RMSClient

/// One shop of a mock, for a test to prepare and to look at.
///
/// ```swift
/// let shop = mock.shop(of: credentials)
/// shop.grant([.itemGet])
/// shop.moveClock(by: 91 * 86_400)      // the licence key is over
/// ```
public struct MockShop: Sendable {
    let shop: Shop
    let store: ShopStore
    let records: Journal
    let faults: FaultBoard
    let key: ESAKey

    /// The shop's own time, which its dates and the life of its key follow.
    public var now: Date { shop.use { $0.clock.now } }

    /// Moves the clock by so many seconds, back too.
    public func moveClock(by seconds: TimeInterval) { shop.use { $0.clock.move(by: seconds) } }

    /// Sets the clock.
    public func setClock(to date: Date) { shop.use { $0.clock.set(date) } }

    /// How long an asynchronous order call takes on the shop's clock; at first a second, or three of a seeded one.
    public func setOrderDelay(_ seconds: TimeInterval) { shop.use { $0.orders.delay = max(0, seconds) } }

    /// Ticks these functions and no others; each of the others is refused like a wrong key.
    public func grant(_ functions: [RMSFunction]) {
        shop.use { $0.access.grants = Set(functions.map(\.permission)) }
    }

    /// Ticks what an app needs.
    public func grant(_ app: AppProfile) { grant(app.functions) }

    /// Ticks everything, as at first.
    public func grantEverything() { shop.use { $0.access.grants = nil } }

    /// The last second of the licence key; 90 days after the shop was first used, at the end of Japan's day.
    public var licenseExpires: Date? { shop.use { $0.access.keys[key.licenseKey]?.expires } }

    /// Ends the licence key at another time.
    public func setLicenseExpiry(_ date: Date) { shop.use { $0.access.setExpiry(date, of: key.licenseKey) } }

    /// What becomes of a key when a new one is issued. Both were seen.
    public enum OldKey: Sendable {
        /// It is refused from that moment on.
        case endsAtOnce
        /// It lives to its own end.
        case livesOn
    }

    /// Issues a new licence key, which opens the same shop for 90 days.
    ///
    /// - Parameter credentials: The new pair; RMS keeps the service secret, the mock does not mind.
    public func renewLicense(to credentials: Credentials, oldKey: OldKey) {
        guard let new = ESAKey(credentials.authorization) else { return }
        store.renew(shop, to: new, endsOthers: oldKey == .endsAtOnce)
    }

    /// Sets or lifts the limit of calls; what is too much is refused in the family's own shape.
    public func limitRate(_ limit: MockRateLimit) { shop.use { $0.rates.limit = limit } }

    /// How close each function came to its limit.
    public var rates: [MockRateReport] { shop.use { $0.rates.reports } }

    /// Makes the shop new: its data, its clock, its rules, its faults and its journal.
    public func reset() {
        store.reset(key)
        records.clear(key)
        faults.clear(key)
    }
}

extension MockServer {
    /// The shop of a key pair; each has its own.
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
    /// What the inspector calls the shop.
    public var description: String { "MockShop(\(key.id))" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// Without children: keys and customers are inside.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

import Foundation
@testable import RMSClient
@testable import RMSMockServer
import TestSupport

/// A license key pair of the simulated shop, with what no text may show of it.
struct Keys: Hashable {
    private static let secret = "SPnightly"
    private let licenseKey: String

    /// - Parameter number: The number of the license key, which RMS replaces from time to time.
    init(number: Int) { licenseKey = "SLnightly\(number)" }

    var credentials: Credentials {
        guard let pair = try? Credentials(serviceSecret: Self.secret, licenseKey: licenseKey) else {
            preconditionFailure("a key of the simulation is malformed")
        }
        return pair
    }

    var mockKey: ESAKey {
        guard let key = ESAKey(credentials.authorization) else {
            preconditionFailure("the mock does not read the keys")
        }
        return key
    }

    var texts: [String] {
        [Self.secret, licenseKey, String(credentials.authorization.dropFirst("ESA ".count))]
    }
}

/// The mock whose shop the nights use one after the other, each from the same state: making a shop takes longer than a night.
final class Stage: @unchecked Sendable {
    let engine: MockEngine
    private let fresh: ShopState
    private let shops: ShopStore
    /// Orders by status, the newest first.
    let newOrders: [String]
    let ordersToShip: [String]

    /// The number of generated items: more than one call for 400 stocks takes.
    static let items = 500
    /// The quantities of the stocks.
    static let quantities = 1...2000
    static let keys = Keys(number: 0)
    /// Texts of the customer that occur nowhere else.
    static let personal = OrderSeed.person.values.filter { $0.utf8.count > 4 }

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rms-simulation-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let seed = folder.appendingPathComponent("shop.xml")
        let statuses = (0..<240).map { $0 % 2 == 0 ? "新規受付" : "発送待ち" }
        try Data(OrderSeed.text(statuses: statuses).utf8).write(to: seed)
        var options = MockServer.Options()
        options.seed = 1
        options.seedData = seed
        options.generatedItems = Self.items
        engine = try MockEngine(options)
        guard let shops = engine.shops else { preconditionFailure("the mock has no shops") }
        self.shops = shops
        fresh = shops.shop(for: Self.keys.mockKey).use { shop in
            // RMS has no way to list more than 1,000 stocks of one quantity.
            for (number, stock) in shop.stocks(in: 0...99_999, atMost: .max).enumerated() {
                shop.setStock(of: stock.sku, to: Self.quantities.lowerBound + number % Self.quantities.count) { _ in }
            }
            return shop
        }
        let orders = fresh.orders
        func numbers(_ status: String) -> [String] {
            orders.listed.reversed().filter { $0.value("status") == status }.compactMap { $0.value("orderNumber") }
        }
        newOrders = numbers("新規受付")
        ordersToShip = numbers("発送待ち")
    }

    /// What the clock of a new shop shows.
    var start: Date { fresh.clock.now }

    /// The shop, in its first state.
    func newShop() -> Shop {
        let shop = shops.shop(for: Self.keys.mockKey)
        shop.replace(by: fresh)
        engine.journal.clearAll()
        engine.faults.clearAll()
        return shop
    }

    func renew(_ shop: Shop, to keys: Keys) { shops.renew(shop, to: keys.mockKey, endsOthers: true) }
}

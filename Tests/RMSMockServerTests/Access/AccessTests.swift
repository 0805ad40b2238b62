import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct AccessTests {
    private let old: Credentials
    private let new: Credentials
    private let server: MockServer

    init() async throws {
        old = try Credentials(serviceSecret: "SPaccess", licenseKey: "SLold")
        new = try Credentials(serviceSecret: "SPaccess", licenseKey: "SLnew")
        server = try await MockServer.start()
    }

    private func client(_ credentials: Credentials) throws -> RMSClient {
        RMSClient(credentials: credentials, shopURL: "demo", baseURL: try BaseURL(server.url), retry: .never)
    }

    /// The errors that one call of every family throws.
    private func refusals(_ credentials: Credentials) async throws -> [String?] {
        let rms = try client(credentials)
        func kind(_ call: () async throws -> Void) async -> String? {
            do {
                try await call()
                return nil
            } catch let error as RMSError {
                return "\(error.kind) \(error.httpStatus ?? 0) \(error.failure?.code ?? "")"
            } catch {
                return "\(error)"
            }
        }
        return [
            await kind { _ = try await rms.v1.item.get(itemURL: "demo-item-01") },
            await kind { _ = try await rms.v1.order.enclosureGroups() },
            await kind { _ = try await rms.send(InventoryAPI1.Get(itemURLs: ["demo-item-01"])) },
            await kind { _ = try await rms.send(CouponAPI.Search()) },
            await kind { _ = try await rms.license.expiry() },
        ]
    }

    private let everywhere: [String?] = [
        "unauthorized 401 AuthError", "unauthorized 200 E02-001", "unauthorized 200 E02-101",
        "unauthorized 401 AuthError", "unauthorized 401 GA0001",
    ]

    @Test func `a key is valid for 90 days on the shop's clock, then every family refuses it in its own shape`()
        async throws
    {
        let shop = try #require(server.shop(of: old))
        let issued = shop.now
        #expect(try await refusals(old) == [nil, nil, nil, nil, nil])
        let expiry = try await client(old).license.expiry()
        #expect(expiry.daysLeft(now: issued) == 90)
        #expect(expiry.expiryDate == shop.licenseExpires)
        // The clock keeps running during the calls.
        shop.setClock(to: expiry.expiryDate.addingTimeInterval(-300))
        #expect(try await refusals(old) == [nil, nil, nil, nil, nil])
        shop.setClock(to: expiry.expiryDate.addingTimeInterval(61))
        #expect(try await refusals(old) == everywhere)
        shop.setLicenseExpiry(shop.now.addingTimeInterval(60))
        #expect(try await refusals(old) == [nil, nil, nil, nil, nil])
        await server.stop()
    }

    @Test(arguments: [MockShop.OldKey.endsAtOnce, .livesOn])
    func `a new key opens the same shop, and the old one expires at once or later`(fate: MockShop.OldKey) async throws {
        let shop = try #require(server.shop(of: old))
        var change = ItemAPI1.Item(itemURL: "demo-item-01")
        change.itemPrice = 4321
        try await client(old).v1.item.update(change)
        shop.moveClock(by: 50 * 86_400)
        shop.renewLicense(to: new, oldKey: fate)
        #expect(try await client(new).v1.item.get(itemURL: "demo-item-01").itemPrice == 4321)
        #expect(try await client(new).license.expiry().daysLeft(now: shop.now) == 90)
        #expect(try await refusals(old) == (fate == .endsAtOnce ? everywhere : [nil, nil, nil, nil, nil]))
        shop.moveClock(by: 41 * 86_400)
        #expect(try await refusals(old) == everywhere)
        #expect(try await refusals(new) == [nil, nil, nil, nil, nil])
        await server.stop()
    }

    @Test func `functions that are not ticked are refused individually`() async throws {
        let shop = try #require(server.shop(of: old))
        shop.grant([.itemGet, .licenseExpiryDateGet])
        #expect(try await refusals(old) == [nil] + everywhere[1...3] + [nil])
        shop.grant(try #require(AppProfile(named: "レジ横プラス")))
        // No app lists the license call or getEnclosureList.
        #expect(try await refusals(old) == [nil, everywhere[1], nil, everywhere[3], everywhere[4]])
        shop.grantEverything()
        #expect(try await refusals(old) == [nil, nil, nil, nil, nil])
        await server.stop()
    }

    @Test func `shops do not share rules and data, and a reset restores the initial state`() async throws {
        let shop = try #require(server.shop(of: old))
        shop.grant([])
        #expect(try await refusals(old) == everywhere)
        #expect(try await refusals(new) == [nil, nil, nil, nil, nil])
        try await client(new).v1.item.delete(itemURL: "demo-item-01")
        shop.reset()
        #expect(try await refusals(old) == [nil, nil, nil, nil, nil])
        await server.stop()
    }

    @Test func `every new shop has the rules from the options`() async throws {
        var options = MockServer.Options()
        options.grants = [.itemGet]
        options.licenseExpires = MockServer.Options.licenseEnd("2000-01-31")
        #expect(options.licenseExpires == Date(timeIntervalSince1970: 949_330_799))
        #expect(MockServer.Options.licenseEnd("soon") == nil)
        let strict = try await MockServer.start(options)
        let rms = RMSClient(credentials: old, baseURL: try BaseURL(strict.url), retry: .never)
        let error = await #expect(throws: RMSError.self) { try await rms.v1.item.get(itemURL: "demo-item-01") }
        #expect(error?.kind == .unauthorized)
        strict.shop(of: old)?.setClock(to: Date(timeIntervalSince1970: 949_330_000))
        #expect(try await rms.v1.item.get(itemURL: "demo-item-01").itemURL == "demo-item-01")
        await #expect(throws: RMSError.self) { try await rms.v1.item.delete(itemURL: "demo-item-01") }
        await strict.stop()
        await server.stop()
    }

    @Test func `only the caller's own keys can be queried`() async throws {
        let error = await #expect(throws: RMSError.self) {
            try await client(old).send(LicenseAPI.GetExpiryDate(licenseKey: "SLother"))
        }
        #expect(error?.httpStatus == 400)
        #expect(error?.failure?.code == "GE0002")
        await server.stop()
    }

    @Test func `a mock that only replays has no shops`() async throws {
        var options = MockServer.Options()
        options.answers = .replay
        let replay = try await MockServer.start(options)
        #expect(replay.shop(of: old) == nil)
        await replay.stop()
        await server.stop()
    }
}

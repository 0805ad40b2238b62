import Foundation
import NIOConcurrencyHelpers
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct RateLimitTests {
    private func kind(_ call: () async throws -> Void) async -> String? {
        do {
            try await call()
            return nil
        } catch let error as RMSError {
            return "\(error.kind) \(error.httpStatus ?? 0) \(error.failure?.code ?? "")"
        } catch {
            return "\(error)"
        }
    }

    @Test func `excess calls are refused in each family's shape, per function`() async throws {
        var access = AccessSettings()
        access.rateLimit = .documented
        // A machine clock that is stopped, so that time does not pass by itself.
        let now = NIOLockedValueBox(Date(timeIntervalSince1970: 1_768_446_000))
        let engine = MockEngine(
            functions: .all,
            library: try FixtureLibrary(folders: []),
            sources: MockSources(),
            shops: ShopStore(seed: .demo, access: access, machine: { now.withLockedValue { $0 } }),
            journal: Journal()
        )
        let credentials = try Credentials(serviceSecret: "SPrate", licenseKey: "SLrate")
        let rms = RMSClient(
            credentials: credentials,
            shopURL: "demo",
            baseURL: .rms,
            transport: FixtureTransport(engine: engine),
            retry: .never
        )
        let shop = try #require(engine.shop(of: credentials))
        func calls() async -> [String?] {
            [
                await kind { _ = try await rms.v1.item.get(itemURL: "demo-item-01") },
                await kind { _ = try await rms.v1.order.enclosureGroups() },
                await kind { _ = try await rms.license.expiry() },
            ]
        }
        #expect(await calls() == [nil, nil, nil])
        #expect(
            await calls() == ["throttled 403 QPSLimit", "throttled 403 S:Server", "throttled 429 "]
        )
        // The rate is measured on the machine's clock, not on the shop's.
        shop.moveClock(by: 1)
        #expect(await calls() == ["throttled 403 QPSLimit", "throttled 403 S:Server", "throttled 429 "])
        now.withLockedValue { $0 += 1 }
        #expect(await calls() == [nil, nil, nil])
        let report = shop.rates.map { "\($0.function.name) \($0.calls) \($0.peak) \($0.limit ?? 0) \($0.refused)" }
        #expect(report == ["item.get 4 2 1 2", "license.expiryDate.get 4 2 1 2", "order.getEnclosureList 4 2 1 2"])
        #expect(shop.journal[3].violations == ["more than 1 calls per second [WireCommon#Rate-limits]"])
        shop.limitRate(.off)
        #expect(await calls() == [nil, nil, nil])
    }

    @Test func `a call counts from its arrival, also if making the shop takes long`() async throws {
        var access = AccessSettings()
        access.rateLimit = .callsPerSecond(1)
        // The clock is read when the first call arrives, and moves while its shop is made.
        let reads = NIOLockedValueBox(0)
        let engine = MockEngine(
            functions: .all,
            library: try FixtureLibrary(folders: []),
            sources: MockSources(),
            shops: ShopStore(seed: .demo, access: access) {
                let isFirst = reads.withLockedValue { count in
                    count += 1
                    return count == 1
                }
                return Date(timeIntervalSince1970: 1_768_446_000 + (isFirst ? 0 : 3))
            },
            journal: Journal()
        )
        let statuses = (0..<3).map { _ in engine.get("/es/1.0/item/get?itemUrl=demo-item-01").status }
        #expect(statuses == [200, 200, 403])
    }

    @Test func `a limit also applies with a stopped shop clock`() throws {
        var options = MockServer.Options()
        options.rateLimit = .callsPerSecond(1)
        let shop = try TestShop(options)
        let statuses = (0..<5).map { _ in shop.get("item/get?itemUrl=demo-item-01").status }
        #expect(statuses[0] == 200 && statuses.contains(403))
    }

    @Test func `limits are parsed from their texts`() {
        #expect(MockRateLimit("documented") == .documented && MockRateLimit("off") == .off)
        #expect(MockRateLimit("5") == .callsPerSecond(5))
        for text in ["0", "-1", "many"] { #expect(MockRateLimit(text) == nil) }
    }

    @Test func `the meter counts the last second, even if the clock is moved`() {
        var meter = RateMeter()
        meter.limit = .callsPerSecond(2)
        func note(_ seconds: Double) -> Bool {
            meter.note(.itemGet, at: Date(timeIntervalSince1970: seconds)) != nil
        }
        #expect(
            [note(0), note(0.5), note(0.9), note(1), note(1.2), note(1.6)] == [false, false, true, false, true, false]
        )
        // The clock moves back: later calls do not count.
        #expect([note(0), note(0.1), note(0.2)] == [false, false, true])
        // Of calls that arrive together, a later one may be counted first.
        #expect([note(10.2), note(10.1), note(10)] == [false, false, true])
    }
}

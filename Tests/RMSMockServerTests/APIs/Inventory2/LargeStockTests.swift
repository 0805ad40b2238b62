import Foundation
import RMSClient
import TestSupport
import Testing

@testable import RMSMockServer

@Suite struct LargeStockTests {
    @Test func `the stock of all items of a large shop is set at the documented rate, and read back`() throws {
        let count = ProcessInfo.processInfo.environment["RMS_LARGE_STOCK"].flatMap { Int($0) } ?? 8000
        var options = MockServer.Options()
        options.generatedItems = count
        let mock = FixtureTransport(engine: try MockEngine(options))
        let credentials = try Credentials(serviceSecret: "SPlarge", licenseKey: "SLlarge")
        let (outcomes, took, accepted, refused, stocks) = Simulation.run { simulation in
            let service = CountedService(
                time: simulation.time,
                callsPerSecond: 1,
                window: .sliding,
                latency: .milliseconds(300)
            ) { request async throws(TransportError) in try await mock.send(request) }
            let rms = RMSClient(
                credentials: credentials,
                baseURL: .rms,
                transport: service,
                retry: RetryPolicy(maximumAttempts: 3, random: { 0.5 }, time: simulation.time),
                limiter: RateLimiter(time: simulation.time)
            )
            let keys = (1...count).map { number in
                let digits = String(number)
                let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
                return InventoryAPI2.StockKey(ManageNumber(rawValue: "bulk-\(zeros)\(digits)"), "normal-inventory")
            }
            let changes = keys.enumerated().map { InventoryAPI2.QuantityChange($1, .set($0 % 1000)) }
            let outcomes = await rms.inventory.set(changes)
            let (took, counts) = (simulation.time.now(), service.counts)
            let direct = RMSClient(credentials: credentials, baseURL: .rms, transport: mock)
            return (outcomes, took, counts.accepted, counts.refused, await direct.inventory.get(keys))
        }
        #expect(outcomes.allSatisfy { $0.error == nil })
        #expect(refused == 0 && accepted == (count + 399) / 400)
        let bound = Duration.seconds(accepted - 1) + .milliseconds(310)
        #expect(bound / took >= 0.95, "\(took)")
        let quantities = stocks.map { outcome in if case .succeeded(let stock) = outcome { stock.quantity } else { -1 }
        }
        #expect(quantities == (0..<count).map { $0 % 1000 })
    }
}

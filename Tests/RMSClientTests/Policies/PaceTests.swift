import TestSupport
import Testing

@testable import RMSClient

/// Bulk jobs at RMS's limit, with the clock of a simulation.
@Suite struct PaceTests {
    private struct Figures {
        let took: Duration
        let counts: CountedService.Counts
        let failures: Int
    }

    private func run(
        callsPerSecond: Int,
        window: CountedService.Window,
        latency: Duration,
        answer: @escaping @Sendable (TransportRequest) -> TransportResponse,
        _ job: @escaping @Sendable (RMSClient) async -> [RMSError?]
    ) throws -> Figures {
        let credentials = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
        return Simulation.run { simulation in
            let time = simulation.time
            let service = CountedService(
                time: time,
                callsPerSecond: callsPerSecond,
                window: window,
                latency: latency,
                answer: answer
            )
            let rms = RMSClient(
                credentials: credentials,
                baseURL: .rms,
                transport: service,
                retry: RetryPolicy(maximumAttempts: 3, random: { 0.5 }, time: time),
                limiter: RateLimiter(time: time)
            )
            let errors = await job(rms)
            return Figures(took: time.now(), counts: service.counts, failures: errors.count { $0 != nil })
        }
    }

    @Test(arguments: CountedService.Window.allCases, [0, 300, 1000, 2000])
    func `writes are made at one call a second, however long an answer takes`(
        window: CountedService.Window,
        latency: Int
    ) throws {
        let calls = 1000
        let figures = try run(
            callsPerSecond: 1,
            window: window,
            latency: .milliseconds(latency),
            answer: { _ in .json(204, "") }
        ) { rms in
            let changes = (0..<calls).map { number in
                let key = InventoryAPI2.StockKey(ManageNumber(rawValue: "item-\(number)"), "normal-inventory")
                return InventoryAPI2.UpsertQuantity(InventoryAPI2.QuantityChange(key, .set(1)))
            }
            return await rms.sendAll(changes).map(\.error)
        }
        #expect(figures.failures == 0)
        #expect(figures.counts.accepted == calls)
        #expect(figures.counts.refused == 0)
        let bound = Duration.seconds(calls - 1) + .milliseconds(latency + 10)
        #expect(bound / figures.took >= 0.95)
        #expect(figures.counts.mostAtOnce <= latency / 1000 + 1)
    }

    @Test(arguments: CountedService.Window.allCases, [0, 300, 1000, 2000])
    func `reads are made at five calls a second, however long an answer takes`(
        window: CountedService.Window,
        latency: Int
    ) throws {
        let calls = 1000
        let figures = try run(
            callsPerSecond: 5,
            window: window,
            latency: .milliseconds(latency),
            answer: { _ in .json(200, #"{"inventories":[]}"#) }
        ) { rms in
            let read = InventoryAPI2.BulkGet<InventoryAPI2.V21>([.init("item-1", "normal-inventory")])
            return await rms.sendAll(Array(repeating: read, count: calls)).map(\.error)
        }
        #expect(figures.failures == 0)
        #expect(figures.counts.accepted == calls)
        #expect(figures.counts.refused == 0)
        let bound = Duration.milliseconds(calls * 200 - 1000 + latency + 10)
        #expect(bound / figures.took >= 0.95)
    }

    @Test func `a list of stocks is sent on the beat as well`() throws {
        let figures = try run(
            callsPerSecond: 1,
            window: .sliding,
            latency: .seconds(2),
            answer: { _ in .json(204, "") }
        ) { rms in
            let changes = (0..<20 * 400).map { number in
                InventoryAPI2.QuantityChange(.init(ManageNumber(rawValue: "item-\(number)"), "a"), .set(1))
            }
            return await rms.inventory.set(changes).map(\.error)
        }
        #expect(figures.failures == 0)
        #expect(figures.counts.accepted == 20)
        #expect(Duration.milliseconds(19_000 + 2010) / figures.took >= 0.95)
    }
}

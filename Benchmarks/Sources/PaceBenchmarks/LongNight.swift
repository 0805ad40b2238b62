import Measuring
import RMSClient
import RMSMockServer

/// 100,000 calls of one client, which reads and writes, meets a refusal now and then, and must not need more memory for it.
enum LongNight {
    private static let calls = 100_000

    static func measure() throws {
        let mock = try FixtureTransport(seed: 1)
        let (early, late, took) = Simulation.run { simulation -> (Double, Double, Duration) in
            let time = simulation.time
            let service = CountedService(
                time: time,
                callsPerSecond: 50,
                window: .sliding,
                latency: .milliseconds(20)
            ) { request async throws(TransportError) in try await mock.send(request) }
            let rms = RMSClient(
                credentials: Calls.credentials(),
                shopURL: "demo",
                baseURL: .rms,
                transport: service,
                retry: RetryPolicy(maximumAttempts: 3, random: { 0.5 }, time: time),
                limiter: RateLimiter(time: time)
            )
            var early = 0.0
            // What the caches of the client and the mock hold is not growth.
            while service.counts.accepted < calls {
                if early == 0, service.counts.accepted > calls / 10 { early = Memory.resident }
                await work(rms)
            }
            return (early, Memory.resident, time.now())
        }
        Table.row(
            "\(calls) calls in \((took / .seconds(3600)).shown) h",
            "\(late.shown) MB",
            "after \(calls / 10): \(early.shown) MB",
            late / early,
            .below(1.05)
        )
    }

    private static func work(_ rms: RMSClient) async {
        let numbers = (1...9).map { "demo-item-0\($0)" }
        let changes = numbers.map { number in
            let key = InventoryAPI2.StockKey(ManageNumber(rawValue: number), "normal-inventory")
            return InventoryAPI2.QuantityChange(key, .set(Int.random(in: 0...99)))
        }
        async let stocks = rms.inventory.set(changes)
        async let items = rms.v1.item.get(itemURLs: numbers)
        async let prices = rms.v1.item.update([.init(itemURL: "demo-item-01")])
        async let unknown = rms.item.get([ManageNumber(rawValue: "demo-item-01"), ManageNumber(rawValue: "none")])
        _ = await (stocks, items, prices, unknown)
    }
}

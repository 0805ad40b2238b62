import Measuring
import RMSClient
import RMSMockServer

/// The calls of a bulk job.
enum Calls {
    static func changes(_ count: Int) -> [InventoryAPI1.Update] {
        (1...count).map { InventoryAPI1.Update([InventoryAPI1.Change(itemURL: "demo-item-01", .set($0))]) }
    }

    static func credentials() -> Credentials {
        guard let pair = try? Credentials(serviceSecret: "SPpace", licenseKey: "SLpace") else {
            preconditionFailure("the keys are malformed")
        }
        return pair
    }

    /// What a user writes without a limiter: a call, then a second of sleep. A refused call is made again after another one.
    static func loop(_ calls: [some RMSOperation], by rms: RMSClient, _ pause: Duration, _ time: TimeSource) async {
        for (number, call) in calls.enumerated() {
            while (try? await rms.send(call)) == nil { try? await time.sleep(pause) }
            if number < calls.count - 1 { try? await time.sleep(pause) }
        }
    }
}

/// A job on the clock of a simulation, against a service that counts.
struct SimulatedJob {
    let callsPerSecond: Int
    let window: CountedService.Window
    let latency: Duration

    private static let count = 1000

    static let all: [SimulatedJob] = [1, 5].flatMap { rate in
        CountedService.Window.allCases.flatMap { window in
            [0, 300, 1000, 2000].map { latency in
                SimulatedJob(callsPerSecond: rate, window: window, latency: .milliseconds(latency))
            }
        }
    }

    private typealias Figures = (ratio: Double, refused: Int)

    func compare() {
        let ours = run { rms, calls, _ in
            for outcome in await rms.sendAll(calls) {
                if let error = outcome.error { preconditionFailure("\(error)") }
            }
        }
        let loop = run(limiter: RateLimiter(.unlimited)) { rms, calls, time in
            await Calls.loop(calls, by: rms, .seconds(1) / callsPerSecond, time)
        }
        Table.row(
            "\(callsPerSecond)/s, \(window), \(latency)",
            "\(ours.ratio.shown), \(ours.refused) refused",
            "call and sleep: \(loop.ratio.shown), \(loop.refused) refused",
            ours.ratio,
            .atLeast(0.95)
        )
    }

    private func run(
        limiter: RateLimiter? = nil,
        _ job: @escaping @Sendable (RMSClient, [Read], TimeSource) async -> Void
    ) -> Figures {
        let (took, counts) = Simulation.run { simulation in
            let time = simulation.time
            let service = CountedService(
                time: time,
                callsPerSecond: callsPerSecond,
                window: window,
                latency: latency,
                answer: { _ in .json(200, #"{"inventories":[]}"#) }
            )
            var limits = RateLimits.documented
            limits[Read.function] = RateLimit(callsPerSecond: Double(callsPerSecond))
            let rms = RMSClient(
                credentials: Calls.credentials(),
                baseURL: .rms,
                transport: service,
                retry: limiter == nil ? RetryPolicy(maximumAttempts: 3, random: { 0.5 }, time: time) : .never,
                limiter: limiter ?? RateLimiter(limits, time: time)
            )
            let read = Read([.init("item-1", "normal-inventory")])
            await job(rms, Array(repeating: read, count: Self.count), time)
            return (time.now(), service.counts)
        }
        let windows = (Self.count - 1) / callsPerSecond
        let bound = Duration.seconds(windows) + latency + .milliseconds(10)
        return (bound / took, counts.refused)
    }

    private typealias Read = InventoryAPI2.BulkGet<InventoryAPI2.V21>
}

/// The same in real time, over a socket.
enum RealJob {
    private static let count = 12

    static func compare() async throws {
        var options = MockServer.Options()
        options.rateLimit = .documented
        options.faults = [MockFaultRule(.latency(milliseconds: 300), times: nil)]
        let server = try await MockServer.start(options)
        let calls = Calls.changes(count)
        func time(_ limits: RateLimits, _ job: (RMSClient) async -> Void) async throws -> Duration {
            // Other functions and other keys do not share the limit, and a second ends every window.
            try await Task.sleep(for: .seconds(2))
            let rms = RMSClient(
                credentials: Calls.credentials(),
                shopURL: "demo",
                baseURL: try BaseURL(server.url),
                limiter: RateLimiter(limits)
            )
            return await ContinuousClock().measure { await job(rms) }
        }
        let ours = try await time(.documented) { rms in _ = await rms.sendAll(calls) }
        let loop = try await time(.unlimited) { rms in await Calls.loop(calls, by: rms, .seconds(1), .system) }
        await server.stop()
        let bound = Duration.seconds(count - 1) + .milliseconds(300)
        Table.row(
            "1/s, 300 ms",
            "\((ours / .seconds(1)).shown) s",
            "call and sleep: \((loop / .seconds(1)).shown) s",
            bound / ours,
            .atLeast(0.95)
        )
    }
}

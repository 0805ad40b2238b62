import Foundation
import Logging
import TestSupport
import Testing

@testable import RMSClient

/// A store of a simulation, with a clock of its own.
private final class SimulatedStore: LimitStore {
    struct State {
        var values: [String: [UInt8]] = [:]
        var isAway = false
        /// How far the store's clock is ahead.
        var ahead = Duration.seconds(1_700_000_000)
        var exchanges = 0
    }

    let state = Locked(State())
    let time: TimeSource

    init(_ time: TimeSource) {
        self.time = time
    }

    func read(_ key: String) async throws(LimitStoreError) -> LimitStoreEntry {
        try await travel { LimitStoreEntry(value: $0.values[key], now: self.time.now() + $0.ahead) }
    }

    func replace(
        _ key: String,
        _ old: [UInt8]?,
        with new: [UInt8],
        expiresAfter lifetime: Duration
    ) async throws(LimitStoreError) -> Bool {
        try await travel { state in
            guard state.values[key] == old else { return false }
            state.values[key] = new
            return true
        }
    }

    private func travel<T: Sendable>(
        _ work: @Sendable (inout State) -> T
    ) async throws(LimitStoreError) -> T {
        // A canceled task would not wait.
        try? await time.sleep(.microseconds(300))
        let result = state.withLock { state -> T? in
            guard !state.isAway else { return nil }
            state.exchanges += 1
            return work(&state)
        }
        try? await time.sleep(.microseconds(300))
        guard let result else { throw LimitStoreError("unplugged") }
        return result
    }
}

/// Several workers, each with a client and a limiter of its own, one store and one service, in a simulation.
private struct Workers: Sendable {
    let simulation: Simulation
    let store: SimulatedStore
    let service: CountedService
    let log = Locked<[String]>([])
    let credentials: Credentials

    init(
        _ simulation: Simulation,
        callsPerSecond: Int = 1,
        window: CountedService.Window = .sliding,
        latency: Duration = .milliseconds(300),
        answer: @escaping @Sendable (TransportRequest) async -> TransportResponse = { _ in .json(204, "") }
    ) throws {
        self.simulation = simulation
        store = SimulatedStore(simulation.time)
        service = CountedService(
            time: simulation.time,
            callsPerSecond: callsPerSecond,
            window: window,
            latency: latency,
            answer: answer
        )
        credentials = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
    }

    var time: TimeSource { simulation.time }

    func limits() -> SharedLimits {
        SharedLimits(
            store,
            shop: "myshop",
            logger: .watched(from: .info) { [log] event, _ in
                log.withLock { $0.append("\(event.level) \(event.metadata?["reason"]?.description ?? "")") }
            }
        )
    }

    func client(
        retry: RetryPolicy? = nil,
        transport: (any HTTPTransport)? = nil
    ) -> RMSClient {
        RMSClient(
            credentials: credentials,
            baseURL: .rms,
            transport: transport ?? service,
            retry: retry ?? RetryPolicy(maximumAttempts: 3, random: { 0.5 }, time: time),
            limiter: RateLimiter(shared: limits(), time: time)
        )
    }

    /// A write of which RMS takes one a second.
    static func write(_ number: Int) -> InventoryAPI2.UpsertQuantity {
        let key = InventoryAPI2.StockKey(ManageNumber(rawValue: "item-\(number)"), "normal-inventory")
        return InventoryAPI2.UpsertQuantity(InventoryAPI2.QuantityChange(key, .set(1)))
    }

    /// Makes one job's calls, and returns the moments of the answers.
    func answers<O: RMSOperation>(_ calls: [O], by rms: RMSClient) async -> [Duration] {
        let moments = Locked<[Duration]>([])
        let watch = Watch(moments: moments, time: time)
        let outcomes = await rms.with(middleware: watch).sendAll(calls)
        return outcomes.allSatisfy { $0.error == nil } ? moments.withLock { $0 } : []
    }

    private struct Watch: RMSMiddleware {
        let moments: Locked<[Duration]>
        let time: TimeSource

        func intercept<Value: Sendable>(
            _ call: RMSCall,
            next: (RMSCall) async throws(RMSError) -> RMSAnswer<Value>
        ) async throws(RMSError) -> RMSAnswer<Value> {
            let answer = try await next(call)
            let now = time.now()
            moments.withLock { $0.append(now) }
            return answer
        }
    }

    /// Runs one job for each worker at once.
    func run<O: RMSOperation & Sendable>(_ calls: [O], workers: Int) async -> [[Duration]] {
        await withTaskGroup(of: [Duration].self) { group in
            for _ in 0..<workers { group.addTask { await answers(calls, by: client()) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }
}

@Suite struct SharedLimitsTests {
    @Test(arguments: CountedService.Window.allCases, [0, 300, 1000, 2000])
    fileprivate func `four workers make one call a second together, each its share`(
        window: CountedService.Window,
        latency: Int
    ) throws {
        let calls = 250
        let (answers, counts, took) = try Self.simulate { simulation in
            let workers = try Workers(simulation, window: window, latency: .milliseconds(latency))
            let answers = await workers.run((0..<calls).map(Workers.write), workers: 4)
            return (answers, workers.service.counts, simulation.time.now())
        }
        #expect(counts.accepted == 4 * calls)
        #expect(counts.refused == 0)
        #expect(answers.map(\.count) == [calls, calls, calls, calls])
        let bound = Duration.seconds(4 * calls - 1) + .milliseconds(latency + 10)
        #expect(bound / took >= 0.95)
        // At any time, nobody is more than a call ahead of the others.
        for moment in answers.joined() where !answers.isEmpty {
            let done = answers.map { list in list.count { $0 <= moment } }
            #expect((done.max() ?? 0) - (done.min() ?? 0) <= 2)
        }
    }

    @Test(arguments: CountedService.Window.allCases, [0, 300, 1000, 2000])
    fileprivate func `four workers make five calls a second together`(
        window: CountedService.Window,
        latency: Int
    ) throws {
        let calls = 250
        let (answers, counts, took) = try Self.simulate { simulation in
            let workers = try Workers(simulation, callsPerSecond: 5, window: window, latency: .milliseconds(latency)) {
                _ in .json(200, #"{"inventories":[]}"#)
            }
            let read = InventoryAPI2.BulkGet<InventoryAPI2.V21>([.init("item-1", "normal-inventory")])
            let answers = await workers.run(Array(repeating: read, count: calls), workers: 4)
            return (answers, workers.service.counts, simulation.time.now())
        }
        #expect(counts.accepted == 4 * calls)
        #expect(counts.refused == 0)
        #expect(answers.map(\.count) == [calls, calls, calls, calls])
        let bound = Duration.milliseconds(4 * calls * 200 - 1000 + latency + 10)
        #expect(bound / took >= 0.95)
    }

    @Test func `without a shared store, four workers are refused`() throws {
        let refused = try Self.simulate { simulation in
            let workers = try Workers(simulation)
            workers.store.state.withLock { $0.isAway = true }
            _ = await workers.run((0..<10).map(Workers.write), workers: 4)
            return workers.service.counts.refused
        }
        #expect(refused > 10)
    }

    @Test func `a connection that opens slowly moves the turn of the next worker`() throws {
        let (refused, sent) = try Self.simulate { simulation in
            let workers = try Workers(simulation)
            let slow = SlowConnection(service: workers.service, time: simulation.time, delay: .milliseconds(700))
            async let first = workers.answers([Workers.write(0)], by: workers.client(transport: slow))
            async let second = workers.answers([Workers.write(1)], by: workers.client())
            let answers = await first + second
            return (workers.service.counts.refused, answers)
        }
        #expect(refused == 0)
        #expect(sent.count == 2)
        #expect((sent.max() ?? .zero) - (sent.min() ?? .zero) >= .seconds(1))
    }

    @Test func `a refusal that one worker meets slows all`() throws {
        let rates = try Self.simulate { simulation -> [Double] in
            let isFirst = Locked(true)
            let workers = try Workers(simulation) { _ in
                isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst ? .json(429, "") : .json(204, "")
                }
            }
            let (one, two) = (workers.client(retry: .never), workers.client())
            _ = await workers.answers([Workers.write(0)], by: one)
            let start = simulation.time.now()
            _ = await workers.answers([Workers.write(1)], by: two)
            #expect(simulation.time.now() - start > .milliseconds(1500))
            return [one, two].compactMap { $0.limits.first?.callsPerSecond }
        }
        // The second one's success has restored the rate.
        #expect(rates == [0.5, 1])
    }

    @Test func `a worker that dies in line or with a turn holds the others up for two seconds at most`() throws {
        let pauses = try Self.simulate { simulation -> [Duration] in
            let workers = try Workers(simulation, latency: .zero)
            let dead = workers.limits().limit(of: InventoryAPI2.UpsertQuantity.function)
            let window = CallWindow(limit: RateLimit(callsPerSecond: 1), longestRest: .seconds(60))
            for _ in 0..<2 {
                // The first time it takes a turn, then a place in line.
                _ = await dead.exchange(own: window, hasNews: false, time: simulation.time, dead.ask)
            }
            return await workers.answers((0..<3).map(Workers.write), by: workers.client())
        }
        #expect(pauses.count == 3)
        #expect((pauses.first ?? .zero) > .milliseconds(1030))
        #expect((pauses.first ?? .zero) < .seconds(3))
        #expect((pauses.last ?? .zero) - (pauses.first ?? .zero) < .milliseconds(2100))
    }

    @Test func `a caller that is canceled leaves the line`() throws {
        let value = try Self.simulate { simulation -> String in
            let workers = try Workers(simulation)
            let (one, two) = (workers.client(), workers.client())
            _ = await workers.answers([Workers.write(0)], by: one)
            await withTaskGroup(of: Void.self) { group in
                group.addTask { _ = await workers.answers([Workers.write(1)], by: two) }
                try? await simulation.time.sleep(.milliseconds(100))
                group.cancelAll()
            }
            #expect(workers.service.counts.accepted == 1)
            return workers.store.state.withLock {
                $0.values.values.map { String(decoding: $0, as: UTF8.self) }.joined()
            }
        }
        #expect(value.contains(#""line":[]"#), "\(value)")
    }

    @Test func `while the store is away each worker keeps its own pace, and the store is told when it is back`() throws
    {
        let (answers, counts, log, exchanges) = try Self.simulate { simulation in
            let workers = try Workers(simulation, callsPerSecond: 4)
            async let failure: [Int] = {
                try? await simulation.time.sleep(.milliseconds(20_500))
                workers.store.state.withLock { $0.isAway = true }
                try? await simulation.time.sleep(.seconds(20))
                // A server that was restarted knows nothing.
                return workers.store.state.withLock { state in
                    state.isAway = false
                    state.values = [:]
                    defer { state.exchanges = 0 }
                    return [state.exchanges]
                }
            }()
            let answers = await workers.run((0..<40).map(Workers.write), workers: 4)
            let exchanges = await failure + [workers.store.state.withLock { $0.exchanges }]
            return (answers, workers.service.counts, workers.log.withLock { $0 }, exchanges)
        }
        #expect(answers.map(\.count) == [40, 40, 40, 40])
        #expect(counts.accepted == 160)
        #expect(counts.refused == 0)
        // 20 calls in 20 s, then 4 a second for 20 s, then one a second again.
        let all = answers.joined().sorted()
        #expect(all.count { $0 < .milliseconds(20_500) } <= 20)
        #expect((70...84).contains(all.count { (.milliseconds(20_500)..<(.milliseconds(40_500))).contains($0) }))
        let after = all.filter { $0 > .milliseconds(44_500) }
        #expect(zip(after, after.dropFirst()).allSatisfy { $1 - $0 > .seconds(1) })
        #expect(log.sorted() == Array(repeating: "notice ", count: 4) + Array(repeating: "warning unplugged", count: 4))
        #expect(exchanges.allSatisfy { $0 > 100 })
    }

    @Test func `a store whose clock is set back, or with a value that can't be read, stops nobody`() throws {
        let (answers, refused) = try Self.simulate { simulation in
            let workers = try Workers(simulation)
            async let change: Void = {
                try? await simulation.time.sleep(.milliseconds(10_500))
                workers.store.state.withLock { $0.ahead = .seconds(3) }
                try? await simulation.time.sleep(.seconds(10))
                workers.store.state.withLock { state in
                    for key in state.values.keys { state.values[key] = [UInt8]("{".utf8) }
                }
            }()
            let answers = await workers.run((0..<10).map(Workers.write), workers: 4)
            await change
            return (answers, workers.service.counts.refused)
        }
        #expect(answers.map(\.count) == [10, 10, 10, 10])
        #expect(refused <= 1)
        #expect(answers.joined().reduce(.zero, max) < .seconds(46))
    }

    @Test func `the store's keys name the shop and the function, and its values hold no key of RMS`() throws {
        let values = try Self.simulate { simulation in
            let workers = try Workers(simulation)
            _ = await workers.answers([Workers.write(0)], by: workers.client())
            return workers.store.state.withLock { $0.values }
        }
        let name = InventoryAPI2.UpsertQuantity.function.name
        #expect(Array(values.keys) == ["rms:limit:1:myshop:\(name)"])
        let text = String(decoding: values.values.first ?? [], as: UTF8.self)
        #expect(!text.isEmpty && !text.contains("SPsecret") && !text.contains("SLkey"))
    }

    private static func simulate<T: Sendable>(
        _ program: @escaping @Sendable (Simulation) async throws -> T
    ) throws -> T {
        try Simulation.run { simulation in
            do { return Result<T, any Error>.success(try await program(simulation)) } catch { return .failure(error) }
        }.get()
    }
}

/// A transport that has to open a connection for each request.
private struct SlowConnection: HTTPTransport {
    let service: CountedService
    let time: TimeSource
    let delay: Duration

    func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        try? await time.sleep(delay)
        return try await service.send(request)
    }
}

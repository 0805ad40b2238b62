import TestSupport
import Testing

@testable import RMSClient

@Suite struct BatchPaceTests {
    /// Calls that wait until they are let go.
    private actor Calls {
        private(set) var begun: [Int] = []
        private var held: [Int: CheckedContinuation<Void, Never>] = [:]

        func begin(_ number: Int) async {
            begun.append(number)
            await withCheckedContinuation { held[number] = $0 }
        }

        func end(_ number: Int) { held.removeValue(forKey: number)?.resume() }
    }

    @Test func `a call is prepared when the one before it gets its turn, not when that has its answer`() async throws {
        let (turns, calls) = (Calls(), Calls())
        let run = Task {
            await BatchRun.run(Array(0..<5), pace: .onTheBeat(atMost: 3)) { number in
                await turns.begin(number)
                guard CallBeat.current?.begin() == true else { return (number, false) }
                await calls.begin(number)
                return (number, true)
            }
        }
        for number in 0..<3 {
            try await eventually("call \(number) waits for its turn") { await turns.begun == Array(0...number) }
            #expect(await calls.begun == Array(0..<number))
            await turns.end(number)
            try await eventually("call \(number) is sent") { await calls.begun == Array(0...number) }
        }
        // Three are in progress.
        #expect(await turns.begun.count == 3)
        await calls.end(1)
        try await eventually("the next one waits") { await turns.begun == [0, 1, 2, 3] }
        await turns.end(3)
        for number in [0, 2, 3] {
            try await eventually("it is sent") { await calls.begun.contains(number) }
            await calls.end(number)
        }
        try await eventually("the last one waits") { await turns.begun.count == 5 }
        await turns.end(4)
        try await eventually("it is sent") { await calls.begun.count == 5 }
        await calls.end(4)
        #expect(await run.value.values == [0: 0, 1: 1, 2: 2, 3: 3, 4: 4])
    }

    @Test func `a call that gets its turn after the run was stopped is not sent`() async {
        let gate = BatchGate(.onTheBeat(atMost: 9))
        #expect(await gate.admit(0))
        #expect(gate.begin(0))
        #expect(await gate.admit(1))
        #expect(gate.finish(0, goesOn: false))
        #expect(!gate.begin(1))
        #expect(!gate.finish(1, goesOn: true))
        // Nor is a further call of a batch that was on its way.
        #expect(!gate.begin(0))
        let isAdmitted = await gate.admit(2)
        #expect(!isAdmitted)
    }

    @Test(arguments: [1, 3])
    func `a given number of calls is in progress at once`(count: Int) async throws {
        let calls = Calls()
        let run = Task {
            await BatchRun.run(Array(0..<4), pace: .atOnce(count)) { number in
                await calls.begin(number)
                return (number, true)
            }
        }
        for number in 0..<4 {
            try await eventually("they are begun") { await calls.begun.count == min(4, number + count) }
            await calls.end(number)
        }
        #expect(await run.value.values.count == 4)
    }

    @Test func `a list of stocks stops after a refused key, with those calls sent that were on their way`() throws {
        let credentials = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
        let (outcomes, sent) = Simulation.run { simulation in
            let calls = Locked(0)
            let service = CountedService(
                time: simulation.time,
                callsPerSecond: 1,
                window: .sliding,
                latency: .seconds(2)
            ) { _ in
                let number = calls.withLock { count in
                    count += 1
                    return count
                }
                return number == 2
                    ? .json(401, #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#) : .json(204, "")
            }
            let rms = RMSClient(
                credentials: credentials,
                baseURL: .rms,
                transport: service,
                limiter: RateLimiter(time: simulation.time)
            )
            let changes = (0..<4000).map { number in
                InventoryAPI2.QuantityChange(.init(ManageNumber(rawValue: "item-\(number)"), "a"), .set(1))
            }
            return (await rms.inventory.set(changes), service.counts.accepted)
        }
        // The second call has its answer 3.04 s after the start, when one more has left.
        #expect(sent == 3)
        #expect(outcomes.prefix(400).allSatisfy { $0.error == nil })
        #expect(outcomes[400..<800].allSatisfy { $0.error?.kind == .unauthorized })
        #expect(outcomes[800..<1200].allSatisfy { $0.error == nil })
        #expect(outcomes[1200...].allSatisfy { if case .notAttempted = $0 { true } else { false } })
    }

    @Test func `a canceled list reports what was not sent as not attempted`() throws {
        let credentials = try Credentials(serviceSecret: "SPsecret", licenseKey: "SLkey")
        let outcomes = Simulation.run { simulation in
            let service = CountedService(
                time: simulation.time,
                callsPerSecond: 1,
                window: .sliding,
                latency: .milliseconds(100)
            ) { _ in .json(204, "") }
            let rms = RMSClient(
                credentials: credentials,
                baseURL: .rms,
                transport: service,
                limiter: RateLimiter(time: simulation.time)
            )
            let list = Task(executorPreference: simulation) {
                let calls = (0..<9).map { number in
                    InventoryAPI2.UpsertQuantity(.init(.init(ManageNumber(rawValue: "item-\(number)"), "a"), .set(1)))
                }
                return await rms.sendAll(calls)
            }
            try? await simulation.time.sleep(.milliseconds(2500))
            list.cancel()
            return await list.value
        }
        #expect(outcomes.prefix(3).allSatisfy { $0.error == nil })
        #expect(outcomes.dropFirst(3).allSatisfy { if case .notAttempted = $0 { true } else { false } })
    }
}

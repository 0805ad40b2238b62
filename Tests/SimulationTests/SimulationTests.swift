import Foundation
import TestSupport
import Testing

/// Programs that use the client as a careful user does, under random faults, cancellations and crashes.
@Suite struct SimulationTests {
    /// `scripts/simulate` sets these.
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["RMS_SIMULATE"].flatMap { Int($0) } ?? 1000
    private static let firstSeed = environment["RMS_SIMULATE_SEED"].flatMap { UInt64($0) } ?? 1

    @Test func `nothing is written twice, lost or reported wrongly under any schedule`() throws {
        let stage = try Stage()
        var (calls, runs) = (0, 0)
        var byFlow: [String: Int] = [:]
        for number in 0..<Self.count {
            let night = Night.run(.random(seed: Self.firstSeed &+ UInt64(number)), on: stage)
            calls += night.calls
            runs += night.runs
            byFlow[night.schedule.flow, default: 0] += 1
            guard !night.violations.isEmpty else { continue }
            let shortest = night.shrunk(on: stage)
            Issue.record(
                """
                schedule \(number + 1) (\(night.schedule.flow)) goes wrong, seed \
                \(Self.firstSeed &+ UInt64(number)). The shortest one found, with \
                \(shortest.schedule.events) faults and stops: \(shortest)
                """
            )
            return
        }
        print("\(Self.count) schedules from seed \(Self.firstSeed): \(runs) runs, \(calls) calls; \(byFlow)")
        #expect(byFlow.count == FlowKind.all.count || Self.count < 500)
    }

    @Test func `the same schedule gives the same night`() throws {
        let stage = try Stage()
        for seed in 1...60 as ClosedRange<UInt64> {
            let schedule = Schedule.random(seed: seed)
            let (first, second) = (Night.run(schedule, on: stage), Night.run(schedule, on: stage))
            #expect(first.trace == second.trace, "\(schedule)")
        }
    }
}

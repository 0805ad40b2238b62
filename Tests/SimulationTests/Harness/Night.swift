import Foundation
import RMSClient
@testable import RMSMockServer
import TestSupport

/// The result of one schedule.
struct Night {
    let schedule: Schedule
    /// What must not have happened; empty if all went well.
    let violations: [String]
    let trace: [String]
    let calls: Int
    let runs: Int

    /// Runs the program again and again, as somebody would whose nightly job failed, until it has nothing left to do.
    static func run(_ schedule: Schedule, on stage: Stage) -> Night {
        let world = World(schedule, on: stage)
        guard let kind = FlowKind.all.first(where: { $0.name == schedule.flow }) else {
            preconditionFailure("there is no flow \(schedule.flow)")
        }
        var numbers = SeededNumbers(seed: schedule.seed)
        let flow = world.shop.use { kind.make(schedule.size, &numbers, stage, $0) }
        world.problems = flow.problems(in:)
        var now = Duration.zero
        var runs = 0
        // Without faults, a program may need a second run for what the first one found open.
        while runs < Schedule.faultyRuns + 3, !flow.isFinished, world.violations.isEmpty {
            world.beginRun(runs)
            now = run(flow, in: world, from: now, until: schedule.stops[runs]) + .seconds(60)
            runs += 1
        }
        world.carryOutLate()
        if world.violations.isEmpty {
            if !flow.isFinished { world.violate("the program does not come to its end") }
            for problem in world.shop.use({ flow.problemsAtEnd(in: $0) }) { world.violate(problem) }
        }
        return Night(
            schedule: schedule,
            violations: world.violations,
            trace: world.trace,
            calls: world.calls,
            runs: runs
        )
    }

    /// - Returns: When the run ended.
    private static func run(_ flow: any Flow, in world: World, from start: Duration, until stop: Schedule.Stop?)
        -> Duration
    {
        let running = Running()
        let firstCall = world.calls
        var stop = stop
        // The process holds the simulation's clock, and the simulation holds `running`.
        defer { running.process = nil }
        return Simulation.run(from: start) { _ in
            guard let next = stop, world.calls - firstCall > next.call else { return }
            guard next.jobs == 0 else {
                stop?.jobs -= 1
                return
            }
            stop = nil
            world.note("\(next.kind.rawValue)")
            switch next.kind {
            case .killed:
                running.process?.kill()
                flow.noteKill()
            case .cancelled: running.task?.cancel()
            }
        } _: { simulation in
            let process = Process(in: world, time: simulation.time)
            running.process = process
            let task = Task { await flow.run(process) }
            running.task = task
            await task.value
            return simulation.time.now()
        }
    }

    /// Used on the simulation's thread alone.
    private final class Running: @unchecked Sendable {
        var process: Process?
        var task: Task<Void, Never>?
    }
}

extension Night: CustomStringConvertible {
    var description: String {
        (["\(schedule)", "what happened:"] + trace.map { "  \($0)" } + ["violated:"] + violations.map { "  \($0)" })
            .joined(separator: "\n")
    }
}

extension Night {
    /// The shortest schedule found that still goes wrong.
    ///
    /// - Parameter most: The number of schedules to try.
    func shrunk(on stage: Stage, atMost most: Int = 2000) -> Night {
        var shortest = self
        var left = most
        var goesOn = true
        while goesOn, left > 0 {
            goesOn = false
            for schedule in shortest.schedule.simpler where left > 0 {
                left -= 1
                let night = Night.run(schedule, on: stage)
                guard !night.violations.isEmpty else { continue }
                shortest = night
                goesOn = true
                break
            }
        }
        return shortest
    }
}

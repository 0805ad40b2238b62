/// What happens in one night: which program runs, how much it has to do, what goes wrong, and when it is stopped.
///
/// The same schedule always gives the same night.
struct Schedule: Hashable {
    /// How a run of the program is stopped.
    struct Stop: Hashable, CustomStringConvertible {
        enum Kind: String { case cancelled, killed }

        var kind: Kind
        /// The call of the run, from 0, after whose start it is stopped.
        var call: Int
        /// How many pieces of work, from one `await` to the next, come between the two.
        var jobs: Int

        var description: String { "\(kind.rawValue) \(jobs) jobs after the start of its call \(call)" }
    }

    var flow: String
    /// Chooses the records and their changes.
    var seed: UInt64
    /// The number of records.
    var size: Int
    /// By the number of the call, from 0, over all runs.
    var faults: [Int: Fault] = [:]
    /// By the number of the run, from 0. After the last one, the program runs once more, and then without faults.
    var stops: [Int: Stop] = [:]
    /// The time of an answer in milliseconds.
    var latency: Int

    /// The runs in which calls can fail.
    static let faultyRuns = 4

    static func random(seed: UInt64, flows: [FlowKind] = FlowKind.all) -> Schedule {
        var numbers = SeededNumbers(seed: seed)
        let flow = flows.randomElement(using: &numbers) ?? FlowKind.all[0]
        var schedule = Schedule(
            flow: flow.name,
            seed: UInt64.random(in: 0..<1_000_000, using: &numbers),
            size: flow.size(&numbers),
            latency: [0, 20, 300, 1000, 2000].randomElement(using: &numbers) ?? 0
        )
        let probability = [0.05, 0.2, 0.5].randomElement(using: &numbers) ?? 0.2
        for call in 0..<60 where numbers.isTrue(probability) { schedule.faults[call] = .random(using: &numbers) }
        for run in 0..<faultyRuns where numbers.isTrue(0.3) {
            let kind: Stop.Kind = numbers.isTrue(0.5) ? .killed : .cancelled
            // Most runs have few calls, and a call about ten jobs.
            let call = [0, 0, 0, 1, 1, 2, 3, 5, 8].randomElement(using: &numbers) ?? 0
            let reach = [5, 15, 60].randomElement(using: &numbers) ?? 15
            schedule.stops[run] = Stop(kind: kind, call: call, jobs: Int.random(in: 0..<reach, using: &numbers))
        }
        return schedule
    }

    var events: Int { faults.count + stops.count }

    /// Schedules with one thing less, or a simpler one.
    var simpler: [Schedule] {
        func changed(_ body: (inout Schedule) -> Void) -> Schedule {
            var copy = self
            body(&copy)
            return copy
        }
        var schedules: [Schedule] = []
        let calls = faults.keys.sorted()
        if calls.count > 3 {
            let half = calls.count / 2
            for part in [calls[..<half], calls[half...]] {
                schedules.append(changed { for call in part { $0.faults[call] = nil } })
            }
        }
        schedules += calls.map { call in changed { $0.faults[call] = nil } }
        schedules += stops.keys.sorted().map { run in changed { $0.stops[run] = nil } }
        for size in [1, 2, size / 2, size - 1] where size > 0 && size < self.size {
            schedules.append(changed { $0.size = size })
        }
        for (run, stop) in stops.sorted(by: { $0.key < $1.key }) {
            for call in [0, stop.call - 1] where call >= 0 && call < stop.call {
                schedules.append(changed { $0.stops[run]?.call = call })
            }
            for jobs in [0, stop.jobs / 2, stop.jobs - 1] where jobs >= 0 && jobs < stop.jobs {
                schedules.append(changed { $0.stops[run]?.jobs = jobs })
            }
        }
        for call in calls {
            for plain in [Fault.lostAfter(seconds: 0), .lostBefore, .notSent] where faults[call] != plain {
                if isSimpler(plain, than: faults[call]) { schedules.append(changed { $0.faults[call] = plain }) }
            }
        }
        if latency > 0 { schedules.append(changed { $0.latency = 0 }) }
        return schedules
    }

    private func isSimpler(_ plain: Fault, than fault: Fault?) -> Bool {
        let ranks: [Fault] = [.notSent, .lostBefore, .lostAfter(seconds: 0)]
        guard let rank = ranks.firstIndex(of: plain) else { return false }
        return fault.flatMap { ranks.firstIndex(of: $0) }.map { rank < $0 } ?? true
    }
}

extension Schedule: CustomStringConvertible {
    var description: String {
        var lines = ["\(flow), \(size) records (seed \(seed)), answers after \(latency) ms"]
        lines += faults.sorted { $0.key < $1.key }.map { "  call \($0): \($1)" }
        lines += stops.sorted { $0.key < $1.key }.map { "  run \($0): \($1)" }
        return lines.joined(separator: "\n")
    }
}

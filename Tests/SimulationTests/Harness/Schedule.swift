/// What happens in one night: which program runs, how much it has to do, what goes wrong, and when it is stopped.
///
/// The same schedule always gives the same night.
struct Schedule: Hashable {
    /// A call, by the number of the run and its own number there, both from 0.
    struct Place: Hashable, Comparable, CustomStringConvertible {
        var run: Int
        var call: Int

        static func < (first: Place, second: Place) -> Bool { (first.run, first.call) < (second.run, second.call) }

        var description: String { "run \(run), call \(call)" }
    }

    /// How a run of the program is stopped.
    struct Stop: Hashable, CustomStringConvertible {
        enum Kind: String { case cancelled, killed }

        var kind: Kind
        /// The call of the run, from 0, after whose start it is stopped.
        var call: Int
        /// How many pieces of work, from one `await` to the next, come between the two.
        var jobs: Int

        var description: String { "\(kind.rawValue) \(jobs) jobs after the start of call \(call)" }
    }

    var flow: String
    /// Chooses the records and their changes.
    var seed: UInt64
    /// The number of records.
    var size: Int
    var faults: [Place: Fault] = [:]
    /// By the number of the run, from 0.
    var stops: [Int: Stop] = [:]
    /// The time of an answer in milliseconds.
    var latency: Int
    /// How many seconds pass before RMS carries out what it has accepted.
    var delay: Int
    /// Whether a call that is refused because of one stock has added to the stocks before it.
    var addsInPart: Bool

    /// The runs in which calls can fail; then the program has some without faults.
    static let faultyRuns = 4

    static func random(seed: UInt64) -> Schedule {
        var numbers = SeededNumbers(seed: seed)
        let flow = FlowKind.all.randomElement(using: &numbers) ?? FlowKind.all[0]
        var schedule = Schedule(
            flow: flow.name,
            seed: UInt64.random(in: 0..<1_000_000, using: &numbers),
            size: flow.size(&numbers),
            latency: [0, 20, 300, 1000, 2000].randomElement(using: &numbers) ?? 0,
            delay: [0, 10, 100, 400].randomElement(using: &numbers) ?? 0,
            addsInPart: numbers.isTrue(0.5)
        )
        let probability = [0.05, 0.2, 0.5].randomElement(using: &numbers) ?? 0.2
        for run in 0..<faultyRuns {
            for call in 0..<20 where numbers.isTrue(probability) {
                schedule.faults[Place(run: run, call: call)] = .random(using: &numbers)
            }
            guard numbers.isTrue(0.4) else { continue }
            let kind: Stop.Kind = numbers.isTrue(0.6) ? .killed : .cancelled
            // Most runs have few calls, and a call about ten jobs.
            let call = [0, 0, 0, 1, 1, 2, 3, 5, 8].randomElement(using: &numbers) ?? 0
            let reach = [5, 10, 15, 60].randomElement(using: &numbers) ?? 15
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
        schedules += (0..<Self.faultyRuns).filter(hasEvents).map(without)
        for place in calls where place.call > 0 {
            let earlier = Place(run: place.run, call: place.call - 1)
            guard faults[earlier] == nil else { continue }
            schedules.append(changed { $0.faults[earlier] = $0.faults.removeValue(forKey: place) })
        }
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
        if delay > 0 { schedules.append(changed { $0.delay = 0 }) }
        if addsInPart { schedules.append(changed { $0.addsInPart = false }) }
        return schedules
    }

    private func hasEvents(inOrAfter run: Int) -> Bool {
        stops.keys.contains { $0 >= run } || faults.keys.contains { $0.run >= run }
    }

    /// What is left if a run of the program does not take place.
    private func without(run: Int) -> Schedule {
        var rest = self
        (rest.faults, rest.stops) = ([:], [:])
        for (place, fault) in faults where place.run != run {
            rest.faults[Place(run: place.run - (place.run > run ? 1 : 0), call: place.call)] = fault
        }
        for (place, stop) in stops where place != run { rest.stops[place - (place > run ? 1 : 0)] = stop }
        return rest
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
        if delay > 0 { lines.append("  what is accepted is carried out \(delay) s later") }
        if addsInPart { lines.append("  a call that is refused adds to the stocks before the refused one") }
        lines += faults.sorted { $0.key < $1.key }.map { "  \($0): \($1)" }
        lines += stops.sorted { $0.key < $1.key }.map { "  run \($0): \($1)" }
        return lines.joined(separator: "\n")
    }
}

/// Implementations of the same work. They run in turn, round by round, so that other activity on the machine affects
/// all of them.
package struct Contest {
    private var entrants: [(name: String, work: () async throws -> Void)] = []

    package init() {}

    package mutating func enter(_ name: String, _ work: @escaping () async throws -> Void) {
        entrants.append((name, work))
    }

    /// Runs all of them once to warm up, then for a number of measured rounds.
    package func times(rounds: Int) async throws -> Times {
        var times = Times()
        for round in 0...rounds {
            for place in entrants.indices {
                // The order rotates, so that none always runs after the same one.
                let (name, work) = entrants[(place + round) % entrants.count]
                let start = ContinuousClock.now
                try await work()
                if round > 0 { times.note((ContinuousClock.now - start) / .seconds(1), of: name) }
            }
        }
        return times
    }
}

/// How long each entrant took in each round, in seconds.
package struct Times {
    private var seconds: [String: [Double]] = [:]

    package init() {}

    package mutating func note(_ time: Double, of name: String) {
        seconds[name, default: []].append(time)
    }

    package func median(_ name: String) -> Double { (seconds[name] ?? []).median }

    /// How much longer one took than another, as the median of the rounds.
    package func excess(of name: String, over other: String) -> Double {
        zip(seconds[name] ?? [], seconds[other] ?? []).map { $0 - $1 }.median
    }

    /// How many times as fast one was as another, as the median of the rounds.
    package func speed(of name: String, against other: String) -> Double {
        zip(seconds[name] ?? [], seconds[other] ?? []).map { $1 / $0 }.median
    }
}

extension [Double] {
    package var median: Double { sorted()[count / 2] }
}

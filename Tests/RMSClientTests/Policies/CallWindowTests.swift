import TestSupport
import Testing

@testable import RMSClient

/// A job of many calls against RMS's limit, calculated: each call is sent when the window allows it, arrives after a delay,
/// and is counted on arrival.
private struct PacedJob {
    let limit: RateLimit
    /// How RMS might count.
    let counting: CountedService.Window
    /// From a call's departure to its arrival.
    var delay: @Sendable (Int) -> Duration = { _ in .zero }
    /// From its arrival to its answer.
    var latency: Duration = .zero
    /// When calls of another program arrive.
    var others: [Duration] = []

    struct Outcome {
        var refusals = 0
        /// When the accepted calls were answered.
        var answers: [Duration] = []
    }

    private enum Event {
        case other
        case arrival(CallWindow.Start)
        case answer(CallWindow.Start, isRefused: Bool)
    }

    /// Makes calls until a number of them is accepted. Refused ones are made again.
    func run(_ count: Int, window: CallWindow? = nil) -> Outcome {
        var window = window ?? CallWindow(limit: limit, longestRest: .seconds(60))
        var events: [(time: Duration, event: Event)] = others.map { ($0, .other) }
        var (now, left, pending) = (Duration.zero, 0, count)
        var arrived: [Duration] = []
        var outcome = Outcome()
        while outcome.answers.count < count {
            let departure = pending > 0 ? now + window.wait(at: now) : nil
            let next = events.indices.min { events[$0].time < events[$1].time }
            if let departure, next.map({ departure <= events[$0].time }) ?? true {
                now = departure
                let start = window.start(at: now)
                events.append((now + delay(left), .arrival(start)))
                (left, pending) = (left + 1, pending - 1)
                continue
            }
            guard let next else { break }
            let (time, event) = events.remove(at: next)
            now = time
            switch event {
            case .other: _ = accepts(&arrived, at: now)
            case .arrival(let start):
                events.append((now + latency, .answer(start, isRefused: !accepts(&arrived, at: now))))
            case .answer(let start, true):
                window.refused(start, at: now, retryAfter: nil)
                outcome.refusals += 1
                pending += 1
            case .answer(let start, false):
                window.accepted(start)
                outcome.answers.append(now)
            }
        }
        return outcome
    }

    private func accepts(_ arrived: inout [Duration], at now: Duration) -> Bool {
        arrived.removeAll { !counting.counts($0, at: now) }
        guard arrived.count < limit.burst else { return false }
        arrived.append(now)
        return true
    }
}

/// A number between 0 and 1, the same for equal arguments.
private func noise(_ number: Int) -> Double {
    var bits = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) / Double(1 << 53)
}

@Suite struct CallWindowTests {
    @Test(arguments: [1, 5], [0, 300, 1000, 2000])
    fileprivate func `a job of 1,000 calls is never refused, and takes at most a twentieth longer than it must`(
        rate: Int,
        latency: Int
    ) {
        for counting in CountedService.Window.allCases {
            let job = PacedJob(
                limit: RateLimit(callsPerSecond: Double(rate)),
                counting: counting,
                delay: { .milliseconds(40 + 25 * noise($0)) },
                latency: .milliseconds(latency)
            )
            let outcome = job.run(1000)
            #expect(outcome.refusals == 0, "\(rate) a second, \(latency) ms, \(counting)")
            let took = outcome.answers.reduce(.zero, max)
            let least = Duration.seconds(1000 / rate - 1) + .milliseconds(latency)
            #expect(least / took >= 0.95, "\(rate) a second, \(latency) ms, \(counting)")
        }
    }

    @Test(arguments: [0, 300, 2000])
    fileprivate func `calls that arrive far apart from their departures are seldom refused`(latency: Int) {
        let job = PacedJob(
            limit: RateLimit(callsPerSecond: 1),
            counting: .sliding,
            delay: { .milliseconds(150 * noise($0)) },
            latency: .milliseconds(latency)
        )
        let outcome = job.run(1000)
        #expect((1...40).contains(outcome.refusals))
        #expect(outcome.answers.reduce(.zero, max) < .seconds(1250))
    }

    @Test(arguments: CountedService.Window.allCases)
    fileprivate func `the rate is back a few seconds after another program has stopped`(counting: CountedService.Window)
    {
        let job = PacedJob(
            limit: RateLimit(callsPerSecond: 1),
            counting: counting,
            delay: { _ in .milliseconds(40) },
            latency: .milliseconds(100),
            others: (0..<200).map { .milliseconds(700 * $0) }
        )
        let outcome = job.run(300)
        #expect(outcome.refusals > 5)
        // The other program's last call is at 139.3 s: it left nothing over.
        let after = outcome.answers.sorted().filter { $0 > .milliseconds(147_300) }
        let gaps = zip(after, after.dropFirst()).map { $1 - $0 }
        #expect(gaps.count > 150)
        #expect(gaps.allSatisfy { $0 < .milliseconds(1130) })
        #expect(gaps.suffix(10).allSatisfy { $0 < .milliseconds(1031) })
    }

    @Test func `calls count from the moment at which they were sent`() {
        var window = CallWindow(limit: RateLimit(callsPerSecond: 1), longestRest: .seconds(60))
        let first = window.start(at: .zero)
        // Opening the connection took so long.
        window.sent(first, at: .milliseconds(400))
        #expect(window.wait(at: .seconds(1)) == .milliseconds(430))
        let second = window.start(at: .milliseconds(1430))
        window.sent(second, at: .milliseconds(1431))
        #expect(window.wait(at: .seconds(2)) == .milliseconds(461))
        // A connection that took longer than a window to open.
        _ = window.start(at: .milliseconds(2461))
        window.sent(second, at: .seconds(3))
        #expect(window.wait(at: .seconds(3)) == .milliseconds(1030))
    }

    @Test func `refusals of calls that were on their way together teach one thing`() {
        var window = CallWindow(limit: RateLimit(callsPerSecond: 5), longestRest: .seconds(60))
        let starts = (0..<5).map { _ in window.start(at: .zero) }
        for start in starts { window.refused(start, at: .milliseconds(200), retryAfter: nil) }
        #expect(window.callsPerSecond == 2.5)
        #expect(window.refusals == 5)
        window.accepted(starts[0])
        #expect(window.callsPerSecond == 2.5)
        #expect(window.wait(at: .milliseconds(200)) == .milliseconds(1920))
        window.accepted(window.start(at: .milliseconds(2120)))
        #expect(window.callsPerSecond == 5)
    }
}

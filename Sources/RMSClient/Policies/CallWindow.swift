/// What a client assumes about RMS's limit for one function: it refuses a call that would be one too many within any
/// stretch of time of the window's length, whether it counts sliding windows or fixed ones.
///
/// The value only calculates: it takes the time as an argument, waits for nothing, and is the same on each run.
///
/// - Calls are counted from the moment at which they were sent, not at which they were allowed: a call that had to open a
///   connection reaches RMS later than the one after it expects.
/// - The window is longer than RMS's by a margin, because calls do not all take the same time to arrive.
/// - A refusal teaches two things. Somebody else may share the limit: the window doubles, and each success halves it again,
///   so that a few calls restore the rate. Or calls came closer together on their way: the margin doubles, and shrinks after
///   a number of calls without a refusal. Of calls that were sent before the last refusal was known, nothing more is learned.
struct CallWindow: Sendable {
    /// A call that was allowed.
    struct Start: Sendable {
        fileprivate let id: Int
        fileprivate let time: Duration
    }

    private let size: Int
    private let length: Duration
    private let longestRest: Duration
    /// The last calls, as many as the window takes.
    private var starts: [Start] = []
    private var lastID = 0
    private var stretch = 1.0
    private var margin = Self.margins.lowerBound
    private var successes = 0
    private var restsUntil: Duration?
    private var lastRefusal: Duration?
    /// The number of calls that RMS refused.
    private(set) var refusals = 0

    /// As fractions of the window.
    private static let margins = 0.03...0.12
    /// How much longer than its own length the window may get, however often RMS refuses.
    private static let longestStretch = 4.0
    /// After so many successes in a row, half the margin is given back.
    private static let calm = 50

    init(limit: RateLimit, longestRest: Duration) {
        size = limit.size
        length = .seconds(Double(limit.size) / limit.rate)
        self.longestRest = longestRest
    }

    /// The rate that is allowed now.
    var callsPerSecond: Double { Double(size) / (length * stretch / .seconds(1)) }

    /// How long the next call has to wait; zero if it may be sent.
    func wait(at now: Duration) -> Duration {
        let rest = restsUntil ?? now
        guard starts.count == size, let oldest = starts.map(\.time).min() else { return max(.zero, rest - now) }
        return max(.zero, rest - now, oldest + length * stretch * (1 + margin) - now)
    }

    /// Counts a call that is allowed now.
    mutating func start(at now: Duration) -> Start {
        if starts.count == size, let oldest = starts.indices.min(by: { starts[$0].time < starts[$1].time }) {
            starts.remove(at: oldest)
        }
        lastID += 1
        let start = Start(id: lastID, time: now)
        starts.append(start)
        return start
    }

    /// Notes that a call leaves only now. One that is no longer among the last ones takes the place of the oldest.
    mutating func sent(_ start: Start, at now: Duration) {
        let oldest = starts.indices.min { starts[$0].time < starts[$1].time }
        guard let place = starts.firstIndex(where: { $0.id == start.id }) ?? oldest else { return }
        starts[place] = Start(id: start.id, time: max(now, starts[place].time))
    }

    /// Notes that RMS accepted a call.
    mutating func accepted(_ start: Start) {
        guard isNews(start) else { return }
        stretch = max(1, stretch / 2)
        successes += 1
        guard successes >= Self.calm else { return }
        successes = 0
        margin = max(Self.margins.lowerBound, margin / 2)
    }

    /// Notes that RMS refused a call.
    ///
    /// - Parameter retryAfter: How long RMS asks to wait. If it does not ask, all that it counts now is forgotten after one
    ///   window.
    mutating func refused(_ start: Start, at now: Duration, retryAfter: Duration?) {
        refusals += 1
        if isNews(start) {
            stretch = min(Self.longestStretch, stretch * 2)
            margin = min(Self.margins.upperBound, margin * 2)
            successes = 0
            lastRefusal = now
        }
        let rest = now + min(retryAfter ?? length * (1 + margin), longestRest)
        restsUntil = max(restsUntil ?? rest, rest)
    }

    private func isNews(_ start: Start) -> Bool { lastRefusal.map { start.time >= $0 } ?? true }
}

/// What a client assumes about RMS's limit for one function: it refuses a call that would be one too many within any
/// stretch of time of the window's length, whether it counts sliding windows or fixed ones.
///
/// The value only calculates: it takes the time as an argument, and waits for nothing.
///
/// - Calls are counted from the moment at which they were sent, not at which they were allowed: a call that had to open a
///   connection reaches RMS later than the one after it expects.
/// - The window is longer than RMS's by a margin, because calls do not all take the same time to arrive.
/// - A refusal teaches two things. Somebody else may share the limit: the window doubles, and each success halves it again,
///   so that a few calls restore the rate. Or calls came closer together on their way: the margin doubles, and shrinks after
///   a number of calls without a refusal. Of calls that were sent before the last refusal was known, nothing more is learned.
struct CallWindow: Sendable {
    /// A call that was allowed.
    struct Start: Sendable, Codable {
        /// Random, so that processes that share a limit need not agree on numbers.
        fileprivate let id: Int
        fileprivate var time: Duration
    }

    /// What was learned so far, which processes that share a limit exchange.
    struct Memory: Sendable, Codable {
        /// The last calls, as many as the window takes.
        fileprivate var starts: [Start] = []
        fileprivate var stretch = 1.0
        fileprivate var margin = CallWindow.margins.lowerBound
        fileprivate var successes = 0
        fileprivate var restsUntil: Duration?
        fileprivate var lastRefusal: Duration?
    }

    /// What became of a call.
    enum Event: Sendable {
        case sent(Start, at: Duration)
        case accepted(Start)
        case refused(Start, at: Duration, retryAfter: Duration?)
        /// The caller left before its call began.
        case returned(Start)
    }

    private let size: Int
    private let length: Duration
    private let longestRest: Duration
    var memory = Memory()
    /// The number of calls that RMS refused.
    private(set) var refusals = 0

    /// As fractions of the window.
    fileprivate static let margins = 0.03...0.12
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
    var callsPerSecond: Double { Double(size) / (length * memory.stretch / .seconds(1)) }

    /// How long anything in the memory can matter.
    var horizon: Duration { max(longestRest, length * Self.longestStretch * (1 + Self.margins.upperBound)) }

    /// How long the next call has to wait; zero if it may be sent.
    func wait(at now: Duration) -> Duration {
        let rest = memory.restsUntil ?? now
        guard memory.starts.count == size, let oldest = memory.starts.map(\.time).min() else {
            return max(.zero, rest - now)
        }
        return max(.zero, rest - now, oldest + length * memory.stretch * (1 + memory.margin) - now)
    }

    /// How long a call has to wait that lets a number of other ones go first.
    func wait(at now: Duration, after others: Int) -> Duration {
        var (window, time) = (self, now)
        for _ in 0..<others {
            time += window.wait(at: time)
            _ = window.start(at: time)
        }
        return time + window.wait(at: time) - now
    }

    /// Counts a call that is allowed now.
    mutating func start(at now: Duration) -> Start {
        let start = Start(id: .random(in: 0...Int.max), time: now)
        memory.starts.append(start)
        memory.keepLast(size)
        return start
    }

    /// Notes what became of a call.
    mutating func note(_ event: Event) {
        switch event {
        case .sent(let start, let time): sent(start, at: time)
        case .accepted(let start): accepted(start)
        case .refused(let start, let time, let retryAfter): refused(start, at: time, retryAfter: retryAfter)
        case .returned(let start): memory.starts.removeAll { $0.id == start.id }
        }
    }

    /// Notes that a call leaves only now. One that is no longer among the last ones takes the place of the oldest.
    mutating func sent(_ start: Start, at now: Duration) {
        let starts = memory.starts
        let oldest = starts.indices.min { starts[$0].time < starts[$1].time }
        guard let place = starts.firstIndex(where: { $0.id == start.id }) ?? oldest else { return }
        memory.starts[place] = Start(id: start.id, time: max(now, starts[place].time))
    }

    /// Notes that RMS accepted a call.
    mutating func accepted(_ start: Start) {
        guard isNews(start) else { return }
        memory.stretch = max(1, memory.stretch / 2)
        memory.successes += 1
        guard memory.successes >= Self.calm else { return }
        memory.successes = 0
        memory.margin = max(Self.margins.lowerBound, memory.margin / 2)
    }

    /// Notes that RMS refused a call.
    ///
    /// - Parameter retryAfter: How long RMS asks to wait. If it does not ask, all that it counts now is forgotten after one
    ///   window.
    mutating func refused(_ start: Start, at now: Duration, retryAfter: Duration?) {
        refusals += 1
        if isNews(start) {
            memory.stretch = min(Self.longestStretch, memory.stretch * 2)
            memory.margin = min(Self.margins.upperBound, memory.margin * 2)
            memory.successes = 0
            memory.lastRefusal = now
        }
        let rest = now + min(retryAfter ?? length * (1 + memory.margin), longestRest)
        memory.restsUntil = max(memory.restsUntil ?? rest, rest)
    }

    private func isNews(_ start: Start) -> Bool { memory.lastRefusal.map { start.time >= $0 } ?? true }

    /// Takes over what another process has learned.
    ///
    /// - Parameters:
    ///   - other: The other memory. A clock that was set back, or a process with another limit, must not stop this one: a
    ///     call of the future counts as one of now.
    ///   - isAddition: Whether what is known here is kept as well.
    mutating func adopt(_ other: Memory, adding isAddition: Bool, at now: Duration) {
        var known = other
        if isAddition { known.add(memory) }
        for place in known.starts.indices { known.starts[place].time = min(known.starts[place].time, now) }
        known.keepLast(size)
        known.stretch = min(max(1, known.stretch), Self.longestStretch)
        known.margin = min(max(Self.margins.lowerBound, known.margin), Self.margins.upperBound)
        known.restsUntil = known.restsUntil.map { min($0, now + longestRest) }
        known.lastRefusal = known.lastRefusal.map { min($0, now) }
        memory = known
    }
}

extension CallWindow.Memory {
    /// Forgets the oldest calls.
    fileprivate mutating func keepLast(_ count: Int) {
        while starts.count > count, let oldest = starts.indices.min(by: { starts[$0].time < starts[$1].time }) {
            starts.remove(at: oldest)
        }
    }

    fileprivate mutating func add(_ other: Self) {
        let known = Set(starts.map(\.id))
        starts += other.starts.filter { !known.contains($0.id) }
        stretch = max(stretch, other.stretch)
        margin = max(margin, other.margin)
        successes = min(successes, other.successes)
        restsUntil = [restsUntil, other.restsUntil].compactMap { $0 }.max()
        lastRefusal = [lastRefusal, other.lastRefusal].compactMap { $0 }.max()
    }

    /// The same on a clock that is ahead of this one.
    func shifted(by ahead: Duration) -> Self {
        var shifted = self
        shifted.starts = starts.map { $0.shifted(by: ahead) }
        shifted.restsUntil = restsUntil.map { $0 + ahead }
        shifted.lastRefusal = lastRefusal.map { $0 + ahead }
        return shifted
    }
}

extension CallWindow.Start {
    /// The same on a clock that is ahead of this one.
    func shifted(by ahead: Duration) -> Self { Self(id: id, time: time + ahead) }
}

extension CallWindow.Event {
    /// The same on a clock that is ahead of this one.
    func shifted(by ahead: Duration) -> Self {
        switch self {
        case .sent(let start, let time): .sent(start.shifted(by: ahead), at: time + ahead)
        case .accepted(let start): .accepted(start.shifted(by: ahead))
        case .refused(let start, let time, let retryAfter):
            .refused(start.shifted(by: ahead), at: time + ahead, retryAfter: retryAfter)
        case .returned(let start): .returned(start.shifted(by: ahead))
        }
    }
}

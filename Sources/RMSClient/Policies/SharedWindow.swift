internal import Foundation

/// One function's limit as several workers share it: what they know of it together, and their line.
///
/// The value only calculates, like ``CallWindow``. It counts on the clock of the store that keeps it; what goes in and out
/// is on the worker's own clock.
///
/// A worker in line asks again when its turn should come, and says so by its lease. One that died is forgotten when its
/// lease ends; until then the others wait only for as many turns as it could take.
struct SharedWindow {
    private var window: CallWindow
    private var line: [Place] = []
    private let now: Duration
    /// How far the store's clock is ahead of the worker's.
    private let ahead: Duration

    /// A waiting worker.
    private struct Place: Codable {
        let worker: Int
        /// When the worker's lease ends.
        var until: Duration
    }

    /// The stored form.
    private struct Record: Codable {
        let memory: CallWindow.Memory
        let line: [Place]
    }

    /// What a worker does next.
    enum Step: Sendable {
        case wait(Duration)
        case turn(CallWindow.Start)
    }

    /// After this time a worker asks again, because those before it may have left the line.
    private static let longestPause = Duration.seconds(1)
    /// How much later than it said a worker may ask.
    private static let grace = Duration.seconds(1)

    /// Reads the stored value.
    ///
    /// - Parameters:
    ///   - entry: What the store holds. One without a readable value starts with what the worker knows.
    ///   - ahead: How far the store's clock is ahead of the worker's.
    ///   - own: What the worker knows.
    ///   - hasNews: Whether the worker knows what was never stored.
    init(_ entry: LimitStoreEntry, ahead: Duration, own: CallWindow, hasNews: Bool) {
        (window, now, self.ahead) = (own, entry.now, ahead)
        window.memory = own.memory.shifted(by: ahead)
        guard let value = entry.value, let record = try? JSONDecoder().decode(Record.self, from: Data(value)) else {
            return
        }
        window.adopt(record.memory, adding: hasNews, at: now)
        // A lease that ends later was given before the clock was set back.
        let latest = now + Self.longestPause + Self.grace
        line = record.line.filter { (now...latest).contains($0.until) }
    }

    /// The value to store.
    func encoded() throws -> [UInt8] {
        [UInt8](try JSONEncoder().encode(Record(memory: window.memory, line: line)))
    }

    /// How long the value matters.
    var lifetime: Duration { window.horizon + .seconds(60) }

    /// What the worker knows now.
    var memory: CallWindow.Memory { window.memory.shifted(by: .zero - ahead) }

    /// Takes a turn, if one is left over by those before the worker in line, and else a place in it.
    mutating func ask(as worker: Int) -> Step {
        let place = line.firstIndex { $0.worker == worker } ?? line.endIndex
        let wait = window.wait(at: now, after: place)
        guard wait > .zero else {
            leave(worker)
            return .turn(window.start(at: now).shifted(by: .zero - ahead))
        }
        let pause = min(max(wait, .milliseconds(1)), Self.longestPause)
        if place == line.endIndex { line.append(Place(worker: worker, until: now)) }
        line[place].until = now + pause + Self.grace
        return .wait(pause)
    }

    /// Gives up the worker's place in line.
    mutating func leave(_ worker: Int) { line.removeAll { $0.worker == worker } }

    /// Notes what became of a call.
    mutating func note(_ event: CallWindow.Event) { window.note(event.shifted(by: ahead)) }
}

internal import Foundation
internal import NIOConcurrencyHelpers
internal import RMSClient

/// What was asked and answered, shop by shop, as far back as the bounds allow.
final class Journal: Sendable {
    /// The bounds of one shop's part, and of the part of requests without a key.
    struct Bounds: Sendable {
        var entries = 500
        var bytes = 4 << 20
    }

    private struct Part {
        var entries: [RawEntry] = []
        var bytes = 0
        var dropped = 0
    }

    private struct State {
        var parts: [ESAKey?: Part] = [:]
        var number = 0
        var usedFixtures: Set<String> = []
    }

    private let bounds: Bounds
    private let state = NIOLockedValueBox(State())

    init(bounds: Bounds = Bounds()) {
        self.bounds = bounds
    }

    /// Notes an exchange, and forgets the oldest ones that no longer fit.
    func add(_ exchange: RawEntry, for key: ESAKey?) {
        state.withLockedValue { state in
            state.number += 1
            var entry = exchange
            entry.number = state.number
            var part = state.parts[key] ?? Part()
            part.entries.append(entry)
            part.bytes += entry.size
            var surplus = 0
            while part.entries.count - surplus > max(1, bounds.entries)
                || (part.bytes > bounds.bytes && part.entries.count - surplus > 1)
            {
                part.bytes -= part.entries[surplus].size
                surplus += 1
            }
            part.entries.removeFirst(surplus)
            part.dropped += surplus
            state.parts[key] = part
        }
    }

    /// The entries of a shop, or of requests that named none; the oldest first.
    func entries(of key: ESAKey?) -> [RawEntry] { state.withLockedValue { $0.parts[key]?.entries ?? [] } }

    /// How many entries of a shop were forgotten.
    func dropped(of key: ESAKey?) -> Int { state.withLockedValue { $0.parts[key]?.dropped ?? 0 } }

    /// Everything, in the order in which it came.
    var all: [RawEntry] {
        state.withLockedValue { state in state.parts.values.flatMap(\.entries).sorted { $0.number < $1.number } }
    }

    func clear(_ key: ESAKey?) { state.withLockedValue { $0.parts[key] = nil } }

    func clearAll() { state.withLockedValue { $0.parts.removeAll() } }

    func noteUse(of fixture: String) { state.withLockedValue { _ = $0.usedFixtures.insert(fixture) } }

    var usedFixtures: Set<String> { state.withLockedValue { $0.usedFixtures } }
}

/// One exchange as it was; it is shown through ``JournalEntry`` alone, which masks.
struct RawEntry: Sendable {
    var number = 0
    let time: Date
    let function: RMSFunction?
    let key: ESAKey?
    let request: MockRequest
    let answer: MockAnswer
    let violations: [Violation]
    var faults: [MockFault] = []

    var size: Int { request.body.count + answer.body.count + 512 }
}

internal import Foundation
internal import NIOConcurrencyHelpers
internal import NIOCore
internal import RMSClient

/// The exchanges of each shop, as far back as the bounds allow.
final class Journal: Sendable {
    /// The bounds of one shop's part, and of the part for requests without a key.
    struct Bounds: Sendable {
        var entries = 500
        var bytes = 4 << 20
        /// The maximum number of parts.
        var parts = 500
    }

    private struct Part {
        private(set) var entries = CircularBuffer<RawEntry>()
        private var bytes = 0
        private(set) var dropped = 0

        mutating func add(_ entry: RawEntry, _ bounds: Bounds) {
            entries.append(entry)
            bytes += entry.size
            while entries.count > 1, entries.count > bounds.entries || bytes > bounds.bytes {
                bytes -= entries.removeFirst().size
                dropped += 1
            }
        }
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

    /// Adds an exchange, and drops the oldest ones that no longer fit.
    func add(_ exchange: RawEntry) {
        state.withLockedValue { state in
            state.number += 1
            var entry = exchange
            entry.number = state.number
            state.parts[entry.key, default: Part()].add(entry, bounds)
            guard state.parts.count > bounds.parts else { return }
            let oldest = state.parts.min { ($0.value.entries.last?.number ?? 0) < ($1.value.entries.last?.number ?? 0) }
            if let oldest { state.parts[oldest.key] = nil }
        }
    }

    /// The entries of a shop, or of requests without a key; oldest first.
    func entries(of key: ESAKey?) -> [RawEntry] { state.withLockedValue { Array($0.parts[key]?.entries ?? []) } }

    /// How many entries of a shop were dropped.
    func dropped(of key: ESAKey?) -> Int { state.withLockedValue { $0.parts[key]?.dropped ?? 0 } }

    /// All entries, in order of arrival.
    var all: [RawEntry] {
        state.withLockedValue { state in state.parts.values.flatMap(\.entries).sorted { $0.number < $1.number } }
    }

    func clear(_ key: ESAKey?) { state.withLockedValue { $0.parts[key] = nil } }

    func clearAll() { state.withLockedValue { $0.parts.removeAll() } }

    func noteUse(of fixture: String) { state.withLockedValue { _ = $0.usedFixtures.insert(fixture) } }

    var usedFixtures: Set<String> { state.withLockedValue { $0.usedFixtures } }
}

/// One exchange, unmasked. Show it only through ``JournalEntry``, which masks it.
struct RawEntry: Sendable {
    var number = 0
    let time: Date
    let function: RMSFunction?
    let key: ESAKey?
    let request: MockRequest
    /// The values of the path parameters.
    let parameters: [String: String]
    let answer: MockAnswer
    let violations: [Violation]
    let faults: [MockFault]
    /// The members that the journal masks.
    let personal: PersonalMembers

    var size: Int { request.body.count + answer.body.count + 512 }

    /// Creates the entry of a request for a path that has functions.
    init(
        time: Date,
        routed: RoutedRequest,
        answer: MockAnswer,
        violations: [Violation],
        faults: [MockFault] = [],
        personal: PersonalMembers
    ) {
        self.time = time
        function = routed.function
        key = routed.key
        request = routed.request
        parameters = routed.parameters
        self.answer = answer
        self.violations = violations
        self.faults = faults
        self.personal = personal
    }

    /// Creates the entry of a request that calls no function.
    init(
        time: Date,
        request: MockRequest,
        answer: MockAnswer,
        violations: [Violation] = [],
        personal: PersonalMembers
    ) {
        self.time = time
        function = nil
        key = nil
        self.request = request
        parameters = [:]
        self.answer = answer
        self.violations = violations
        faults = []
        self.personal = personal
    }
}

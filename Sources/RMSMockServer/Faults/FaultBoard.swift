internal import Foundation
internal import NIOConcurrencyHelpers
internal import RMSClient

/// A fault that waits for its calls.
struct FaultRule: Sendable {
    let fault: MockFault
    /// Nil for every function.
    var function: RMSFunction?
    /// How many more calls it strikes; nil for no end.
    var times: Int?
    /// How likely it strikes a call that it could strike.
    var probability = 1.0
    /// After this it strikes no more.
    var until: Date?
}

/// The faults of a mock: those of one shop, and those of all.
final class FaultBoard: Sendable {
    private struct State {
        var rules: [ESAKey?: [FaultRule]] = [:]
        var random: NumberSource
    }

    private let state: NIOLockedValueBox<State>

    /// - Parameters:
    ///   - rules: The faults of all shops from the start on.
    ///   - seed: Makes chance the same in every run.
    init(rules: [FaultRule] = [], seed: UInt64? = nil) {
        state = NIOLockedValueBox(State(rules: [nil: rules], random: NumberSource(seed: seed)))
    }

    func add(_ rule: FaultRule, for key: ESAKey?) { state.withLockedValue { $0.rules[key, default: []].append(rule) } }

    func clear(_ key: ESAKey?) { state.withLockedValue { $0.rules[key] = nil } }

    func clearAll() { state.withLockedValue { $0.rules.removeAll() } }

    /// What still waits, of a shop or of all.
    func waiting(_ key: ESAKey?) -> [FaultRule] { state.withLockedValue { $0.rules[key] ?? [] } }

    /// The faults that apply to a request now; each application is counted.
    ///
    /// - Parameters:
    ///   - function: What is called; nil for a request that calls nothing.
    ///   - key: Whose it is; nil for a request without a key.
    func apply(_ function: RMSFunction?, key: ESAKey?, at now: Date) -> [MockFault] {
        state.withLockedValue { state in
            if state.rules.isEmpty { return [] }
            var faults: [MockFault] = []
            for owner in key == nil ? [nil] : [key, nil] {
                guard var rules = state.rules[owner] else { continue }
                for index in rules.indices where rules[index].fits(function, at: now) {
                    guard Double.random(in: 0..<1, using: &state.random) < rules[index].probability else { continue }
                    faults.append(rules[index].fault)
                    rules[index].times = rules[index].times.map { $0 - 1 }
                }
                state.rules[owner] = rules.filter { $0.times != 0 && ($0.until.map { $0 > now } ?? true) }
            }
            return faults
        }
    }

    /// A number that a latency differs by.
    func jitter(_ range: Int) -> Int { state.withLockedValue { Int.random(in: -range...range, using: &$0.random) } }
}

extension FaultRule {
    fileprivate func fits(_ function: RMSFunction?, at now: Date) -> Bool {
        (self.function == nil || self.function == function) && times != 0 && (until.map { now <= $0 } ?? true)
    }
}

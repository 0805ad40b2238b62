internal import Foundation
internal import NIOConcurrencyHelpers
internal import RMSClient

/// A fault, and the calls that it affects.
struct FaultRule: Sendable {
    let fault: MockFault
    /// The function whose calls are affected; nil for every function.
    var function: RMSFunction?
    /// The number of calls still affected; nil for all.
    var times: Int?
    /// The probability that it affects a matching call.
    var probability = 1.0
    /// The end of the fault; nil for none.
    var until: Date?
}

/// The faults of a mock: those of single shops, and those of all shops.
final class FaultBoard: Sendable {
    private struct State {
        var rules: [ESAKey?: [FaultRule]] = [:]
        var random: NumberSource
    }

    private let state: NIOLockedValueBox<State>

    /// - Parameters:
    ///   - rules: The initial faults of all shops.
    ///   - seed: Makes random choices the same in every run.
    init(rules: [FaultRule] = [], seed: UInt64? = nil) {
        state = NIOLockedValueBox(State(rules: [nil: rules], random: NumberSource(seed: seed)))
    }

    func add(_ rule: FaultRule, for key: ESAKey?) { state.withLockedValue { $0.rules[key, default: []].append(rule) } }

    func clear(_ key: ESAKey?) { state.withLockedValue { $0.rules[key] = nil } }

    func clearAll() { state.withLockedValue { $0.rules.removeAll() } }

    /// The remaining faults of a shop, or of all shops.
    func waiting(_ key: ESAKey?) -> [FaultRule] { state.withLockedValue { $0.rules[key] ?? [] } }

    /// The faults that apply to a request now; each application is counted.
    ///
    /// - Parameters:
    ///   - function: The function called; nil for a request that calls none.
    ///   - key: The key of the shop; nil for a request without a key.
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

    /// A random deviation for a latency.
    func jitter(_ range: Int) -> Int { state.withLockedValue { Int.random(in: -range...range, using: &$0.random) } }
}

extension FaultRule {
    fileprivate func fits(_ function: RMSFunction?, at now: Date) -> Bool {
        (self.function == nil || self.function == function) && times != 0 && (until.map { now <= $0 } ?? true)
    }
}

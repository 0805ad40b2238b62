import Foundation
@testable import RMSClient
@testable import RMSMockServer

/// The shop of one night, what goes wrong on the way to it, and what was seen.
///
/// All of it is used on the simulation's thread alone, which is why it may call itself Sendable.
final class World: @unchecked Sendable {
    let schedule: Schedule
    let stage: Stage
    let shop: Shop
    /// What happened, a line for each event.
    private(set) var trace: [String] = []
    /// What must not have happened.
    private(set) var violations: [String] = []
    /// The number of calls so far.
    private(set) var calls = 0
    /// Whether calls fail as the schedule says.
    var hasFaults = true {
        didSet { if !hasFaults { endConditions() } }
    }
    /// What is wrong with the shop, as the program that runs may see it; asked after each call.
    var problems: (ShopState) -> [String] = { _ in [] }
    /// The keys that the program finds.
    private(set) var knownKeys = Stage.keys
    private var validKeys = Stage.keys
    private var keysKnownAt: Int?
    private var permissionEnds: Int?

    init(_ schedule: Schedule, on stage: Stage) {
        self.schedule = schedule
        self.stage = stage
        shop = stage.newShop()
    }

    func note(_ line: String) { trace.append(line) }

    func violate(_ line: String) {
        if !violations.contains(line) { violations.append(line) }
    }

    /// Looks for secrets in a text that a user or a log may see.
    func examine(_ text: String) {
        for secret in Stage.personal + validKeys.texts + knownKeys.texts where text.contains(secret) {
            violate("a text contains a secret: \(text.prefix(300))")
        }
    }

    /// Begins a call, and returns its number and what goes wrong with it.
    func beginCall() -> (number: Int, fault: Fault?) {
        let number = calls
        calls += 1
        if let known = keysKnownAt, number >= known { learnKeys() }
        if let end = permissionEnds, number >= end { restorePermission() }
        return (number, hasFaults ? schedule.faults[number] : nil)
    }

    /// Lets the shop answer a call, at a time and under a fault.
    func answer(_ request: MockRequest, to function: RMSFunction, _ call: Int, _ fault: Fault?, at date: Date)
        -> MockAnswer
    {
        switch fault {
        case .keyRenewed(let later): renewKeys(at: call, knownAfter: later)
        case .permissionGone(let count):
            permissionEnds = call + count
            shop.use { $0.access.grants = Set(RMSFunction.all.map(\.permission)).subtracting([function.permission]) }
        // No other family documents conflicts.
        case .mock(let fault) where fault != .conflict || function.family == .inventory2:
            stage.engine.faults.add(FaultRule(fault: fault, times: 1), for: nil)
        default: break
        }
        shop.use { $0.clock.set(date) }
        let answer = stage.engine.answer(request)
        stage.engine.faults.clearAll()
        for problem in shop.use({ problems($0) }) { violate(problem) }
        return answer
    }

    private func renewKeys(at call: Int, knownAfter later: Int) {
        validKeys = Keys(number: call + 1)
        stage.renew(shop, to: validKeys)
        keysKnownAt = call + later
        if later == 0 { learnKeys() }
    }

    private func learnKeys() {
        keysKnownAt = nil
        knownKeys = validKeys
    }

    private func restorePermission() {
        permissionEnds = nil
        shop.use { $0.access.grants = nil }
    }

    private func endConditions() {
        learnKeys()
        restorePermission()
    }
}

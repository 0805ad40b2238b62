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
    /// The number of the run, and the number of its first call.
    private var run = (number: 0, firstCall: 0)
    /// What is wrong with the shop, as the program that runs may see it; asked after each call.
    var problems: (ShopState) -> [String] = { _ in [] }
    /// The keys that the program finds.
    private(set) var knownKeys = Stage.keys
    private var validKeys = Stage.keys
    private var keysKnownAt: Int?
    private var permissionEnds: Int?
    /// Whether the run's calls may be refused because of a key, beside a replacement that its source of keys knows at once.
    private var mayRefuseKey = false
    /// The number of keys that were replaced during the run.
    private var renewals = 0
    /// The writes that RMS carries out later, and when.
    private var late: [(request: MockRequest, due: Duration)] = []

    init(_ schedule: Schedule, on stage: Stage) {
        self.schedule = schedule
        self.stage = stage
        shop = stage.newShop()
        shop.use { $0.orders.delay = Double(schedule.delay) }
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

    func date(at time: Duration) -> Date { stage.start.addingTimeInterval(time / .seconds(1)) }

    func beginRun(_ number: Int) {
        run = (number, calls)
        if number >= Schedule.faultyRuns { endConditions() }
        (renewals, mayRefuseKey) = (0, keysKnownAt != nil || permissionEnds != nil)
        note("run \(number)")
    }

    /// Judges an error that the program is told.
    func judge(_ error: RMSError) {
        note("  the program is told: \(error)")
        if error.attempts > Process.attempts { violate("\(error.attempts) attempts: \(error)") }
        if [.unauthorized, .licenseExpired].contains(error.kind), !mayRefuseKey, renewals < 2 {
            violate("the source of keys had the new one: \(error)")
        }
    }

    /// Begins a call, and returns its number and what goes wrong with it.
    func beginCall() -> (number: Int, fault: Fault?) {
        let number = calls
        calls += 1
        if let known = keysKnownAt, number >= known { learnKeys() }
        if let end = permissionEnds, number >= end { restorePermission() }
        return (number, schedule.faults[Schedule.Place(run: run.number, call: number - run.firstCall)])
    }

    /// Lets the shop answer a call, at a time and under a fault.
    func answer(_ request: MockRequest, to function: RMSFunction, _ call: Int, _ fault: Fault?, at time: Duration)
        -> MockAnswer
    {
        carryOutLate(until: time)
        switch fault {
        case .keyRenewed(let later): renewKeys(at: call, knownAfter: later)
        case .permissionGone(let count):
            permissionEnds = call + count
            mayRefuseKey = true
            shop.use { $0.access.grants = Set(RMSFunction.all.map(\.permission)).subtracting([function.permission]) }
        // No other family documents conflicts.
        case .mock(let fault) where fault != .conflict || function.family == .inventory2:
            stage.engine.faults.add(FaultRule(fault: fault, times: 1), for: nil)
        default: break
        }
        shop.use { $0.clock.set(date(at: time)) }
        let answer = stage.engine.answer(request)
        stage.engine.faults.clearAll()
        if schedule.addsInPart, function == .inventories20BulkUpsert, answer.status == 400 {
            carryOutFirstRows(of: request)
        }
        lookForProblems()
        return answer
    }

    private func lookForProblems() {
        for problem in shop.use({ problems($0) }) { violate(problem) }
    }

    /// Lets RMS carry out a write although nobody waits for its answer any more.
    func carryOutLater(_ request: MockRequest, at due: Duration) { late.append((request, due)) }

    /// Lets RMS carry out what is due.
    func carryOutLate(until time: Duration = .seconds(Int64.max)) {
        for (request, due) in late.filter({ $0.due <= time }).sorted(by: { $0.due < $1.due }) {
            shop.use { $0.clock.set(date(at: due)) }
            _ = stage.engine.answer(request)
            note("what was lost is carried out")
            lookForProblems()
        }
        late.removeAll { $0.due <= time }
    }

    private func carryOutFirstRows(of request: MockRequest) {
        let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: [[String: Any]]]
        for row in body?["inventories"] ?? [] {
            guard row["mode"] as? String == "RELATIVE",
                let bytes = try? JSONSerialization.data(withJSONObject: ["inventories": [row]]),
                stage.engine.answer(request.with(body: [UInt8](bytes))).status < 300
            else { return }
        }
    }

    private func renewKeys(at call: Int, knownAfter later: Int) {
        validKeys = Keys(number: call + 1)
        stage.renew(shop, to: validKeys)
        keysKnownAt = call + later
        renewals += 1
        if later > 0 { mayRefuseKey = true } else { learnKeys() }
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

extension MockRequest {
    fileprivate func with(body: [UInt8]) -> MockRequest {
        MockRequest(
            method: method,
            scheme: scheme,
            authority: authority,
            target: target,
            fields: fields.map { ($0, $1) },
            body: body
        )
    }
}

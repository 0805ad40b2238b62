/// What a run of writes prints: the records that did not succeed, and how many did.
struct WriteSummary {
    /// What a record is once it succeeded.
    let done: String
    private var counts: [WriteResult.Outcome: Int] = [:]
    private var skipped = 0
    private var rows: [[String]] = []

    init(done: String) { self.done = done }

    /// The number of records that did not succeed, or whose outcome is unknown.
    var openCount: Int { rows.count }

    /// The number of records that were not sent in this run.
    var notAttempted: Int { counts[.notAttempted] ?? 0 }

    /// Whether RMS may have acted on one of them although no answer came.
    var hasUnknown: Bool { counts[.unknown] != nil }

    mutating func note(_ key: [String], _ result: WriteResult) {
        counts[result.outcome, default: 0] += 1
        guard result.outcome != .succeeded else { return }
        rows.append([key[0], result.outcome.rawValue, result.code, result.message])
    }

    /// A record that an earlier run left no reason to send, or an unknown one, which only a person can decide about.
    mutating func noteEarlier(_ key: [String], _ result: WriteResult) {
        if result.outcome == .succeeded { skipped += 1 } else { note(key, result) }
    }

    var text: String {
        let parts: [(Int, String)] = [
            (counts[.succeeded] ?? 0, done), (skipped, "\(done) earlier"), (counts[.failed] ?? 0, "failed"),
            (counts[.unknown] ?? 0, "unknown"), (counts[.notAttempted] ?? 0, "not attempted"),
        ]
        let total = parts.reduce(0) { $0 + $1.0 }
        let named = parts.filter { $0.0 > 0 }.map { "\($0.grouped) \($1)" }.joined(separator: ", ")
        let summary = "\(total == 1 ? "1 order" : "\(total.grouped) orders"): \(named)"
        return rows.isEmpty ? summary : "\(Table(rows).text)\n\(summary)"
    }
}

/// What a run of writes prints: the records that did not succeed, and how many did.
struct WriteSummary<Subject: WriteSubject> {
    /// What a record is once it succeeded.
    let done: String
    private var counts: [WriteResult.Outcome: Int] = [:]
    private var earlier: [WriteResult.Outcome: Int] = [:]
    private var rows: [[String]] = []
    /// Whether RMS may have acted on a record although no answer came, and a person must find out.
    private(set) var hasUnknown = false
    /// Whether the next run sends a record again although RMS may have acted on it.
    private(set) var hasRepeatable = false

    init(done: String) { self.done = done }

    /// The number of records that did not succeed, or whose outcome is unknown.
    var openCount: Int { rows.count }

    /// The number of records that were not sent in this run.
    var notAttempted: Int { counts[.notAttempted] ?? 0 }

    /// - Parameters:
    ///   - name: What the record is called.
    ///   - isRepeatable: Whether an unknown outcome is no reason not to send it again.
    mutating func note(_ name: [String], _ result: WriteResult, isRepeatable: Bool) {
        counts[result.outcome, default: 0] += 1
        guard !result.outcome.isDone else { return }
        if result.outcome == .unknown {
            if isRepeatable { hasRepeatable = true } else { hasUnknown = true }
        }
        rows.append(name + [result.outcome.rawValue, result.code, result.message])
    }

    /// A record that an earlier run left no reason to send, or an unknown one, which only a person can decide about.
    mutating func noteEarlier(_ name: [String], _ result: WriteResult) {
        if result.outcome.isDone {
            earlier[result.outcome, default: 0] += 1
        } else {
            note(name, result, isRepeatable: false)
        }
    }

    var text: String {
        let parts: [(Int?, String)] = [
            (counts[.succeeded], done), (counts[.unchanged], "unchanged"), (earlier[.succeeded], "\(done) earlier"),
            (earlier[.unchanged], "unchanged earlier"), (counts[.failed], "failed"), (counts[.unknown], "unknown"),
            (counts[.notAttempted], "not attempted"),
        ]
        var total = 0
        var named: [String] = []
        for case (let count?, let word) in parts {
            total += count
            named.append("\(count.grouped) \(word)")
        }
        let summary = "\(Subject.count(total)): \(named.joined(separator: ", "))"
        return rows.isEmpty ? summary : "\(Table(rows).text)\n\(summary)"
    }
}

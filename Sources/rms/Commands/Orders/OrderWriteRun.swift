import ArgumentParser
import RMSClient

/// A record of a run of writes.
protocol WriteEntry: Sendable {
    /// The values of the result file's key columns.
    var key: [String] { get }
}

/// A run of writes over many records, none of which is sent twice.
struct OrderWriteRun<Entry: WriteEntry>: Sendable {
    let function: RMSFunction
    /// What a record is once it succeeded, for the summary: `confirmed`.
    let done: String
    /// The result file's columns before the outcome.
    let keyColumns: [String]
    /// How many records one call takes.
    let batchSize: Int
    /// The result file's path; nil for none.
    let resultPath: String?
    let encoding: TextEncoding
    let retriesUnknown: Bool
    /// Sends the records of one call, and returns a result for each.
    let send: @Sendable ([Entry]) async -> [RecordOutcome<Void>]

    init(
        _ function: RMSFunction,
        done: String,
        keyColumns: [String] = ["orderNumber"],
        batchSize: Int,
        _ options: OrderWriteOptions,
        send: @escaping @Sendable ([Entry]) async -> [RecordOutcome<Void>]
    ) {
        self.function = function
        self.done = done
        self.keyColumns = keyColumns
        self.batchSize = batchSize
        resultPath = options.result
        encoding = options.encoding
        retriesUnknown = options.retryUnknown
        self.send = send
    }

    /// The results of earlier runs, without changing a file.
    func pastResults() throws(UsageError) -> PastResults {
        guard let resultPath else { return PastResults() }
        return try PastResults(resultPath, keyColumns: keyColumns, encoding: encoding)
    }

    /// Whether a record is to be sent, after what the earlier runs did.
    func sends(_ entry: Entry, after past: PastResults) -> Bool {
        switch past[entry.key]?.outcome {
        case .succeeded: false
        case .unknown: retriesUnknown
        case .failed, .notAttempted, nil: true
        }
    }

    /// Sends the records, and prints those that did not succeed and a summary.
    ///
    /// - Throws: ``RMSError`` if not all succeeded, and ``StoppedRun`` if the task is cancelled: after the call in flight.
    func run(_ entries: [Entry]) async throws {
        let file = try resultPath.map { try ResultFile($0, keyColumns: keyColumns, encoding: encoding) }
        let past = file?.past ?? PastResults()
        let pending = entries.filter { sends($0, after: past) }
        try file?.begin(Set(pending.map(\.key)))
        var summary = WriteSummary(done: done)
        for entry in entries where !sends(entry, after: past) {
            summary.noteEarlier(entry.key, past[entry.key] ?? .lost)
        }
        var rest = pending[...]
        var ending: RMSError?
        while !rest.isEmpty, ending == nil, !Task.isCancelled {
            let batch = Array(rest.prefix(batchSize))
            try file?.announce(batch.map(\.key))
            // In a task of its own, because a signal cancels this one, and a write that was sent must have its answer.
            let outcomes = await Task { await send(batch) }.value
            let results = zip(batch, outcomes).map { (key: $0.key, result: WriteResult($1)) }
            try file?.record(results)
            results.forEach { summary.note($0.key, $0.result) }
            rest = rest.dropFirst(batch.count)
            ending = outcomes.compactMap(\.error).first { $0.endsTheRun(of: function) }
        }
        let notSent = rest.map { (key: $0.key, result: WriteResult.notSent) }
        try file?.record(notSent)
        notSent.forEach { summary.note($0.key, $0.result) }
        file?.finish()
        try Console.output(summary.text)
        if ending == nil, !rest.isEmpty { throw StoppedRun(description: "interrupted before \(advice(rest.count))") }
        if let ending, ending.refusesTheKey { throw ending }
        guard summary.openCount > 0 else { return }
        throw RMSError(
            .serviceCode,
            function: function.name,
            attempts: 1,
            problem: "\(summary.openCount) of \(entries.count) orders are not \(done)",
            advice: "See the outcome and the code of each.\(summary.hasUnknown ? " \(readBack)" : "")"
        )
    }

    private var readBack: String {
        "Read the unknown ones first: \(ReadBack.command(after: function) ?? "in the RMS console")."
    }

    private func advice(_ count: Int) -> String {
        let orders = count == 1 ? "1 order was sent" : "\(count.grouped) orders were sent"
        guard resultPath != nil else { return "\(orders). With --result, a run can go on later" }
        return "\(orders). Go on with: \(CommandText.current())"
    }
}

extension RMSError {
    fileprivate var refusesTheKey: Bool { [.unauthorized, .licenseExpired, .notPermitted].contains(kind) }
}

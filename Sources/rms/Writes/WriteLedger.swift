import RMSClient

/// The records of a run, and how far each is: planned, being sent, or recorded with its result.
///
/// A record only moves forward. With a result file, what is being sent is announced there before, and what is recorded is
/// written there, so that no run sends it again.
final class WriteLedger<Record: WriteRecord> {
    /// The records that are neither being sent nor recorded.
    private(set) var planned: ArraySlice<Record>
    /// The records of the call in flight.
    private(set) var sending: [Record] = []
    /// What is recorded.
    private(set) var summary: WriteSummary<Record.Subject>
    private let layout: ResultLayout
    private let file: ResultFile?

    /// Plans the records that are to be sent. The others are recorded as earlier runs left them.
    init(
        _ records: [Record],
        _ layout: ResultLayout,
        done: String,
        in file: ResultFile?,
        after past: PastResults,
        plans: (Record) -> Bool
    ) throws {
        (self.layout, self.file) = (layout, file)
        planned = []
        summary = WriteSummary(done: done)
        for record in records {
            if plans(record) {
                planned.append(record)
            } else {
                summary.noteEarlier(layout.subject(of: record.key), past.standing(of: record.key) ?? .lost)
            }
        }
        try file?.begin(Set(planned.map(\.key)))
    }

    /// Records planned records that need not be sent, or can't be. Those without a result stay planned.
    func settle(_ result: (Record) -> WriteResult?) throws {
        var (rest, news): ([Record], [(Record, WriteResult)]) = ([], [])
        for record in planned {
            if let result = result(record) { news.append((record, result)) } else { rest.append(record) }
        }
        try note(news)
        planned = rest[...]
    }

    /// Announces the records of the next units, all of them repeatable or none.
    func announce(atMost limit: Int) throws {
        let isRepeatable = planned.first?.isRepeatable
        sending = Array(planned.prefix(units: limit).prefix { $0.isRepeatable == isRepeatable })
        try file?.announce(sending.map(\.key))
        planned = planned.dropFirst(sending.count)
    }

    /// Records the outcomes of the records that were being sent.
    func record(_ outcomes: [RecordOutcome<Void>]) throws {
        try note(zip(sending, outcomes).map { ($0, WriteResult($1)) })
        sending = []
    }

    /// Ends the run: what is still planned was not sent.
    func close() throws {
        try settle { _ in .notSent }
        try file?.finish()
    }

    private func note(_ news: [(Record, WriteResult)]) throws {
        try file?.record(news.map { (key: $0.key, result: $1) })
        for (record, result) in news {
            summary.note(
                layout.subject(of: record.key),
                file?.results[record.key] ?? result,
                isRepeatable: record.isRepeatable
            )
        }
    }
}

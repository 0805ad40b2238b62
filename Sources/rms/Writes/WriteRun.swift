import ArgumentParser
import RMSClient

/// A run of writes over many records. With a result file, none of them is sent twice.
struct WriteRun<Record: WriteRecord>: Sendable {
    /// How RMS carries out calls later.
    struct Deferral: Sendable {
        /// The function whose calls RMS accepts before it carries them out.
        let sending: RMSFunction
        /// The function that asks for the results.
        let asking: RMSFunction
        /// Waits for the results of calls that RMS accepted, and returns them by key.
        let results: @Sendable ([TicketStore.Ticket]) async -> [[String]: RecordOutcome<Void>]
    }

    let function: RMSFunction
    let layout: ResultLayout
    /// What a record is once its write succeeded, for the summary: `confirmed`.
    let done: String
    /// How many units of records are announced and sent at once.
    let batchSize: Int
    let options: WriteOptions<Record.Subject>
    /// Judges the records for a dry run.
    let judging: WriteJudging<Record>
    /// Whether the records are judged before they are sent as well, and those that already are as listed, or would be
    /// refused, are left out.
    var sendsOnlyChanges = false
    /// Nil if RMS carries out every call at once.
    var deferral: Deferral?
    /// Prints the summary.
    var show: @Sendable (String) throws -> Void = { try Console.output($0) }
    /// Sends a batch, and returns an outcome for each of its records.
    let send: @Sendable (WriteBatch<Record>) async -> [RecordOutcome<Void>]

    /// Sends the records, or says what sending them would do.
    func execute(_ records: [Record]) async throws {
        guard options.dryRun else { return try await Interruption.watching { try await run(records) } }
        let past = try options.result.map { path throws(UsageError) in
            try PastResults(path, layout, options.encoding)
        }
        let planned = records.filter { sends($0, after: past ?? PastResults(layout)) }
        try await WriteDryRun(judging: judging, layout: layout).run(planned, skipped: records.count - planned.count)
    }

    /// Whether a record is to be sent, after what the earlier runs did.
    private func sends(_ record: Record, after past: PastResults) -> Bool {
        switch past.standing(of: record.key)?.outcome {
        case .succeeded, .unchanged: record.isRepeatable && past.isOverruled(record.key)
        case .unknown: options.retryUnknown || record.isRepeatable
        case .failed, .notAttempted, nil: true
        }
    }

    /// Sends the records, and prints those that did not succeed and a summary.
    ///
    /// - Throws: ``RMSError`` if not all succeeded, and ``StoppedRun`` if the task is cancelled: after the call in flight.
    func run(_ records: [Record]) async throws {
        let file = try options.result.map { try ResultFile($0, layout, encoding: options.encoding) }
        let tickets = file?.tickets ?? TicketStore()
        let progress = ProgressLine()
        defer { progress.clear() }
        let earlier = await results(of: tickets.open)
        file?.note(earlier)
        let past = file?.results ?? PastResults(layout)
        let settled = Self.settled(earlier)
        let waiting = Set(
            await tickets.open.flatMap(\.keys).filter { !settled.contains($0) }.map { layout.subject(of: $0) }
        )
        let ledger = try WriteLedger(records, layout, done: done, in: file, after: past) { record in
            sends(record, after: past) && !waiting.contains(layout.subject(of: record.key))
        }
        await tickets.close(settled)
        var failures = CallFailures(of: function)
        failures.noteEarlier(earlier.values)
        if sendsOnlyChanges { try await leaveOutUnchanged(ledger, &failures, progress) }
        let planned = ledger.planned.count
        while !ledger.planned.isEmpty, failures.ending == nil, !Task.isCancelled {
            progress.show("sent \((planned - ledger.planned.count).grouped) of \(Record.Subject.count(planned))")
            try ledger.announce(atMost: batchSize)
            let batch = ledger.sending
            let outcomes = await outcomes(of: batch, tickets)
            try ledger.record(outcomes)
            await tickets.close(Self.settled(Dictionary(uniqueKeysWithValues: zip(batch.map(\.key), outcomes))))
            if let failure = await tickets.failure { throw failure }
            failures.note(outcomes)
        }
        progress.clear()
        try ledger.close()
        let summary = ledger.summary
        try show(summary.text)
        let open = await tickets.open.reduce(0) { $0 + $1.keys.count }
        if Task.isCancelled, summary.notAttempted > 0 || open > 0 {
            throw StoppedRun(description: "interrupted before \(advice(notSent: summary.notAttempted, open: open))")
        }
        try report(failures, summary, of: records.count)
    }

    /// Judges the planned records, and records those that are not to be sent.
    private func leaveOutUnchanged(
        _ ledger: WriteLedger<Record>,
        _ failures: inout CallFailures,
        _ progress: ProgressLine
    ) async throws {
        var results: [[String]: WriteResult] = [:]
        var rest = ledger.planned
        while !rest.isEmpty, failures.ending == nil, !Task.isCancelled {
            let planned = ledger.planned.count
            progress.show("read \((planned - rest.count).grouped) of \(Record.Subject.count(planned))")
            let batch = rest.removeFirst(units: judging.batchSize)
            let outcomes = await judging.judge(batch)
            if Task.isCancelled { break }
            for (record, outcome) in zip(batch, outcomes) {
                switch outcome {
                case .succeeded(.success(let change)):
                    if !change.changesRecord { results[record.key] = .unchanged }
                case .succeeded(.failure(let refusal)): results[record.key] = WriteResult(.failed(refusal.error))
                case .failed(let error): results[record.key] = WriteResult(.failed(error))
                case .notAttempted(let error): results[record.key] = WriteResult(.notAttempted(error))
                }
            }
            failures.note(outcomes.map { $0.map { _ in } })
        }
        try ledger.settle { results[$0.key] }
    }

    /// The outcomes of earlier calls, or of this run's.
    private func results(of tickets: [TicketStore.Ticket]) async -> [[String]: RecordOutcome<Void>] {
        guard let deferral, !tickets.isEmpty else { return [:] }
        return await deferral.results(tickets)
    }

    /// The keys whose results RMS has.
    private static func settled(_ outcomes: [[String]: RecordOutcome<Void>]) -> Set<[String]> {
        Set(outcomes.filter { !$0.value.isOpen }.keys)
    }

    private func outcomes(of batch: [Record], _ tickets: TicketStore) async -> [RecordOutcome<Void>] {
        let stop = StopRequest()
        let sent = await withTaskCancellationHandler {
            // In a task of its own, because a signal cancels this one, and a write that was sent must have its answer.
            await Task { await send(WriteBatch(entries: batch, stop: stop, tickets: tickets)) }.value
        } onCancel: {
            stop.request()
        }
        let open = Set(zip(batch, sent).filter { $1.isOpen }.map { $0.0.key })
        let later = await results(of: tickets.open.filter { !open.isDisjoint(with: $0.keys) })
        return zip(batch, sent).map { later[$0.key] ?? $1 }
    }

    private func report(_ failures: CallFailures, _ summary: WriteSummary<Record.Subject>, of count: Int) throws {
        if let ending = failures.ending, ending.refusesTheKey { throw ending }
        guard summary.openCount > 0 else { return }
        let failure = failures.ending ?? failures.first
        let advice = [
            "See the outcome and the code of each.", summary.hasUnknown ? readBack(after: failure) : nil,
            summary.hasRepeatable ? "The same command sends again those whose repetition changes nothing." : nil,
        ]
        throw RMSError(
            failure?.kind ?? .serviceCode,
            function: failure?.function ?? function.name,
            attempts: failure?.attempts ?? 1,
            problem: "\(summary.openCount) of \(count) \(Record.Subject.plural) are not \(done)",
            advice: advice.compactMap(\.self).joined(separator: " ")
        )
    }

    /// How to find out what became of unknown records: from a ticket's result, or from the records.
    private func readBack(after error: RMSError?) -> String {
        let accepted = error?.function == deferral?.asking.name ? deferral?.sending : nil
        if accepted != nil, options.result != nil {
            return "The same command asks for the results before it sends anything."
        }
        let command = ReadBack.command(after: accepted ?? function)
        return "Read the unknown ones first: \(command ?? "in the RMS console")."
    }

    private func advice(notSent: Int, open: Int) -> String {
        let sent = "\(Record.Subject.count(notSent)) \(notSent == 1 ? "was" : "were") sent"
        let results = "RMS had the result\(open == 1 ? "" : "s") of \(Record.Subject.count(open))"
        let parts = [notSent > 0 ? sent : nil, open > 0 ? results : nil].compactMap(\.self).joined(separator: " and ")
        guard options.result != nil else { return "\(parts). With --result, a run can go on later" }
        return "\(parts). Go on with: \(CommandText.current())"
    }
}

import ArgumentParser
import RMSClient

/// An order of a run of writes.
protocol WriteEntry: Sendable {
    var orderNumber: String { get }
    /// The values of the result file's key columns, the number first.
    var key: [String] { get }
}

extension WriteEntry {
    var key: [String] { [orderNumber] }
}

/// What the sender of a batch needs of its run.
struct WriteBatch<Entry: WriteEntry>: Sendable {
    let entries: [Entry]
    /// Whether to end after the call in flight.
    let stop: StopRequest
    /// Where to keep the calls that RMS accepted without a result.
    let tickets: TicketStore
}

/// A run of writes over many orders. With a result file, none of them is sent twice.
struct OrderWriteRun<Entry: WriteEntry>: Sendable {
    /// The results of tickets, by key.
    typealias Results = @Sendable ([TicketStore.Ticket]) async -> [[String]: RecordOutcome<Void>]

    let function: RMSFunction
    let layout: ResultLayout
    /// What an order is once its write succeeded, for the summary: `confirmed`.
    let done: String
    /// How many orders are announced and sent at once.
    let batchSize: Int
    let options: OrderWriteOptions
    /// Waits for the results of calls that RMS accepted; nil if it carries out every call at once.
    let results: Results?
    /// Sends a batch, and returns an outcome for each of its orders.
    let send: @Sendable (WriteBatch<Entry>) async -> [RecordOutcome<Void>]

    init(
        _ function: RMSFunction,
        command: String,
        done: String,
        keyColumns: [String] = ["orderNumber"],
        batchSize: Int,
        _ options: OrderWriteOptions,
        results: Results? = nil,
        send: @escaping @Sendable (WriteBatch<Entry>) async -> [RecordOutcome<Void>]
    ) {
        self.function = function
        layout = ResultLayout(command: command, keyColumns: keyColumns)
        self.done = done
        self.batchSize = batchSize
        self.options = options
        self.results = results
        self.send = send
    }

    /// Sends the orders, or says what sending them would do.
    ///
    /// - Parameter judge: What would happen to an order as it is now.
    func execute(
        _ entries: [Entry],
        _ client: RMSClient,
        judge: @escaping @Sendable (OrderAPI2.Order, Entry) -> OrderDryRun.Judgment
    ) async throws {
        guard options.dryRun else { return try await Interruption.watching { try await run(entries) } }
        let past = try options.result.map { path throws(UsageError) in
            try PastResults(path, layout, options.encoding)
        }
        let plans = entries.filter { sends($0, after: past ?? PastResults()) }.map { entry in
            OrderDryRun.Plan(orderNumber: entry.orderNumber) { judge($0, entry) }
        }
        try await OrderDryRun(client: client).run(plans, skipped: entries.count - plans.count)
    }

    /// Whether an order is to be sent, after what the earlier runs did.
    private func sends(_ entry: Entry, after past: PastResults) -> Bool {
        switch past.standing(of: entry.key)?.outcome {
        case .succeeded: false
        case .unknown: options.retryUnknown
        case .failed, .notAttempted, nil: true
        }
    }

    /// Sends the orders, and prints those that did not succeed and a summary.
    ///
    /// - Throws: ``RMSError`` if not all succeeded, and ``StoppedRun`` if the task is cancelled: after the call in flight.
    private func run(_ entries: [Entry]) async throws {
        let file = try options.result.map { try ResultFile($0, layout, encoding: options.encoding) }
        let tickets = file?.tickets ?? TicketStore()
        let earlier = await results(of: tickets.open)
        file?.note(earlier)
        let past = file?.results ?? PastResults()
        let settled = Self.settled(earlier)
        let waiting = Set(await tickets.open.flatMap(\.keys).filter { !settled.contains($0) }.map { $0[0] })
        let isPending = { (entry: Entry) in sends(entry, after: past) && !waiting.contains(entry.orderNumber) }
        let pending = entries.filter(isPending)
        try file?.begin(Set(pending.map(\.key)))
        await tickets.close(settled)
        var summary = WriteSummary(done: done)
        for entry in entries where !isPending(entry) {
            summary.noteEarlier(entry.key, past.standing(of: entry.key) ?? .lost)
        }
        func record(_ results: [(key: [String], result: WriteResult)]) throws {
            try file?.record(results)
            for (key, result) in results { summary.note(key, file?.results[key] ?? result) }
        }
        var rest = pending[...]
        var failures = CallFailures(of: function)
        failures.noteEarlier(earlier.values)
        while !rest.isEmpty, failures.ending == nil, !Task.isCancelled {
            let batch = Array(rest.prefix(batchSize))
            try file?.announce(batch.map(\.key))
            let outcomes = await outcomes(of: batch, tickets)
            try record(zip(batch, outcomes).map { (key: $0.key, result: WriteResult($1)) })
            await tickets.close(Self.settled(Dictionary(uniqueKeysWithValues: zip(batch.map(\.key), outcomes))))
            if let failure = await tickets.failure { throw failure }
            rest = rest.dropFirst(batch.count)
            failures.note(outcomes)
        }
        try record(rest.map { (key: $0.key, result: WriteResult.notSent) })
        try file?.finish()
        try Console.output(summary.text)
        let open = await tickets.open.reduce(0) { $0 + $1.keys.count }
        if Task.isCancelled, summary.notAttempted > 0 || open > 0 {
            throw StoppedRun(description: "interrupted before \(advice(notSent: summary.notAttempted, open: open))")
        }
        try report(failures, summary, of: entries.count)
    }

    /// The outcomes of earlier calls, or of this run's.
    private func results(of tickets: [TicketStore.Ticket]) async -> [[String]: RecordOutcome<Void>] {
        guard let results, !tickets.isEmpty else { return [:] }
        return await results(tickets)
    }

    /// The keys whose results RMS has.
    private static func settled(_ outcomes: [[String]: RecordOutcome<Void>]) -> Set<[String]> {
        Set(outcomes.filter { !$0.value.isOpen }.keys)
    }

    private func outcomes(of batch: [Entry], _ tickets: TicketStore) async -> [RecordOutcome<Void>] {
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

    private func report(_ failures: CallFailures, _ summary: WriteSummary, of count: Int) throws {
        if let ending = failures.ending, ending.refusesTheKey { throw ending }
        guard summary.openCount > 0 else { return }
        let failure = failures.ending ?? failures.first
        throw RMSError(
            failure?.kind ?? .serviceCode,
            function: failure?.function ?? function.name,
            attempts: failure?.attempts ?? 1,
            problem: "\(summary.openCount) of \(count) orders are not \(done)",
            advice: "See the outcome and the code of each.\(summary.hasUnknown ? " \(readBack(after: failure))" : "")"
        )
    }

    /// How to find out what became of unknown orders: from a ticket's result, or from the orders.
    private func readBack(after error: RMSError?) -> String {
        let isAccepted = error?.function == OrderAPI2.GetResultUpdateOrderShippingAsync.function.name
        if isAccepted, options.result != nil {
            return "The same command asks for the results before it sends anything."
        }
        let command = ReadBack.command(after: isAccepted ? .rpayOrderUpdateOrderShippingAsync : function)
        return "Read the unknown ones first: \(command ?? "in the RMS console")."
    }

    private func advice(notSent: Int, open: Int) -> String {
        let sent = notSent == 1 ? "1 order was sent" : "\(notSent.grouped) orders were sent"
        let results = "RMS had the result\(open == 1 ? " of 1 order" : "s of \(open.grouped) orders")"
        let parts = [notSent > 0 ? sent : nil, open > 0 ? results : nil].compactMap(\.self).joined(separator: " and ")
        guard options.result != nil else { return "\(parts). With --result, a run can go on later" }
        return "\(parts). Go on with: \(CommandText.current())"
    }
}

/// The errors of a run that are not about single orders.
private struct CallFailures {
    private let function: RMSFunction
    /// The one after which no further call is made.
    private(set) var ending: RMSError?
    private(set) var first: RMSError?

    init(of function: RMSFunction) {
        self.function = function
    }

    /// Notes the results of earlier calls. One that is not there yet keeps only its own orders from being sent.
    mutating func noteEarlier(_ outcomes: some Sequence<RecordOutcome<Void>>) {
        for error in outcomes.compactMap(\.error) where !error.isAboutRecord {
            if ending == nil, error.refusesTheKey { ending = error }
            if first == nil { first = error }
        }
    }

    mutating func note(_ outcomes: [RecordOutcome<Void>]) {
        for case .failed(let error) in outcomes {
            if ending == nil, error.endsTheRun(of: function) { ending = error }
            if first == nil, !error.isAboutRecord { first = error }
        }
    }
}

extension RMSError {
    fileprivate var refusesTheKey: Bool { [.unauthorized, .licenseExpired, .notPermitted].contains(kind) }
}

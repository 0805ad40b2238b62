import RMSClient

/// A run of `rms orders export`.
struct OrderExport: Sendable {
    let client: RMSClient
    let search: OrderAPI2.SearchOrder
    let conditions: OrderExportConditions
    /// The file; nil for standard output.
    let path: String?
    let resuming: Bool
    let overwriting: Bool

    /// After how many orders the output is written and the state kept: the orders of one call.
    private static let interval = 100

    /// Writes the orders as they are read. Before the first one is there, no file is created or changed.
    ///
    /// - Throws: ``StoppedRun`` if the task is cancelled. After an error within the period, the state is kept; an error
    ///   about single orders comes when all others are written.
    func run() async throws {
        let output = try open()
        let table = try table
        let version = OrderAPI2.GetOrder.Version(rawValue: conditions.orderVersion)
        var orders = client.order.orders(search, version: version, resuming: output.state.position).makeAsyncIterator()
        let progress = ProgressLine()
        defer { progress.clear() }
        let start = orders.position
        var hasBegun = false
        func begin(_ first: String?) throws {
            try output.begin(table.map { CSVRow.text($0.header) }, at: start, first: first)
            hasBegun = true
        }
        /// Writes what was read, also if the period has no order.
        func settle(at position: OrderAPI2.Position, isFinished: Bool) throws {
            if isFinished, !hasBegun { try begin(nil) }
            if hasBegun { try output.commit(position) }
        }
        do {
            while !Task.isCancelled, let order = try await orders.next() {
                if !hasBegun { try begin(order.orderNumber) }
                output.write(try text(of: order, table))
                guard output.uncommitted == Self.interval else { continue }
                try output.commit(orders.position)
                let day = orders.position.start.wireText(format: .day)
                progress.show("\(OrderSubject.count(output.state.orders)), at \(day)")
            }
        } catch let error as RMSError {
            progress.clear()
            try settle(at: orders.position, isFinished: orders.isFinished)
            if orders.isFinished {
                output.finish()
                throw error
            }
            if Task.isCancelled { throw stopped(output) }
            if hasBegun || output.state.position != nil {
                Console.error("rms: not finished, after \(summary(of: output))")
            }
            throw error
        }
        try settle(at: orders.position, isFinished: orders.isFinished)
        guard orders.isFinished else { throw stopped(output) }
        progress.clear()
        output.finish()
    }

    private func open() throws -> OrderExportOutput {
        guard let path else { return OrderExportOutput(toStandardOutput: conditions) }
        return try OrderExportOutput(to: path, conditions, resuming: resuming, overwriting: overwriting)
    }

    /// Nil for JSON lines.
    private var table: RecordTable? {
        get throws {
            guard conditions.format == .csv else { return nil }
            let columns = try OrderColumns.all.named(conditions.columns, listedBy: "rms orders columns")
            return RecordTable(columns: columns, lists: OrderColumns.lists)
        }
    }

    private func text(of order: OrderAPI2.Order, _ table: RecordTable?) throws -> String {
        let record = try JSONModelEncoder.encode(order, for: .user)
        if let table { return table.rows(of: record).map(CSVRow.text).joined() }
        return (conditions.isPersonalDataIncluded ? record : record.removing(OrderColumns.personal)).compact + "\n"
    }

    private func stopped(_ output: OrderExportOutput) -> StoppedRun {
        StoppedRun(description: "interrupted after \(summary(of: output))")
    }

    private func summary(of output: OrderExportOutput) -> String {
        let count = OrderSubject.count(output.state.orders)
        guard output.isResumable else { return "\(count). With --output, an export can be resumed" }
        guard output.state.position != nil else { return count }
        return "\(count). Go on with: \(CommandText.current(adding: "--resume", removing: ["--overwrite"]))"
    }
}

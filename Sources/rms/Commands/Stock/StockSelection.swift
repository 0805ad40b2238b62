import RMSClient

/// Which stocks an export reads.
enum StockSelection {
    case quantities(ClosedRange<Int>)
    case rows([CSVTable.Row])

    private typealias Key = InventoryAPI2.StockKey

    /// Reads the stocks.
    ///
    /// - Parameter body: Receives a stock; throws to end the export.
    /// - Throws: The failure of a call.
    /// - Returns: An error about single SKUs, if all others were read.
    func read(
        _ version: StockVersion,
        _ client: RMSClient,
        _ body: (InventoryAPI2.Stock) throws -> Void
    ) async throws -> RMSError? {
        switch self {
        case .quantities(let range):
            var stocks = version.stocks(in: range, client).makeAsyncIterator()
            do {
                while let stock = try await stocks.next() { try body(stock) }
            } catch let error as RMSError where stocks.isFinished {
                return error
            }
            return nil
        case .rows(let rows): return try await Self.read(rows, version, client, body)
        }
    }

    private static func read(
        _ rows: [CSVTable.Row],
        _ version: StockVersion,
        _ client: RMSClient,
        _ body: (InventoryAPI2.Stock) throws -> Void
    ) async throws -> RMSError? {
        var known: Set<Key> = []
        var (pending, missing): ([Key], [String]) = ([], [])
        var unreadable: RMSError?
        func readPending(atLeast count: Int) async throws {
            while pending.count >= count, !pending.isEmpty {
                let batch = Array(pending.prefix(StockVersion.maximumReads))
                pending.removeFirst(batch.count)
                for (key, outcome) in zip(batch, await version.get(batch, client)) {
                    switch outcome {
                    case .succeeded(let stock): try body(stock)
                    case .failed(let error) where error.kind == .decoding: unreadable = unreadable ?? error
                    case .failed(let error) where error.isAboutRecord:
                        missing.append("\(key.manageNumber.rawValue) \(key.variantID.rawValue)")
                    case .failed(let error), .notAttempted(let error): throw error
                    }
                }
            }
        }
        for row in rows {
            guard let item = ManageNumber(row) else { continue }
            var keys = Key(row, orVariant: nil).map { [$0] } ?? []
            if keys.isEmpty {
                do throws(RMSError) {
                    keys = try await client.inventory.variantIDs(of: item).map { Key(item, $0) }
                } catch  where error.isAboutRecord {
                    missing.append(item.rawValue)
                }
            }
            pending += keys.filter { known.insert($0).inserted }
            try await readPending(atLeast: StockVersion.maximumReads)
        }
        try await readPending(atLeast: 0)
        return unreadable ?? absence(of: missing)
    }

    private static func absence(of names: [String]) -> RMSError? {
        guard !names.isEmpty else { return nil }
        let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
        return RMSError(
            .notFound,
            problem: "RMS returns no stock of \(names.count.grouped) of the list: \(shown)",
            advice: "All others were written."
        )
    }
}

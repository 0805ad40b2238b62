import RMSClient

/// Which stocks an export reads.
enum StockSelection {
    case quantities(ClosedRange<Int>)
    case rows([CSVTable.Row])

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
                return nil
            } catch {
                guard stocks.isFinished, let error = error as? RMSError else { throw error }
                return error
            }
        case .rows(let rows):
            var list = StockListReader(version: version, client: client)
            for row in rows { try await list.read(row, body) }
            return try await list.finish(body)
        }
    }
}

/// Reads the stocks of a list of items and SKUs, as many to a call as possible.
private struct StockListReader {
    typealias Key = InventoryAPI2.StockKey

    let version: StockVersion
    let client: RMSClient
    private var known: Set<Key> = []
    private var pending: [Key] = []
    private var missing: [String] = []
    /// The first error of a record that is not missing.
    private var other: RMSError?

    init(version: StockVersion, client: RMSClient) {
        self.version = version
        self.client = client
    }

    /// Reads the SKU of a row, or all SKUs of its item.
    mutating func read(_ row: CSVTable.Row, _ body: (InventoryAPI2.Stock) throws -> Void) async throws {
        guard let item = ManageNumber(row) else { return }
        for key in try await keys(of: item, row) where known.insert(key).inserted { pending.append(key) }
        while pending.count >= StockVersion.maximumReads { try await readBatch(body) }
    }

    /// Reads what is left.
    ///
    /// - Returns: An error about single SKUs.
    mutating func finish(_ body: (InventoryAPI2.Stock) throws -> Void) async throws -> RMSError? {
        while !pending.isEmpty { try await readBatch(body) }
        return other ?? Self.absence(of: missing)
    }

    private mutating func keys(of item: ManageNumber, _ row: CSVTable.Row) async throws -> [Key] {
        if let key = Key(row, orVariant: nil) { return [key] }
        let ids: [VariantID]
        do {
            ids = try await client.inventory.variantIDs(of: item)
        } catch {
            try note(error, about: item.rawValue)
            ids = []
        }
        return ids.map { Key(item, $0) }
    }

    private mutating func readBatch(_ body: (InventoryAPI2.Stock) throws -> Void) async throws {
        let batch = Array(pending.prefix(StockVersion.maximumReads))
        pending.removeFirst(batch.count)
        for (key, outcome) in zip(batch, await version.get(batch, client)) {
            if case .succeeded(let stock) = outcome { try body(stock) }
            guard let error = outcome.error else { continue }
            try note(error, about: "\(key.manageNumber.rawValue) \(key.variantID.rawValue)")
        }
    }

    /// Keeps the error of a record until all others are read, and throws any other.
    private mutating func note(_ error: RMSError, about record: String) throws {
        switch error.kind {
        case .notFound: missing.append(record)
        case .decoding, .invalidRequest: other = other ?? error
        default: throw error
        }
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

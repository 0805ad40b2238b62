import RMSClient

/// Which stocks an export reads.
enum StockSelection {
    case quantities(ClosedRange<Int>)
    case rows([CSVTable.Row])
}

/// The stocks of an export.
struct StockSource: RecordSource {
    typealias Subject = StockSubject

    let selection: StockSelection
    let version: StockVersion
    let client: RMSClient

    func read(_ body: (InventoryAPI2.Stock) throws -> Void) async throws -> ReadRemainder {
        switch selection {
        case .quantities(let range):
            var stocks = version.stocks(in: range, client).makeAsyncIterator()
            do {
                while let stock = try await stocks.next() { try body(stock) }
                return ReadRemainder()
            } catch {
                guard stocks.isFinished, let error = error as? RMSError else { throw error }
                return ReadRemainder(error: error)
            }
        case .rows(let rows):
            var list = StockListReader(version: version, client: client)
            for row in rows { try await list.read(row, body) }
            return ReadRemainder(error: try await list.finish(body))
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
    private var unread = UnreadRecords()

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
        return unread.error("RMS returns no stock")
    }

    private mutating func keys(of item: ManageNumber, _ row: CSVTable.Row) async throws -> [Key] {
        if let key = Key(row, orVariant: nil) { return [key] }
        let ids: [VariantID]
        do {
            ids = try await client.inventory.variantIDs(of: item)
        } catch {
            try unread.note(item.rawValue, error)
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
            try unread.note("\(key.manageNumber.rawValue) \(key.variantID.rawValue)", error)
        }
    }
}

/// What a kind of records is called in the messages of a run of writes.
protocol WriteSubject: RecordSubject {
    /// What a list of them has, for the help of its argument.
    static var listHelp: String { get }
}

/// A record of a run of writes.
protocol WriteRecord: Sendable {
    associatedtype Subject: WriteSubject

    /// The values of the result file's key columns.
    var key: [String] { get }
    /// Whether sending the record twice has the effect of sending it once.
    var isRepeatable: Bool { get }
    /// What identifies the records that one call must change together: adjacent records with the same unit.
    var unit: [String] { get }
}

extension WriteRecord {
    var isRepeatable: Bool { false }
    var unit: [String] { key }
}

extension ArraySlice where Element: WriteRecord {
    /// The records of the first units.
    func prefix(units limit: Int) -> ArraySlice {
        var (count, unit) = (0, [String]?.none)
        return prefix { record in
            let own = record.unit
            if own != unit { (count, unit) = (count + 1, own) }
            return count <= limit
        }
    }

    /// Removes and returns the records of the first units.
    mutating func removeFirst(units limit: Int) -> [Element] {
        let first = Array(prefix(units: limit))
        self = dropFirst(first.count)
        return first
    }
}

/// What the sender of a batch needs of its run.
struct WriteBatch<Record: WriteRecord>: Sendable {
    let entries: [Record]
    /// Whether to end after the call in flight.
    let stop: StopRequest
    /// Where to keep the calls that RMS accepted without a result.
    let tickets: TicketStore
}

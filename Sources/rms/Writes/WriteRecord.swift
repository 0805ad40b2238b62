/// What a kind of records is called in the messages of a run of writes.
protocol WriteSubject: Sendable {
    /// One of them: `order`.
    static var singular: String { get }
    /// Several of them: `orders`.
    static var plural: String { get }
    /// What a list of them has, for the help of its argument.
    static var listHelp: String { get }
}

extension WriteSubject {
    /// A number of them: `1 order`, `1,200 orders`.
    static func count(_ number: Int) -> String { number == 1 ? "1 \(singular)" : "\(number.grouped) \(plural)" }
}

/// A record of a run of writes.
protocol WriteRecord: Sendable {
    associatedtype Subject: WriteSubject

    /// The values of the result file's key columns.
    var key: [String] { get }
    /// Whether sending the record twice has the effect of sending it once.
    var isRepeatable: Bool { get }
}

extension WriteRecord {
    var isRepeatable: Bool { false }
}

/// What the sender of a batch needs of its run.
struct WriteBatch<Record: WriteRecord>: Sendable {
    let entries: [Record]
    /// Whether to end after the call in flight.
    let stop: StopRequest
    /// Where to keep the calls that RMS accepted without a result.
    let tickets: TicketStore
}

import Foundation

/// The calls that RMS accepted and carries out later, until their results are known. With a result file, they are kept in
/// `FILE.tickets`, so that a later run asks for the results before it sends anything.
actor TicketStore {
    /// A call that RMS accepted.
    struct Ticket: Sendable {
        /// `requestId`.
        let requestID: String
        /// The keys of its records.
        var keys: [[String]]
    }

    /// The calls without a result.
    private(set) var open: [Ticket]
    /// Why a ticket could not be kept.
    private(set) var failure: (any Error)?
    private let path: String?
    private let layout: ResultLayout?

    /// Keeps tickets only in memory.
    init() { (open, path, layout) = ([], nil, nil) }

    /// Keeps tickets beside a result file.
    init(path: String, _ layout: ResultLayout, open: [Ticket]) {
        self.open = open
        self.path = Self.path(of: path)
        self.layout = layout
    }

    /// The tickets beside a result file.
    static func tickets(at path: String, _ layout: ResultLayout) throws(UsageError) -> [Ticket] {
        var tickets: [Ticket] = []
        for row in try layout.rows(of: Self.path(of: path), columns(layout), .utf8) {
            let (id, key) = (row[column] ?? "", layout.key(of: row))
            if tickets.last?.requestID == id {
                tickets[tickets.count - 1].keys.append(key)
            } else {
                tickets.append(Ticket(requestID: id, keys: [key]))
            }
        }
        return tickets
    }

    /// Keeps a ticket as soon as RMS has accepted the call; false if that fails.
    func add(_ ticket: Ticket) -> Bool {
        open.append(ticket)
        write()
        return failure == nil
    }

    /// Drops the tickets whose records all have a result.
    func close(_ settled: Set<[String]>) {
        let count = open.count
        open.removeAll { $0.keys.allSatisfy(settled.contains) }
        if open.count < count { write() }
    }

    private static let column = "requestId"

    private static func columns(_ layout: ResultLayout) -> [String] { [column] + layout.keyColumns }

    private static func path(of path: String) -> String { path + ".tickets" }

    private func write() {
        guard let path, let layout else { return }
        guard !open.isEmpty else {
            unlink(path)
            return
        }
        let rows = open.flatMap { ticket in ticket.keys.map { layout.text([ticket.requestID] + $0) } }
        do {
            try PrivateFile.replace(path, by: [UInt8]((layout.header(Self.columns(layout)) + rows.joined()).utf8))
        } catch {
            failure = error
        }
    }
}

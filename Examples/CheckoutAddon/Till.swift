import ExampleSupport
import Foundation
import RMSClient

/// Adds units to orders, one after the other.
///
/// Before each write, the journal has what is sent and what the shop had before. So after a crash or a lost answer, the
/// shop itself shows whether RMS acted: it has what was sent, or still what it had. Anything else is left to a person.
struct Till {
    private let shop: Shop
    private var journal: StateFile<[String: AddOnRecord]>
    /// How long RMS may still act on a call whose answer was lost.
    private let settling: TimeInterval
    private let isDryRun: Bool
    private(set) var done = 0
    private(set) var left = 0

    init(shop: Shop, journal: StateFile<[String: AddOnRecord]>, settling: TimeInterval, isDryRun: Bool) {
        (self.shop, self.journal, self.settling, self.isDryRun) = (shop, journal, settling, isDryRun)
    }

    /// Continues what an earlier run began, and then adds what is new.
    mutating func serve(_ addOns: [AddOn]) async throws {
        let begun = journal.state.values.filter { !$0.isOver }.map(\.addOn).sorted { $0.id < $1.id }
        let new = addOns.filter { journal.state[$0.id] == nil }
        for addOn in (isDryRun ? [] : begun) + new {
            do {
                if let record = journal.state[addOn.id] {
                    try await advance(record)
                } else if let record = try await begin(addOn) {
                    try await advance(record)
                }
            } catch let error as RMSError where !error.isAboutTheKey {
                report(addOn, "\(error)")
            } catch let error as AppError {
                report(addOn, error.description)
            }
        }
    }

    /// Looks at the order and the stock; nil if nothing is to be done.
    private mutating func begin(_ addOn: AddOn) async throws -> AddOnRecord? {
        guard let order = try await shop.openOrder(addOn.order) else { throw AppError("RMS has no such order") }
        guard order.isOpen else { throw AppError("the order is shipped or cancelled") }
        let sku = try await shop.sku(addOn.sku, of: addOn.item)
        let lines = order.lines.filter { $0.item == addOn.item && $0.has(sku) }
        guard let line = lines.first, lines.count == 1 else {
            throw AppError("the order has no line of it, or several, and RMS adds none")
        }
        let stock = try await shop.stock(of: sku, of: addOn.item)
        if stock < addOn.units { throw AppError("out of stock: \(stock) left") }
        if isDryRun {
            done += 1
            print(addOn.order, addOn.name, "would get \(addOn.units) more, \(line.units) → \(line.units + addOn.units)")
            return nil
        }
        return AddOnRecord(
            addOn: addOn,
            sku: sku,
            line: line.id,
            unitsBefore: line.units,
            phase: .reserving,
            stockBefore: stock
        )
    }

    private mutating func advance(_ record: AddOnRecord) async throws {
        var record = record
        let units = record.addOn.units
        while !record.isOver {
            switch record.phase {
            case .reserving:
                do {
                    guard try await moveStock(&record, by: -units) else { continue }
                } catch {
                    // Nothing is done yet, unless an answer is missing: the next run begins again.
                    if record.sentAt == nil {
                        journal.state[record.addOn.id] = nil
                        try journal.save()
                    }
                    throw error
                }
                try keep(&record, .changing)
            case .changing:
                try await changeOrder(&record)
            case .returning:
                if try await moveStock(&record, by: units) { try keep(&record, .refused) }
            case .done, .refused, .unclear: break
            }
        }
        if record.phase == .done {
            done += 1
            print(record.addOn.order, record.addOn.name, "has \(units) more: \(record.unitsBefore + units)")
        } else {
            report(record.addOn, record.note ?? record.phase.rawValue)
        }
    }

    /// Adds to the stock exactly once.
    ///
    /// - Returns: Whether it is done; `false` if that is unclear.
    private mutating func moveStock(_ record: inout AddOnRecord, by change: Int) async throws -> Bool {
        while true {
            let stock = try await shop.stock(of: record.sku, of: record.addOn.item)
            if let sentAt = record.sentAt {
                if stock == record.stockBefore + change { return true }
                guard stock == record.stockBefore else {
                    let note =
                        "the stock was \(record.stockBefore) and is \(stock): see whether \(change) was added to it"
                    try keep(&record, .unclear, note: note)
                    return false
                }
                if try await isSettling(since: sentAt) { continue }
            }
            record.sentAt = nil
            if stock + change < 0 { throw AppError("out of stock: \(stock) left") }
            (record.stockBefore, record.sentAt) = (stock, Date())
            try keep(&record, record.phase)
            do {
                try await shop.addToStock(change, of: record.sku, of: record.addOn.item)
                return true
            } catch let error as RMSError where !error.mayHaveActed {
                record.sentAt = nil
                try keep(&record, record.phase)
                throw error
            } catch is RMSError {}
        }
    }

    /// Changes the order exactly once, or goes on to give the units back.
    private mutating func changeOrder(_ record: inout AddOnRecord) async throws {
        let addOn = record.addOn
        let (before, wanted) = (record.unitsBefore, record.unitsBefore + addOn.units)
        let order = try await shop.openOrder(addOn.order)
        let units = order?.lines.first { $0.id == record.line }?.units
        if let sentAt = record.sentAt {
            if units == wanted { return try keep(&record, .done) }
            guard units == before else {
                let now = units.map(String.init) ?? "none"
                return try keep(
                    &record,
                    .unclear,
                    note: "the line had \(before) units, should have \(wanted), and has \(now)"
                )
            }
            if let ticket = record.ticket {
                do {
                    if try await shop.settle(ticket: ticket, of: addOn.order) { return try keep(&record, .done) }
                } catch let error as AppError {
                    return try keep(&record, .returning, note: error.description)
                }
            }
            if try await isSettling(since: sentAt) { return }
        }
        guard order?.isOpen == true, units == before else {
            return try keep(&record, .returning, note: "the order was changed, shipped or cancelled meanwhile")
        }
        (record.sentAt, record.ticket) = (Date(), nil)
        try keep(&record, .changing)
        do {
            try await shop.setUnits(wanted, of: record.line, in: addOn.order) { ticket in
                record.ticket = ticket
                // Without the ticket, the order's units still show what RMS did.
                try? keep(&record, .changing)
            }
            try keep(&record, .done)
        } catch let error as RMSError {
            // The next look at the order shows the outcome.
            if error.mayHaveActed { return }
            if error.isTransient || error.isAboutTheKey {
                record.sentAt = nil
                try keep(&record, .changing)
                throw error
            }
            try keep(&record, .returning, note: "\(error)")
        } catch let error as AppError {
            try keep(&record, .returning, note: error.description)
        }
    }

    /// Waits a little while RMS may still act on a call; `false` if it will not any more.
    private func isSettling(since sentAt: Date) async throws -> Bool {
        let rest = (sentAt + settling).timeIntervalSinceNow
        if rest > 0 { try await Task.sleep(for: .seconds(min(rest, 5))) }
        return rest > 0
    }

    /// Writes a step to the journal. Another phase has nothing in flight yet.
    private mutating func keep(
        _ record: inout AddOnRecord,
        _ phase: AddOnRecord.Phase,
        note: String? = nil
    ) throws {
        if phase != record.phase { (record.phase, record.sentAt, record.ticket) = (phase, nil, nil) }
        record.note = note ?? record.note
        journal.state[record.addOn.id] = record
        try journal.save()
    }

    private mutating func report(_ addOn: AddOn, _ problem: String) {
        left += 1
        FileHandle.standardError.write(Data("\(addOn.order) \(addOn.name): \(problem)\n".utf8))
    }
}

import ExampleSupport
import Foundation
import RMSClient

/// Begins and ends sales.
///
/// Before each write, the state says what is sent. So after a crash or a lost answer, the price itself shows whether RMS
/// acted: it is the one that was sent, or still the one before. Any other price is somebody else's, and is left alone.
struct SaleKeeper {
    private let shop: Shop
    private let sales: [Sale]
    private var kept: StateFile<[String: SaleRecord]>
    /// How long RMS may still act on a call whose answer was lost.
    private let settling: TimeInterval
    /// Whether somebody should look at what was reported.
    private(set) var hasTrouble = false

    /// After how many seconds a failed call is tried again.
    private static let pause: TimeInterval = 30

    init(shop: Shop, sales: [Sale], kept: StateFile<[String: SaleRecord]>, settling: TimeInterval) {
        (self.shop, self.kept, self.settling) = (shop, kept, settling)
        // A sale that has begun is ended even if the schedule does not have it any more.
        let planned = Set(sales.map(\.id))
        let removed = kept.state.values.map(\.sale).filter { !planned.contains($0.id) }
        self.sales = (removed + sales).sorted { $0.start < $1.start }
    }

    /// Does what is due.
    ///
    /// - Returns: When more is due; nil if all sales are over.
    mutating func step() async throws -> Date? {
        var next: Date?
        // Sales that have begun come first: the next one of the same item finds the price restored.
        let begun = sales.filter { kept.state[$0.id] != nil }
        for sale in begun + sales.filter({ kept.state[$0.id] == nil }) {
            var due = try await attempt(sale)
            while let now = due, now <= Date() { due = try await attempt(sale) }
            if let due { next = min(next ?? due, due) }
        }
        return next
    }

    /// Advances a sale. What fails is tried again, because a price that was changed must be restored.
    private mutating func attempt(_ sale: Sale) async throws -> Date? {
        do {
            return try await advance(sale)
        } catch let error as RMSError where !error.isAboutTheKey {
            report(sale, "\(error)")
            return Date() + Self.pause
        }
    }

    private mutating func advance(_ sale: Sale) async throws -> Date? {
        guard let record = kept.state[sale.id] else { return try await begin(sale) }
        let now = Date()
        if record.isOver { return nil }
        if record.phase == .active, now < sale.end { return sale.end }
        let found = try await shop.prices(of: sale.item).filter { record.before[$0.key] != nil }
        let settled = record.sentAt + settling
        switch (record.phase, found) {
        case (.applying, record.onSale), (.restoring, record.before):
            return try confirm(record)
        case (.applying, record.before) where now < settled, (.restoring, record.onSale) where now < settled:
            return settled
        case (.applying, record.before) where now < sale.end:
            return try await send(record, .applying)
        case (.active, record.onSale), (.restoring, record.onSale):
            return try await send(record, .restoring)
        case (.applying, record.before):
            try keep(record, .ended, note: "it was not applied in time")
        case (.active, record.before):
            try keep(record, .ended, note: "somebody restored the price before its end")
        default:
            let prices = Set(found.values).sorted().map(\.yen).joined(separator: ", ")
            try keep(record, .abandoned, note: "somebody changed the price to \(prices): it is left alone")
        }
        return nil
    }

    private mutating func begin(_ sale: Sale) async throws -> Date? {
        let now = Date()
        if now < sale.start { return sale.start }
        let rivals = kept.state.values.filter { !$0.isOver && $0.sale.sharesPrice(with: sale) }
        // The price of a sale that is not over would be taken for the old one.
        if !rivals.isEmpty { return now + 1 }
        let isLate = now >= sale.end
        let prices = isLate ? [:] : try await knownPrices(of: sale)
        let record = SaleRecord(sale: sale, phase: .applying, before: prices, sentAt: now)
        if isLate {
            try keep(record, .ended, note: "its time was over before it was begun")
        } else if prices.isEmpty {
            try keep(record, .abandoned, note: "RMS has no such item or SKU with a price")
        } else if prices == record.onSale {
            try keep(record, .abandoned, note: "its price is \(sale.price.yen) already")
        } else {
            return try await send(record, .applying)
        }
        return nil
    }

    /// The prices that the sale changes; empty if RMS does not know the item.
    private func knownPrices(of sale: Sale) async throws -> [String: Int] {
        do {
            return try await shop.prices(of: sale.item).filter { sale.sku == nil || $0.key == sale.sku }
        } catch let error as RMSError where error.kind == .notFound {
            return [:]
        }
    }

    /// Sends the sale price or the old one.
    private mutating func send(_ record: SaleRecord, _ phase: SaleRecord.Phase) async throws -> Date? {
        var record = record
        (record.phase, record.sentAt) = (phase, Date())
        try keep(record, phase)
        let prices = phase == .applying ? record.onSale : record.before
        do {
            try await shop.setPrices(prices, of: record.sale.item)
        } catch let error as RMSError where error.mayHaveActed {
            let found = try await shop.prices(of: record.sale.item).filter { prices[$0.key] != nil }
            if found != prices {
                // RMS may still act on the call.
                report(record.sale, "\(error)")
                return record.sentAt + settling
            }
        } catch let error as RMSError where phase == .applying && !error.isTransient && !error.isAboutTheKey {
            try keep(record, .abandoned, note: "\(error)")
            return nil
        }
        return try confirm(record)
    }

    /// Keeps that RMS has acted.
    private mutating func confirm(_ record: SaleRecord) throws -> Date? {
        let isApplied = record.phase == .applying
        try keep(record, isApplied ? .active : .ended)
        let end = end(of: record.sale)
        print(
            Date().japaneseTime,
            record.sale.name,
            isApplied ? "\(record.change), until \(end.japaneseTime)" : "is back"
        )
        return isApplied ? end : nil
    }

    private mutating func keep(_ record: SaleRecord, _ phase: SaleRecord.Phase, note: String? = nil) throws {
        var record = record
        record.phase = phase
        record.note = note ?? record.note
        kept.state[record.sale.id] = record
        try kept.save()
        if let note { report(record.sale, note) }
    }

    /// The end that the schedule has now.
    private func end(of sale: Sale) -> Date { sales.first { $0.id == sale.id }?.end ?? sale.end }

    private mutating func report(_ sale: Sale, _ problem: String) {
        hasTrouble = true
        FileHandle.standardError.write(Data("\(Date().japaneseTime) \(sale.name): \(problem)\n".utf8))
    }
}

extension SaleKeeper {
    /// Prints what is planned, with the prices now.
    func printPlan() async throws {
        for sale in sales where kept.state[sale.id]?.isOver != true {
            let before = try await knownPrices(of: sale)
            let record = kept.state[sale.id] ?? SaleRecord(sale: sale, phase: .applying, before: before, sentAt: Date())
            print(sale.start.japaneseTime, "to", sale.end.japaneseTime, sale.name, record.change)
        }
    }

    /// Prints what is done.
    func printStatus() {
        for sale in sales {
            let record = kept.state[sale.id]
            let phase = record.map { "\($0.phase.rawValue), \($0.change)" } ?? "waiting"
            print(sale.start.japaneseTime, "to", sale.end.japaneseTime, sale.name, phase, record?.note ?? "")
        }
    }
}

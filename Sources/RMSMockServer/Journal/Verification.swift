public import RMSClient

/// A verification did not hold; the description says what came instead.
public struct VerificationFailure: Error, CustomStringConvertible {
    /// What was wanted, and the calls that came nearest with what differs in each.
    public let description: String
}

extension MockShop {
    /// The exchanges of this shop, the oldest first.
    public var journal: [JournalEntry] { records.entries(of: key).map { JournalEntry(raw: $0) } }

    /// Makes sure that a function was called as wanted.
    ///
    /// ```swift
    /// try shop.verify(.inventoryUpdate, times: 1) { $0.item("abc").inventory == 5 }
    /// ```
    ///
    /// - Parameters:
    ///   - times: How many of its calls fit; at least one if nil.
    ///   - fits: What a call must hold.
    /// - Throws: ``VerificationFailure`` with the calls that came and what differs in each.
    public func verify(
        _ function: RMSFunction,
        times: Int? = nil,
        where fits: (RecordedRequest) -> Bool = { _ in true }
    ) throws(VerificationFailure) {
        try Verification(entries: records.entries(of: key), function: function, times: times).check(fits)
    }

    /// Makes sure that exactly these functions were called, and no others.
    ///
    /// - Parameter inOrder: Whether the order matters.
    /// - Throws: ``VerificationFailure`` with what came instead.
    public func verifyCalls(_ functions: [RMSFunction], inOrder: Bool = true) throws(VerificationFailure) {
        let came = records.entries(of: key).compactMap { $0.function?.name }
        let wanted = functions.map(\.name)
        guard inOrder ? came != wanted : came.sorted() != wanted.sorted() else { return }
        throw VerificationFailure(
            description: "wanted were the calls \(wanted.joined(separator: ", ")); there were "
                + (came.isEmpty ? "none" : came.joined(separator: ", "))
        )
    }
}

/// A question to a journal.
struct Verification {
    let entries: [RawEntry]
    let function: RMSFunction
    /// How many of the function's calls are to fit; at least one if nil.
    let times: Int?

    func check(_ fits: (RecordedRequest) -> Bool) throws(VerificationFailure) {
        let calls = entries.filter { $0.function == function }
        var misses: [String] = []
        var count = 0
        for call in calls {
            let trace = ComparisonTrace(mask: JournalMask(key: call.key))
            if fits(RecordedRequest(element: call.asked, trace: trace)) {
                count += 1
            } else {
                let notes = trace.notes.isEmpty ? "it does not fit" : trace.notes.joined(separator: "; ")
                misses.append("  #\(call.number): \(notes)")
            }
        }
        guard times.map({ $0 == count }) ?? (count > 0) else {
            let wanted = times.map { "\($0) times" } ?? "at least once"
            var text = "\(function.name) was called as wanted \(count) times, not \(wanted)"
            text += calls.isEmpty ? ". It was not called at all" + others : "; it was called \(calls.count) times."
            // The latest are as a rule the nearest.
            if !misses.isEmpty { text += "\n" + misses.suffix(5).joined(separator: "\n") }
            throw VerificationFailure(description: text)
        }
    }

    private var others: String {
        let names = Set(entries.compactMap { $0.function?.name }).sorted()
        return names.isEmpty ? "; nothing was." : "; called were \(names.joined(separator: ", "))."
    }
}

extension MockServer {
    /// The exchanges of all shops, and those that came without a key; the oldest first.
    public var journal: [JournalEntry] { engine.journal.all.map { JournalEntry(raw: $0) } }

    /// The fixtures of the user's own folders that answered nothing, as `function/name`.
    public var unusedFixtures: [String] {
        let used = engine.journal.usedFixtures
        return engine.library.ownNames.filter { !used.contains($0) }
    }
}

public import RMSClient

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
        try records.entries(of: key).verifyCalls(functions, inOrder: inOrder)
    }
}

extension MockServer {
    /// The exchanges of all shops, and those that came without a key; the oldest first.
    public var journal: [JournalEntry] { engine.journal.all.map { JournalEntry(raw: $0) } }

    /// Makes sure that a function was called as wanted, in whichever shop; the parameters are those of
    /// ``MockShop/verify(_:times:where:)``.
    public func verify(
        _ function: RMSFunction,
        times: Int? = nil,
        where fits: (RecordedRequest) -> Bool = { _ in true }
    ) throws(VerificationFailure) {
        try Verification(entries: engine.journal.all, function: function, times: times).check(fits)
    }

    /// Makes sure that exactly these functions were called, over all shops, and no others.
    ///
    /// - Parameter inOrder: Whether the order matters.
    /// - Throws: ``VerificationFailure`` with what came instead.
    public func verifyCalls(_ functions: [RMSFunction], inOrder: Bool = true) throws(VerificationFailure) {
        try engine.journal.all.verifyCalls(functions, inOrder: inOrder)
    }

    /// The fixtures of the user's own folders that answered nothing, as `function/name`.
    public var unusedFixtures: [String] { engine.unusedFixtures }
}

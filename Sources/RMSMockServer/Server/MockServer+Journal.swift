public import RMSClient

extension MockShop {
    /// The exchanges of this shop, oldest first.
    public var journal: [JournalEntry] { records.entries(of: key).map { JournalEntry(raw: $0) } }

    /// Verifies that a function was called as expected.
    ///
    /// ```swift
    /// try shop.verify(.inventoryUpdate, times: 1) { $0.item("abc").inventory == 5 }
    /// ```
    ///
    /// - Parameters:
    ///   - function: The function.
    ///   - times: The number of calls that must match; at least one if nil.
    ///   - fits: Whether a call matches.
    /// - Throws: ``VerificationFailure``, with the calls that were made and what differs in each.
    public func verify(
        _ function: RMSFunction,
        times: Int? = nil,
        where fits: (RecordedRequest) -> Bool = { _ in true }
    ) throws(VerificationFailure) {
        try Verification(entries: records.entries(of: key), function: function, times: times).check(fits)
    }

    /// Verifies that exactly these functions were called, and no others.
    ///
    /// - Parameters:
    ///   - functions: The functions, each as often as it must have been called.
    ///   - inOrder: Whether the order matters.
    /// - Throws: ``VerificationFailure``, with the calls that were made instead.
    public func verifyCalls(_ functions: [RMSFunction], inOrder: Bool = true) throws(VerificationFailure) {
        try records.entries(of: key).verifyCalls(functions, inOrder: inOrder)
    }
}

extension MockServer {
    /// The exchanges of all shops and those without a key, oldest first.
    public var journal: [JournalEntry] { engine.journal.all.map { JournalEntry(raw: $0) } }

    /// Verifies that a function was called as expected, in any shop; the parameters are those of
    /// ``MockShop/verify(_:times:where:)``.
    public func verify(
        _ function: RMSFunction,
        times: Int? = nil,
        where fits: (RecordedRequest) -> Bool = { _ in true }
    ) throws(VerificationFailure) {
        try Verification(entries: engine.journal.all, function: function, times: times).check(fits)
    }

    /// Verifies that exactly these functions were called in all shops together, and no others.
    ///
    /// - Parameters:
    ///   - functions: The functions, each as often as it must have been called.
    ///   - inOrder: Whether the order matters.
    /// - Throws: ``VerificationFailure``, with the calls that were made instead.
    public func verifyCalls(_ functions: [RMSFunction], inOrder: Bool = true) throws(VerificationFailure) {
        try engine.journal.all.verifyCalls(functions, inOrder: inOrder)
    }

    /// The fixtures of the user's folders that answered no call, as `function/name`.
    public var unusedFixtures: [String] { engine.unusedFixtures }
}

/// How a client reads answers with forbidden characters or unreadable records.
///
/// ```swift
/// let lenient = rms.with(reading: AnswerReading(forbiddenCharacters: .replace))
/// ```
public struct AnswerReading: Sendable {
    /// How characters that XML forbids are handled.
    public var forbiddenCharacters: ForbiddenCharacters
    /// How records that can't be read are handled.
    public var unreadableRecords: UnreadableRecords

    /// How a record that can't be read is handled: a mandatory member is missing, a value has the wrong type, or it
    /// contains characters that XML forbids.
    ///
    /// Applies to the lists, pages and streams that reads return. Whether the member is optional makes no difference:
    /// nil would mean that the record has no value. The answer of a write is decoded completely or not at all, because
    /// its results match the sent records by position.
    public enum UnreadableRecords: Sendable {
        /// Returns all other records and reports every unreadable one: a sequence throws an error that names them at
        /// its end, and ``RMSClient/send(_:)`` throws it; ``RMSClient/answer(to:)`` returns the others and lists these
        /// in ``RMSAnswer/unreadable``.
        case throwAtEnd
        /// Stops with an error at the first one.
        case stop
        /// Returns all other records and passes these to the closure, in the order in which they are found. Nothing is
        /// thrown.
        case report(@Sendable (UnreadableRecord) -> Void)
    }

    /// Creates the options.
    public init(forbiddenCharacters: ForbiddenCharacters = .refuse, unreadableRecords: UnreadableRecords = .throwAtEnd)
    {
        self.forbiddenCharacters = forbiddenCharacters
        self.unreadableRecords = unreadableRecords
    }
}

extension AnswerReading {
    var stopsAtUnreadable: Bool { if case .stop = unreadableRecords { true } else { false } }

    /// Collects the records of an answer that can't be read; nil if the first one stops the reading.
    func report(for function: RMSFunction) -> RecordReport? {
        function.access == .read && !stopsAtUnreadable ? RecordReport() : nil
    }

    /// Passes unreadable records to the closure.
    func report(_ records: [UnreadableRecord]) {
        if case .report(let closure) = unreadableRecords { records.forEach(closure) }
    }

    /// Throws an error that names the unreadable records, if the policy is `.throwAtEnd`.
    func settle<Value>(
        _ answer: RMSAnswer<Value>,
        of function: RMSFunction,
        advice: String = "All others were returned. Look at the raw answer (rms call … --output raw) and report it."
    ) throws(RMSError) {
        guard case .throwAtEnd = unreadableRecords, !answer.unreadable.isEmpty else { return }
        throw RMSError(
            unreadable: answer.unreadable,
            during: function,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: answer.attempts,
            advice: advice
        )
    }
}

extension RMSError {
    /// Some records of an answer could not be read; the others could.
    init(
        unreadable records: [UnreadableRecord],
        during function: RMSFunction,
        httpStatus: Int?,
        requestID: String?,
        attempts: Int,
        advice: String
    ) {
        let named = records.prefix(5).map(\.description).joined(separator: "; ")
        let more = records.count > 5 ? "; and \(records.count - 5) more" : ""
        let count = records.count == 1 ? "a record" : "\(records.count) records"
        self.init(
            .decoding,
            function: function.name,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: attempts,
            problem: "\(count) of the answer can't be read: \(named)\(more)",
            advice: advice
        )
        unreadable = records
    }

    /// The same error, which also names the records that could not be read before it occurred.
    func naming(_ records: [UnreadableRecord]) -> RMSError {
        var error = self
        error.unreadable = records + unreadable
        return error
    }
}

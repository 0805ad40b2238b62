/// How a client reads answers that are not quite as they should be.
///
/// ```swift
/// let lenient = rms.with(reading: AnswerReading(forbiddenCharacters: .replace))
/// ```
public struct AnswerReading: Sendable {
    /// What becomes of characters that XML forbids.
    public var forbiddenCharacters: ForbiddenCharacters
    /// What becomes of a record that can't be read.
    public var unreadableRecords: UnreadableRecords

    /// What becomes of a record of an answer that can't be read: a member that must be there is missing, a value is of
    /// the wrong kind, or it holds what XML forbids.
    ///
    /// It concerns the lists, pages and streams that reads answer with. Whether the member is optional makes no
    /// difference: nil would mean that the record has none. The answer of a write is read whole or not at all, because
    /// its results belong to what was sent by their order.
    public enum UnreadableRecords: Sendable {
        /// All others are given, and nothing is lost without a word: a sequence throws an error that names them at its
        /// end, and ``RMSClient/send(_:)`` throws it; ``RMSClient/answer(to:)`` gives the others and names these in
        /// ``RMSAnswer/unreadable``.
        case throwAtEnd
        /// Reading ends with an error at the first one.
        case stop
        /// All others are given, and the closure gets these, in the order in which they are met. Nothing is thrown.
        case report(@Sendable (UnreadableRecord) -> Void)
    }

    /// Makes a choice.
    public init(forbiddenCharacters: ForbiddenCharacters = .refuse, unreadableRecords: UnreadableRecords = .throwAtEnd)
    {
        self.forbiddenCharacters = forbiddenCharacters
        self.unreadableRecords = unreadableRecords
    }
}

extension AnswerReading {
    var stopsAtUnreadable: Bool { if case .stop = unreadableRecords { true } else { false } }

    /// Takes down the records of an answer that can't be read; nil where the first one ends the reading.
    func report(for function: RMSFunction) -> RecordReport? {
        function.access == .read && !stopsAtUnreadable ? RecordReport() : nil
    }

    /// Gives the closure what can't be read.
    func tell(_ records: [UnreadableRecord]) {
        if case .report(let closure) = unreadableRecords { records.forEach(closure) }
    }

    /// Throws what names the records, unless they were told.
    func settle<Value>(
        _ answer: RMSAnswer<Value>,
        of function: RMSFunction,
        advice: String = "All others were given. Look at the raw answer (rms call … --output raw) and report it."
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
    /// Records of an answer could not be read, while the others could.
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
}

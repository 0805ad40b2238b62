import RMSClient

/// What became of one record of a run of writes.
struct WriteResult: Sendable {
    /// The outcome, as a result file names it.
    enum Outcome: String, Sendable {
        case succeeded, failed, notAttempted
        /// It was not sent, because the record already was as the list says.
        case unchanged
        /// It was sent, and RMS may have acted on it.
        case unknown

        /// Whether nothing is left to do about the record.
        var isDone: Bool { self == .succeeded || self == .unchanged }
    }

    let outcome: Outcome
    /// RMS's code, or the kind of the error; empty after a success.
    let code: String
    /// RMS's message, or what was wrong, in one line.
    let message: String
    /// Whether the record itself was judged, so that an unknown outcome of an earlier run is settled. A call that failed
    /// for another reason says nothing about the record.
    let settles: Bool

    init(_ outcome: Outcome, code: String = "", message: String = "", settles: Bool? = nil) {
        self.outcome = outcome
        self.code = code
        self.message = message
        self.settles = settles ?? (outcome.isDone || outcome == .failed)
    }

    init(_ outcome: RecordOutcome<Void>) {
        guard let error = outcome.error else {
            self.init(.succeeded)
            return
        }
        if error.kind == .cancelled, !error.mayHaveActed {
            self = .notSent
            return
        }
        let kind: Outcome
        if case .notAttempted = outcome {
            kind = .notAttempted
        } else {
            // An answer that does not name the record leaves open what became of it.
            let isOpen = error.mayHaveActed || error.failure?.code == ServiceFailure.unreported.code
            kind = isOpen ? .unknown : .failed
        }
        self.init(
            kind,
            code: (error.failure?.code ?? error.kind.rawValue).printable,
            message: (error.failure?.message ?? error.problem).printable,
            settles: kind == .failed && error.isAboutRecord
        )
    }

    /// A record of an earlier run that ended between sending and the answer.
    static let lost = WriteResult(.unknown, message: "the run ended before the answer")
    /// A record that was read, and already is as the list says.
    static let unchanged = WriteResult(.unchanged)
    /// A record that a signal or a failure kept from being sent.
    static let notSent = WriteResult(.notAttempted, message: "the run ended before it was sent")
}

extension RMSError {
    /// Whether the error is about the record of a call, so that the calls of other records may succeed.
    var isAboutRecord: Bool { [.serviceCode, .notFound, .invalidRequest].contains(kind) }
}

extension RecordOutcome {
    /// Whether RMS accepted the change and does not have its result yet, or never answered.
    var isOpen: Bool { error?.mayHaveActed ?? false }
}

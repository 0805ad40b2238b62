import RMSClient

/// What became of one record of a run of writes.
struct WriteResult {
    /// The outcome, as a result file names it.
    enum Outcome: String {
        case succeeded, failed, notAttempted
        /// It was sent, and RMS may have acted on it.
        case unknown
    }

    let outcome: Outcome
    /// RMS's code, or the kind of the error; empty after a success.
    let code: String
    /// RMS's message, or what was wrong, in one line.
    let message: String

    init(_ outcome: Outcome, code: String = "", message: String = "") {
        self.outcome = outcome
        self.code = code
        self.message = message
    }

    init(_ outcome: RecordOutcome<Void>) {
        guard let error = outcome.error else {
            self.init(.succeeded)
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
            code: error.failure?.code ?? error.kind.rawValue,
            message: (error.failure?.message ?? error.problem).printable
        )
    }

    /// A record of an earlier run that ended between sending and the answer.
    static let lost = WriteResult(.unknown, message: "the run ended before the answer")
    /// A record that a signal or a failure kept from being sent.
    static let notSent = WriteResult(.notAttempted, message: "the run ended before it was sent")
}

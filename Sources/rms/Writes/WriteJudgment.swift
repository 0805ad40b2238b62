import RMSClient

/// What sending a record would do, or why RMS would not accept it.
typealias WriteJudgment = Result<WriteChange, WriteRefusal>

/// What would happen to a record.
struct WriteChange {
    let text: String
    /// False if the record already is as the list says.
    var changesRecord = true
}

/// Why RMS would not accept a record.
struct WriteRefusal: Error {
    let reason: String

    /// The refusal as the error of a record that was not sent.
    var error: RMSError { RMSError(.invalidRequest, problem: reason, advice: "Correct the list; it was not sent.") }
}

/// Judges records by what RMS has now.
struct WriteJudging<Record: WriteRecord>: Sendable {
    /// How many units of records one read takes.
    let batchSize: Int
    let judge: @Sendable ([Record]) async -> [RecordOutcome<WriteJudgment>]
}

extension RecordOutcome<WriteJudgment> {
    /// The judgment; an error about the record itself is a refusal. A failure of the whole call is thrown.
    func judgment() throws -> WriteJudgment {
        switch self {
        case .succeeded(let judgment): return judgment
        case .failed(let error) where error.isAboutRecord || error.kind == .decoding:
            return .failure(WriteRefusal(reason: error.problem))
        case .failed(let error), .notAttempted(let error): throw error
        }
    }
}

extension RMSError {
    /// RMS refused a call, or one record of a batch, with a business code.
    init<O: RMSOperation>(refused failure: ServiceFailure, by type: O.Type, httpStatus: Int, requestID: String?) {
        self.init(
            refused: failure,
            by: O.function,
            in: O.vocabulary,
            httpStatus: httpStatus,
            requestID: requestID
        )
    }

    /// The same, with the meanings in a vocabulary, or `other` for a code that it does not contain.
    init(
        refused failure: ServiceFailure,
        by function: RMSFunction,
        in vocabulary: ServiceVocabulary,
        unlessKnown other: CodeMeaning? = nil,
        httpStatus: Int,
        requestID: String?
    ) {
        let meaning = vocabulary.meaning(of: failure.code) ?? other
        let text = meaning?.text ?? "RMS refused the call with a code that is not publicly known"
        let complaints = failure.fields.compactMap { field -> String? in
            let complaint = "\(field.name) \(field.meaning ?? "was refused (error \(field.errorID))")"
            // The first of a list of errors is the failure itself.
            return field.meaning == text || complaint == text ? nil : complaint
        }
        self.init(
            meaning?.kind ?? .serviceCode,
            function: function.name,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: 1,
            failure: failure,
            problem: complaints.isEmpty ? text : "\(text): \(complaints.joined(separator: "; "))",
            advice: meaning?.advice ?? "Look the code up in RMS's documentation of \(function)."
        )
        isTransient = [.throttled, .conflict, .maintenance, .serverFault].contains(self.kind)
        // It is not known whether RMS did part of the work before it failed or stopped.
        mayHaveActed = [.serverFault, .maintenance].contains(self.kind) && function.access == .write
    }
}

extension RMSError {
    /// The answer to a read has no such record.
    static func notFound<O: RMSOperation, Value>(_ problem: String, in answer: RMSAnswer<Value>, of type: O.Type)
        -> RMSError
    {
        RMSError(
            .notFound,
            function: O.function.name,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: answer.attempts,
            problem: problem,
            advice: "Check the id."
        )
    }

    /// RMS created a record, and its answer does not say which.
    static func noID<O: RMSOperation, Value>(_ name: String, in answer: RMSAnswer<Value>, of type: O.Type) -> RMSError {
        var error = RMSError(
            .decoding,
            function: O.function.name,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: answer.attempts,
            problem: "the answer contains no \(name)",
            advice: "RMS created the record: find it with a search, and do not send it again."
        )
        error.mayHaveActed = true
        return error
    }
}

extension RMSError {
    /// RMS refused one record of a call.
    init<O: RMSOperation, Value>(refused failure: ServiceFailure, by type: O.Type, _ answer: RMSAnswer<Value>) {
        self.init(refused: failure, by: type, httpStatus: answer.httpStatus, requestID: answer.requestID)
    }

    /// Records of an answer can't be read.
    init<Value>(unreadable: [UnreadableRecord], during function: RMSFunction, _ answer: RMSAnswer<Value>) {
        self.init(
            unreadable: unreadable,
            during: function,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: answer.attempts,
            advice: "Look at the raw answer (rms call … --output raw) and report it."
        )
    }
}

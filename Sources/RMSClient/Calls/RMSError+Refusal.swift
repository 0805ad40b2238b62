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
        isTransient = [.throttled, .maintenance, .serverFault].contains(self.kind)
        // It is not known whether RMS did part of the work before it failed or stopped.
        mayHaveActed = [.serverFault, .maintenance].contains(self.kind) && function.access == .write
    }
}

extension RMSError {
    /// RMS refused a call, or one record of a batch, with a business code.
    init<O: RMSOperation>(refused failure: ServiceFailure, by type: O.Type, httpStatus: Int, requestID: String?) {
        let meaning = O.vocabulary.codes[failure.code]
        let complaints = failure.fields.map { field in
            "\(field.name) \(field.meaning ?? "was refused (error \(field.errorID))")"
        }
        let text = meaning?.text ?? "RMS refused the call with a code that is not publicly known"
        self.init(
            meaning?.kind ?? .serviceCode,
            function: O.function.name,
            httpStatus: httpStatus,
            requestID: requestID,
            attempts: 1,
            failure: failure,
            problem: complaints.isEmpty ? text : "\(text): \(complaints.joined(separator: "; "))",
            advice: meaning?.advice ?? "Look the code up in RMS's documentation of \(O.function.name)."
        )
    }
}

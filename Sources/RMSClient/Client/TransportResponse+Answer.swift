internal import HTTPTypes

extension TransportResponse {
    /// Whether this is the answer to a successful call: also one in JSON with a status that the service documents for it.
    func isAnswer(in vocabulary: ServiceVocabulary) -> Bool {
        isSuccess
            || vocabulary.answeredStatuses.contains(head.status.code)
                && head.headerFields[.contentType].map { MediaType($0).name } == "application/json"
    }
}

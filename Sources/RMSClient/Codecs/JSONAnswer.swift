internal import HTTPTypes

/// One JSON answer, from the bytes to the typed value or the failure.
struct JSONAnswer {
    let response: TransportResponse
    let reading: AnswerReading

    /// Larger than any JSON answer.
    private static let maximumBytes = 16 << 20

    func decode<O: RMSOperation>(_ type: O.Type) async throws(RMSError) -> RMSAnswer<O.Response> {
        let status = response.head.status.code
        let refused = RefusedAnswer(response: response, function: O.function, vocabulary: O.vocabulary)
        guard response.isSuccess else { throw await refused.failure(envelope: nil) }
        let bytes: [UInt8]
        do {
            bytes = try await response.body.collect(upTo: Self.maximumBytes)
        } catch {
            throw RMSError(error, during: O.function, httpStatus: status, requestID: response.requestID)
        }
        let report = reading.report(for: O.function)
        let mends = reading.forbiddenCharacters == .replace
        let (value, replaced): (O.Response, Int)
        do {
            (value, replaced) = try JSONModelDecoder.decode(O.Response.self, from: bytes, mends: mends, report: report)
            if let answer = value as? any MessageListAnswer, answer.saysNothing {
                throw DecodingProblem(path: "MessageModelList", problem: "is missing or empty")
            }
        } catch {
            let stranger = Stranger(head: response.head, start: bytes)
            if stranger.sign != nil { throw refused.failure(nil, by: .stranger(stranger), nil) }
            throw RMSError(
                undecodable: bytes.isEmpty ? "the answer is empty" : "\(error)",
                during: O.function,
                httpStatus: status,
                requestID: response.requestID
            )
        }
        if let failure = (value as? any MessageListAnswer)?.refusal {
            throw RMSError(refused: failure, by: type, httpStatus: status, requestID: response.requestID)
        }
        var answer = RMSAnswer(value: value, requestID: response.requestID, httpStatus: status)
        answer.unreadable = report?.unreadable ?? []
        answer.replacedCharacters = replaced
        return answer
    }
}

/// An answer whose messages report whether the call succeeded, whatever its HTTP status.
protocol MessageListAnswer {
    /// The first error message that fails the whole call; nil if there is none.
    var refusal: ServiceFailure? { get }
    /// Whether it contains no message at all, not even one of success: then it reports nothing.
    var saysNothing: Bool { get }
}

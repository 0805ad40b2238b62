internal import HTTPTypes

/// The codec for JSON: parameters in the query of a GET, otherwise in the body.
struct JSONCodec: WireCodec {
    /// Larger than any JSON answer.
    private static let maximumBytes = 16 << 20

    var envelope: (any XMLEnvelope)? { nil }

    func encode<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws -> EncodedRequest {
        let isQuery = O.function.method == .get
        let body = isQuery ? nil : try JSONModelEncoder.encode(operation, for: .service).compact
        return EncodedRequest(
            target: try QueryEncoder(operation).target(O.function.path, withQuery: isQuery),
            body: body.map { [UInt8]($0.utf8) }
        )
    }

    func fields(for access: ShopAccess, hasBody: Bool) -> HTTPFields {
        // RMS refuses the type without the charset.
        let contentType = hasBody ? "application/json; charset=utf-8" : nil
        return HTTPFields(access, accept: "application/json", contentType: contentType)
    }

    func decode<O: RMSOperation>(
        _ type: O.Type,
        from response: TransportResponse,
        _ reading: AnswerReading
    ) async throws(RMSError) -> RMSAnswer<O.Response> {
        let status = response.head.status.code
        let bytes: [UInt8]
        do {
            bytes = try await response.body.collect(upTo: Self.maximumBytes)
        } catch {
            throw RMSError(error, during: O.function, httpStatus: status, requestID: response.requestID)
        }
        let report = reading.report(for: O.function)
        let mends = reading.forbiddenCharacters == .replace
        let (value, replaced, failure): (O.Response, Int, ServiceFailure?)
        do {
            (value, replaced) = try JSONModelDecoder.decode(O.Response.self, from: bytes, mends: mends, report: report)
            failure = try O.failure(in: value)
        } catch {
            let intermediary = Intermediary(head: response.head, start: bytes)
            if intermediary.sign != nil {
                throw RefusedAnswer(response: response, function: O.function, vocabulary: O.vocabulary)
                    .failure(nil, by: .intermediary(intermediary), nil)
            }
            throw RMSError(
                undecodable: bytes.isEmpty ? "the answer is empty" : "\(error)",
                during: O.function,
                httpStatus: status,
                requestID: response.requestID
            )
        }
        if let failure {
            throw RMSError(refused: failure, by: type, httpStatus: status, requestID: response.requestID)
        }
        var answer = RMSAnswer(value: value, requestID: response.requestID, httpStatus: status)
        answer.unreadable = report?.unreadable ?? []
        answer.replacedCharacters = replaced
        return answer
    }
}

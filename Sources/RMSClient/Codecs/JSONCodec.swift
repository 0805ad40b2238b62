internal import HTTPTypes

/// The codec for JSON: parameters in the query of a GET, otherwise in the body.
struct JSONCodec: WireCodec {
    /// Larger than any JSON answer.
    private static let maximumBytes = 16 << 20

    var envelope: (any XMLEnvelope)? { nil }

    func encode<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws -> EncodedRequest {
        let isQuery = !O.function.takesBody
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
        let bytes = try await Self.read(response, during: O.function)
        if status == 204, bytes.isEmpty, let value = O.Response.withoutContent {
            return RMSAnswer(value: value, requestID: response.requestID, httpStatus: status)
        }
        if O.Response.self == NoContent.self {
            let problem = DecodingProblem(
                path: "",
                problem: "the answer is not HTTP 204, with which RMS confirms this call"
            )
            throw Self.failure(problem, of: bytes, in: response, during: O.function, O.vocabulary)
        }
        let report = reading.report(for: O.function)
        let mends = reading.forbiddenCharacters == .replace
        let (value, replaced, failure): (O.Response, Int, ServiceFailure?)
        do {
            (value, replaced) = try JSONModelDecoder.decode(O.Response.self, from: bytes, mends: mends, report: report)
            failure = try O.failure(in: value)
        } catch {
            throw Self.failure(error, of: bytes, in: response, during: O.function, O.vocabulary)
        }
        if let failure {
            throw RMSError(refused: failure, by: type, httpStatus: status, requestID: response.requestID)
        }
        var answer = RMSAnswer(value: value, requestID: response.requestID, httpStatus: status)
        answer.unreadable = report?.unreadable ?? []
        answer.replacedCharacters = replaced
        return answer
    }

    private static func read(
        _ response: TransportResponse,
        during function: RMSFunction
    ) async throws(RMSError) -> [UInt8] {
        do {
            return try await response.body.collect(upTo: maximumBytes)
        } catch {
            throw RMSError(
                error,
                during: function,
                httpStatus: response.head.status.code,
                requestID: response.requestID
            )
        }
    }

    /// The error for an answer that can't be read.
    private static func failure(
        _ error: any Error,
        of bytes: [UInt8],
        in response: TransportResponse,
        during function: RMSFunction,
        _ vocabulary: ServiceVocabulary
    ) -> RMSError {
        let intermediary = Intermediary(head: response.head, start: bytes)
        if intermediary.sign != nil {
            return RefusedAnswer(response: response, function: function, vocabulary: vocabulary)
                .failure(nil, by: .intermediary(intermediary), nil)
        }
        return RMSError(
            undecodable: bytes.isEmpty ? "the answer is empty" : "\(error)",
            during: function,
            httpStatus: response.head.status.code,
            requestID: response.requestID
        )
    }
}

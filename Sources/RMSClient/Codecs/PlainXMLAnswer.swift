internal import HTTPTypes

/// One answer to a plain XML call, from the bytes to the typed value or the failure.
struct PlainXMLAnswer {
    let codec: PlainXMLCodec
    let response: TransportResponse

    private var status: Int { response.head.status.code }
    private var headerRequestID: String? { response.head.headerFields[.requestID] }

    func decode<O: RMSOperation>(_ type: O.Type) async throws(CallFailure) -> RMSAnswer<O.Response> {
        guard status == 200 else {
            throw await RefusedAnswer(response: response, function: O.function).failure(codec: codec)
        }
        let document: XMLDocument
        do {
            document = try await parse()
        } catch let error as TransportError {
            throw CallFailure(error, during: O.function, httpStatus: status, requestID: headerRequestID)
        } catch {
            throw undecodable("the answer is no well-formed XML: \(error)", during: O.function)
        }
        guard let envelope = codec.envelope(of: document) else {
            throw undecodable("the answer is not an RMS envelope (result/status)", during: O.function)
        }
        if envelope.isRefusal {
            throw RefusedAnswer(response: response, function: O.function).failure(of: envelope)
        }
        let requestID = envelope.requestID ?? headerRequestID
        do {
            let result = try codec.result(in: envelope)
            if let failure = try codec.failure(in: result, vocabulary: O.vocabulary) {
                let error = RMSError(refused: failure, by: O.self, httpStatus: status, requestID: requestID)
                throw CallFailure(error: error)
            }
            let value = try XMLModelDecoder().decode(O.Response.self, from: result)
            return RMSAnswer(value: value, requestID: requestID, httpStatus: status)
        } catch let failure as CallFailure {
            throw failure
        } catch {
            throw undecodable("\(error)", during: O.function, requestID: requestID)
        }
    }

    private func parse() async throws -> XMLDocument {
        let reader = XMLReader()
        for try await chunk in response.body { try reader.feed(chunk) }
        return try reader.finish()
    }

    private func undecodable(_ problem: String, during function: RMSFunction, requestID: String? = nil) -> CallFailure {
        CallFailure(
            error: RMSError(
                .decoding,
                function: function.name,
                httpStatus: status,
                requestID: requestID ?? headerRequestID,
                attempts: 1,
                problem: problem,
                advice: function.access == .write
                    ? "RMS may have acted on it: read back before you send it again."
                    : "Look at the raw answer (rms call … --output raw) and report it."
            )
        )
    }
}

extension HTTPField.Name {
    /// The gateway's id of the exchange; RMS spells it in several ways, which HTTP does not tell apart.
    static let requestID = HTTPField.Name("RequestId")!
}

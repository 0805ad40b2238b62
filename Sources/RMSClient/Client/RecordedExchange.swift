package import HTTPTypes

/// An exchange with the raw and the decoded answer, for the command line, which can show both.
package struct RecordedExchange<Value: Sendable>: Sendable {
    package let head: HTTPResponse
    package let body: [UInt8]
    package let answer: Result<RMSAnswer<Value>, RMSError>

    package var status: Int { head.status.code }
    package var requestID: String? { TransportResponse(head: head, body: TransportBody([])).requestID }

    /// An error that names the records that can't be read; nil if there are none. The others are in `answer`.
    package func unreadable(of function: RMSFunction) -> RMSError? {
        guard let answer = try? answer.get(), !answer.unreadable.isEmpty else { return nil }
        return RMSError(
            unreadable: answer.unreadable,
            during: function,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: answer.attempts,
            advice: "The others were printed. Look at the raw answer (--output raw)."
        )
    }

    /// The header fields in the order in which they came.
    package var fields: [(name: String, value: String)] { head.headerFields.map { ($0.name.rawName, $0.value) } }

    /// The status line and the header fields, with cookies masked.
    package var headDescription: String {
        let fields = head.headerFields.map { field in
            "\(field.name.rawName): \(field.name == .setCookie ? "***" : field.value)"
        }
        return (["HTTP \(status)"] + fields).joined(separator: "\n")
    }
}

extension RMSClient {
    /// The current keys, for a call that is shown before it is made.
    package func access() async throws(RMSError) -> ShopAccess { try await keys.access() }

    /// Makes a call, keeps the last answer's body and decodes it; a failure that the answer itself reports is in
    /// `answer`.
    package func exchange<O: RMSOperation>(
        _ call: RMSCall,
        as type: O.Type
    ) async throws(RMSError) -> RecordedExchange<O.Response> {
        var last: (head: HTTPResponse, body: [UInt8])?
        let answer: Result<RMSAnswer<O.Response>, RMSError>
        do throws(RMSError) {
            answer = .success(
                try await chain.run(call) { call async throws(RMSError) in
                    last = nil
                    let response = try await response(to: call)
                    var body: [UInt8] = []
                    do throws(TransportError) {
                        body = try await response.body.collect(upTo: RawAnswer.maximumBytes)
                    } catch {
                        // The status of an answer counts even if its body is lost.
                        if response.isAnswer(in: O.vocabulary) {
                            throw RMSError(
                                error,
                                during: O.function,
                                httpStatus: response.head.status.code,
                                requestID: response.requestID
                            )
                        }
                    }
                    last = (response.head, body)
                    return try await decode(
                        type,
                        from: TransportResponse(head: response.head, body: TransportBody(body))
                    )
                }
            )
        } catch {
            answer = .failure(error)
        }
        guard let last else {
            _ = try answer.get()
            preconditionFailure("a call without an answer must have thrown")
        }
        return RecordedExchange(head: last.head, body: last.body, answer: answer)
    }
}

package import HTTPTypes

/// An exchange whose answer is kept as it came, beside what it means: for the command line, which can show both.
package struct RecordedExchange<Value: Sendable>: Sendable {
    package let head: HTTPResponse
    package let body: [UInt8]
    package let answer: Result<RMSAnswer<Value>, RMSError>

    package var status: Int { head.status.code }
    package var requestID: String? { TransportResponse(head: head, body: TransportBody([])).requestID }

    /// The status line and the header fields, cookies masked.
    package var headDescription: String {
        let fields = head.headerFields.map { field in
            "\(field.name.rawName): \(field.name == .setCookie ? "***" : field.value)"
        }
        return (["HTTP \(status)"] + fields).joined(separator: "\n")
    }
}

extension RMSClient {
    /// Makes a call, keeps the body, and reads it; a failure that the answer itself tells is in `answer`.
    package func exchange<O: RMSOperation>(
        _ call: PreparedCall,
        as type: O.Type
    ) async throws(RMSError) -> RecordedExchange<O.Response> {
        try await retry.run(O.function) { () throws(CallFailure) in
            let response = try await response(to: call)
            let body: [UInt8]
            do throws(TransportError) {
                body = try await response.body.collect()
            } catch {
                throw CallFailure(error, during: O.function, httpStatus: response.head.status.code)
            }
            let replayed = TransportResponse(head: response.head, body: TransportBody(body))
            let answer: Result<RMSAnswer<O.Response>, RMSError>
            do throws(CallFailure) {
                answer = .success(try await decode(O.self, from: replayed))
            } catch {
                answer = .failure(error.error)
            }
            return RecordedExchange(head: response.head, body: body, answer: answer)
        }
    }
}

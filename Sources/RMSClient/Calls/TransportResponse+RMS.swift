internal import HTTPTypes

extension TransportResponse {
    /// Whether the status is any status of success; a refusal has another one.
    var isSuccess: Bool { 200..<300 ~= head.status.code }

    /// The gateway's id of the exchange; RMS spells the field in several ways.
    var requestID: String? {
        head.headerFields[.requestID] ?? head.headerFields[.xRequestID]
    }
}

extension HTTPField.Name {
    static let requestID = HTTPField.Name("RequestId")!
    static let xRequestID = HTTPField.Name("x-request-id")!
}

public import HTTPTypes

/// One call in progress: what middleware sees of it and what the transport sends.
///
/// Its description masks the keys. The body, which may contain customer data, appears only in ``maskedDescription`` and
/// ``curlCommand``.
public struct RMSCall: Sendable {
    /// The function to call.
    public let function: RMSFunction
    /// The number of the attempt, starting at 1.
    public internal(set) var attempt = 1
    package private(set) var request: TransportRequest
    let credentials: Credentials
    /// Whether a conflict leaves open what was done.
    var mayActInPart = false

    init(function: RMSFunction, request: TransportRequest, credentials: Credentials) {
        self.function = function
        self.request = request
        self.credentials = credentials
    }

    /// Adds or replaces a header field. Fields that the call itself sets can't be changed.
    public mutating func setHeader(_ name: HTTPField.Name, to value: String) {
        let own: [HTTPField.Name] = [.authorization, .accept, .contentType, .soapAction]
        if !own.contains(name) { request.head.headerFields[name] = value }
    }

    /// Calls a function each time when the request is about to be written to a connection.
    mutating func onSending(_ note: @escaping @Sendable () -> Void) { request.onSending = note }

    /// The request as it is sent, with the secret masked.
    public var maskedDescription: String {
        let body = request.form?.shown ?? String(decoding: request.body, as: UTF8.self)
        return maskedHead + (body.isEmpty ? "" : "\n\n\(credentials.masking(body))")
    }

    /// The method, address and header fields, with the secret masked.
    public var maskedHead: String {
        let head = request.head
        // A key that is asked about is a secret, no matter whose it is.
        let path = (head.path ?? "").replacing(/licenseKey=[^&]*/, with: "licenseKey=***")
        let target = "\(head.method.rawValue) \(head.scheme ?? "")://\(head.authority ?? "")\(path)"
        let fields = head.headerFields.map { "\($0.name.rawName): \($0.value)" }
        return credentials.masking(([target] + fields).joined(separator: "\n"))
    }
}

extension RMSCall: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The function and the attempt.
    public var description: String { attempt > 1 ? "\(function) (attempt \(attempt))" : function.name }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// A mirror without the request, so that `dump` shows neither keys nor data.
    public var customMirror: Mirror { Mirror(self, children: ["function": function.name, "attempt": attempt]) }
}

extension HTTPField.Name {
    static let soapAction = HTTPField.Name("SOAPAction")!
}

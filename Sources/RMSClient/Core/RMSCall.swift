public import HTTPTypes

/// One call on its way: what middleware sees of it, and what the transport sends.
///
/// Its description masks the keys; the body, which may hold customers' data, shows up in ``maskedDescription`` and
/// ``curlCommand`` alone.
public struct RMSCall: Sendable {
    /// What is called.
    public let function: RMSFunction
    /// Counts the attempts of the call, from 1 on.
    public internal(set) var attempt = 1
    package private(set) var request: TransportRequest
    let credentials: Credentials

    init(function: RMSFunction, request: TransportRequest, credentials: Credentials) {
        self.function = function
        self.request = request
        self.credentials = credentials
    }

    /// Adds a header field, or replaces it; those that the call itself sets can't be touched.
    public mutating func setHeader(_ name: HTTPField.Name, to value: String) {
        let own: [HTTPField.Name] = [.authorization, .accept, .contentType, .soapAction]
        if !own.contains(name) { request.head.headerFields[name] = value }
    }

    /// The request as it would go over the wire, with the secret masked.
    public var maskedDescription: String {
        let body = String(decoding: request.body, as: UTF8.self)
        return maskedHead + (body.isEmpty ? "" : "\n\n\(credentials.masking(body))")
    }

    /// Its method, address and header fields, with the secret masked.
    public var maskedHead: String {
        let head = request.head
        // Whoever's key is asked about, it is a secret.
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
    /// Without the request, so that `dump` shows neither keys nor data.
    public var customMirror: Mirror { Mirror(self, children: ["function": function.name, "attempt": attempt]) }
}

extension HTTPField.Name {
    static let soapAction = HTTPField.Name("SOAPAction")!
}

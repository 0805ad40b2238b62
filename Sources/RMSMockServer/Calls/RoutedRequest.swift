internal import RMSClient

/// A request whose function and key are known, but whose content is not parsed yet. Faults, access and rates need no
/// more than this, and RMS's gateway checks no more before it passes a call on.
struct RoutedRequest {
    let request: MockRequest
    /// The called function; nil if the request calls none.
    let served: ServedFunction?
    /// The function that determines the shape of a refusal: the called one, or another one of the path.
    let shape: ServedFunction
    /// The key; nil if it is missing or malformed.
    let key: ESAKey?
    /// The values of the names in braces in the path.
    let parameters: [String: String]
    /// The body of a SOAP call, which contains the function's name and the key.
    let tree: XMLTree?
    /// Why the request calls no function; nil if it calls one.
    let problem: Problem?

    var function: RMSFunction? { served?.function }

    /// Why a request calls no function.
    enum Problem {
        case wrongMethod(allowed: [String])
        /// The reason, worded for a SOAP fault.
        case noOperation(String)
    }

    /// Routes a request to one of the functions of its path.
    init(_ request: MockRequest, match: FunctionTable.Match) {
        self.request = request
        parameters = match.parameters
        let functions = match.functions.filter { $0.function.method.rawValue == request.method }
        shape = functions.first ?? match.functions[0]
        guard let first = functions.first else {
            served = nil
            key = ESAKey(request.fields["authorization"])
            tree = nil
            problem = .wrongMethod(allowed: Set(match.functions.map(\.function.method.rawValue)).sorted())
            return
        }
        guard let soap = first.family.soap else {
            served = first
            key = ESAKey(request.fields["authorization"])
            tree = nil
            problem = nil
            return
        }
        let envelope = SOAP.Envelope(request.body, soap.dialect, functions)
        served = envelope.served
        key = envelope.key
        tree = envelope.tree
        problem = envelope.problem.map { .noOperation($0) }
    }

    /// Why the request is not a call with a well-formed key; nil if it is one.
    var violation: Violation? {
        switch problem {
        case .wrongMethod(let allowed):
            let list = allowed.joined(separator: " or ")
            return Violation(
                "\(request.method) is not allowed at \(request.path): use \(list)",
                .commonHTTPMethods,
                isRefused: true
            )
        case .noOperation(let text):
            return Violation(text, shape.family.soap?.envelopeSource ?? .commonGateway, isRefused: true)
        case nil: break
        }
        guard key == nil else { return nil }
        if let soap = served?.family.soap {
            return Violation(
                "authKey is not \"ESA \" followed by the base64 of serviceSecret:licenseKey",
                soap.credentialsSource,
                isRefused: true
            )
        }
        let text =
            request.fields["authorization"] == nil
            ? "the Authorization header is missing"
            : "Authorization is not \"ESA \" followed by the base64 of serviceSecret:licenseKey"
        return Violation(text, .commonAuthorizationHeader, isRefused: true)
    }
}

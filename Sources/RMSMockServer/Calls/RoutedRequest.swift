internal import RMSClient

/// A request whose function and key are known, and which is not read as a call yet. Faults, access and rates need no more,
/// and RMS's gateway looks at no more before it passes a call on.
struct RoutedRequest {
    let request: MockRequest
    /// The function that is called; nil if the path has no such function.
    let served: ServedFunction?
    /// The function, or another one of the path, in whose shape the request is refused.
    let shape: ServedFunction
    /// Nil if there is no well-formed one.
    let key: ESAKey?
    /// The values of the path's names in braces.
    let parameters: [String: String]
    /// The body of a SOAP call, which holds the function's name and the key.
    let tree: XMLTree?
    /// Why it calls no function; nil if it calls one.
    let problem: Problem?

    var function: RMSFunction? { served?.function }

    /// Why a request calls nothing.
    enum Problem {
        case wrongMethod(allowed: [String])
        /// In a SOAP fault's words.
        case noOperation(String)
    }

    /// Looks at a request for a path that has functions.
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

    /// What keeps the request from being a call with a well-formed key; nil if nothing does.
    var violation: Violation? {
        switch problem {
        case .wrongMethod(let allowed):
            let list = allowed.joined(separator: " and ")
            return Violation(
                "\(request.method) is not allowed at \(request.path): it takes \(list)",
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
                "authKey is not \"ESA \" and the base64 of serviceSecret:licenseKey",
                soap.credentialsSource,
                isRefused: true
            )
        }
        let text =
            request.fields["authorization"] == nil
            ? "the header Authorization is missing"
            : "Authorization is not \"ESA \" and the base64 of serviceSecret:licenseKey"
        return Violation(text, .commonAuthorizationHeader, isRefused: true)
    }
}

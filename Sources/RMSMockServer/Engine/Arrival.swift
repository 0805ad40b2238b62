internal import RMSClient

/// A request before it is read as a call: what is called, and with which key. Faults, access and limits need no more, and
/// RMS's gateway looks at no more before it lets a call in.
struct Arrival {
    let request: MockRequest
    /// What is called; nil if the path has no such function.
    let function: RMSFunction?
    /// The function, or another one of the path, in whose shape the request is refused.
    let shape: RMSFunction
    /// Nil if there is none that is well-formed.
    let key: ESAKey?
    /// What stands in the path in the place of names in braces.
    let parameters: [String: String]
    /// The body of a SOAP call, which tells the function and the key.
    let tree: XMLTree?
    /// Why it is no call of a function; nil if it is one.
    let problem: Problem?

    /// Why a request calls nothing.
    enum Problem {
        case wrongMethod(allowed: [String])
        /// In a SOAP fault's words.
        case noOperation(String)
    }

    /// Looks at a request for a path that has functions.
    init(_ request: MockRequest, route: MockRoutes.Match) {
        self.request = request
        parameters = route.parameters
        let functions = route.functions.filter { $0.method.rawValue == request.method }
        shape = functions.first ?? route.functions[0]
        guard let first = functions.first else {
            function = nil
            key = ESAKey(request.fields["authorization"])
            tree = nil
            problem = .wrongMethod(allowed: Set(route.functions.map(\.method.rawValue)).sorted())
            return
        }
        guard case .soap(let form) = first.wire else {
            function = first
            key = ESAKey(request.fields["authorization"])
            tree = nil
            problem = nil
            return
        }
        let envelope = SOAPGateway.Envelope(request.body, form.dialect, functions)
        function = envelope.function
        key = envelope.key
        tree = envelope.tree
        problem = envelope.problem.map { .noOperation($0) }
    }

    /// Nil for a call with a good key; else what is wrong, with where that is known from.
    var violation: Violation? {
        let violation = { (text: String, source: WireSource) in Violation(text: text, source: source, isRefused: true) }
        switch problem {
        case .wrongMethod(let allowed):
            let list = allowed.joined(separator: " and ")
            return violation(
                "\(request.method) is not allowed at \(request.path): it takes \(list)",
                .commonHTTPMethods
            )
        case .noOperation(let text):
            let isOrder = shape.family == .order
            return violation(text, isOrder ? .order1RefusedCredentialsAndFaults : .inventory1TransportAndNamespaces)
        case nil: break
        }
        guard key == nil else { return nil }
        if let function, function.soapOperation != nil {
            let source: WireSource = function.family == .order ? .order1Credentials : .inventory1Credentials
            return violation("authKey is not \"ESA \" and the base64 of serviceSecret:licenseKey", source)
        }
        guard request.fields["authorization"] != nil else {
            return violation("the header Authorization is missing", .commonAuthorizationHeader)
        }
        return violation(
            "Authorization is not \"ESA \" and the base64 of serviceSecret:licenseKey",
            .commonAuthorizationHeader
        )
    }
}

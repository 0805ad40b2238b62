internal import HTTPTypes

extension RMSClient {
    /// Checks an operation against the documented rules and encodes it.
    package func prepare<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws(RMSError) -> RMSCall {
        let function = O.function
        try refuse(operation.problems(), of: function)
        do {
            let encoded = try function.wire.encode(operation.addressed(to: access), for: access)
            var call = try call(function, access, encoded)
            call.mayActInPart = operation.mayActInPart
            return call
        } catch let error as RMSError {
            throw error
        } catch {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the request can't be encoded: \(error)",
                advice: "Remove what XML does not allow; nothing was sent."
            )
        }
    }

    /// Throws an error for parameters that RMS would certainly refuse.
    func refuse(_ problems: [FieldProblem], of function: RMSFunction) throws(RMSError) {
        guard !problems.isEmpty else { return }
        throw RMSError(
            .invalidRequest,
            function: function.name,
            problem: problems.map(\.description).joined(separator: "; "),
            advice: "Correct \(problems.count == 1 ? "it" : "them"); nothing was sent."
        )
    }

    /// Creates a call with an existing body; of the operation, only the path parameters are sent.
    package func prepare<O: RMSOperation>(
        _ operation: O,
        body: [UInt8],
        for access: ShopAccess
    ) throws(RMSError) -> RMSCall {
        let path = O.function.path
        let target = (try? QueryEncoder(operation))?.target(path, withQuery: false) ?? path
        return try call(O.function, access, EncodedRequest(target: target, body: body))
    }

    func call(_ function: RMSFunction, _ access: ShopAccess, _ encoded: EncodedRequest) throws(RMSError) -> RMSCall {
        let base = try baseURL.get()
        var head = HTTPRequest(
            method: .init(function.method.rawValue) ?? .get,
            scheme: base.scheme,
            authority: base.authority,
            path: base.pathPrefix + encoded.target,
            headerFields: function.wire.fields(for: access, hasBody: encoded.body != nil)
        )
        if let form = encoded.form { head.headerFields[.contentType] = form.contentType }
        var request = TransportRequest(head: head, body: encoded.body ?? [])
        request.form = encoded.form
        if function.access == .write { request.isIdempotent = false }
        return RMSCall(function: function, request: request, credentials: access.credentials)
    }
}

internal import HTTPTypes

extension RMSClient {
    /// Checks an operation against the documented rules and encodes it.
    package func prepare<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws(RMSError) -> RMSCall {
        let function = O.function
        let problems = operation.problems()
        guard problems.isEmpty else {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: problems.map(\.description).joined(separator: "; "),
                advice: "Correct \(problems.count == 1 ? "it" : "them"); nothing was sent."
            )
        }
        let operation = operation.addressed(to: access)
        do {
            let address = try QueryEncoder(operation)
            switch function.wire {
            case .plainXML(let form):
                let body = try PlainXMLCodec(form: form).body(of: operation)
                return try call(
                    function,
                    access,
                    target: address.target(function.path, withQuery: body == nil),
                    body: body
                )
            case .soap(let form):
                let body = try SOAPCodec(form: form).body(of: operation, access: try withShop(access, for: function))
                return try call(function, access, target: function.path, body: body)
            case .json:
                let isQuery = function.method == .get
                let body = isQuery ? nil : try JSONModelEncoder.encode(operation, for: .service).compact
                let target = address.target(function.path, withQuery: isQuery)
                return try call(function, access, target: target, body: body.map { [UInt8]($0.utf8) })
            }
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

    /// Creates a call with an existing body; of the operation, only the path parameters are sent.
    package func prepare<O: RMSOperation>(
        _ operation: O,
        body: [UInt8],
        for access: ShopAccess
    ) throws(RMSError) -> RMSCall {
        let path = O.function.path
        let target = (try? QueryEncoder(operation))?.target(path, withQuery: false) ?? path
        return try call(O.function, access, target: target, body: body)
    }

    private func withShop(_ access: ShopAccess, for function: RMSFunction) throws(RMSError) -> ShopAccess {
        guard access.shopURL?.isEmpty == false else {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the call needs the shop's URL code",
                advice: "Pass a shopURL to the client, or set RMS_SHOP_URL."
            )
        }
        return access
    }

    func call(
        _ function: RMSFunction,
        _ access: ShopAccess,
        target: String,
        body: [UInt8]?
    ) throws(RMSError) -> RMSCall {
        let base = try baseURL.get()
        var fields = HTTPFields()
        switch function.wire {
        case .plainXML:
            fields[.authorization] = access.credentials.authorization
            fields[.accept] = "application/xml, text/xml"
            if body != nil { fields[.contentType] = "text/xml; charset=utf-8" }
        case .json:
            fields[.authorization] = access.credentials.authorization
            fields[.accept] = "application/json"
            // RMS refuses the type without the charset.
            if body != nil { fields[.contentType] = "application/json; charset=utf-8" }
        case .soap:
            // The key is only in the body.
            fields[.accept] = "text/xml"
            fields[.contentType] = "text/xml; charset=utf-8"
            fields[.soapAction] = "\"\""
        }
        let head = HTTPRequest(
            method: .init(function.method.rawValue) ?? .get,
            scheme: base.scheme,
            authority: base.authority,
            path: base.pathPrefix + target,
            headerFields: fields
        )
        var request = TransportRequest(head: head, body: body ?? [])
        if function.access == .write { request.isIdempotent = false }
        return RMSCall(function: function, request: request, credentials: access.credentials)
    }
}

internal import HTTPTypes

/// A request that is ready to be sent.
package struct PreparedCall: Sendable {
    package let function: RMSFunction
    package let request: TransportRequest
    let credentials: Credentials

    /// The request as it would go over the wire, with the secret masked.
    package var maskedDescription: String {
        let body = String(decoding: request.body, as: UTF8.self)
        return maskedHead + (body.isEmpty ? "" : "\n\n\(credentials.masking(body))")
    }

    /// Its method, address and header fields, with the secret masked.
    package var maskedHead: String {
        let head = request.head
        // Whoever's key is asked about, it is a secret.
        let path = (head.path ?? "").replacing(/licenseKey=[^&]*/, with: "licenseKey=***")
        let target = "\(head.method.rawValue) \(head.scheme ?? "")://\(head.authority ?? "")\(path)"
        let fields = head.headerFields.map { "\($0.name.rawName): \($0.value)" }
        return credentials.masking(([target] + fields).joined(separator: "\n"))
    }
}

extension RMSClient {
    /// Encodes an operation, after a check against the documented rules.
    package func prepare<O: RMSOperation>(_ operation: O) throws(RMSError) -> PreparedCall {
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
                return try call(function, target: address.target(function.path, withQuery: body == nil), body: body)
            case .soap(let form):
                let body = try SOAPCodec(form: form).body(of: operation, access: try accessWithShop(for: function))
                return try call(function, target: function.path, body: body)
            case .json:
                let isQuery = function.method == .get
                let body = isQuery ? nil : try JSONModelEncoder.encode(operation, for: .service).compact
                let target = address.target(function.path, withQuery: isQuery)
                return try call(function, target: target, body: body.map { [UInt8]($0.utf8) })
            }
        } catch let error as RMSError {
            throw error
        } catch {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the request can't be written: \(error)",
                advice: "Remove what XML can't hold; nothing was sent."
            )
        }
    }

    /// A call with a body that was written elsewhere.
    package func prepare(_ function: RMSFunction, body: [UInt8]) throws(RMSError) -> PreparedCall {
        try call(function, target: function.path, body: body)
    }

    private func accessWithShop(for function: RMSFunction) throws(RMSError) -> ShopAccess {
        guard access.shopURL?.isEmpty == false else {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the call needs the shop's URL code",
                advice: "Give the client a shopURL, or set RMS_SHOP_URL."
            )
        }
        return access
    }

    private func call(_ function: RMSFunction, target: String, body: [UInt8]?) throws(RMSError) -> PreparedCall {
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
            // The key travels in the body alone.
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
        return PreparedCall(
            function: function,
            request: TransportRequest(head: head, body: body ?? []),
            credentials: access.credentials
        )
    }
}

extension HTTPField.Name {
    fileprivate static let soapAction = HTTPField.Name("SOAPAction")!
}

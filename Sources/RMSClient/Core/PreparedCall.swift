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
        let target = "\(head.method.rawValue) \(head.scheme ?? "")://\(head.authority ?? "")\(head.path ?? "")"
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
        do {
            switch function.wire {
            case .plainXML(let form):
                if let body = try PlainXMLCodec(form: form).body(of: operation) {
                    return try call(function, body: body)
                }
                return try call(function, query: QueryEncoder.items(of: operation))
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
        try call(function, body: body)
    }

    private func call(
        _ function: RMSFunction,
        query: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) throws(RMSError) -> PreparedCall {
        let base = try baseURL.get()
        let path = base.pathPrefix + function.path + (query.isEmpty ? "" : "?\(QueryEncoder.string(query))")
        var fields = HTTPFields()
        fields[.authorization] = access.credentials.authorization
        fields[.accept] = "application/xml, text/xml"
        if function.method == .post { fields[.contentType] = "text/xml; charset=utf-8" }
        let head = HTTPRequest(
            method: function.method == .get ? .get : .post,
            scheme: base.scheme,
            authority: base.authority,
            path: path,
            headerFields: fields
        )
        return PreparedCall(
            function: function,
            request: TransportRequest(head: head, body: body),
            credentials: access.credentials
        )
    }
}

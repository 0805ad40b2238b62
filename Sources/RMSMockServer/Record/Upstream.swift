#if Recording
internal import HTTPTypes
internal import RMSClient

/// The RMS host that answers while the mock records.
struct Upstream: Sendable {
    let base: BaseURL
    let transport: any HTTPTransport

    /// The header fields that a call needs; all others concern only one of the two connections.
    private static let passedOn = ["Authorization", "Content-Type", "SOAPAction", "Accept"]

    /// Header fields of one connection (RFC 9110, 7.6.1), and those that no longer fit the decoded body.
    private static let keptBack: Set<String> = [
        "connection", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "transfer-encoding",
        "upgrade", "content-length", "content-encoding",
    ]

    /// The upstream's answer.
    func answer(to request: MockRequest) async throws(TransportError) -> MockAnswer {
        let response = try await transport.send(transportRequest(request))
        let fields = response.head.headerFields
        let named = (fields[.connection] ?? "").split(separator: ",").map { $0.lowercased().trimmingBlanks }
        return MockAnswer(
            status: response.head.status.code,
            fields: fields.filter { !Self.keptBack.union(named).contains($0.name.canonicalName) }
                .map { ($0.name.rawName, $0.value) },
            body: try await response.body.collect()
        )
    }

    private func transportRequest(_ request: MockRequest) throws(TransportError) -> TransportRequest {
        guard let method = HTTPRequest.Method(request.method) else {
            throw TransportError(.other, delivery: .notSent, message: "the method is not an HTTP method")
        }
        var head = HTTPRequest(
            method: method,
            scheme: base.scheme,
            authority: base.authority,
            path: base.pathPrefix + request.target
        )
        for name in Self.passedOn {
            guard let value = request.fields[name.lowercased()], let name = HTTPField.Name(name) else { continue }
            head.headerFields[name] = value
        }
        return TransportRequest(head: head, body: request.body)
    }

    /// The answer to the caller if the upstream did not answer.
    func failure(_ error: TransportError) -> MockAnswer {
        MockAnswer(
            status: 502,
            fields: [("Content-Type", "text/plain; charset=utf-8")],
            body: [UInt8]("No answer from \(base): \(error). Nothing was recorded.\n".utf8)
        )
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
#endif

internal import HTTPTypes
internal import RMSClient

/// The RMS host that answers while the mock records.
struct Upstream: Sendable {
    let base: BaseURL
    let transport: any HTTPTransport

    /// What a call needs; everything else is between the caller and the mock, or between the mock and the host.
    private static let passedOn = ["Authorization", "Content-Type", "SOAPAction", "Accept"]

    /// What is about one connection (RFC 9110, 7.6.1), or follows from the body that the transport has decoded.
    private static let keptBack: Set<String> = [
        "connection", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "transfer-encoding",
        "upgrade", "content-length", "content-encoding",
    ]

    /// The answer as it came.
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
            throw TransportError(.other, delivery: .notSent, message: "the method is none of HTTP's")
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

    /// What the caller is told when no answer came.
    func failure(_ error: TransportError) -> MockAnswer {
        MockAnswer(
            status: 502,
            fields: [("Content-Type", "text/plain; charset=utf-8")],
            body: [UInt8]("No answer came from \(base): \(error). Nothing was recorded.\n".utf8)
        )
    }
}

extension String {
    fileprivate var trimmingBlanks: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

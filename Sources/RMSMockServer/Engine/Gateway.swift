internal import RMSClient

/// Answers that RMS's gateway gives in a function's place, and the header fields of all answers.
struct Gateway {
    let function: RMSFunction
    let request: MockRequest
    let exchange: MockExchange

    /// Why the gateway refuses a request.
    enum Refusal: Error {
        case authError
        case methodNotAllowed
        case parameterError
        case wrongFormat

        var status: Int {
            switch self {
            case .authError: 401
            case .methodNotAllowed: 405
            case .parameterError, .wrongFormat: 400
            }
        }

        var message: String {
            switch self {
            case .authError: "AuthError"
            case .methodNotAllowed: "Method Not Allowed"
            case .parameterError: "ParameterError"
            case .wrongFormat: "Request data is wrong format"
            }
        }
    }

    /// The envelope with `systemStatus` NG, and nothing after `status`.
    func refuse(_ refusal: Refusal) -> MockAnswer {
        let requests = request.query.isEmpty ? "" : RequestsEcho.element(request)
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>\(function.name)</interfaceId><systemStatus>NG</systemStatus>\
            <message>\(refusal.message)</message><requestId>\(exchange.requestID)</requestId>\(requests)</status></result>
            """
        return MockAnswer(status: refusal.status, fields: fields(status: refusal.status), body: [UInt8](text.utf8))
    }

    /// No fixture fits: an answer that RMS never gives, so that nobody takes it for one of RMS's.
    func unmatched(_ explanation: UnmatchedExplanation) -> MockAnswer {
        MockAnswer(
            status: 404,
            fields: [
                ("Content-Type", "text/plain; charset=utf-8"), ("x-mock-unmatched", explanation.line),
            ],
            body: [UInt8](explanation.text.utf8)
        )
    }

    /// The header fields that were recorded in 2019, without `Connection: close`: the mock keeps connections, which is
    /// our choice.
    func fields(status: Int, additional: [String: String] = [:]) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = [
            ("Content-Type", "text/xml; charset=utf-8"),
            ("RequestId", exchange.requestID),
            ("Timestamp", exchange.timestamp),
            ("Server", "openresty"),
            ("http.status", String(status)),
            ("http.reason", Self.reasons[status] ?? "OK"),
        ]
        if function.method == .post { fields.append(("x-powered-by", "Servlet/2.5 JSP/2.1")) }
        fields.append(("Vary", "Accept-Encoding"))
        for (name, value) in additional.sorted(by: { $0.key < $1.key }) {
            fields.removeAll { $0.name.lowercased() == name.lowercased() }
            fields.append((name, value))
        }
        return fields
    }

    private static let reasons = [
        200: "OK", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 500: "Internal Server Error", 503: "Service Unavailable",
    ]

    /// The page that stands where there is nothing.
    static let noSuchPath = MockAnswer(
        status: 404,
        fields: [("Content-Type", "text/html; charset=UTF-8"), ("Server", "openresty")],
        body: [UInt8](
            """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="UTF-8"><title>404</title></head>
            <body>指定されたページが見つかりません（エラー404）: 楽天</body></html>

            """.utf8
        )
    )
}

/// The `requests` block of an envelope: each parameter that was sent, as a child.
enum RequestsEcho {
    static func element(_ request: MockRequest) -> String {
        let children = request.query.filter { $0.name.isElementName }
            .map { $0.value.isEmpty ? "<\($0.name)/>" : "<\($0.name)>\($0.value.xmlEscaped)</\($0.name)>" }
        return children.isEmpty ? "<requests/>" : "<requests>\(children.joined())</requests>"
    }
}

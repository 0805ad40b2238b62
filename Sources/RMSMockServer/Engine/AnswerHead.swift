internal import RMSClient

/// The header fields of an answer, as they were recorded for each API, without `Connection: close`: the mock keeps
/// connections, which is our choice.
struct AnswerHead {
    let function: RMSFunction
    let exchange: MockExchange

    /// The usual fields; additional ones win over those of the same name.
    func fields(status: Int, additional: [String: String] = [:]) -> [(name: String, value: String)] {
        var fields = usual(status)
        for (name, value) in additional.sorted(by: { $0.key < $1.key }) {
            fields.removeAll { $0.name.lowercased() == name.lowercased() }
            fields.append((name, value))
        }
        return fields
    }

    private func usual(_ status: Int) -> [(name: String, value: String)] {
        let vary = ("Vary", "Accept-Encoding")
        switch function.family {
        case .order:
            return [
                ("Content-Type", "text/xml;charset=\"utf-8\""), ("Server", "nginx"), ("requestId", exchange.requestID),
                ("timeStamp", exchange.timestamp), ("X-Powered-By", "Servlet/2.5 JSP/2.1"), vary,
            ]
        case .inventory:
            return [
                ("Content-Type", "text/xml; charset=utf-8"), ("Server", "nginx"), ("requestId", exchange.requestID),
                ("timeStamp", exchange.timestamp), vary,
            ]
        case .category:
            let powered = function.access == .write ? [("X-Powered-By", "Servlet/2.5 JSP/2.1")] : []
            return [("Content-Type", "text/xml; charset=utf-8")] + powered + [vary]
        case .shop:
            return [
                ("Content-Type", "application/xml; charset=UTF-8"), ("x-request-id", exchange.requestID),
                ("Timestamp", exchange.timestamp),
            ]
        case .rakutenPayOrder:
            return [
                ("Content-Type", "application/json;charset=UTF-8"), ("RequestId", exchange.requestID),
                ("Timestamp", exchange.timestamp), ("Server", "openresty"), ("http.status", String(status)),
                ("Cache-Control", "no-cache,no-store"), ("Pragma", "no-cache"), vary,
            ]
        case .license:
            return [
                ("Content-Type", "application/json"), ("RequestId", exchange.requestID),
                ("Timestamp", exchange.timestamp),
            ]
        default:
            let powered = function.method == .get ? [] : [("x-powered-by", "Servlet/2.5 JSP/2.1")]
            return [
                ("Content-Type", function.isThanksCoupon ? "application/xml" : "text/xml; charset=utf-8"),
                ("RequestId", exchange.requestID), ("Timestamp", exchange.timestamp), ("Server", "openresty"),
                ("http.status", String(status)), ("http.reason", Self.reasons[status] ?? "OK"),
            ] + powered + [vary]
        }
    }

    private static let reasons = [
        200: "OK", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
    ]
}

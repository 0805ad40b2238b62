internal import RMSClient

/// The plain XML format: `result/status`, followed by the answer's elements.
enum PlainXML {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// The header fields that most plain XML families share.
    static func head(
        _ contentType: String,
        of function: RMSFunction,
        status: Int,
        _ exchange: MockExchange
    ) -> [HeaderField] {
        let powered = function.method == .get ? [] : [("x-powered-by", "Servlet/2.5 JSP/2.1")]
        return [
            ("Content-Type", contentType), ("RequestId", exchange.requestID), ("Timestamp", exchange.timestamp),
            ("Server", "openresty"), ("http.status", String(status)), ("http.reason", reasons[status] ?? "OK"),
        ] + powered + [("Vary", "Accept-Encoding")]
    }

    private static let reasons = [
        200: "OK", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 429: "Too Many Requests", 500: "Internal Server Error", 503: "Service Unavailable",
    ]

    /// The envelope with `systemStatus` NG and nothing after `status`.
    static func refusal(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        let requests = gateway.request.query.isEmpty ? [] : [requestsBlock(gateway.request, of: gateway.served)]
        let head = status(of: gateway.function, "NG", refusal.message, gateway.exchange, requests)
        return gateway.answer(document(Element("result", [head])), status: refusal.status)
    }

    /// The envelope of an answer.
    ///
    /// - Parameter refusal: The message if the service refuses the call; nil for a success.
    static func envelope(
        _ elements: [Element],
        requests: [Element],
        of function: RMSFunction,
        _ exchange: MockExchange,
        refusal: String? = nil
    ) -> String {
        let head = status(of: function, refusal == nil ? "OK" : "NG", refusal ?? "OK", exchange, requests)
        return document(Element("result", [head] + elements))
    }

    /// A root element with the XML declaration before it.
    static func document(_ root: Element) -> String { declaration + root.xml }

    private static func status(
        of function: RMSFunction,
        _ systemStatus: String,
        _ message: String,
        _ exchange: MockExchange,
        _ requests: [Element]
    ) -> Element {
        Element(
            "status",
            [
                Element("interfaceId", function.interfaceID), Element("systemStatus", systemStatus),
                Element("message", message), Element("requestId", exchange.requestID),
            ] + requests
        )
    }

    /// The `requests` block of an envelope: each parameter as a child.
    static func requestsBlock(_ request: MockRequest, of served: ServedFunction) -> Element {
        let sent = request.query.filter { $0.name.isElementName }.map { Element($0.name, $0.value) }
        let listed = served.row.listedParameters?.map { Element($0, request.values($0).first ?? "") }
        return Element("requests", listed ?? sent)
    }
}

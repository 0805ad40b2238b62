internal import RMSClient

/// A shop's answer to a call, without the header fields.
enum ShopAnswer {
    /// `result/status`, followed by elements (plain XML).
    case result([Element], requests: Requests)
    /// The same with `systemStatus` NG: the service's refusal with a status other than success.
    case refused([Element], message: String, status: Int, requests: Requests)
    /// A complete body. Additional header fields replace those of the family with the same name.
    case body(String, status: Int = 200, additional: [String: String] = [:])

    /// The `requests` block.
    enum Requests {
        /// No block.
        case none
        /// An empty block.
        case empty
        /// A block with each parameter that was sent.
        case echoed
        /// A block with one parameter that was not sent.
        case missing(String)

        /// The block for a call; empty if there is none.
        fileprivate func block(of call: MockCall) -> [Element] {
            switch self {
            case .none: []
            case .empty: [Element("requests")]
            case .echoed: [PlainXML.requestsBlock(call.request, of: call.served)]
            case .missing(let name): [Element("requests", [Element(name)])]
            }
        }
    }

    /// `result/status`, followed by one element.
    static func result(_ element: Element, requests: Requests) -> ShopAnswer { .result([element], requests: requests) }

    /// The complete answer, in the envelope recorded for the call.
    func answer(to call: MockCall, exchange: MockExchange) -> MockAnswer {
        let body: String
        let status: Int
        var additional: [String: String] = [:]
        switch self {
        case .result(let elements, let requests):
            let block = requests.block(of: call)
            body = PlainXML.envelope(elements, requests: block, of: call.function, exchange)
            status = 200
        case .refused(let elements, let message, let code, let requests):
            let block = requests.block(of: call)
            body = PlainXML.envelope(elements, requests: block, of: call.function, exchange, refusal: message)
            status = code
        case .body(let text, let code, let fields):
            body = text
            status = code
            additional = fields
        }
        return MockAnswer(
            status: status,
            fields: call.served.fields(status: status, exchange, additional: additional),
            body: [UInt8](body.utf8)
        )
    }
}

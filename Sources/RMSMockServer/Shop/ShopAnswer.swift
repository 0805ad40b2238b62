internal import RMSClient

/// What a shop says to a call, before it is put into its family's envelope.
enum ShopAnswer {
    /// `result/status` and an element beside it (plain XML).
    case result(Element, requests: Requests)
    /// `result/status` and members directly below `result` (coupons).
    case payload([Element], requests: Requests)
    /// `result/status` and a text beside it, for what has prefixes and attributes.
    case markup(String, requests: Requests)
    /// `result` without a status (thanks coupons).
    case bare([Element], status: Int = 200)
    /// What stands below `return` of the order service.
    case order([Element])
    /// What stands below `result` of the inventory service.
    case inventory(InventoryResult)
    /// A text as it is.
    case text(String, status: Int = 200)

    /// The `requests` block.
    enum Requests {
        /// There is none.
        case none
        /// There is an empty one.
        case empty
        /// Each parameter that was sent.
        case echoed
        /// A parameter that was not sent, and is listed all the same.
        case missing(String)
    }

    /// In the envelope that was recorded for the call.
    func answer(to call: MockCall, exchange: MockExchange) -> MockAnswer {
        let (body, status) = content(call, exchange)
        let head = AnswerHead(function: call.function, exchange: exchange)
        return MockAnswer(status: status, fields: head.fields(status: status), body: [UInt8](body.utf8))
    }

    private func content(_ call: MockCall, _ exchange: MockExchange) -> (String, Int) {
        switch self {
        case .result(let element, let requests):
            (Self.envelope(call, exchange, requests, element.xml), 200)
        case .payload(let elements, let requests):
            (Self.envelope(call, exchange, requests, elements.xml), 200)
        case .markup(let text, let requests):
            (Self.envelope(call, exchange, requests, text), 200)
        case .bare(let elements, let status):
            ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(Element("result", elements).xml)", status)
        case .order(let members):
            (Self.orderEnvelope(call, members), 200)
        case .inventory(let result):
            (result.envelope(call.function.soapOperation ?? ""), 200)
        case .text(let text, let status):
            (text, status)
        }
    }

    private static func envelope(
        _ call: MockCall,
        _ exchange: MockExchange,
        _ requests: Requests,
        _ payload: String
    ) -> String {
        let echo =
            switch requests {
            case .none: ""
            case .empty: "<requests/>"
            case .echoed: RequestsEcho.element(call.request, of: call.function)
            case .missing(let name): "<requests><\(name)/></requests>"
            }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<result><status><interfaceId>\(call.function.interfaceID)"
            + "</interfaceId><systemStatus>OK</systemStatus><message>OK</message><requestId>\(exchange.requestID)"
            + "</requestId>\(echo)</status>\(payload)</result>"
    }

    private static func orderEnvelope(_ call: MockCall, _ members: [Element]) -> String {
        let name = call.function.soapOperation ?? ""
        return "<?xml version='1.0' encoding='UTF-8'?>"
            + "<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body><ns2:\(name)Response "
            + "xmlns:ns2=\"http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws\">\(Element("return", members).xml)"
            + "</ns2:\(name)Response></S:Body></S:Envelope>"
    }
}

/// Members in the order of a type of a schema, which the package keeps as a file.
enum SchemaOrder {
    static let item = members(of: "item", in: "item.xsd")
    static let inventory = members(of: "inventory", in: "item.xsd")
    static let itemInventory = members(of: "itemInventory", in: "item.xsd")
    static let category = members(of: "category", in: "category.xsd")
    static let order = members(of: "orderModel", in: "order.xsd")
    static let package = members(of: "packageModel", in: "order.xsd")
    static let orderItem = members(of: "itemModel", in: "order.xsd")
    static let person = members(of: "personModel", in: "order.xsd")

    private static func members(of type: String, in file: String) -> MemberOrder {
        let tree = try? XMLTree(RMSSchemas.bytes(of: file))
        let path = "//*[local-name()='complexType'][@name='\(type)']/*[local-name()='sequence']/*/@name"
        return MemberOrder(tree?.texts(path) ?? [])
    }
}

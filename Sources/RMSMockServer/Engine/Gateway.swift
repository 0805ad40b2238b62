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
        case unsupportedMediaType
        case tooManyCalls
        case systemError

        var status: Int {
            switch self {
            case .authError: 401
            case .methodNotAllowed: 405
            case .unsupportedMediaType: 415
            case .tooManyCalls: 403
            case .systemError: 500
            case .parameterError, .wrongFormat: 400
            }
        }

        var message: String {
            switch self {
            case .authError: "AuthError"
            case .methodNotAllowed: "Method Not Allowed"
            case .parameterError: "ParameterError"
            case .wrongFormat: "Request data is wrong format"
            case .unsupportedMediaType: "Unsupported Media Type"
            // RMS's own table says AccessLimit, its sample says this.
            case .tooManyCalls: "QPSLimit"
            case .systemError: "SystemError()"
            }
        }
    }

    /// In the shape of the function's family.
    func refuse(_ refusal: Refusal) -> MockAnswer {
        switch function.wire {
        case .json: JSONGateway(function: function, exchange: exchange).refuse(refusal)
        case .soap(let form):
            // What the services themselves say of too many calls is not known: faults are our choice.
            refusal == .authError
                ? SOAPGateway.refusal(of: function, form.dialect, exchange)
                : SOAPGateway.fault("S:Server", refusal.message, status: refusal.status, of: function, exchange)
        case .plainXML:
            function.isThanksCoupon ? ThanksCouponGateway.refuse(refusal, function, exchange) : refuseInXML(refusal)
        }
    }

    /// The envelope with `systemStatus` NG, and nothing after `status`.
    private func refuseInXML(_ refusal: Refusal) -> MockAnswer {
        let requests = request.query.isEmpty ? "" : RequestsEcho.element(request, of: function)
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <result><status><interfaceId>\(function.interfaceID)</interfaceId><systemStatus>NG</systemStatus>\
            <message>\(refusal.message)</message><requestId>\(exchange.requestID)</requestId>\(requests)</status></result>
            """
        let head = AnswerHead(function: function, exchange: exchange)
        return MockAnswer(
            status: refusal.status,
            fields: head.fields(status: refusal.status),
            body: [UInt8](text.utf8)
        )
    }

    /// What RMS says while it is stopped.
    var maintenance: MockAnswer {
        function.isThanksCoupon
            ? ThanksCouponGateway.answer("API MAINTENANCE", status: 503, function, exchange) : Self.maintenancePage
    }

    /// For most families it is not known; a page in HTML is what such gateways have.
    private static let maintenancePage = MockAnswer(
        status: 503,
        fields: [("Content-Type", "text/html; charset=UTF-8"), ("Server", "openresty")],
        body: [UInt8](
            """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="UTF-8"><title>503</title></head>
            <body>ただいまメンテナンス中です。</body></html>

            """.utf8
        )
    )

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
    /// The parameters that a call lists whether they were sent or not.
    private static let listed: [String: [String]] = [
        "coupon.search": ["couponName", "couponCode", "itemUrl", "couponStartDate", "couponEndDate", "hits", "page"]
    ]

    static func element(_ request: MockRequest, of function: RMSFunction) -> String {
        let sent = request.query.filter { $0.name.isElementName }
        let items = listed[function.name].map { names in
            names.map { name in (name: name, value: request.values(name).first ?? "") }
        }
        let children = (items ?? sent)
            .map { $0.value.isEmpty ? "<\($0.name)/>" : "<\($0.name)>\($0.value.xmlEscaped)</\($0.name)>" }
        return children.isEmpty ? "<requests/>" : "<requests>\(children.joined())</requests>"
    }
}

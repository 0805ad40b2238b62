internal import Foundation
internal import RMSClient

/// RakutenPayOrderAPI 2.0.
struct Order2Family: MockFamily {
    let bodySource = WireSource.order2JSONEnvelope
    let answersAboutPersons = true
    let personalMembers: Set<String> = ["phoneNumber", "searchKeyword"]

    let functions = [MockFunction(.rakutenPaySearchOrder, .order2SearchOrder, .fixtures)]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "application/json;charset=UTF-8"), ("RequestId", exchange.requestID),
            ("Timestamp", exchange.timestamp), ("Server", "openresty"), ("http.status", String(status)),
            ("Cache-Control", "no-cache,no-store"), ("Pragma", "no-cache"), ("Vary", "Accept-Encoding"),
        ]
    }

    /// The service answers a refused key with a bad request. The status 429 for too many calls is known from one source
    /// only. A refusal whose code is unknown has no code.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        let body =
            switch refusal {
            case .authError: #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#
            case .unsupportedMediaType: #"{"Results":{"errorCode":"ES04-03","message":"Unsupported Media Type"}}"#
            case .wrongFormat: Self.messages("ERROR_011", "the body can't be read as JSON")
            case .methodNotAllowed, .parameterError, .tooManyCalls, .systemError: #"{"MessageModelList":[]}"#
            }
        let status =
            switch refusal {
            case .authError: 400
            case .tooManyCalls: 429
            default: refusal.status
            }
        return gateway.answer(body, status: status)
    }

    private static func messages(_ code: String, _ message: String) -> String {
        let name = "ORDER_EXT_API_SEARCH_ORDER_\(code)"
        return #"{"MessageModelList":[{"messageType":"ERROR","messageCode":"\#(name)","message":"\#(message)"}]}"#
    }

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        guard let json = call.json else { return [] }
        var violations: [Violation] = []
        if call.request.fields["content-type"]?.lowercased().contains("charset") == false {
            violations.append(Violation("Content-Type has no charset", .order2JSONEnvelope))
        }
        if call.function == .rakutenPaySearchOrder { violations += SearchOrderRules(json, at: now).violations }
        return violations
    }
}

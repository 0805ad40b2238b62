internal import RMSClient

/// Refusals in the shapes of the JSON APIs, as far as they are known; the rest is their analogy and our choice.
struct JSONGateway {
    let function: RMSFunction
    let exchange: MockExchange

    func refuse(_ refusal: Gateway.Refusal) -> MockAnswer {
        let isOrder = function.family == .rakutenPayOrder
        // The order API calls a refused key a bad request. That too many calls are a 429 is one source's word.
        let status =
            switch refusal {
            case .authError: isOrder ? 400 : 401
            case .tooManyCalls: 429
            default: refusal.status
            }
        let head = AnswerHead(function: function, exchange: exchange)
        return MockAnswer(
            status: status,
            fields: head.fields(status: status),
            body: [UInt8]((isOrder ? orderBody(refusal) : body(refusal)).utf8)
        )
    }

    private func body(_ refusal: Gateway.Refusal) -> String {
        switch refusal {
        case .authError: #"{"errors":[{"code":"GA0001","message":"Un-Authorised"}]}"#
        case .parameterError: #"{"errors":[{"code":"GE0005","message":"Missing required parameter"}]}"#
        case .wrongFormat: #"{"errors":[{"code":"GE0001","message":"Invalid value"}]}"#
        // No code is known.
        case .methodNotAllowed, .unsupportedMediaType, .tooManyCalls, .systemError: #"{"errors":[]}"#
        }
    }

    private func orderBody(_ refusal: Gateway.Refusal) -> String {
        switch refusal {
        case .authError: #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#
        case .unsupportedMediaType: #"{"Results":{"errorCode":"ES04-03","message":"Unsupported Media Type"}}"#
        case .wrongFormat: messages("ERROR_011", "the body can't be read as JSON")
        // No code is known.
        case .methodNotAllowed, .parameterError, .tooManyCalls, .systemError: #"{"MessageModelList":[]}"#
        }
    }

    private func messages(_ code: String, _ message: String) -> String {
        let name = "ORDER_EXT_API_SEARCH_ORDER_\(code)"
        return #"{"MessageModelList":[{"messageType":"ERROR","messageCode":"\#(name)","message":"\#(message)"}]}"#
    }
}

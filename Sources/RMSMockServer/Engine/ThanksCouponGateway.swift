internal import RMSClient

/// Refusals of the thankscoupon calls, which have no status block but the list of errors alone.
///
/// The reasons are documented; that they stand in `code` and in `message` is our choice.
enum ThanksCouponGateway {
    static func refuse(
        _ refusal: Gateway.Refusal,
        _ function: RMSFunction,
        _ exchange: MockExchange
    ) -> MockAnswer {
        answer(reason(refusal), status: refusal.status, function, exchange)
    }

    static func answer(
        _ reason: String,
        status: Int,
        _ function: RMSFunction,
        _ exchange: MockExchange
    ) -> MockAnswer {
        let error = Element("error", [Element("code", reason), Element("message", reason)])
        let result = Element("result", [Element("errors", [error])])
        let head = AnswerHead(function: function, exchange: exchange)
        return MockAnswer(
            status: status,
            fields: head.fields(status: status),
            body: [UInt8]("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(result.xml)".utf8)
        )
    }

    private static func reason(_ refusal: Gateway.Refusal) -> String {
        switch refusal {
        case .authError: "AUTH ERROR"
        case .tooManyCalls: "MAX_QPS_OVER"
        case .parameterError, .wrongFormat: "BAD REQUEST"
        case .methodNotAllowed: "METHOD NOT ALLOWED"
        case .unsupportedMediaType: "UNSUPPORTED MEDIA TYPE"
        case .systemError: "INTERNAL SERVER ERROR"
        }
    }
}

extension RMSFunction {
    var isThanksCoupon: Bool { name.hasPrefix("thankscoupon.") }
}

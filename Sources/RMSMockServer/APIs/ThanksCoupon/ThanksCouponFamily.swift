internal import Foundation
internal import RMSClient

/// The thank-you coupons of CouponAPI 1.0. Their answers have no status block, only the list of errors.
///
/// The reasons for refusals are documented; sending them in both `code` and `message` is our choice.
struct ThanksCouponFamily: MockFamily {
    let schema: BodySchema? = BodySchema("coupon.xsd", .couponMandatoryElementsAndTheirOrder, refuses: true)
    let answerSchema: String? = "thankscoupon-answers.xsd"

    private static let statuses = QueryRules.Form.oneOf(["3", "4", "5", "6"])

    let functions = [
        MockFunction(
            .thanksCouponIssue,
            .couponThankscouponIssueAndThankscouponUpdate,
            .write(ThanksCouponService.issue)
        ),
        MockFunction(
            .thanksCouponUpdate,
            .couponThankscouponIssueAndThankscouponUpdate,
            .write(ThanksCouponService.update)
        ),
        MockFunction(
            .thanksCouponStop,
            .couponThankscouponIssueAndThankscouponUpdate,
            .write(ThanksCouponService.stop)
        ),
        MockFunction(
            .thanksCouponGet,
            .couponThankscouponGet,
            query: QueryRules([:]),
            .read(ThanksCouponService.get)
        ),
        MockFunction(
            .thanksCouponSearch,
            .couponThankscouponSearch,
            query: QueryRules([
                "issueStatus": statuses, "issueStats": statuses, "grantStartDate": .text, "grantEndDate": .text,
                "regDate": .text, "hits": .number(1...100), "page": .number(1...Int.max),
            ]),
            .read(ThanksCouponService.search)
        ),
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        PlainXML.head("application/xml", of: function, status: status, exchange)
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        answer(Self.reason(refusal), status: refusal.status, gateway)
    }

    func maintenance(_ gateway: Gateway) -> MockAnswer { answer("API MAINTENANCE", status: 503, gateway) }

    private func answer(_ reason: String, status: Int, _ gateway: Gateway) -> MockAnswer {
        let error = Element("error", [Element("code", reason), Element("message", reason)])
        let result = Element("result", [Element("errors", [error])])
        return gateway.answer(PlainXML.document(result), status: status)
    }

    private static func reason(_ refusal: Refusal) -> String {
        switch refusal {
        case .authError: "AUTH ERROR"
        case .tooManyCalls: "MAX_QPS_OVER"
        case .parameterError, .wrongFormat: "BAD REQUEST"
        case .methodNotAllowed: "METHOD NOT ALLOWED"
        case .unsupportedMediaType: "UNSUPPORTED MEDIA TYPE"
        case .systemError: "INTERNAL SERVER ERROR"
        case .conflict: "CONFLICT"
        }
    }

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        call.sent("thanksCoupon").map { ThanksCouponRules($0).violations } ?? []
    }
}

extension ShopAnswer {
    /// `result` without a status.
    static func bare(_ elements: [Element], status: Int = 200) -> ShopAnswer {
        .body(PlainXML.document(Element("result", elements)), status: status)
    }
}

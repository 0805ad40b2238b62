internal import RMSClient

/// CouponAPI 1.0, without the thank-you coupons.
struct CouponFamily: MockFamily {
    let schema: BodySchema? = BodySchema("coupon.xsd", .couponMandatoryElementsAndTheirOrder, refuses: true)
    let answerSchema: String? = "coupon-answers.xsd"

    private static let items = MockFunction.CountLimit(name: "itemUrl", maximum: 3000)
    private static let searched = [
        "couponName", "couponCode", "itemUrl", "couponStartDate", "couponEndDate", "hits", "page",
    ]

    let functions = [
        MockFunction(.couponIssue, .couponCouponIssue, counts: [items], .write(CouponService.issue)),
        MockFunction(.couponUpdate, .couponCouponIssue, counts: [items], .write(CouponService.update)),
        MockFunction(.couponDelete, .couponMandatoryElementsAndTheirOrder, .write(CouponService.delete)),
        MockFunction(
            .couponGet,
            .couponCouponGet,
            // A sample shows that the call itself checks an empty code.
            query: QueryRules(["couponCode": .text], needsOneOf: ["couponCode"], acceptsEmpty: true),
            .read(CouponService.get)
        ),
        MockFunction(
            .couponSearch,
            .couponCouponSearch,
            // The call itself has codes for invalid values.
            query: QueryRules(Dictionary(uniqueKeysWithValues: searched.map { ($0, .text) })),
            listedParameters: searched,
            .read(CouponService.search)
        ),
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        PlainXML.head("text/xml; charset=utf-8", of: function, status: status, exchange)
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { PlainXML.refusal(refusal, gateway) }
}

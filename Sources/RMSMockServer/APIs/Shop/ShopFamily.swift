internal import RMSClient

/// ShopAPI: the current list of templates.
struct ShopFamily: MockFamily {
    let answerSchema: String? = "shop-answers.xsd"

    let functions = [
        row(.shopLayoutCommon, .shop1ShopShopLayoutCommonGet, .layoutCommon),
        row(.shopLayoutTextSmall, .shop1ShopLayoutTextSmallGet, .textSmall),
    ]

    private static func row(_ function: RMSFunction, _ source: WireSource, _ kind: LayoutKind) -> MockFunction {
        let type = kind.row.prefix(1).uppercased() + kind.row.dropFirst() + "BizModel"
        return MockFunction(
            function,
            source,
            query: QueryRules([kind.id: .id]),
            .read { call, shop in
                let result = LayoutResult(kind, asked: call, shop)
                let element = result.element("shopbiz", root: "shopBizApiResponse", service: "shop/biz", type: type)
                return .body(PlainXML.document(element), status: result.status)
            }
        )
    }

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "application/xml; charset=UTF-8"), ("x-request-id", exchange.requestID),
            ("Timestamp", exchange.timestamp),
        ]
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { PlainXML.refusal(refusal, gateway) }
}

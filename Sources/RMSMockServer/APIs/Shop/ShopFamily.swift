internal import RMSClient

/// ShopAPI: the current list of templates.
struct ShopFamily: MockFamily {
    let functions = [
        MockFunction(
            .shopLayoutCommon,
            .shop1ShopShopLayoutCommonGet,
            query: QueryRules([LayoutKind.layoutCommon.id: .id]),
            .read { call, shop in
                let result = LayoutResult(.layoutCommon, asked: call, shop)
                let element = result.element(
                    "shopbiz",
                    root: "shopBizApiResponse",
                    service: "shop/biz",
                    type: "ShopLayoutCommonBizModel"
                )
                return .body(PlainXML.document(element), status: result.status)
            }
        )
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "application/xml; charset=UTF-8"), ("x-request-id", exchange.requestID),
            ("Timestamp", exchange.timestamp),
        ]
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { PlainXML.refusal(refusal, gateway) }
}

internal import RMSClient

/// ShopManagementAPI 1.0: the older lists of templates.
struct ShopManagement1Family: MockFamily {
    let answerSchema: String? = "shop-management-answers.xsd"

    let functions = [
        row(.shopNavigationTemplates, .shop1ShopDsgnNavitemplateListGet, .layoutCommon),
        row(.shopFeaturedItems, .shop1ShopDsgnFeaturedItemListGet, .lossLeader),
        row(.shopSmallTexts, .shop1ShopDsgnDescriptionSListGet, .textSmall),
        row(.shopLargeTexts, .shop1ShopDsgnDescriptionLListGet, .textLarge),
    ]

    private static func row(_ function: RMSFunction, _ source: WireSource, _ kind: LayoutKind) -> MockFunction {
        MockFunction(
            function,
            source,
            query: QueryRules([kind.id: .id]),
            .read { .result(element(LayoutResult(kind, asked: $0, $1), of: kind), requests: .echoed) }
        )
    }

    private static func element(_ result: LayoutResult, of kind: LayoutKind) -> Element {
        result.element("tns", root: "shopMngApiResponse", service: "shop/mng", type: "\(kind.row)ResourceModel")
    }

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        PlainXML.head("text/xml; charset=utf-8", of: function, status: status, exchange)
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { PlainXML.refusal(refusal, gateway) }
}

internal import RMSClient

/// An order as getOrderItem of PurchaseItemAPI 2.0 shows it: the documented members of what getOrder shows.
enum PurchaseItemView {
    /// - Parameter order: The order as the latest version of getOrder shows it.
    static func json(_ order: JSONText) -> JSONText { reduced(order, to: "OrderModel") }

    private static func reduced(_ value: JSONText, to model: String) -> JSONText {
        switch value {
        case .array(let values): return .array(values.map { reduced($0, to: model) })
        case .object(let members):
            let names = models[model] ?? []
            return .object(
                members.filter { names.contains($0.0) }.map { name, value in
                    (name, isModel(name) ? reduced(value, to: modelName(name)) : value)
                }
            )
        default: return value
        }
    }

    private static func isModel(_ name: String) -> Bool { name.first?.isUppercase == true }

    /// The model of a member: `PackageModel` of `PackageModelList`, `WrappingModel` of `WrappingModel1`.
    private static func modelName(_ member: String) -> String {
        if member.hasSuffix("List") { return String(member.dropLast(4)) }
        return member.last?.isNumber == true ? String(member.dropLast()) : member
    }

    private static let models: [String: Set<String>] = [
        "OrderModel": [
            "orderNumber", "orderProgress", "subStatusId", "orderDatetime", "shopOrderCfmDatetime", "orderFixDatetime",
            "shippingInstDatetime", "shippingCmplRptDatetime", "deliveryDate", "shippingTerm", "giftCheckFlag",
            "socialGiftFlag", "isolatedIslandFlag", "orderType", "reserveNumber", "reserveDeliveryCount", "goodsPrice",
            "postagePrice", "deliveryPrice", "paymentCharge", "paymentChargeTaxRate", "totalPrice", "requestPrice",
            "couponAllTotalPrice", "couponShopPrice", "couponOtherPrice", "additionalFeeOccurAmountToUser",
            "additionalFeeOccurAmountToShop", "asurakuFlag", "drugFlag", "dealFlag", "OrdererModel", "SettlementModel",
            "DeliveryModel", "PointModel", "WrappingModel1", "WrappingModel2", "PackageModelList",
            "TaxSummaryModelList", "deliveryCertPrgFlag", "oneDayOperationFlag",
        ],
        "OrdererModel": ["prefecture"],
        "SettlementModel": ["settlementMethodCode"],
        "DeliveryModel": ["deliveryName", "deliveryClass"],
        "PointModel": ["usedPoint"],
        "WrappingModel": ["title", "name", "price", "includeTaxFlag", "taxRate", "taxPrice"],
        "PackageModel": [
            "basketId", "postagePrice", "postageTaxRate", "deliveryPrice", "deliveryTaxRate", "goodsPrice",
            "totalPrice", "ItemModelList", "defaultDeliveryCompanyCode",
        ],
        "ItemModel": [
            "itemDetailId", "itemName", "itemId", "itemNumber", "manageNumber", "price", "units", "includePostageFlag",
            "includeTaxFlag", "includeCashOnDeliveryPostageFlag", "selectedChoice", "inventoryType", "dealFlag",
            "drugFlag", "taxRate", "priceTaxIncl", "isSingleItemShipping", "SkuModelList",
        ],
        "SkuModel": ["variantId", "merchantDefinedSkuId", "skuInfo"],
        "TaxSummaryModel": [
            "taxRate", "reqPrice", "reqPriceTax", "totalPrice", "paymentCharge", "couponPrice", "point",
        ],
    ]
}

internal import RMSClient

/// PurchaseItemAPI 2.0 in a shop.
///
/// Unknown, and our choice: conditions that only searchOrder has are ignored, a `searchKeywordType` that only it has is
/// malformed, and if the shop has some of the orders of a call, a message of success comes before those about the
/// others.
enum PurchaseItemService {
    /// The documented members of searchOrderItem.
    static let conditions: Set<String> = [
        "orderProgressList", "subStatusIdList", "dateType", "startDatetime", "endDatetime", "orderTypeList",
        "searchKeywordType", "searchKeyword", "PaginationRequestModel",
    ]

    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        Order2Service.search(call.json?.keeping(conditions), shop, keywordTypes: ["0", "1", "2", "7", "8", "9"])
    }

    static func get(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        var form = Order2Form(call.json?.root, Order2Service.getFunction)
        form.orderNumbers()
        if let refusal = form.refusal { return refusal }
        let numbers = call.json?.root.texts("orderNumberList") ?? []
        let orders = Order2Service.readable(numbers, shop)
        let models = orders.map { order in
            PurchaseItemView.json(Order2View(order, shop.orders.details(of: order), version: Order2Service.latest).json)
        }
        var messages = models.isEmpty ? [] : [Order2Service.found(models.count)]
        let known = Set(orders.compactMap { $0.value("orderNumber") })
        messages += numbers.filter { !known.contains($0) }.map {
            Order2Message(
                kind: .info,
                function: Order2Service.getFunction,
                number: 102,
                text: "受注情報が取得できませんでした。"
            )
            .about($0)
        }
        return .messages(messages, [("OrderModelList", .array(models))])
    }
}

internal import Foundation
internal import RMSClient

/// RakutenPayOrderAPI 2.0.
struct Order2Family: MockFamily {
    let bodySource = WireSource.order2JSONEnvelope
    let answersAboutPersons = true

    let personalMembers = RMSFunction.Family.personalOrderMembers.union([
        // SearchOrder
        "phoneNumber", "searchKeyword", "ordererMailAddress",
        // The models of payments; their cards are named as in SettlementModel
        "transferNameKana", "paymentOrganizationLinkageNumberList", "rcvgNumber", "payInfoUrl", "payStartUrl", "billId",
    ])

    let functions = [
        MockFunction(.rpayOrderSearchOrder, .order2SearchOrder, .read(Order2Service.search)),
        MockFunction(.rpayOrderGetOrder, .order2GetOrder, .read(Order2Service.get)),
        MockFunction(.rpayOrderConfirmOrder, .order2ConfirmOrder, .write(Order2Service.confirm)),
        MockFunction(.rpayOrderUpdateOrderMemo, .order2UpdateOrderMemo, .write(Order2Writes.memo)),
        MockFunction(.rpayOrderUpdateOrderRemarks, .order2UpdateOrderRemarks, .write(Order2Writes.remarks)),
        MockFunction(.rpayOrderUpdateOrderDelivery, .order2UpdateOrderDelivery, .write(Order2Writes.delivery)),
        MockFunction(.rpayOrderUpdateOrderSubStatus, .order2UpdateOrderSubStatus, .write(Order2Writes.subStatus)),
        MockFunction(.rpayOrderGetSubStatusList, .order2GetSubStatusList, .read(Order2Writes.subStatuses)),
        MockFunction(.rpayOrderUpdateOrderShipping, .order2UpdateOrderShipping, .write(Order2Shipping.update)),
        MockFunction(
            .rpayOrderUpdateOrderShippingAsync,
            .order2UpdateOrderShippingAsync,
            .write(Order2Shipping.submit)
        ),
        MockFunction(
            .rpayOrderGetResultUpdateOrderShippingAsync,
            .order2GetResultUpdateOrderShippingAsync,
            .read(Order2Shipping.result)
        ),
        MockFunction(.rpayOrderCancelOrder, .order2CancelOrder, .write(Order2Writes.cancel)),
        MockFunction(
            .rpayOrderCancelOrderAfterShipping,
            .order2CancelOrderAfterShipping,
            .write(Order2Writes.cancelAfterShipping)
        ),
        MockFunction(.rpayOrderUpdateOrderOrderer, .order2UpdateOrderOrderer, .write(Order2Writes.orderer)),
        MockFunction(.rpayOrderUpdateOrderSender, .order2UpdateOrderSender, .write(Order2Sender.update)),
        MockFunction(
            .rpayOrderUpdateOrderSenderAfterShipping,
            .order2UpdateOrderSenderAfterShipping,
            .write(Order2Sender.updateAfterShipping)
        ),
        MockFunction(.rpayOrderGetPayment, .order2GetPayment, .read(Order2Payment.get)),
    ]

    /// The files are named as the last component of the path. The two cancellations have the same.
    func bodies(of function: RMSFunction) -> JSONBodies? {
        let own = function == .rpayOrderCancelOrderAfterShipping ? .rpayOrderCancelOrder : function
        guard let name = own.path.split(separator: "/").last else { return nil }
        return JSONBodies(
            "order2",
            request: "\(name).request",
            answer: "\(name).response",
            refusals: ["\(name).response", "gateway.response"]
        )
    }

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "application/json;charset=UTF-8"), ("RequestId", exchange.requestID),
            ("Timestamp", exchange.timestamp), ("Server", "openresty"), ("http.status", String(status)),
            ("Cache-Control", "no-cache,no-store"), ("Pragma", "no-cache"), ("Vary", "Accept-Encoding"),
        ]
    }

    /// The service answers a refused key as a bad request. That too many calls are a 429 is known from one source alone.
    /// Refusals without a known code have none.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        let body =
            switch refusal {
            case .authError: #"{"Results":{"errorCode":"ES04-01","message":"Bad Request"}}"#
            case .unsupportedMediaType: #"{"Results":{"errorCode":"ES04-03","message":"Unsupported Media Type"}}"#
            case .wrongFormat: Self.unreadable(gateway.function)
            case .methodNotAllowed, .parameterError, .tooManyCalls, .systemError, .conflict: #"{"MessageModelList":[]}"#
            }
        let status =
            switch refusal {
            case .authError: 400
            case .tooManyCalls: 429
            default: refusal.status
            }
        return gateway.answer(body, status: status)
    }

    /// The code of a malformed field, for a body that can't be read: our choice.
    private static func unreadable(_ function: RMSFunction) -> String {
        let message = Order2Message.malformed("body", codes[function] ?? "")
        let list = JSONText.object([("MessageModelList", .array([message.json]))])
        guard function == .rpayOrderGetResultUpdateOrderShippingAsync else { return list.compact }
        return JSONText.object([("ResultShippingModelList", .array([list]))]).compact
    }

    /// The part of the codes that names a function.
    private static let codes: [RMSFunction: String] = [
        .rpayOrderSearchOrder: "SEARCH_ORDER", .rpayOrderGetOrder: "GET_ORDER",
        .rpayOrderConfirmOrder: "CONFIRM_ORDER", .rpayOrderUpdateOrderMemo: "UPDATE_ORDERMEMO",
        .rpayOrderUpdateOrderRemarks: "UPDATE_ORDERREMARKS", .rpayOrderUpdateOrderDelivery: "UPDATE_ORDERDELIVERY",
        .rpayOrderUpdateOrderSubStatus: "UPDATE_ORDERSUBSTATUS", .rpayOrderGetSubStatusList: "GET_SUBSTATUS_LIST",
        .rpayOrderUpdateOrderShipping: "UPDATE_ORDERSHIPPING",
        .rpayOrderUpdateOrderShippingAsync: "UPDATE_ORDERSHIPPING_ASYNC",
        .rpayOrderGetResultUpdateOrderShippingAsync: "GET_RESULT_UPDATEORDERSHIPPING_ASYNC",
        .rpayOrderCancelOrder: "CANCEL_ORDER", .rpayOrderCancelOrderAfterShipping: "CANCEL_ORDER",
        .rpayOrderUpdateOrderOrderer: "UPDATE_ORDERORDERER", .rpayOrderUpdateOrderSender: "UPDATE_ORDERSENDER",
        .rpayOrderUpdateOrderSenderAfterShipping: "UPDATE_ORDERSENDER",
        .rpayOrderGetPayment: "GET_PAYMENT",
        .purchaseItemSearchOrderItem: "SEARCH_ORDER", .purchaseItemGetOrderItem: "GET_ORDER",
    ]

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        guard let json = call.json else { return [] }
        var violations: [Violation] = []
        if call.request.fields["content-type"]?.lowercased().contains("charset") == false {
            violations.append(Violation("Content-Type has no charset", .order2JSONEnvelope))
        }
        if call.function == .rpayOrderSearchOrder { violations += SearchOrderRules(json, at: now).violations }
        return violations
    }

    func settle(_ shop: inout ShopState) {
        Order2Service.settle(&shop)
        Order2Shipping.settle(&shop)
    }
}

internal import Foundation
internal import RMSClient

/// PurchaseItemAPI 2.0, which is made like RakutenPayOrderAPI 2.0: the same envelope, codes and orders.
struct PurchaseItemFamily: MockFamily {
    private let orders = Order2Family()

    let bodySource = WireSource.order2JSONEnvelope
    let answersAboutPersons = true

    let functions = [
        MockFunction(
            .purchaseItemSearchOrderItem,
            .order2SearchOrderItem,
            .read(PurchaseItemService.search)
        ),
        MockFunction(.purchaseItemGetOrderItem, .order2GetOrderItem, .read(PurchaseItemService.get)),
    ]

    func bodies(of function: RMSFunction) -> JSONBodies? { orders.bodies(of: function) }

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        orders.head(of: function, status: status, exchange)
    }

    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer { orders.refuse(refusal, gateway) }

    func violations(of call: MockCall, at now: Date) -> [Violation] {
        var violations = orders.violations(of: call, at: now)
        if call.function == .purchaseItemSearchOrderItem, let json = call.json {
            violations += SearchOrderRules(json, at: now).violations
            violations += json.names.filter { !PurchaseItemService.conditions.contains($0) }.map {
                Violation("\($0) is not a member of searchOrderItem", .order2SearchOrderItem)
            }
        }
        return violations
    }

    func settle(_ shop: inout ShopState) { orders.settle(&shop) }
}

internal import Foundation
internal import RMSClient

/// OrderAPI 1.0, a SOAP service.
struct Order1Family: MockFamily {
    let schema: BodySchema? = BodySchema("order-envelope.xsd", .order1OrderOfTheMembers, refuses: false)
    let answersAboutPersons = true

    let soap: SOAPService? = SOAPService(
        dialect: .order,
        credentialsSource: .order1Credentials,
        envelopeSource: .order1RefusedCredentialsAndFaults,
        description: ServiceDescription(path: "/es/1.0/order/ws", wsdl: "order.wsdl", schemas: ["order.xsd"])
    )

    let personalMembers: Set<String> = [
        // personModel
        "birthDay", "birthMonth", "birthYear", "city", "emailAddress", "familyName", "familyNameKana", "firstName",
        "firstNameKana", "nickname", "phoneNumber1", "phoneNumber2", "phoneNumber3", "prefecture", "sex", "subAddress",
        "zipCode1", "zipCode2",
        // orderModel
        "rmId",
        // cardModel
        "cardNo", "expYM", "ownerName", "cardOwner",
        // Written by customers and shops
        "option", "selectedChoice", "memo", "mailPlugSentence", "comment", "noshi", "shippingNumber", "cvsBikou",
        // The store where a parcel is picked up, usually near the customer's home; the person in charge of the order
        "storeAddress", "storeName", "storePrefecture", "storeZip", "operator",
        // orderSearchModel
        "ordererKana", "ordererMailAddress", "ordererName", "ordererPhoneNumber", "senderName", "senderPhoneNumber",
    ]

    let functions = [
        read(.orderGetOrder, .order1GetOrder, OrderService.get),
        write(.orderGetRequestID, .order1AsynchronousCalls, OrderService.ticket),
        read(.orderGetResult, .order1AsynchronousCalls, OrderService.results),
        change(.orderUpdateOrder, .updateOrder),
        change(.orderChangeStatus, .changeStatus),
        change(.orderCancelOrder, .cancelOrder),
        read(.orderGetEnclosureList, .order1OrderOfTheMembers, OrderService.bundles),
        change(.orderDoEnclosure, .doEnclosure),
        change(.orderDoUnEnclosure, .doUnEnclosure),
        change(.orderChangeEnclosureParent, .changeEnclosureParent),
        change(.orderDecisionPoint, .decisionPoint),
        change(.orderRBankAccountTransfer, .rBankAccountTransfer),
        change(.orderChangeRBankToUnprocessing, .changeRBankToUnprocessing),
    ]

    private static func read(
        _ function: RMSFunction,
        _ source: WireSource,
        _ answer: @escaping @Sendable (MockCall, ShopState) -> [Element]
    ) -> MockFunction {
        MockFunction(function, source, .read { .body(envelope(of: $0.function, answer($0, $1))) })
    }

    private static func write(
        _ function: RMSFunction,
        _ source: WireSource,
        _ answer: @escaping @Sendable (MockCall, inout ShopState) -> [Element]
    ) -> MockFunction {
        MockFunction(function, source, .write { .body(envelope(of: $0.function, answer($0, &$1))) })
    }

    private static func change(_ function: RMSFunction, _ change: OrderChange) -> MockFunction {
        write(function, .order1AsynchronousCalls) { OrderChangeService.receive(change, $0, &$1) }
    }

    /// The members of `return` in the operation's response.
    private static func envelope(of function: RMSFunction, _ members: [Element]) -> String {
        SOAP.document(response(of: function, members))
    }

    private static func response(of function: RMSFunction, _ members: [Element]) -> Element {
        Element(
            "ns2:\(function.soapOperation ?? "")Response",
            ["xmlns:ns2": SOAPDialect.order.namespace],
            [Element("return", members)]
        )
    }

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "text/xml;charset=\"utf-8\""), ("Server", "nginx"), ("requestId", exchange.requestID),
            ("timeStamp", exchange.timestamp), ("X-Powered-By", "Servlet/2.5 JSP/2.1"), ("Vary", "Accept-Encoding"),
        ]
    }

    /// The answer to refused credentials is recorded. The service's reaction to too many calls is unknown: a fault is
    /// our choice.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        guard refusal == .authError else {
            return SOAP.fault("S:Server", refusal.message, status: refusal.status, gateway)
        }
        let members = [Element("errorCode", "E02-001"), Element("message", "ユーザー認証に失敗しました")]
        var answer = gateway.answer(
            SOAP.envelope(Self.response(of: gateway.function, members)),
            status: 200,
            additional: ["Content-Type": "text/xml;charset=UTF-8"]
        )
        answer.fields.removeAll { $0.name == "X-Powered-By" }
        return answer
    }

    func violations(of call: MockCall, at now: Date) -> [Violation] { OrderRules(call, at: now).violations }

    func violations(of call: MockCall, in shop: ShopState) -> [Violation] {
        OrderStateRules.violations(of: call, in: shop)
    }

    func settle(_ shop: inout ShopState) { OrderChangeService.settle(&shop) }
}

extension SchemaTypes {
    static let order = SchemaTypes(["order.xsd"])
}

extension MockCall {
    /// An argument of an order call, without what the service's own parser skips: members in a wrong namespace or with
    /// an unknown name, and values of a wrong type. The rules report those.
    func orderArgument(_ name: String) -> Element? {
        guard let operation = function.soapOperation, let node = soapOperationNode,
            let argument = tree?.element(node, keeps: { _, namespace in namespace == nil })?[name]
        else { return nil }
        return SchemaTypes.order.known(argument, as: SchemaTypes.order.type(of: name, in: operation) ?? "")
    }
}

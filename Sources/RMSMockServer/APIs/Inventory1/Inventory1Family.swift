internal import Foundation
internal import RMSClient

/// InventoryAPI 1.0, a SOAP service.
struct Inventory1Family: MockFamily {
    let schema: BodySchema? = BodySchema("inventory-envelope.xsd", .inventory1OperationsAndSchema, refuses: false)

    /// No public address of RMS's own description is known: serving it is our choice.
    let soap: SOAPService? = SOAPService(
        dialect: .inventory,
        credentialsSource: .inventory1Credentials,
        envelopeSource: .inventory1TransportAndNamespaces,
        description: ServiceDescription(
            path: "/es/1.0/inventory/ws",
            wsdl: "inventory.wsdl",
            schemas: ["inventory.xsd", "inventory-entity.xsd", "inventory-language.xsd"]
        )
    )

    let functions = [
        MockFunction(
            .inventoryGet,
            .inventory1Limits,
            counts: [.init(name: "string", maximum: 1000)],
            .read { .body(InventoryService.get($0, $1).envelope(of: $0.function)) }
        ),
        MockFunction(
            .inventoryUpdate,
            .inventory1Limits,
            counts: [.init(name: "UpdateRequestExternalItem", maximum: 400)],
            .write { .body(InventoryUpdateService.update($0, &$1, maximum: 400).envelope(of: $0.function)) }
        ),
        MockFunction(
            .inventoryUpdateSingle,
            .inventory1Limits,
            .write { .body(InventoryUpdateService.update($0, &$1, maximum: 1).envelope(of: $0.function)) }
        ),
    ]

    func head(of function: RMSFunction, status: Int, _ exchange: MockExchange) -> [HeaderField] {
        [
            ("Content-Type", "text/xml; charset=utf-8"), ("Server", "nginx"), ("requestId", exchange.requestID),
            ("timeStamp", exchange.timestamp), ("Vary", "Accept-Encoding"),
        ]
    }

    /// The answer to refused credentials is our reading of the schema, with the code that a client documents; faults
    /// are our choice.
    func refuse(_ refusal: Refusal, _ gateway: Gateway) -> MockAnswer {
        guard refusal == .authError else {
            return SOAP.fault("S:Server", refusal.message, status: refusal.status, gateway)
        }
        let result = InventoryResult.error(of: gateway.function, "E02-101", "ユーザー認証に失敗しました")
        return gateway.answer(result.envelope(of: gateway.function), status: 200)
    }
}

extension SchemaTypes {
    static let inventory = SchemaTypes(["inventory-entity.xsd", "inventory-language.xsd"])
}

extension MockCall {
    /// An argument of an inventory call, without what the service's own parser skips: members in a wrong namespace or
    /// with an unknown name, and values of a wrong type. The rules report those.
    func inventoryArgument(_ name: String) -> Element? {
        guard let node = soapOperationNode,
            let argument = tree?.element(node, keeps: { $1 == Self.namespace(of: $0) })?[name]
        else { return nil }
        return SchemaTypes.inventory.known(argument, as: name.prefix(1).uppercased() + name.dropFirst())
    }

    private static func namespace(of member: String) -> String? {
        switch member {
        case "getRequestExternalModel", "updateRequestExternalModel": SOAPDialect.inventory.namespace
        case "string": "java:language_builtins.lang"
        default: SOAPDialect.inventory.memberNamespace
        }
    }
}

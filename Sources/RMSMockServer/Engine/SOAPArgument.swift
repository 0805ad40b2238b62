internal import RMSClient

extension MockCall {
    /// The argument of a SOAP call, without what the service's own reader would not know: members in another namespace or
    /// of another name, values of a wrong type. The rules tell of them.
    func argument(_ name: String) -> Element? {
        guard case .soap(let form) = function.wire,
            let node = tree?.nodes("/*/*[local-name()='Body']/*[1]").first
        else { return nil }
        let isOrder = form.dialect == .order
        let operation = tree?.element(node) { name, namespace in
            isOrder ? namespace == nil : namespace == Self.namespace(ofInventory: name, form.dialect)
        }
        guard let argument = operation?[name] else { return nil }
        if isOrder {
            let type = SchemaTypes.order.type(of: name, in: form.operation) ?? ""
            return SchemaTypes.order.known(argument, as: type)
        }
        return SchemaTypes.inventory.known(argument, as: name.prefix(1).uppercased() + name.dropFirst())
    }

    private static func namespace(ofInventory name: String, _ dialect: SOAPDialect) -> String? {
        switch name {
        case "getRequestExternalModel", "updateRequestExternalModel": dialect.namespace
        case "string": "java:language_builtins.lang"
        default: dialect.memberNamespace
        }
    }
}

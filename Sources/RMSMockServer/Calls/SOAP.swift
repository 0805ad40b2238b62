internal import RMSClient

/// The SOAP 1.1 format: the body names the operation and contains the credentials.
enum SOAP {
    static let envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/"

    /// The contents of a body before it is validated.
    struct Envelope {
        private(set) var tree: XMLTree?
        private(set) var served: ServedFunction?
        private(set) var key: ESAKey?
        /// Why the body calls no operation; nil if it calls one.
        private(set) var problem: String?

        init(_ body: [UInt8], _ dialect: SOAPDialect, _ functions: [ServedFunction]) {
            guard let tree = try? XMLTree(body) else {
                problem = "the request is not well-formed XML"
                return
            }
            let path =
                "/*[local-name()='Envelope' and namespace-uri()='\(envelopeNamespace)']"
                + "/*[local-name()='Body' and namespace-uri()='\(envelopeNamespace)']/*[1]"
            let key = "\(path)/*[local-name()='\(dialect.credentials)']/*[local-name()='authKey']"
            self.key = ESAKey(tree.texts(key).first)
            guard let name = tree.texts("local-name(\(path))").first, !name.isEmpty else {
                problem = "the request is not a SOAP 1.1 envelope with a body"
                return
            }
            let namespace = tree.texts("namespace-uri(\(path))").first ?? ""
            guard namespace == dialect.namespace,
                let served = functions.first(where: { $0.function.soapOperation == name })
            else {
                problem = "there is no operation {\(namespace)}\(name)"
                return
            }
            self.tree = tree
            self.served = served
        }
    }

    /// Faults were never recorded. HTTP 500 with `S:Client`, which server software of that time sends for an unreadable
    /// request, is our choice, and so is a fault for everything that the gateway refuses.
    static func fault(_ code: String, _ reason: String, status: Int, _ gateway: Gateway) -> MockAnswer {
        let fault = Element("S:Fault", [Element("faultcode", code), Element("faultstring", reason)])
        return gateway.answer(document(fault), status: status)
    }

    /// A document whose envelope contains an element.
    static func document(_ content: Element) -> String { "<?xml version='1.0' encoding='UTF-8'?>\(envelope(content))" }

    static func envelope(_ content: Element) -> String {
        Element("S:Envelope", ["xmlns:S": envelopeNamespace], [Element("S:Body", [content])]).xml
    }
}

extension RMSFunction {
    /// The element below `Body`, for a SOAP function.
    var soapOperation: String? {
        if case .soap(let form) = wire { form.operation } else { nil }
    }
}

extension MockCall {
    /// The element of the operation, below the envelope's body.
    var soapOperationNode: XMLTree.Node? { tree?.nodes("/*/*[local-name()='Body']/*[1]").first }
}

internal import RMSClient

/// The way into a SOAP service: the operation is told by the body, and so is the key.
enum SOAPGateway {
    private static let envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/"

    /// What a body tells before it is judged.
    struct Envelope {
        private(set) var tree: XMLTree?
        private(set) var function: RMSFunction?
        private(set) var key: ESAKey?
        /// Why it calls no operation; nil if it calls one.
        private(set) var problem: String?

        init(_ body: [UInt8], _ dialect: SOAPDialect, _ functions: [RMSFunction]) {
            guard let tree = try? XMLTree(body) else {
                problem = "the request is no well-formed XML"
                return
            }
            let path =
                "/*[local-name()='Envelope' and namespace-uri()='\(envelopeNamespace)']"
                + "/*[local-name()='Body' and namespace-uri()='\(envelopeNamespace)']/*[1]"
            let key = "\(path)/*[local-name()='\(dialect.credentials)']/*[local-name()='authKey']"
            self.key = ESAKey(tree.texts(key).first)
            guard let name = tree.texts("local-name(\(path))").first, !name.isEmpty else {
                problem = "the request is no SOAP 1.1 envelope with a body"
                return
            }
            let namespace = tree.texts("namespace-uri(\(path))").first ?? ""
            guard namespace == dialect.namespace,
                let function = functions.first(where: { $0.soapOperation == name })
            else {
                problem = "there is no operation {\(namespace)}\(name)"
                return
            }
            self.tree = tree
            self.function = function
        }
    }

    /// The credentials are refused: the order service's answer is recorded, the inventory service's is our reading of its
    /// schema with the code that a client names.
    static func refusal(of function: RMSFunction, _ dialect: SOAPDialect, _ exchange: MockExchange) -> MockAnswer {
        let name = function.soapOperation ?? ""
        let text: String
        if dialect == .order {
            text =
                "<S:Envelope xmlns:S=\"\(envelopeNamespace)\"><S:Body><ns2:\(name)Response xmlns:ns2=\"\(dialect.namespace)\">"
                + "<return><errorCode>E02-001</errorCode><message>ユーザー認証に失敗しました</message></return>"
                + "</ns2:\(name)Response></S:Body></S:Envelope>"
        } else {
            text = InventoryResult.error(of: function, "E02-101", "ユーザー認証に失敗しました").envelope(name)
        }
        let head = AnswerHead(function: function, exchange: exchange)
        let made = dialect == .order ? ["Content-Type": "text/xml;charset=UTF-8"] : [:]
        var fields = head.fields(status: 200, additional: made)
        fields.removeAll { $0.name == "X-Powered-By" }
        return MockAnswer(status: 200, fields: fields, body: [UInt8](text.utf8))
    }

    /// Faults were never recorded: HTTP 500 with `S:Client`, as the server software of that age answers what it can't
    /// read, is our choice, and so is a fault for whatever the gateway refuses.
    static func fault(
        _ code: String,
        _ reason: String,
        status: Int,
        of function: RMSFunction,
        _ exchange: MockExchange
    ) -> MockAnswer {
        let text =
            "<?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S=\"\(envelopeNamespace)\"><S:Body><S:Fault>"
            + "<faultcode>\(code)</faultcode><faultstring>\(reason.xmlEscaped)</faultstring></S:Fault></S:Body></S:Envelope>"
        let head = AnswerHead(function: function, exchange: exchange)
        return MockAnswer(status: status, fields: head.fields(status: status), body: [UInt8](text.utf8))
    }
}

extension RMSFunction {
    /// The element below `Body`, for a SOAP function.
    var soapOperation: String? {
        if case .soap(let form) = wire { form.operation } else { nil }
    }
}

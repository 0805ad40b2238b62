internal import RMSClient

/// The way into a SOAP service: the operation is told by the body, and so is the key.
struct SOAPGateway {
    let dialect: SOAPDialect
    let functions: [RMSFunction]
    let request: MockRequest
    let exchange: MockExchange

    private static let envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/"

    /// Lets a request in as a call, or refuses it.
    ///
    /// Faults were never recorded: HTTP 500 with `S:Client`, as the server software of that age answers, is our
    /// choice.
    func call() throws(RefusedCall) -> MockCall {
        guard let tree = try? XMLTree(request.body) else { throw fault("the request is no well-formed XML") }
        let operationPath =
            "/*[local-name()='Envelope' and namespace-uri()='\(Self.envelopeNamespace)']"
            + "/*[local-name()='Body' and namespace-uri()='\(Self.envelopeNamespace)']/*[1]"
        guard let name = tree.texts("local-name(\(operationPath))").first, !name.isEmpty else {
            throw fault("the request is no SOAP 1.1 envelope with a body")
        }
        let namespace = tree.texts("namespace-uri(\(operationPath))").first
        guard namespace == dialect.namespace, let function = functions.first(where: { $0.soapOperation == name }) else {
            throw fault("there is no operation {\(namespace ?? "")}\(name)")
        }
        let key = tree.texts("\(operationPath)/*[local-name()='\(dialect.credentials)']/*[local-name()='authKey']")
            .first
        guard let key = ESAKey(key) else {
            throw RefusedCall(answer: Self.refusal(of: function, dialect, exchange), function: function)
        }
        return MockCall(function: function, request: request, key: key, tree: tree)
    }

    /// The credentials are refused: the order service's answer is recorded, the inventory service's is our reading
    /// of it with the code that a client names.
    static func refusal(of function: RMSFunction, _ dialect: SOAPDialect, _ exchange: MockExchange) -> MockAnswer {
        let name = function.soapOperation ?? ""
        let text: String
        if dialect == .order {
            text =
                "<S:Envelope xmlns:S=\"\(envelopeNamespace)\"><S:Body><ns2:\(name)Response xmlns:ns2=\"\(dialect.namespace)\">"
                + "<return><errorCode>E02-001</errorCode><message>ユーザー認証に失敗しました</message></return>"
                + "</ns2:\(name)Response></S:Body></S:Envelope>"
        } else {
            let member = dialect.memberNamespace ?? ""
            text =
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><env:Envelope xmlns:env=\"\(envelopeNamespace)\">"
                + "<env:Header/><env:Body><m:\(name)Response xmlns:m=\"\(dialect.namespace)\"><m:result xmlns:n2=\"\(member)\">"
                + "<n2:errCode>E02-101</n2:errCode><n2:errMessage>ユーザー認証に失敗しました</n2:errMessage></m:result>"
                + "</m:\(name)Response></env:Body></env:Envelope>"
        }
        let head = AnswerHead(function: function, exchange: exchange)
        let made = dialect == .order ? ["Content-Type": "text/xml;charset=UTF-8"] : [:]
        var fields = head.fields(status: 200, additional: made)
        fields.removeAll { $0.name == "X-Powered-By" }
        return MockAnswer(status: 200, fields: fields, body: [UInt8](text.utf8))
    }

    private func fault(_ reason: String) -> RefusedCall {
        let text =
            "<?xml version='1.0' encoding='UTF-8'?><S:Envelope xmlns:S=\"\(Self.envelopeNamespace)\"><S:Body><S:Fault>"
            + "<faultcode>S:Client</faultcode><faultstring>\(reason.xmlEscaped)</faultstring></S:Fault></S:Body></S:Envelope>"
        let head = AnswerHead(function: functions[0], exchange: exchange)
        let answer = MockAnswer(status: 500, fields: head.fields(status: 500), body: [UInt8](text.utf8))
        return RefusedCall(answer: answer, function: nil)
    }
}

extension RMSFunction {
    /// The element below `Body`, for a SOAP function.
    var soapOperation: String? {
        if case .soap(let form) = wire { form.operation } else { nil }
    }
}

internal import HTTPTypes

/// The codec for SOAP 1.1, document/literal wrapped, with the key in the body.
///
/// It writes members in schema order and reads them in any order. It compares namespaces and local names, never
/// prefixes.
struct SOAPCodec: XMLCodec {
    static let envelopeNamespace = "http://schemas.xmlsoap.org/soap/envelope/"
    private static let instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance"

    let form: WireForm.SOAP

    func encode<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws -> EncodedRequest {
        guard access.shopURL?.isEmpty == false else {
            throw RMSError(
                .invalidRequest,
                function: O.function.name,
                problem: "the call needs the shop's URL code",
                advice: "Pass a shopURL to the client, or set RMS_SHOP_URL."
            )
        }
        return EncodedRequest(target: O.function.path, body: try body(of: operation, access: access))
    }

    func fields(for access: ShopAccess, hasBody: Bool) -> HTTPFields {
        // The key is only in the body.
        [.accept: "text/xml", .contentType: "text/xml; charset=utf-8", .soapAction: "\"\""]
    }

    private func body<O: RMSOperation>(of operation: O, access: ShopAccess) throws -> [UInt8] {
        let dialect = form.dialect
        let child = dialect.childNamespace == nil ? "" : "t:"
        let member = dialect.memberNamespace == nil ? "" : "e:"
        var writer = XMLWriter()
        if let memberNamespace = dialect.memberNamespace, let stringNamespace = dialect.stringNamespace {
            try writer.start(
                "s:Envelope",
                [
                    "xmlns:s": Self.envelopeNamespace, "xmlns:t": dialect.namespace, "xmlns:e": memberNamespace,
                    "xmlns:l": stringNamespace, "xmlns:xsi": Self.instanceNamespace,
                ]
            )
        } else {
            try writer.start("s:Envelope", ["xmlns:s": Self.envelopeNamespace, "xmlns:t": dialect.namespace])
        }
        try writer.start("s:Body")
        try writer.start("t:\(form.operation)")
        try writer.start(child + dialect.credentials)
        for name in dialect.credentialMembers {
            try writer.element(member + name, Self.credential(name, access))
        }
        writer.end()
        guard let argument = form.argument else { return writer.finish() }
        try writer.start(child + argument)
        var encoder = XMLModelEncoder(writer: writer, prefix: member, writesNil: dialect.writesNil)
        try encoder.members(of: operation)
        return encoder.writer.finish()
    }

    /// `userName` is sent empty: its content does not matter with current keys.
    private static func credential(_ name: String, _ access: ShopAccess) -> String {
        switch name {
        case "authKey": access.credentials.authorization
        case "shopUrl": access.shopURL ?? ""
        default: ""
        }
    }

    func open(_ root: XMLElement, vocabulary: ServiceVocabulary) throws -> OpenedAnswer? {
        guard root.named(Name.envelope), let body = root.first(Name.body) else { return nil }
        if let fault = body.first(Name.fault) {
            let code = (fault.first(Name.faultcode) ?? fault.first(Name.prefixedFaultcode))?.word ?? "Fault"
            let message = fault.first(Name.faultstring) ?? fault.first(Name.prefixedFaultstring)
            var opened = OpenedAnswer(failure: ServiceFailure(code: code, message: message?.text))
            opened.failureMeaning = Self.meaning(ofFault: code)
            return opened
        }
        let dialect = form.dialect
        guard let answer = body.first(XMLName("\(form.operation)Response", namespace: dialect.namespace)),
            let result = answer.first(XMLName(dialect.result, namespace: dialect.childNamespace))
        else {
            throw DecodingProblem(path: "Envelope/Body/\(form.operation)Response", problem: "is missing or empty")
        }
        var opened = OpenedAnswer(members: result, namespace: dialect.memberNamespace)
        guard let code = result.first(XMLName(dialect.code, namespace: dialect.memberNamespace))?.word else {
            throw DecodingProblem(path: "\(result.path)/\(dialect.code)", problem: "is missing or empty")
        }
        // W is a warning: the answer contains what was done and what was not.
        if !code.hasPrefix("N"), !code.hasPrefix("W") {
            let message = result.first(XMLName(dialect.message, namespace: dialect.memberNamespace))?.text
            opened.failure = ServiceFailure(code: code, message: message)
        }
        return opened
    }

    /// SOAP 1.1 has four codes, with any prefix and anything after a dot; all except `Server` blame the message.
    private static func meaning(ofFault code: String) -> CodeMeaning {
        let local = code.split(separator: ":").last?.split(separator: ".").first ?? ""
        guard ["Client", "MustUnderstand", "VersionMismatch"].contains(local) else {
            return CodeMeaning(
                "RMS failed internally",
                advice: "Try again; if it keeps failing, report the requestId to RMS's support.",
                kind: .serverFault
            )
        }
        return CodeMeaning(
            "RMS did not accept the message: the fault blames its sender",
            advice: "Compare the message with the description of the service; RMS did nothing.",
            kind: .invalidRequest
        )
    }

    func path(to names: [String]) -> [XMLName] {
        let dialect = form.dialect
        return [
            Name.envelope, Name.body, XMLName("\(form.operation)Response", namespace: dialect.namespace),
            XMLName(dialect.result, namespace: dialect.childNamespace),
        ] + names.map { XMLName($0, namespace: dialect.memberNamespace) }
    }

    var memberNamespace: String? { form.dialect.memberNamespace }

    private enum Name {
        static let envelope = XMLName("Envelope", namespace: SOAPCodec.envelopeNamespace)
        static let body = XMLName("Body", namespace: SOAPCodec.envelopeNamespace)
        static let fault = XMLName("Fault", namespace: SOAPCodec.envelopeNamespace)
        static let faultcode = XMLName("faultcode")
        static let faultstring = XMLName("faultstring")
        // SOAP 1.1 puts them in no namespace; some writers prefix them anyway.
        static let prefixedFaultcode = XMLName("faultcode", namespace: SOAPCodec.envelopeNamespace)
        static let prefixedFaultstring = XMLName("faultstring", namespace: SOAPCodec.envelopeNamespace)
    }
}

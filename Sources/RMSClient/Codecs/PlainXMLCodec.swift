/// RMS's own XML envelope: `<request><itemUpdateRequest>…` out, `<result><status>…</status><itemUpdateResult>…` in.
struct PlainXMLCodec {
    let form: WireForm.PlainXML

    /// The body of a call, or nil where the parameters travel in the query.
    func body<O: RMSOperation>(of operation: O) throws -> [UInt8]? {
        guard let request = form.request else { return nil }
        var writer = XMLWriter()
        try writer.start("request")
        try writer.start(request)
        var encoder = XMLModelEncoder(writer: writer)
        try encoder.members(of: operation)
        writer = encoder.writer
        writer.end()
        writer.end()
        return writer.finish()
    }

    /// What an answer says before anything is typed.
    struct Envelope {
        let root: XMLElement
        let systemStatus: String?
        let message: String?
        let requestID: String?

        var isRefusal: Bool { systemStatus != nil && systemStatus != "OK" }
    }

    /// Reads the envelope; nil if the document is none.
    func envelope(of document: XMLDocument) -> Envelope? {
        let root = document.root
        guard root.named(Name.result), let status = root.first(Name.status) else { return nil }
        return Envelope(
            root: root,
            systemStatus: status.first(Name.systemStatus)?.text,
            message: status.first(Name.message)?.text,
            requestID: status.first(Name.requestId)?.text
        )
    }

    /// The element that holds the answer.
    func result(in envelope: Envelope) throws -> XMLElement {
        guard let result = envelope.root.first(XMLName(form.result)) else {
            throw DecodingProblem(path: "result/\(form.result)", problem: "is missing")
        }
        return result
    }

    /// What RMS complains about, if the result's code is none of success; nil for a success.
    ///
    /// A result without a code (a batch has one for each record) is a success.
    func failure(in result: XMLElement, vocabulary: ServiceVocabulary) throws -> ServiceFailure? {
        guard let code = result.first(Name.code)?.text, !form.successCodes.contains(code) else { return nil }
        let decoder = XMLModelDecoder()
        let messages = try result.first(Name.errorMessages).map { wrapper in
            try wrapper.children.map { try decoder.decode(ServiceErrorMessage.self, from: $0) }
        }
        return ServiceFailure(code: code, fields: (messages ?? []).map { vocabulary.field($0) })
    }

    private enum Name {
        static let result = XMLName("result")
        static let status = XMLName("status")
        static let systemStatus = XMLName("systemStatus")
        static let message = XMLName("message")
        static let requestId = XMLName("requestId")
        static let code = XMLName("code")
        static let errorMessages = XMLName("errorMessages")
    }
}

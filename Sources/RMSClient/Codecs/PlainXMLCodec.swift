internal import HTTPTypes

/// The codec for XML without SOAP: `<request><itemUpdateRequest>…` out, and one of RMS's envelopes in.
struct PlainXMLCodec: XMLCodec {
    let form: WireForm.PlainXML

    func encode<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws -> EncodedRequest {
        let address = try QueryEncoder(operation)
        guard let request = form.request else {
            return EncodedRequest(target: address.target(O.function.path, withQuery: true))
        }
        var writer = XMLWriter()
        for element in request { try writer.start(element) }
        var encoder = XMLModelEncoder(writer: writer)
        try encoder.members(of: operation)
        let target = address.target(O.function.path, withQuery: false)
        let document = encoder.writer.finish()
        guard let part = form.filePart else { return EncodedRequest(target: target, body: document) }
        var parts = [MultipartForm.Part("xml", .text(String(decoding: document, as: UTF8.self)))]
        // A call that changes no file has only the first part.
        if let file = try FileCollector.file(of: operation) { parts.append(.init(part, .file(file))) }
        return EncodedRequest(target: target, form: MultipartForm(parts))
    }

    func fields(for access: ShopAccess, hasBody: Bool) -> HTTPFields {
        HTTPFields(access, accept: "application/xml, text/xml", contentType: hasBody ? "text/xml; charset=utf-8" : nil)
    }

    func open(_ root: XMLElement, vocabulary: ServiceVocabulary) throws -> OpenedAnswer? {
        if case .resource(let name, let namespace) = form.answer, root.named(XMLName(name, namespace: namespace)) {
            return try resource(root, in: OpenedAnswer(), vocabulary)
        }
        guard root.named(Name.result) else { return nil }
        var opened = OpenedAnswer()
        if let status = root.first(Name.status) {
            opened.requestID = status.first(Name.requestId)?.word
            if let word = status.first(Name.systemStatus)?.word, word != "OK" {
                let message = status.first(Name.message)?.word ?? word
                // A refusal of the gateway has no result; one of the service itself may come with NG as well.
                if case .result(let name, _, let codeName) = form.answer,
                    let code = root.first(XMLName(name))?.first(XMLName(codeName))?.word
                {
                    opened.failure = ServiceFailure(code: code, message: message)
                } else {
                    opened.refusal = message
                }
                return opened
            }
        }
        switch form.answer {
        case .result(let name, let successCodes, let codeName):
            guard let members = root.first(XMLName(name)) else {
                throw DecodingProblem(path: "result/\(name)", problem: "is missing")
            }
            let code = members.first(XMLName(codeName))?.word
            if code == nil, successCodes != nil || members.children.first(where: { _ in true }) == nil {
                throw DecodingProblem(path: "result/\(name)/\(codeName)", problem: "is missing or empty")
            }
            opened.members = members
            if let code, !(successCodes ?? ["N000"]).contains(code) {
                opened.failure = ServiceFailure(code: code, fields: complaints(in: members, vocabulary))
            }
        case .payload:
            opened.members = root
            opened.failure = errors(in: root, vocabulary)
        case .resource(let name, let namespace):
            guard let element = root.first(XMLName(name, namespace: namespace)) else {
                throw DecodingProblem(path: "result/\(name)", problem: "is missing")
            }
            return try resource(element, in: opened, vocabulary)
        }
        return opened
    }

    func path(to names: [String]) -> [XMLName] {
        switch form.answer {
        case .result(let name, _, _): ([Name.result, XMLName(name)]) + names.map { XMLName($0) }
        case .payload: [Name.result] + names.map { XMLName($0) }
        case .resource: names.map { XMLName($0) }
        }
    }

    var memberNamespace: String? { nil }

    /// Complaints about fields; a result without complaints has no list.
    private func complaints(
        in members: XMLElement,
        _ vocabulary: ServiceVocabulary
    ) -> [ServiceFailure.Field] {
        guard let list = members.first(Name.errorMessages) else { return [] }
        let decoder = XMLModelDecoder()
        // A complaint that can't be read must not replace the refusal that it belongs to.
        return list.children.compactMap { try? decoder.decode(ServiceErrorMessage.self, from: $0) }
            .map(vocabulary.field)
    }

    /// A list of errors: the first one is the failure, all of them are its complaints.
    private func errors(in root: XMLElement, _ vocabulary: ServiceVocabulary) -> ServiceFailure? {
        guard let list = root.first(Name.errors) else { return nil }
        let errors = list.children.map { error in
            (code: error.first(Name.code)?.word ?? "", message: error.first(Name.message)?.word ?? "")
        }
        guard let first = errors.first else { return nil }
        let fields = errors.map { error in
            // A word that is not a field name may be anything, even what was sent.
            let name = vocabulary.fieldNames[String(error.message.prefix { $0 != "." })] ?? "the request"
            let spoken = "\(name.replacing("_", with: " and ")) "
            return ServiceFailure.Field(
                name: name,
                errorID: error.code,
                // The name is already in the complaint.
                meaning: vocabulary.meaning(of: error.code).map { meaning in
                    meaning.text.hasPrefix(spoken) ? String(meaning.text.dropFirst(spoken.count)) : meaning.text
                },
                message: error.message
            )
        }
        return ServiceFailure(code: first.code, message: first.message, fields: fields)
    }

    private func resource(
        _ element: XMLElement,
        in opened: OpenedAnswer,
        _ vocabulary: ServiceVocabulary
    ) throws -> OpenedAnswer {
        var opened = opened
        guard let code = element.first(Name.resultCode)?.word else {
            throw DecodingProblem(path: "\(element.path)/resultCode", problem: "is missing or empty")
        }
        opened.members = element.first(Name.result)
        if code != "N000" {
            let messages = element.first(Name.resultMessageList)?.children.map { $0 } ?? []
            let complaints = messages.filter { $0.first(Name.fieldId) != nil }.map { message in
                ServiceFailure.Field(
                    name: message.first(Name.fieldId)?.word ?? "request",
                    errorID: message.first(Name.validationErrorCode)?.word ?? message.first(Name.code)?.word ?? code,
                    meaning: message.first(Name.validationErrorCode)?.word.flatMap { vocabulary.errorMeanings[$0] },
                    message: message.first(Name.message)?.text
                )
            }
            let said = messages.first?.first(Name.message)?.text
            opened.failure = ServiceFailure(code: code, message: said, fields: complaints)
        }
        return opened
    }

    private enum Name {
        static let result = XMLName("result")
        static let status = XMLName("status")
        static let systemStatus = XMLName("systemStatus")
        static let message = XMLName("message")
        static let requestId = XMLName("requestId")
        static let code = XMLName("code")
        static let errorMessages = XMLName("errorMessages")
        static let errors = XMLName("errors")
        static let resultCode = XMLName("resultCode")
        static let resultMessageList = XMLName("resultMessageList")
        static let fieldId = XMLName("fieldId")
        static let validationErrorCode = XMLName("validationErrorCode")
    }
}

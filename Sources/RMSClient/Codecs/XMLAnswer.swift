internal import HTTPTypes

/// An XML answer with its envelope opened, before its members are decoded.
struct OpenedAnswer {
    /// RMS's id of the exchange, if the envelope holds one.
    var requestID: String?
    /// The gateway's message, if it refused the call in place of the service.
    var refusal: String?
    /// The service's refusal.
    var failure: ServiceFailure?
    /// What the refusal means, if its code is not in the vocabulary.
    var failureMeaning: CodeMeaning?
    /// The element that holds the members; nil if the answer has none.
    var members: XMLElement?
    /// Their namespace.
    var namespace: String?
}

/// An envelope: knows where an answer's members are, and where its code is.
protocol XMLEnvelope: Sendable {
    /// Opens an answer; nil if the document is not in this form.
    func open(_ root: XMLElement, vocabulary: ServiceVocabulary) throws -> OpenedAnswer?
    /// The elements from the root down to the named ones.
    func path(to names: [String]) -> [XMLName]
    /// The namespace of an answer's members.
    var memberNamespace: String? { get }
}

/// A codec for XML: the envelope, and how a call is written.
protocol XMLCodec: WireCodec, XMLEnvelope {}

extension XMLCodec {
    var envelope: (any XMLEnvelope)? { self }
}

/// One XML answer, from the bytes to the typed value or the failure.
struct XMLAnswer {
    let envelope: any XMLEnvelope
    let response: TransportResponse
    let reading: AnswerReading
    /// The beginning of the body, which distinguishes a web page from an answer.
    private var start: [UInt8] = []

    init(_ envelope: any XMLEnvelope, _ response: TransportResponse, _ reading: AnswerReading) {
        self.envelope = envelope
        self.response = response
        self.reading = reading
    }

    private var status: Int { response.head.status.code }

    mutating func decode<O: RMSOperation>(_ type: O.Type) async throws(RMSError) -> RMSAnswer<O.Response> {
        let report = reading.report(for: O.function)
        let reader = reader(at: []) { _ in }
        let document = try await read(by: reader, during: O.function)
        let opened = try open(document.root, of: O.function, O.vocabulary)
        do {
            let value = try members(of: opened, as: O.Response.self, report)
            let requestID = opened.requestID ?? response.requestID
            var answer = RMSAnswer(value: value, requestID: requestID, httpStatus: status)
            answer.unreadable = report?.unreadable ?? []
            answer.replacedCharacters = reader.replacedCharacters
            return answer
        } catch {
            throw undecodable("\(error)", during: O.function, requestID: opened.requestID)
        }
    }

    private mutating func read(
        by reader: XMLReader,
        during function: RMSFunction
    ) async throws(RMSError) -> XMLDocument {
        do {
            for try await chunk in response.body {
                note(chunk)
                try reader.feed(chunk)
            }
            return try reader.finish()
        } catch {
            throw failure(error, during: function, after: reader)
        }
    }

    /// Keeps the beginning of a body; the bytes are shared, not copied.
    mutating func note(_ chunk: [UInt8]) {
        if start.isEmpty { start = chunk } else if start.count < Intermediary.enough { start += chunk }
    }

    /// A reader of the answer with the client's reading options.
    ///
    /// It marks what XML forbids, so that a refusal is reported whatever its message contains.
    func reader(at recordPath: [XMLName], _ onRecord: @escaping (XMLElement) throws -> Void) -> XMLReader {
        let charset = response.head.headerFields[.contentType].flatMap { MediaType($0).charset }
        let forbidden = reading.forbiddenCharacters
        return XMLReader(recordPath, XMLLimits(), charset, forbidden, marksDamage: true, onRecord)
    }

    /// Opens the envelope; throws the refusal if it contains one.
    func open(
        _ root: XMLElement,
        of function: RMSFunction,
        _ vocabulary: ServiceVocabulary
    ) throws(RMSError) -> OpenedAnswer {
        let opened: OpenedAnswer?
        if root.isEmpty { throw undecodable("\(root.localName) is empty", during: function) }
        do {
            opened = try envelope.open(root, vocabulary: vocabulary)
        } catch {
            throw undecodable("\(error)", during: function)
        }
        guard let opened else { throw unread("the answer is not in RMS's envelope", during: function) }
        if let code = opened.refusal ?? opened.failure?.code, code.contains("\u{FFFD}") {
            throw undecodable("the code contains bytes that are not valid in its encoding", during: function)
        }
        if let refusal = opened.refusal {
            throw RefusedAnswer(response: response, function: function)
                .failure(ServiceFailure(code: refusal), by: .gateway, opened.requestID)
        }
        if let failure = opened.failure {
            throw RMSError(
                refused: failure,
                by: function,
                in: vocabulary,
                unlessKnown: opened.failureMeaning,
                httpStatus: status,
                requestID: opened.requestID ?? response.requestID
            )
        }
        return opened
    }

    /// The content of the answer, without the records that were handed out.
    func members<M: WireModel>(of opened: OpenedAnswer, as type: M.Type, _ report: RecordReport?) throws -> M {
        guard let members = opened.members else {
            throw DecodingProblem(path: "", problem: "the answer contains no result")
        }
        let decoder = XMLModelDecoder(namespace: opened.namespace)
        if let report { return try decoder.decode(type, from: members, report) }
        if let damage = members.damageOfDocument { throw DecodingProblem(damage) }
        return try decoder.decode(type, from: members)
    }

    /// The error for what stopped the reading.
    ///
    /// - Parameter reader: The reader, which knows what was being read.
    func failure(_ error: any Error, during function: RMSFunction, after reader: XMLReader?) -> RMSError {
        switch error {
        case let error as TransportError:
            RMSError(error, during: function, httpStatus: status, requestID: response.requestID)
        case let error as RMSError: error
        case let error as XMLParseError:
            start.isEmpty
                ? undecodable("the answer is empty", during: function)
                : unread(
                    "the answer is not well-formed XML: \(error)\(reader?.lastID.map { ", in or after \($0)" } ?? "")",
                    during: function
                )
        default: undecodable("\(error)", during: function)
        }
    }

    /// The error for an answer that is not in RMS's format: an intermediary's, if it looks like one.
    private func unread(_ problem: String, during function: RMSFunction) -> RMSError {
        let intermediary = Intermediary(head: response.head, start: start)
        guard intermediary.sign != nil else { return undecodable(problem, during: function) }
        return RefusedAnswer(response: response, function: function).failure(nil, by: .intermediary(intermediary), nil)
    }

    private func undecodable(_ problem: String, during function: RMSFunction, requestID: String? = nil) -> RMSError {
        RMSError(
            undecodable: problem,
            during: function,
            httpStatus: status,
            requestID: requestID ?? response.requestID
        )
    }
}

extension XMLReader {
    /// The id of the last record that was read, or begun, before an error.
    fileprivate var lastID: String? {
        guard let element = partialRecord ?? partialRoot else { return nil }
        return element.last(where: { UnreadableRecord.ID.names.contains($0.localName) }).flatMap {
            UnreadableRecord.ID($0.localName, $0.text).map { "\($0.name) \($0.value)" }
        }
    }
}

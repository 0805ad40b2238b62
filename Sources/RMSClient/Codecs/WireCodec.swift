internal import HTTPTypes

/// How calls of one wire are written, and where their answers have what.
protocol WireCodec: Sendable {
    /// The address and the body of an operation.
    func encode<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws -> EncodedRequest
    /// The header fields of a call.
    func fields(for access: ShopAccess, hasBody: Bool) -> HTTPFields
    /// The envelope of XML answers; nil for JSON.
    var envelope: (any XMLEnvelope)? { get }
}

/// An operation on the wire, without the header fields.
struct EncodedRequest {
    /// The path below the host, with the query.
    var target: String
    var body: [UInt8]?
    /// The body as a form with a file; `body` is nil then.
    var form: MultipartForm?
}

/// Chooses the codec. The calls are static, so that the compiler specializes each operation's encoder and decoder.
extension WireForm: WireCodec {
    func encode<O: RMSOperation>(_ operation: O, for access: ShopAccess) throws -> EncodedRequest {
        switch self {
        case .plainXML(let form): try PlainXMLCodec(form: form).encode(operation, for: access)
        case .soap(let form): try SOAPCodec(form: form).encode(operation, for: access)
        case .json: try JSONCodec().encode(operation, for: access)
        }
    }

    /// Decodes an answer with a status of success; throws the failure that it reports.
    func decode<O: RMSOperation>(
        _ type: O.Type,
        from response: TransportResponse,
        _ reading: AnswerReading
    ) async throws(RMSError) -> RMSAnswer<O.Response> {
        guard let envelope else { return try await JSONCodec().decode(type, from: response, reading) }
        var answer = XMLAnswer(envelope, response, reading)
        return try await answer.decode(type)
    }

    func fields(for access: ShopAccess, hasBody: Bool) -> HTTPFields { codec.fields(for: access, hasBody: hasBody) }

    var envelope: (any XMLEnvelope)? { codec.envelope }

    private var codec: any WireCodec {
        switch self {
        case .plainXML(let form): PlainXMLCodec(form: form)
        case .soap(let form): SOAPCodec(form: form)
        case .json: JSONCodec()
        }
    }
}

extension HTTPFields {
    /// The fields of a call whose key is in a header field.
    init(_ access: ShopAccess, accept: String, contentType: String?) {
        self.init()
        self[.authorization] = access.credentials.authorization
        self[.accept] = accept
        if let contentType { self[.contentType] = contentType }
    }
}

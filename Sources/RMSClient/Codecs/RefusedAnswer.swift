internal import Foundation
internal import HTTPTypes

/// An answer that the gateway gave in the service's place: HTTP other than 200, or `systemStatus` NG.
struct RefusedAnswer {
    let response: TransportResponse
    let function: RMSFunction
    var vocabulary = ServiceVocabulary()

    /// More than any refusal is long.
    private static let maximumBytes = 64 * 1024

    private var status: Int { response.head.status.code }

    /// Reads what the body says, in whichever of RMS's shapes it says it; an unreadable body is passed over, for the
    /// status alone tells the kind.
    func failure(envelope: (any XMLEnvelope)?) async -> RMSError {
        var bytes: [UInt8] = []
        do {
            for try await chunk in response.body {
                bytes += chunk
                if bytes.count > Self.maximumBytes { break }
            }
        } catch  where error.kind == .cancelled {
            return RMSError(error, during: function, httpStatus: status)
        } catch {}
        if let envelope, let document = try? XMLReader.parse(bytes), let opened = opened(document.root, envelope) {
            if let failure = opened.failure { return self.failure(failure, byGateway: false, opened.requestID) }
            return failure(opened.refusal.map { ServiceFailure(code: $0) }, byGateway: true, opened.requestID)
        }
        let said = GatewayMessage(json: bytes) ?? GatewayMessage(xml: bytes)
        return failure(said?.failure, byGateway: true, isPage: isPage(bytes), nil)
    }

    /// What the service's own envelope says, or the plain one, which the gateway in front of it may use.
    private func opened(_ root: XMLElement, _ envelope: any XMLEnvelope) -> OpenedAnswer? {
        if let own = try? envelope.open(root, vocabulary: vocabulary) { return own }
        return try? PlainXMLCodec(form: .init(request: nil, answer: .payload)).open(root, vocabulary: vocabulary)
    }

    /// What a status and a code mean together.
    ///
    /// A code whose meaning is known tells more than the status; a code that is not known tells less than a status that
    /// speaks of the key, of too many calls or of RMS itself.
    ///
    /// - Parameter isPage: Whether the body is a page for people, which the service itself never sends.
    func failure(
        _ said: ServiceFailure?,
        byGateway: Bool,
        isPage: Bool = false,
        _ requestID: String?
    ) -> RMSError {
        if let said, vocabulary.meaning(of: said.code) != nil || !(byGateway || statusSpeaks) {
            let requestID = requestID ?? response.requestID
            return RMSError(refused: said, by: function, in: vocabulary, httpStatus: status, requestID: requestID)
        }
        let code = said?.code
        let unmatched = response.head.headerFields[.mockUnmatched]
        let isNoData = status == 404 && !isPage && unmatched == nil
        let verdict =
            (isNoData ? vocabulary.notFound.map(Verdict.init) : nil)
            ?? Verdict(status: status, code: code, unmatched: unmatched)
        let mayHaveActed = verdict.mayHaveActed && function.access == .write
        var failure = RMSError(
            verdict.kind,
            function: function.name,
            httpStatus: status,
            requestID: requestID ?? response.requestID,
            attempts: 1,
            failure: said,
            problem: verdict.problem,
            advice: mayHaveActed ? "RMS may have acted on it: read back before you send it again." : verdict.advice
        )
        failure.isTransient = verdict.isTransient
        failure.mayHaveActed = mayHaveActed
        failure.retryAfter = response.head.retryAfter(now: Date())
        return failure
    }
}

extension RefusedAnswer {
    /// The status alone says what kind of failure it is.
    private var statusSpeaks: Bool {
        [401, 403, 429].contains(status) || status >= 500 || (status == 404 && vocabulary.notFound != nil)
    }

    /// A host that knows no such path answers with HTML.
    private func isPage(_ bytes: [UInt8]) -> Bool {
        if response.head.headerFields[.contentType]?.lowercased().hasPrefix("text/html") == true { return true }
        let start = String(decoding: bytes.prefix(256), as: UTF8.self).lowercased()
        return start.contains("<!doctype html") || start.contains("<html")
    }
}

/// What a status and a gateway's message mean.
private struct Verdict {
    let kind: RMSError.Kind
    let problem: String
    let advice: String
    var isTransient = false
    /// RMS may have looked at the call before it failed.
    var mayHaveActed = false

    init(_ meaning: CodeMeaning) {
        kind = meaning.kind
        problem = meaning.text
        advice = meaning.advice
    }

    init(status: Int, code: String?, unmatched: String?) {
        if let unmatched {
            kind = .invalidRequest
            problem = "the mock has no fixture for this request: \(unmatched)"
            advice = "Add a fixture, or send what the closest one expects."
            return
        }
        switch (status, code) {
        case (300..<400, _):
            kind = .transport
            problem = "the host answered with a redirect, which is never followed with a key"
            advice = "Check the base URL."
        case (401, _), (_, "AuthError"), (_, "ES01-01"), (_, "ES04-01"), (_, "GA0001"), (_, "GE0008"):
            kind = .unauthorized
            problem = "RMS does not accept the key for this function"
            advice =
                "Check serviceSecret and licenseKey, that the key's 90 days are not over, and that the function is "
                + "ticked in the RMS console (a change takes up to 30 minutes)."
        case (403, _), (429, _), (_, "AccessLimit"), (_, "QPSLimit"):
            kind = .throttled
            problem = "too many calls in too short a time"
            advice = "Send about one call a second and try again."
            isTransient = true
            // A 403 that does not say why may come from anything on the way.
            mayHaveActed = status != 429 && code == nil
        case (400, "ParameterError"):
            kind = .invalidRequest
            problem = "RMS says that a query parameter is missing or invalid"
            advice = "Compare the parameters with the documentation of the call."
        case (400, "Request data is wrong format"):
            kind = .invalidRequest
            problem = "RMS can't read the request: malformed XML, a wrong order of elements or a missing one"
            advice = "Keep the documented order and send every mandatory element."
        case (405, _):
            kind = .invalidRequest
            problem = "RMS does not take this HTTP method here"
            advice = "Use the method of the catalogue (rms functions)."
        case (404, _):
            kind = .invalidRequest
            problem = "RMS knows no such path"
            advice =
                "The call may have been switched off: see its state and successor in the catalogue (rms functions)."
        case (503, _):
            kind = .maintenance
            problem = "RMS is stopped or overloaded"
            advice = "Try again later."
            isTransient = true
            mayHaveActed = true
        case (500..., _):
            kind = .serverFault
            problem = "RMS failed inside"
            advice = "Try again; if it stays so, report the requestId to RMS's support."
            isTransient = true
            mayHaveActed = true
        default:
            kind = .invalidRequest
            problem = "RMS refused the request"
            advice = "Compare it with the documentation of the call."
        }
    }
}

/// The code and the message of a refusal, in any of the shapes that RMS's gateways use.
private struct GatewayMessage {
    let failure: ServiceFailure

    private struct Shape: Decodable {
        struct Entry: Decodable {
            let code: String?
            let message: String?
        }
        struct Results: Decodable {
            let errorCode: String?
            let message: String?
        }
        struct Message: Decodable {
            let messageType: String?
            let messageCode: String?
            let message: String?
        }
        let errors: [Entry]?
        let Results: Results?
        let MessageModelList: [Message]?
    }

    init?(json bytes: [UInt8]) {
        guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes)) else { return nil }
        let said = shape.MessageModelList?.first { $0.messageType == "ERROR" }
        guard let code = shape.Results?.errorCode ?? shape.errors?.first?.code ?? said?.messageCode else { return nil }
        let message = shape.Results?.message ?? shape.errors?.first?.message ?? said?.message
        failure = ServiceFailure(code: code, message: message)
    }

    /// `errors/element`, an XML rendering of the JSON form that one client expects.
    init?(xml bytes: [UInt8]) {
        guard let root = try? XMLReader.parse(bytes).root, root.named(XMLName("errors")),
            let entry = root.first(XMLName("element")), let code = entry.first(XMLName("code"))?.text
        else { return nil }
        failure = ServiceFailure(code: code, message: entry.first(XMLName("message"))?.text)
    }
}

extension HTTPField.Name {
    /// How the mock says which fixture came closest.
    static let mockUnmatched = HTTPField.Name("x-mock-unmatched")!
}

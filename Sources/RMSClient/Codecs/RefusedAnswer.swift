internal import Foundation
internal import HTTPTypes

/// An answer that is not a success: HTTP other than 2xx, `systemStatus` NG, or a web page in place of an answer.
struct RefusedAnswer {
    let response: TransportResponse
    let function: RMSFunction
    var vocabulary = ServiceVocabulary()
    /// Whether the host may explain a refusal in its own words: a mock holds no customers' data.
    var isExplained = false

    /// Larger than any refusal: one may have a complaint about each of several hundred rows.
    private static let maximumBytes = 1 << 20

    private var status: Int { response.head.status.code }

    /// Who refused the call, as far as the answer shows.
    enum Speaker {
        /// The service, in its envelope.
        case service
        /// RMS's gateway, in one of its formats.
        case gateway
        /// Unknown: there is only the status.
        case unknown
        /// Something between the client and RMS.
        case intermediary(Intermediary)
    }

    /// Reads the refusal from the body, in any of RMS's formats.
    ///
    /// A truncated body is used as far as it was received: the reason for the truncation is not the failure that
    /// matters.
    func failure(envelope: (any XMLEnvelope)?) async -> RMSError {
        var bytes: [UInt8] = []
        do {
            for try await chunk in response.body {
                bytes += chunk
                if bytes.count > Self.maximumBytes { break }
            }
        } catch {}
        let type = response.head.headerFields[.contentType].map { MediaType($0) }
        if isExplained, let explanation = ProblemDetails(type, bytes) { return failure(explanation) }
        let document = try? XMLReader.parse(bytes, charset: type?.charset, forbiddenCharacters: .replace)
        if let envelope, let document, let opened = opened(document.root, envelope) {
            if let failure = opened.failure {
                return self.failure(failure, by: .service, opened.requestID, unlessKnown: opened.failureMeaning)
            }
            return failure(opened.refusal.map { ServiceFailure(code: $0) }, by: .gateway, opened.requestID)
        }
        if let said = GatewayMessage(json: bytes, vocabulary) ?? GatewayMessage(xml: document?.root) {
            return failure(said.failure, by: .gateway, nil)
        }
        let intermediary = Intermediary(head: response.head, start: bytes)
        if intermediary.sign != nil { return failure(nil, by: .intermediary(intermediary), nil) }
        // Our choice: an empty answer with RMS's id of the exchange comes from RMS.
        return failure(nil, by: bytes.isEmpty && response.requestID != nil ? .gateway : .unknown, nil)
    }

    /// Opens the service's own envelope, or the plain one, which the gateway in front of it may use.
    private func opened(_ root: XMLElement, _ envelope: any XMLEnvelope) -> OpenedAnswer? {
        if let own = try? envelope.open(root, vocabulary: vocabulary) { return own }
        return try? PlainXMLCodec(form: .init(request: nil, answer: .payload)).open(root, vocabulary: vocabulary)
    }

    /// The error for a status and a code.
    ///
    /// A known code takes precedence over the status. A status about the key, about too many calls or about RMS itself
    /// takes precedence over an unknown code. A fault that blames the caller is the caller's whatever the status,
    /// because every SOAP fault has 500.
    ///
    /// - Parameter meaning: What the envelope says about a code that is not in the vocabulary.
    func failure(
        _ said: ServiceFailure?,
        by speaker: Speaker,
        _ requestID: String?,
        unlessKnown meaning: CodeMeaning? = nil
    ) -> RMSError {
        let requestID = requestID ?? response.requestID
        let isService = if case .service = speaker { true } else { false }
        if let said,
            vocabulary.meaning(of: said.code) != nil || meaning?.kind == .invalidRequest
                || (isService && !statusSpeaks)
        {
            return RMSError(
                refused: said,
                by: function,
                in: vocabulary,
                unlessKnown: meaning,
                httpStatus: status,
                requestID: requestID
            )
        }
        let outcome = statusMeaning(on: said, by: speaker)
        let mayHaveActed = outcome.mayHaveActed && function.access == .write
        var failure = RMSError(
            outcome.kind,
            function: function.name,
            httpStatus: status,
            requestID: requestID,
            attempts: 1,
            failure: said,
            problem: outcome.problem,
            advice: mayHaveActed ? "RMS may have acted on it: read back before you send it again." : outcome.advice
        )
        failure.isTransient = outcome.isTransient
        failure.mayHaveActed = mayHaveActed
        failure.retryAfter = response.head.retryAfter(now: Date())
        return failure
    }

    private func failure(_ explanation: ProblemDetails) -> RMSError {
        RMSError(
            .invalidRequest,
            function: function.name,
            httpStatus: status,
            requestID: response.requestID,
            attempts: 1,
            problem: explanation.text,
            advice: "Correct the request, or the fixtures that the host answers from."
        )
    }

    private func statusMeaning(on said: ServiceFailure?, by speaker: Speaker) -> StatusMeaning {
        switch speaker {
        case .intermediary(let intermediary):
            if let meaning = StatusMeaning(intermediary) { return meaning }
        case .service, .gateway:
            if status == 404, let notFound = vocabulary.notFound { return StatusMeaning(notFound) }
        case .unknown: break
        }
        return StatusMeaning(status: status, code: said?.code)
    }

    /// Whether the status alone determines the kind of failure.
    private var statusSpeaks: Bool {
        [401, 403, 429].contains(status) || status >= 500 || (status == 404 && vocabulary.notFound != nil)
    }
}

/// The meaning of a status and a gateway's message.
private struct StatusMeaning {
    let kind: RMSError.Kind
    let problem: String
    let advice: String
    var isTransient = false
    /// Whether RMS may have acted on the call before it failed.
    var mayHaveActed = false

    init(_ meaning: CodeMeaning) {
        kind = meaning.kind
        problem = meaning.text
        advice = meaning.advice
    }

    /// The meaning of an intermediary's answer; nil if the status means the same no matter who sends it.
    init?(_ intermediary: Intermediary) {
        let status = intermediary.head.status.code
        guard let sign = intermediary.sign, !(300..<400 ~= status), status != 404, status != 405, status != 429,
            status < 500 || status == 511
        else { return nil }
        kind = .intermediary
        problem = sign + (intermediary.name.map { "; it calls itself \($0)" } ?? "")
        advice = "Check the proxy settings, the base URL and whether RMS is under maintenance, then try again."
        // A page in place of an answer may be gone a moment later; a request for a login is not.
        isTransient = 200..<300 ~= status
        // Something that asks for credentials has passed nothing on.
        mayHaveActed = ![401, 407, 511].contains(status)
    }

    init(status: Int, code: String?) {
        switch (status, code) {
        case (300..<400, _):
            kind = .transport
            problem = "the host answered with a redirect, which is never followed with a key"
            advice = "Check the base URL."
            // Browsers are redirected like this after a form was accepted.
            mayHaveActed = [302, 303].contains(status)
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
            // A 403 without a reason may come from anything in between.
            mayHaveActed = status != 429 && code == nil
        case (400, "ParameterError"):
            kind = .invalidRequest
            problem = "RMS reports that a query parameter is missing or invalid"
            advice = "Compare the parameters with the documentation of the call."
        case (400, "Request data is wrong format"):
            kind = .invalidRequest
            problem = "RMS can't read the request: the XML is malformed, or an element is missing or out of order"
            advice = "Keep the documented order and send every mandatory element."
        case (405, _):
            kind = .invalidRequest
            problem = "RMS does not accept this HTTP method here"
            advice = "Use the method in the catalogue (rms functions)."
        case (404, _):
            kind = .invalidRequest
            problem = "there is no such path at this host"
            advice =
                "The call may have been switched off: see its state and successor in the catalogue (rms functions)."
        case (503, _):
            kind = .maintenance
            problem = "RMS, or a server in front of it, is stopped or overloaded"
            advice = "Try again later."
            isTransient = true
            mayHaveActed = true
        case (502, _), (504, _):
            kind = .serverFault
            problem = "a gateway got no answer from RMS"
            advice = "Try again later."
            isTransient = true
            mayHaveActed = true
        case (500..., _):
            kind = .serverFault
            problem = "RMS failed internally"
            advice = "Try again; if it keeps failing, report the requestId to RMS's support."
            isTransient = true
            mayHaveActed = true
        default:
            kind = .invalidRequest
            problem = "RMS refused the request"
            advice = "Compare it with the documentation of the call."
            // RMS does not document a refusal with a success status.
            mayHaveActed = 200..<300 ~= status
        }
    }
}

/// The code and the message of a refusal, in any of the formats that RMS's gateways use.
private struct GatewayMessage {
    let failure: ServiceFailure

    private struct Shape: Decodable {
        struct Entry: Decodable {
            let code: String?
            let message: String?
            let metadata: Metadata?
            let details: [Detail?]?

            struct Metadata: Decodable {
                let propertyPath: String?
                let details: [Detail?]?

                private enum CodingKeys: String, CodingKey {
                    case propertyPath, details
                }

                init(from decoder: any Decoder) throws {
                    let values = try decoder.container(keyedBy: CodingKeys.self)
                    propertyPath = try values.decodeIfPresent(String.self, forKey: .propertyPath)
                    details = try? values.decodeIfPresent([Detail?].self, forKey: .details)
                }
            }

            private enum CodingKeys: String, CodingKey {
                case code, message, metadata, details
            }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: CodingKeys.self)
                code = try values.decodeIfPresent(String.self, forKey: .code)
                message = try values.decodeIfPresent(String.self, forKey: .message)
                // Beside a code, anything else is of no importance.
                metadata = try? values.decodeIfPresent(Metadata.self, forKey: .metadata)
                details = try? values.decodeIfPresent([Detail?].self, forKey: .details)
            }

            /// The complaints that the entry itself consists of; empty if it has none.
            func detailFields(_ vocabulary: ServiceVocabulary) -> [ServiceFailure.Field] {
                (details ?? metadata?.details ?? []).compactMap { detail in
                    guard let detail, let code = detail.code?.word, code.wholeMatch(of: /\w{1,64}/) != nil else {
                        return nil
                    }
                    return ServiceFailure.Field(
                        name: (detail.path ?? metadata?.propertyPath)?.word ?? "an attribute",
                        errorID: code,
                        meaning: vocabulary.errorMeanings[code],
                        message: detail.message
                    )
                }
            }

            /// The complaint about a member, whose path may name a row: `inventories[3].quantity`.
            ///
            /// - Parameters:
            ///   - meaning: What the code means; nil if the failure itself says it.
            ///   - isFirst: Whether the failure itself says what the entry does, unless that names a member.
            func field(_ meaning: CodeMeaning?, isFirst: Bool) -> ServiceFailure.Field? {
                let path = metadata?.propertyPath?.word
                guard let code = code?.word, path != nil || !isFirst else { return nil }
                return ServiceFailure.Field(
                    name: path ?? code,
                    errorID: code,
                    meaning: meaning?.text,
                    message: message,
                    index: path?.firstMatch(of: /^\w+\[(\d{1,9})\]/).flatMap { Int($0.1) }
                )
            }
        }
        /// A detail of an error: a code alone, or an object with one. How RMS names the members is not publicly known.
        struct Detail: Decodable {
            var code: String?
            var message: String?
            var path: String?

            private enum CodingKeys: String, CodingKey {
                case code, message, propertyPath
            }

            init(from decoder: any Decoder) throws {
                if let text = try? decoder.singleValueContainer().decode(String.self) {
                    code = text
                } else if let values = try? decoder.container(keyedBy: CodingKeys.self) {
                    code = try? values.decodeIfPresent(String.self, forKey: .code)
                    message = try? values.decodeIfPresent(String.self, forKey: .message)
                    path = try? values.decodeIfPresent(String.self, forKey: .propertyPath)
                }
            }
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
        struct ShippingResult: Decodable {
            let MessageModelList: [Message]?
        }
        let MessageModelList: [Message]?
        /// The messages of rpay.order.getResultUpdateOrderShippingAsync are one level deeper.
        let ResultShippingModelList: [ShippingResult]?
    }

    init?(json bytes: [UInt8], _ vocabulary: ServiceVocabulary) {
        guard let shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes)) else { return nil }
        let messages = shape.MessageModelList ?? shape.ResultShippingModelList?.first?.MessageModelList
        let said = messages?.first { $0.messageType?.word == "ERROR" }
        let codes = [shape.Results?.errorCode, shape.errors?.first?.code, said?.messageCode]
        guard let code = codes.lazy.compactMap({ $0?.word }).first else { return nil }
        let message = shape.Results?.message ?? shape.errors?.first?.message ?? said?.message
        failure = ServiceFailure(
            code: code,
            message: message,
            fields: (shape.errors ?? []).enumerated().flatMap { place, entry in
                let details = entry.detailFields(vocabulary)
                if !details.isEmpty { return details }
                let meaning = entry.code.flatMap { $0 == code ? nil : vocabulary.meaning(of: $0) }
                return [entry.field(meaning, isFirst: place == 0)].compactMap(\.self)
            }
        )
    }

    /// `errors/element`, an XML rendering of the JSON form that one client expects.
    init?(xml root: XMLElement?) {
        guard let root, root.named(XMLName("errors")),
            let entry = root.first(XMLName("element")), let code = entry.first(XMLName("code"))?.word
        else { return nil }
        failure = ServiceFailure(code: code, message: entry.first(XMLName("message"))?.text)
    }
}

/// A refusal in the format of RFC 9457, which RMS does not use.
private struct ProblemDetails {
    let text: String

    private struct Shape: Decodable {
        let title: String
        let detail: String?
    }

    init?(_ type: MediaType?, _ bytes: [UInt8]) {
        guard type?.name == "application/problem+json",
            let shape = try? JSONDecoder().decode(Shape.self, from: Data(bytes))
        else { return nil }
        text = [shape.title, shape.detail].compactMap(\.self).joined(separator: ": ").printable
    }
}

public import HTTPTypes

/// The undecoded answer to a raw call.
public struct RawAnswer: Sendable {
    /// The status and the header fields.
    public let head: HTTPResponse
    /// The body as received, at most 64 MiB.
    public let body: [UInt8]

    /// The largest body that is kept.
    package static let maximumBytes = 64 << 20

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

extension RMSClient {
    /// Sends your own body to a function of the catalogue; nil for a GET.
    ///
    /// ```swift
    /// let answer = try await rms.sendRaw(.itemGet, query: [("itemUrl", "abc-123")])
    /// ```
    ///
    /// A SOAP body must contain the key itself: prefer the typed operation for those. A function whose path contains a
    /// placeholder in braces is not sent: pass the whole path to the other overload.
    ///
    /// A function that uploads a file is not sent either, because its body is a form: use the typed operation.
    ///
    /// - Throws: ``RMSError`` for failures below HTTP and for refusals (HTTP other than 200); the content of a body
    ///   with HTTP 200 is for the caller to check.
    public func sendRaw(
        _ function: RMSFunction,
        query: [(name: String, value: String)] = [],
        body: [UInt8]? = nil
    ) async throws(RMSError) -> RawAnswer {
        guard !function.path.contains("{") else {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the path \(function.path) contains a placeholder in braces",
                advice: "Call sendRaw with the method and the whole path, with the value in it."
            )
        }
        if case .plainXML(let form) = function.wire, form.filePart != nil {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the function takes a form with a file, not a document",
                advice: "Send its typed operation."
            )
        }
        return try await send(raw: function, QueryEncoder.target(function.path, query), body)
    }

    /// Sends a request to a path that the package does not know, with the same key, retries and limits as all calls.
    ///
    /// ```swift
    /// let answer = try await rms.sendRaw(.get, "/es/2.0/product/search", access: .read)
    /// ```
    ///
    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - path: The path below the host, which begins with one slash. Logs and errors do not contain it: they name
    ///     only its service (`GET /es/1.0/cabinet/…`), and calls to one service share one limit.
    ///   - query: The query parameters, not yet percent-encoded.
    ///   - body: The body. Its first character determines its type: JSON for a brace or bracket, otherwise XML.
    ///   - access: Whether it changes anything: only a read is sent again after a failure that leaves open whether RMS
    ///     acted.
    public func sendRaw(
        _ method: RMSFunction.Method,
        _ path: String,
        query: [(name: String, value: String)] = [],
        body: [UInt8]? = nil,
        access: RMSFunction.Access
    ) async throws(RMSError) -> RawAnswer {
        try Self.check(path)
        let isJSON = body?.first.map { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? false
        let function = RMSFunction(
            "\(method.rawValue) \(Self.service(of: path))",
            family: RMSFunction.Family(rawValue: "unknown"),
            method: method,
            path: path,
            wire: isJSON ? .json : .plainXML(.init(request: body == nil ? nil : [], answer: .payload)),
            access: access,
            lifecycle: .alive
        )
        return try await send(raw: function, QueryEncoder.target(path, query), body)
    }

    /// A path that does not begin with one slash would change the host, and a query in it would be part of a name.
    private static func check(_ path: String) throws(RMSError) {
        let problem: String
        if !path.hasPrefix("/") || path.hasPrefix("//") {
            problem = "the path does not begin with one slash"
        } else if path.contains(where: { "?#".contains($0) }) {
            problem = "the path contains a query or a fragment"
        } else if !path.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") }) {
            problem = "the path contains characters that must be percent-encoded"
        } else {
            return
        }
        throw RMSError(
            .invalidRequest,
            problem: problem,
            advice: "Pass only the path (\"/es/1.0/…\", percent-encoded), and parameters as query; nothing was sent."
        )
    }

    /// The part of a path that is certainly not a value: `/es/1.0/cabinet/…`.
    private static func service(of path: String) -> String {
        guard let match = path.prefixMatch(of: /\/es\/[0-9.]+\/[a-z-]+(?=\/|$)/) else { return "(other path)" }
        return match.output.count == path.count ? path : "\(match.output)/…"
    }

    private func send(raw function: RMSFunction, _ target: String, _ body: [UInt8]?) async throws(RMSError) -> RawAnswer
    {
        let request = EncodedRequest(target: target, body: body)
        return try await runner.run({ access throws(RMSError) in try call(function, access, request) }) {
            call async throws(RMSError) -> RMSAnswer<RawAnswer> in
            let response = try await send(call, ServiceVocabulary())
            let status = response.head.status.code
            do throws(TransportError) {
                let answer = RawAnswer(
                    head: response.head,
                    body: try await response.body.collect(upTo: RawAnswer.maximumBytes)
                )
                return RMSAnswer(value: answer, requestID: response.requestID, httpStatus: status)
            } catch {
                throw RMSError(error, during: function, httpStatus: status, requestID: response.requestID)
            }
        }.value
    }
}

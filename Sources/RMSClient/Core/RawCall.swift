public import HTTPTypes

/// What RMS answered to a call that the package does not know: nothing of it is read.
public struct RawAnswer: Sendable {
    /// Status and header fields.
    public let head: HTTPResponse
    /// The body as it came, of 64 MiB at most.
    public let body: [UInt8]

    /// The longest body that is kept whole.
    package static let maximumBytes = 64 << 20

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

extension RMSClient {
    /// Sends a body of your own to a function of the catalogue; nil for a GET.
    ///
    /// ```swift
    /// let answer = try await rms.sendRaw(.itemGet, query: [("itemUrl", "abc-123")])
    /// ```
    ///
    /// A SOAP body must hold the key itself: better use the typed operation for those. A function whose path holds a
    /// name in braces, which stands for a value, is not sent: give the whole path to the other form.
    ///
    /// - Throws: ``RMSError`` for failures below HTTP and for refusals (HTTP other than 200); what a body with HTTP 200
    ///   says is the caller's to read.
    public func sendRaw(
        _ function: RMSFunction,
        query: [(name: String, value: String)] = [],
        body: [UInt8]? = nil
    ) async throws(RMSError) -> RawAnswer {
        guard !function.path.contains("{") else {
            throw RMSError(
                .invalidRequest,
                function: function.name,
                problem: "the path \(function.path) holds a name that stands for a value",
                advice: "Call sendRaw with the method and the whole path, in which the value stands."
            )
        }
        return try await send(raw: function, QueryEncoder.target(function.path, query), body)
    }

    /// Sends a request to a path that the package does not know, with the key, the retries and the limits of all calls.
    ///
    /// ```swift
    /// let answer = try await rms.sendRaw(.get, "/es/1.0/cabinet/usage/get", access: .read)
    /// ```
    ///
    /// - Parameters:
    ///   - method: The HTTP method.
    ///   - path: The path below the host, which begins with one slash. What stands in it is in no log line and no error:
    ///     they name its service alone (`GET /es/1.0/cabinet/…`), and calls of one service share one limit.
    ///   - query: Parameters of the query, as they are before any encoding.
    ///   - body: The body; its type follows from its first character: JSON for a brace or bracket, else XML.
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
            problem = "the path holds a query or a fragment"
        } else if !path.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") }) {
            problem = "the path holds characters that must be percent-encoded"
        } else {
            return
        }
        throw RMSError(
            .invalidRequest,
            problem: problem,
            advice: "Give the path alone (\"/es/1.0/…\", percent-encoded), and parameters as query; nothing was sent."
        )
    }

    /// The part of a path that is surely not a value: `/es/1.0/cabinet/…`.
    private static func service(of path: String) -> String {
        guard let match = path.prefixMatch(of: /\/es\/[0-9.]+\/[a-z-]+(?=\/|$)/) else { return "(other path)" }
        return match.output.count == path.count ? path : "\(match.output)/…"
    }

    private func send(raw function: RMSFunction, _ target: String, _ body: [UInt8]?) async throws(RMSError) -> RawAnswer
    {
        try await withKeys { access async throws(RMSError) -> RMSAnswer<RawAnswer> in
            let call = try call(function, access, target: target, body: body)
            return try await chain.run(call) { call async throws(RMSError) -> RMSAnswer<RawAnswer> in
                let response = try await response(to: call)
                let status = response.head.status.code
                guard response.isSuccess else {
                    throw await RefusedAnswer(response: response, function: function)
                        .failure(envelope: function.wire.envelope)
                }
                do throws(TransportError) {
                    let answer = RawAnswer(
                        head: response.head,
                        body: try await response.body.collect(upTo: RawAnswer.maximumBytes)
                    )
                    return RMSAnswer(value: answer, requestID: response.requestID, httpStatus: status)
                } catch {
                    throw RMSError(error, during: function, httpStatus: status, requestID: response.requestID)
                }
            }
        }.value
    }
}

internal import RMSClient

/// A call that has passed the gateway: a function, a key, and a readable body or query.
struct MockCall {
    let served: ServedFunction
    let request: MockRequest
    let key: ESAKey
    /// The values of the names in braces in the path.
    let parameters: [String: String]
    /// The body as a tree; nil for a call without an XML body.
    let tree: XMLTree?
    /// The file of a form; nil if there is none.
    let file: ReceivedForm.Part?
    /// The body as JSON; nil for a call without a JSON body.
    let json: JSONBody?

    var function: RMSFunction { served.function }
}

extension MockCall {
    /// Reads a request as a call of a function.
    init(
        _ served: ServedFunction,
        request: MockRequest,
        key: ESAKey,
        parameters: [String: String] = [:],
        tree: XMLTree? = nil
    ) throws(UnreadableCall) {
        var (body, json): (XMLTree?, JSONBody?) = (tree, nil)
        var file: ReceivedForm.Part?
        let source = served.family.bodySource
        if !served.function.takesBody {
            try served.row.query?.demand(request, source: served.row.source)
        } else {
            switch served.function.wire {
            case .json: json = try JSONBody(request, source: source)
            case .plainXML(let form):
                var document: [UInt8]?
                if let part = form.filePart {
                    let parts = try ReceivedForm(request, source: source)
                    (file, document) = (parts[part], parts["xml"]?.bytes)
                }
                if let path = form.request, !path.isEmpty {
                    body = try XMLTree(document ?? request.document, path, source: source)
                }
            case .soap: if tree == nil { body = try? XMLTree(request.body) }
            }
        }
        self.init(
            served: served,
            request: request,
            key: key,
            parameters: parameters,
            tree: body,
            file: file,
            json: json
        )
    }

    /// The call without keys and personal data, for display.
    var masked: MockCall {
        let shown = JournalMask(key: key, personal: served.personal).request(request)
        return MockCall(
            served: served,
            request: shown,
            key: key,
            parameters: parameters,
            tree: tree == nil ? nil : try? XMLTree(shown.body),
            file: nil,
            json: json == nil ? nil : JSONBody(shown.body)
        )
    }

    /// The values that a rule or an echo refers to: a query item by its name, a path component by `{name}`, anything in
    /// the body by an XPath expression.
    func values(_ key: String) -> [String] {
        if key.hasPrefix("/") || key.contains("(") { return tree?.texts(key) ?? [] }
        if key.hasPrefix("{") { return parameters[String(key.dropFirst().dropLast())].map { [$0] } ?? [] }
        return request.values(key)
    }

    /// The element at a path below `request`.
    func sent(_ path: String...) -> Element? {
        var element = tree?.element()
        for name in path { element = element?[name] }
        return element
    }
}

/// Why a request can't be read as a call of its function.
struct UnreadableCall: Error {
    let refusal: Refusal
    let violation: Violation

    init(_ refusal: Refusal, _ text: String, _ source: WireSource) {
        self.refusal = refusal
        violation = Violation(text, source, isRefused: true)
    }
}

extension XMLTree {
    /// Parses a body that must begin with the elements of a path.
    fileprivate convenience init(
        _ document: [UInt8],
        _ path: [String],
        source: WireSource
    ) throws(UnreadableCall) {
        do {
            try self.init(document)
        } catch {
            throw UnreadableCall(.wrongFormat, "the body is not well-formed XML without a document type", source)
        }
        guard firstNames.prefix(path.count) == path[...] else {
            throw UnreadableCall(.wrongFormat, "the body must begin with \(path.joined(separator: "/"))", source)
        }
    }
}

extension ReceivedForm {
    /// Parses a body that must be a form with a part `xml`.
    fileprivate init(_ request: MockRequest, source: WireSource) throws(UnreadableCall) {
        guard let form = ReceivedForm(request), form["xml"] != nil else {
            let text = "the body is not multipart/form-data with its boundary and a part xml"
            throw UnreadableCall(.wrongFormat, text, source)
        }
        self = form
    }
}

extension JSONBody {
    /// Parses a body, which must be a JSON object with the content type application/json.
    fileprivate init(_ request: MockRequest, source: WireSource) throws(UnreadableCall) {
        let type = request.fields["content-type"]
        guard type?.lowercased().hasPrefix("application/json") == true else {
            let shown = type.map { "is \($0)" } ?? "is missing"
            throw UnreadableCall(.unsupportedMediaType, "Content-Type \(shown): it must be application/json", source)
        }
        // A call without parameters may have no body at all.
        guard let body = JSONBody(request.body.isEmpty ? [UInt8]("{}".utf8) : request.body) else {
            throw UnreadableCall(.wrongFormat, "the body is not a JSON object", source)
        }
        self = body
    }
}

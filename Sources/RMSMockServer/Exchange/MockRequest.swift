/// A request, received by a listener or by ``FixtureTransport``.
struct MockRequest: Sendable {
    let method: String
    /// `https` over TLS, `http` otherwise.
    let scheme: String
    /// The requested host and port; nil if unknown.
    let authority: String?
    /// The path and query as sent.
    let target: String
    let path: String
    /// The decoded query items, in the order sent.
    let query: [(name: String, value: String)]
    /// The header fields by lowercase name.
    let fields: [String: String]
    let body: [UInt8]

    /// Creates a request from a target like `/es/1.0/item/get?itemUrl=a`.
    init(
        method: String,
        scheme: String = "http",
        authority: String? = nil,
        target: String,
        fields: [(name: String, value: String)],
        body: [UInt8]
    ) {
        self.method = method
        self.scheme = scheme
        self.authority = authority
        self.target = target
        let mark = target.utf8.firstIndex(of: UInt8(ascii: "?"))
        let path = target[..<(mark ?? target.endIndex)]
        self.path = path.utf8.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : String(path)
        query = mark.map { Self.items(target[target.utf8.index(after: $0)...]) } ?? []
        self.fields = Dictionary(fields.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
        self.body = body
    }

    func values(_ name: String) -> [String] {
        query.filter { $0.name == name }.map(\.value)
    }

    /// Reports query values that are not percent-encoded UTF-8. RMS's reaction is unknown, so the call is not refused.
    var queryViolations: [Violation] {
        guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return [] }
        return target[target.utf8.index(after: mark)...].utf8.split(separator: UInt8(ascii: "&")).flatMap { item in
            let parts = item.split(separator: UInt8(ascii: "="), maxSplits: 1)
            let name = parts.first.map { Self.decoded(Substring($0)) } ?? ""
            let value = parts.count > 1 ? Self.bytes(Substring(parts[1])) : []
            var problems: [String] = []
            if String(validating: value, as: UTF8.self) == nil {
                problems.append("is not UTF-8 after percent-decoding")
            } else if String(decoding: value, as: UTF8.self).contains(/%[0-9A-Fa-f]{2}/) {
                problems.append("is percent-encoded twice")
            }
            return problems.map { Violation("query \(name) \($0)", .commonGateway) }
        }
    }

    private static func items(_ query: Substring) -> [(name: String, value: String)] {
        query.utf8.split(separator: UInt8(ascii: "&")).map { item in
            let parts = item.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(Substring(parts[0])), parts.count > 1 ? decoded(Substring(parts[1])) : "")
        }
    }

    /// Removes percent-encoding; a `+` becomes a space, as in servers of that time.
    static func decoded(_ text: Substring) -> String {
        guard text.utf8.contains(where: { $0 == 0x25 || $0 == 0x2B }) else { return String(text) }
        return String(decoding: bytes(text), as: UTF8.self)
    }

    private static func bytes(_ text: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == 0x2B ? 0x20 : byte)
            }
        }
        return bytes
    }
}

internal import Foundation

/// A request's body of the type `multipart/form-data`, in its parts.
struct ReceivedForm: Sendable {
    let parts: [Part]

    struct Part: Sendable {
        let name: String
        /// The file's name; nil for a part that is not a file.
        let fileName: String?
        let contentType: String?
        let bytes: [UInt8]
    }

    /// Nil if the request has another type, or its body is not in the form of RFC 7578.
    init?(_ request: MockRequest) {
        guard let type = request.fields["content-type"], let boundary = Self.boundary(of: type) else { return nil }
        let body = Data(request.body)
        let delimiter = Data("--\(boundary)".utf8)
        // Anything before the first delimiter is a preamble.
        guard let first = body.range(of: delimiter),
            first.lowerBound == 0 || body[..<first.lowerBound].suffix(2).elementsEqual("\r\n".utf8)
        else { return nil }
        var rest = body[first.upperBound...]
        var parts: [Part] = []
        while !rest.starts(with: "--".utf8) {
            let blanks = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
            rest = rest.dropFirst(blanks)
            guard rest.starts(with: "\r\n".utf8), let end = rest.range(of: Data("\r\n--\(boundary)".utf8)),
                let part = Part(
                    rest[rest.index(rest.startIndex, offsetBy: 2)..<max(end.lowerBound, rest.startIndex + 2)]
                )
            else { return nil }
            parts.append(part)
            rest = rest[end.upperBound...]
        }
        self.parts = parts
    }

    /// The first part with a name.
    subscript(name: String) -> Part? { parts.first { $0.name == name } }

    private static func boundary(of type: String) -> String? {
        guard type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        return type.firstMatch(of: /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/.ignoresCase()).flatMap { $0.1 ?? $0.2 }
            .map(String.init)
    }
}

extension ReceivedForm.Part {
    /// - Parameter bytes: The header fields, an empty line and the content.
    fileprivate init?(_ bytes: Data) {
        guard let gap = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
        let head = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self)
        let fields = Dictionary(
            head.components(separatedBy: "\r\n").compactMap { line -> (String, String)? in
                guard let colon = line.firstIndex(of: ":") else { return nil }
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                return (line[..<colon].lowercased(), String(value))
            },
            uniquingKeysWith: { first, _ in first }
        )
        guard let disposition = fields["content-disposition"], disposition.lowercased().hasPrefix("form-data"),
            let name = Self.parameter("name", of: disposition)
        else { return nil }
        self.name = name
        fileName = Self.parameter("filename", of: disposition) ?? Self.parameter("filename*", of: disposition)
        contentType = fields["content-type"]
        self.bytes = [UInt8](bytes[gap.upperBound...])
    }

    private static func parameter(_ name: String, of disposition: String) -> String? {
        for match in disposition.matches(of: /;\s*([\w*]+)=(?:"([^"]*)"|([^\s;]+))/) where match.1.lowercased() == name
        {
            return (match.2 ?? match.3).map(String.init)
        }
        return nil
    }
}

extension MockRequest {
    /// The document of a call: the body, or the part `xml` of a form.
    var document: [UInt8] { ReceivedForm(self)?["xml"]?.bytes ?? body }
}

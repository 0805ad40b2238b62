internal import HTTPTypes

/// Makes a head of the lines that libcurl hands over one by one.
struct CurlHeadParser {
    enum Progress {
        case more
        case complete(HTTPResponse)
        case failure(TransportError)
    }

    private let maximumBytes: Int
    private var bytes = 0
    private var head: HTTPResponse?
    /// Lines that come later are trailers, which nobody asked for.
    private(set) var isComplete = false

    init(maximumBytes: Int) {
        self.maximumBytes = maximumBytes
    }

    mutating func read(_ line: UnsafeRawBufferPointer) -> Progress {
        if isComplete { return .more }
        bytes += line.count
        if bytes > maximumBytes {
            let message = "the answer's header fields are longer than \(maximumBytes) bytes"
            return .failure(TransportError(.headTooLarge, delivery: .maybeSent, message: message))
        }
        let text = String(decoding: line, as: UTF8.self).trimmed
        if text.isEmpty { return end() }
        if text.hasPrefix("HTTP/") { return begin(text) }
        guard let colon = text.firstIndex(of: ":"), let name = HTTPField.Name(String(text[..<colon])) else {
            return .failure(Self.malformed)
        }
        head?.headerFields.append(HTTPField(name: name, value: String(text[text.index(after: colon)...]).trimmed))
        return .more
    }

    private mutating func begin(_ statusLine: String) -> Progress {
        let words = statusLine.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, let code = Int(words[1]), 100...999 ~= code else { return .failure(Self.malformed) }
        head = HTTPResponse(status: .init(code: code))
        return .more
    }

    private mutating func end() -> Progress {
        guard var head else { return .failure(Self.malformed) }
        if head.status.kind == .informational {
            self.head = nil
            return .more
        }
        // libcurl undoes the encoding; what it was, and how long, is no longer true of the body.
        if head.headerFields[.contentEncoding] != nil {
            head.headerFields[.contentEncoding] = nil
            head.headerFields[.contentLength] = nil
        }
        isComplete = true
        return .complete(head)
    }

    private static let malformed = TransportError(
        .malformedResponse,
        delivery: .maybeSent,
        message: "the answer breaks the rules of HTTP"
    )
}

extension String {
    /// Without white space and line breaks at both ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

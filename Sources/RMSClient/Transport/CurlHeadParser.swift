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

    mutating func read(_ line: UnsafeRawBufferPointer, _ names: FieldNames) -> Progress {
        if isComplete { return .more }
        bytes += line.count
        if bytes > maximumBytes {
            let message = "the answer's header fields are longer than \(maximumBytes) bytes"
            return .failure(TransportError(.headTooLarge, delivery: .maybeSent, message: message))
        }
        let text = line[...].trimmed
        if text.isEmpty { return end() }
        if text.starts(with: "HTTP/".utf8) { return begin(text) }
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), let name = names[text[..<colon].text] else {
            return .failure(Self.malformed)
        }
        head?.headerFields.add(name, text[(colon + 1)...].trimmed.text)
        return .more
    }

    private mutating func begin(_ statusLine: Slice<UnsafeRawBufferPointer>) -> Progress {
        let words = statusLine.split(separator: UInt8(ascii: " "), maxSplits: 2)
        guard words.count >= 2, let code = Int(words[1].text), 100...999 ~= code else {
            return .failure(Self.malformed)
        }
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
        if head.headerFields.contains(.contentEncoding) {
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

/// The names of header fields that were seen before: to check and fold one anew costs more than the rest of its line.
final class FieldNames {
    private var known: [String: HTTPField.Name] = [:]
    /// Servers send few; whoever sends others all the time shall not fill the memory.
    private static let most = 64

    /// The name of that spelling; nil if it is none.
    subscript(spelling: String) -> HTTPField.Name? {
        if let name = known[spelling] { return name }
        guard let name = HTTPField.Name(spelling) else { return nil }
        if known.count < Self.most { known[spelling] = name }
        return name
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Without blanks and line breaks at both ends. These are bytes, for heads are read where all exchanges wait for it.
    fileprivate var trimmed: Self {
        var rest = self
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.isBlank { rest.removeLast() }
        return rest
    }

    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    /// Space, tab, and what ends lines.
    fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

#if canImport(CCurl)
internal import Foundation
internal import HTTPTypes

/// The bytes of a response head. The thread that drives the loop collects them; the waiting task parses them.
struct CurlHead {
    private var bytes: [UInt8] = []

    /// Reserves the memory up front, so that the task both allocates and frees it.
    init() {
        bytes.reserveCapacity(512)
    }

    /// Appends a line as libcurl delivers it. Returns true for the line that ends the head. An interim head, such as
    /// `100 Continue`, is discarded.
    mutating func append(_ line: UnsafeRawBufferPointer) -> Bool {
        bytes.append(contentsOf: line)
        guard line.allSatisfy(\.endsLine) else { return false }
        guard isInformational else { return true }
        bytes.removeAll(keepingCapacity: true)
        return false
    }

    private var isInformational: Bool {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            return Self.code(of: rest.takeLine()).map { $0 < 200 } ?? false
        }
    }

    /// The parsed head; nil if it is not valid HTTP.
    func response(_ names: FieldNames) -> HTTPResponse? {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            guard let code = Self.code(of: rest.takeLine()), var fields = Self.fields(&rest, names) else { return nil }
            // libcurl decodes the body, so its encoding and its encoded length no longer apply.
            if fields.contains(where: { $0.name == .contentEncoding }) {
                fields.removeAll { $0.name == .contentEncoding || $0.name == .contentLength }
            }
            var response = HTTPResponse(status: .init(code: code))
            // Set all at once: appending one by one goes through code that can't be specialized.
            response.headerFields.replaceSubrange(0..<0, with: fields)
            return response
        }
    }

    private static func code(of statusLine: UnsafeRawBufferPointer) -> Int? {
        guard statusLine.starts(with: "HTTP/".utf8), let space = statusLine.firstIndex(of: UInt8(ascii: " ")) else {
            return nil
        }
        let rest = statusLine[from: space].trimmed
        let end = rest.firstIndex(where: \.isBlank) ?? rest.endIndex
        guard let code = Int(rest[upTo: end].text), 100...999 ~= code else { return nil }
        return code
    }

    /// Parses fields as browsers do: a line that begins with whitespace continues the value before it (RFC 9112, 5.2),
    /// whitespace before a colon is ignored, and a line that is not a field is skipped, because the response is still
    /// usable.
    private static func fields(_ rest: inout UnsafeRawBufferPointer, _ names: FieldNames) -> [HTTPField]? {
        let known = names.known
        var fields: [HTTPField] = []
        fields.reserveCapacity(16)
        while true {
            let whole = rest.takeLine()
            if whole.allSatisfy(\.endsLine) { return fields.count < UInt16.max ? fields : nil }
            let line = whole.trimmed
            if whole[0].isBlank {
                if let last = fields.popLast() {
                    fields.append(HTTPField(name: last.name, value: "\(last.value) \(line.text)"))
                }
                continue
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let spelling = line[upTo: colon].trimmed.text
            guard let name = known[spelling] ?? names.learn(spelling) else { continue }
            fields.append(HTTPField(name: name, value: line[from: colon + 1].trimmed.text))
        }
    }
}

/// A cache of header field names: validating and folding a name again costs more than parsing the rest of its line.
final class FieldNames: Sendable {
    private let names = Locked<[String: HTTPField.Name]>([:])
    /// Servers send few names; the limit keeps a server that sends ever new ones from filling the memory.
    private static let most = 64

    var known: [String: HTTPField.Name] { names.withLock { $0 } }

    /// The name for a new spelling, which is cached; nil if it is not a valid name.
    func learn(_ spelling: String) -> HTTPField.Name? {
        guard let name = HTTPField.Name(spelling) else { return nil }
        names.withLock { if $0.count < Self.most { $0[spelling] = name } }
        return name
    }
}

extension UnsafeRawBufferPointer {
    /// Removes and returns the bytes up to and including the next line feed.
    fileprivate mutating func takeLine() -> Self {
        let end = firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
        defer { self = self[from: end] }
        return self[upTo: end]
    }

    /// The bytes without whitespace and line breaks at both ends.
    fileprivate var trimmed: Self {
        var (start, end) = (0, count)
        while start < end, self[start].isBlank { start += 1 }
        while start < end, self[end - 1].isBlank { end -= 1 }
        return Self(rebasing: self[start..<end])
    }

    fileprivate subscript(from start: Int) -> Self { Self(rebasing: self[start...]) }
    fileprivate subscript(upTo end: Int) -> Self { Self(rebasing: self[..<end]) }

    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension UInt8 {
    /// Space, tab and line-ending characters.
    fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
    fileprivate var endsLine: Bool { self == 0x0D || self == 0x0A }
}
#endif

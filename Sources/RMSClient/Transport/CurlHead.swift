internal import Foundation
internal import HTTPTypes

/// The bytes of a head. Whoever drives the loop puts them together; what they mean, the task finds out that waits.
struct CurlHead {
    private var bytes: [UInt8] = []

    /// Asks for the memory at once, for it is the task that makes one and lets go of it.
    init() {
        bytes.reserveCapacity(512)
    }

    /// Adds a line as libcurl hands it over; true for the one that ends the head. A head that another one follows, as
    /// after `100 Continue`, is forgotten.
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

    /// What the bytes say; nil if they break the rules of HTTP.
    func response(_ names: FieldNames) -> HTTPResponse? {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            guard let code = Self.code(of: rest.takeLine()), var fields = Self.fields(&rest, names) else { return nil }
            // libcurl undoes the encoding; what it was, and how long, is no longer true of the body.
            if fields.contains(where: { $0.name == .contentEncoding }) {
                fields.removeAll { $0.name == .contentEncoding || $0.name == .contentLength }
            }
            var response = HTTPResponse(status: .init(code: code))
            // All at once: to append one goes through code that can't be specialised.
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

    /// Reads fields as browsers do: a line that begins with a blank goes on with the value before it (RFC 9112, 5.2),
    /// blanks before a colon do not matter, and a line that is no field is passed over, because it makes the answer no
    /// less an answer.
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

/// The names of header fields that were seen before: to check and fold one anew costs more than the rest of its line.
final class FieldNames: @unchecked Sendable {
    /// Guards the names, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var names: [String: HTTPField.Name] = [:]
    /// Servers send few; whoever sends others all the time shall not fill the memory.
    private static let most = 64

    var known: [String: HTTPField.Name] { lock.withLock { names } }

    /// The name of a spelling that is not known; nil if it is none.
    func learn(_ spelling: String) -> HTTPField.Name? {
        guard let name = HTTPField.Name(spelling) else { return nil }
        lock.withLock { if names.count < Self.most { names[spelling] = name } }
        return name
    }
}

extension UnsafeRawBufferPointer {
    /// The bytes up to the next line feed, which are gone then.
    fileprivate mutating func takeLine() -> Self {
        let end = firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? count
        defer { self = self[from: end] }
        return self[upTo: end]
    }

    /// Without blanks and line breaks at both ends.
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
    /// Space, tab, and what ends lines.
    fileprivate var isBlank: Bool { self == 0x20 || 0x09...0x0D ~= self }
    fileprivate var endsLine: Bool { self == 0x0D || self == 0x0A }
}

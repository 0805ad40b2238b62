internal import Foundation

/// A JSON document (RFC 8259) as a flat list of nodes over its bytes: values are read where they are needed, and a number
/// keeps every digit.
///
/// A node of an object or a list is followed by its content; `next` skips it. Members are a node for the name and the
/// nodes of the value.
final class JSONTape {
    enum Kind: UInt8 {
        case null
        /// `true`, `false` or a number.
        case literal
        case string
        /// A string in `decoded`: it has escapes, or replacements.
        case decodedString
        case list
        case object
    }

    struct Node {
        var kind: Kind
        /// The place of a value's bytes.
        var start: Int32
        var end: Int32
        /// The node after this one and its content.
        var next: Int32
    }

    fileprivate(set) var nodes: [Node] = []
    fileprivate let bytes: [UInt8]
    fileprivate var decoded: [UInt8] = []
    /// The number of times U+FFFD replaced what a text must not contain.
    fileprivate(set) var replaced = 0

    fileprivate init(_ bytes: [UInt8]) {
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 12 + 8)
    }

    /// Reads a document; nil if it is not JSON. It may start with a byte order mark.
    ///
    /// - Parameter mends: Whether U+FFFD replaces control characters, halves of surrogate pairs and bytes that are not
    ///   valid UTF-8.
    static func read(_ bytes: [UInt8], mends: Bool = false) -> JSONTape? {
        var input = XMLInput(charset: nil)
        guard let text = try? input.take(bytes), let rest = try? input.finish() else { return nil }
        let whole = rest.isEmpty ? text : text + rest
        guard whole.count < Int32.max else { return nil }
        let tape = JSONTape(whole)
        let isRead = whole.withUnsafeBufferPointer { buffer in
            var scanner = JSONScanner(bytes: buffer, tape: tape, mends: mends)
            return (try? scanner.document()) != nil
        }
        return isRead ? tape : nil
    }

    /// Calls a closure with the bytes of a string or a literal; nil for other nodes.
    func withBytes<Result>(of node: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
        let node = nodes[node]
        let source: [UInt8]
        switch node.kind {
        case .literal, .string: source = bytes
        case .decodedString: source = decoded
        case .null, .list, .object: return nil
        }
        return source.withUnsafeBufferPointer { buffer in
            body(UnsafeBufferPointer(rebasing: buffer[Int(node.start)..<Int(node.end)]))
        }
    }

    /// The text of a string or a literal.
    func text(of node: Int) -> String? { withBytes(of: node) { String(decoding: $0, as: UTF8.self) } }

    /// The value of an object's last member of a name.
    func member(_ name: String, of object: Int) -> Int? {
        var found: Int?
        var index = object + 1
        while index < nodes[object].next {
            if isNamed(index, name) { found = index + 1 }
            index = Int(nodes[index + 1].next)
        }
        return found
    }

    /// Whether a node is the name of a member.
    func isNamed(_ node: Int, _ name: String) -> Bool {
        var name = name
        return name.withUTF8 { wanted in
            withBytes(of: node) { bytes in
                guard bytes.count == wanted.count else { return false }
                guard let left = bytes.baseAddress, let right = wanted.baseAddress else { return true }
                return memcmp(left, right, wanted.count) == 0
            } ?? false
        }
    }
}

/// Fills a tape.
private struct JSONScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let tape: JSONTape
    let mends: Bool
    /// Whether all of the document is valid UTF-8.
    private let isUTF8: Bool
    private var position = 0
    private var depth = 0

    private struct Malformed: Error {}
    private static let maximumDepth = 128

    init(bytes: UnsafeBufferPointer<UInt8>, tape: JSONTape, mends: Bool) {
        self.bytes = bytes
        self.tape = tape
        self.mends = mends
        isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    }

    mutating func document() throws {
        try value()
        skipBlanks()
        // Some servers send NULs after the end.
        guard bytes[position...].allSatisfy({ $0 == 0 || $0.isXMLBlank }) else { throw Malformed() }
    }

    private mutating func value() throws {
        skipBlanks()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw Malformed() }
        switch try peek() {
        case UInt8(ascii: "{"): try list(.object, until: UInt8(ascii: "}"))
        case UInt8(ascii: "["): try list(.list, until: UInt8(ascii: "]"))
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try word("true", .literal)
        case UInt8(ascii: "f"): try word("false", .literal)
        case UInt8(ascii: "n"): try word("null", .null)
        default: try number()
        }
    }

    private mutating func list(_ kind: JSONTape.Kind, until end: UInt8) throws {
        let index = tape.nodes.count
        add(kind, 0, 0)
        position += 1
        skipBlanks()
        if try peek() == end {
            position += 1
        } else {
            while true {
                skipBlanks()
                if kind == .object {
                    guard try peek() == UInt8(ascii: "\"") else { throw Malformed() }
                    try string()
                    skipBlanks()
                    guard try next() == UInt8(ascii: ":") else { throw Malformed() }
                }
                try value()
                skipBlanks()
                let byte = try next()
                if byte == end { break }
                guard byte == UInt8(ascii: ",") else { throw Malformed() }
            }
        }
        tape.nodes[index].next = Int32(tape.nodes.count)
    }

    private func add(_ kind: JSONTape.Kind, _ start: Int, _ end: Int) {
        let next = Int32(tape.nodes.count + 1)
        tape.nodes.append(.init(kind: kind, start: Int32(start), end: Int32(end), next: next))
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) throws {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count,
            bytes[position..<end].elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
            )
        else { throw Malformed() }
        add(kind, position, end)
        position = end
    }

    private mutating func number() throws {
        let start = position
        skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) { try digits() }
        if skip(UInt8(ascii: ".")) { try digits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
            try digits()
        }
        add(.literal, start, position)
    }

    private mutating func digits() throws {
        let start = position
        while position < bytes.count, 0x30...0x39 ~= bytes[position] { position += 1 }
        guard position > start else { throw Malformed() }
    }

    private mutating func string() throws {
        position += 1
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                if !isUTF8, String(validating: bytes[start..<position], as: UTF8.self) == nil { break }
                add(.string, start, position)
                position += 1
                return
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 { break }
            position += 1
        }
        try decodedString(from: start)
    }

    /// A string that is not in the document as it is read.
    private mutating func decodedString(from start: Int) throws {
        position = start
        var text: [UInt8] = []
        while true {
            let run = bytes[position...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
            text += run
            position += run.count
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""):
                let place = tape.decoded.count
                tape.decoded += try validated(text)
                return add(.decodedString, place, tape.decoded.count)
            case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
            default: text += Array(String(try replacement()).utf8)
            }
        }
    }

    private func validated(_ text: [UInt8]) throws -> [UInt8] {
        if isUTF8 || String(validating: text, as: UTF8.self) != nil { return text }
        _ = try replacement()
        return [UInt8](String(decoding: text, as: UTF8.self).utf8)
    }

    private func replacement() throws -> Unicode.Scalar {
        guard mends else { throw Malformed() }
        tape.replaced += 1
        return "\u{FFFD}"
    }

    private mutating func escape() throws -> Unicode.Scalar {
        switch try next() {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hexadecimal()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            let next = bytes[position...].prefix(2)
            if 0xD800...0xDBFF ~= unit, next.elementsEqual("\\u".utf8) {
                position += 2
                let low = try hexadecimal()
                if 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
                {
                    return scalar
                }
                position -= 6
            }
            return try replacement()
        default: throw Malformed()
        }
    }

    private mutating func hexadecimal() throws -> UInt32 {
        let digits = bytes[position...].prefix(4)
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count == 4, text.first?.isHexDigit == true, let value = UInt32(text, radix: 16) else {
            throw Malformed()
        }
        position += 4
        return value
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position].isXMLBlank { position += 1 }
    }

    @discardableResult
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private func peek() throws -> UInt8 {
        guard position < bytes.count else { throw Malformed() }
        return bytes[position]
    }

    private mutating func next() throws -> UInt8 {
        let byte = try peek()
        position += 1
        return byte
    }
}

/// Reads JSON (RFC 8259) and keeps each number as it is written: Foundation converts some to binary fractions, and
/// differently on each system.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// Whether U+FFFD replaces control characters, halves of surrogate pairs and bytes that are not valid UTF-8.
    private let mends: Bool
    /// The number of replacements.
    private var replaced = 0

    private struct Malformed: Error {}
    private static let maximumDepth = 128

    /// Reads a document; nil if it is not JSON. It may start with a byte order mark.
    static func read(_ bytes: [UInt8], mends: Bool = false) -> (value: JSONText, replaced: Int)? {
        var input = XMLInput(charset: nil)
        guard let text = try? input.take(bytes), let rest = try? input.finish() else { return nil }
        var reader = JSONReader(bytes: rest.isEmpty ? text : text + rest, mends: mends)
        guard let value = try? reader.document() else { return nil }
        return (value, reader.replaced)
    }

    private init(bytes: [UInt8], mends: Bool) {
        self.bytes = bytes
        self.mends = mends
    }

    private mutating func document() throws -> JSONText {
        let value = try value()
        skipBlanks()
        // Some servers send NULs after the end.
        guard bytes[position...].allSatisfy({ $0 == 0 || $0.isXMLBlank }) else { throw Malformed() }
        return value
    }

    private mutating func value() throws -> JSONText {
        skipBlanks()
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw Malformed() }
        switch try peek() {
        case UInt8(ascii: "{"): return .object(try members())
        case UInt8(ascii: "["): return .array(try elements())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return .literal(try word("true"))
        case UInt8(ascii: "f"): return .literal(try word("false"))
        case UInt8(ascii: "n"):
            _ = try word("null")
            return .null
        default: return .literal(try number())
        }
    }

    private mutating func members() throws -> [(String, JSONText)] {
        var members: [(String, JSONText)] = []
        try list(until: UInt8(ascii: "}")) { reader in
            guard try reader.peek() == UInt8(ascii: "\"") else { throw Malformed() }
            let name = try reader.string()
            reader.skipBlanks()
            guard try reader.next() == UInt8(ascii: ":") else { throw Malformed() }
            members.append((name, try reader.value()))
        }
        return members
    }

    private mutating func elements() throws -> [JSONText] {
        var elements: [JSONText] = []
        try list(until: UInt8(ascii: "]")) { elements.append(try $0.value()) }
        return elements
    }

    private mutating func list(until end: UInt8, _ element: (inout JSONReader) throws -> Void) throws {
        position += 1
        skipBlanks()
        if try peek() == end {
            position += 1
            return
        }
        while true {
            skipBlanks()
            try element(&self)
            skipBlanks()
            let byte = try next()
            if byte == end { return }
            guard byte == UInt8(ascii: ",") else { throw Malformed() }
        }
    }

    private mutating func word(_ word: String) throws -> String {
        guard bytes[position...].starts(with: word.utf8) else { throw Malformed() }
        position += word.utf8.count
        return word
    }

    private mutating func number() throws -> String {
        let start = position
        skip(UInt8(ascii: "-"))
        if !skip(UInt8(ascii: "0")) { try digits() }
        if skip(UInt8(ascii: ".")) { try digits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(UInt8(ascii: "+")) { skip(UInt8(ascii: "-")) }
            try digits()
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func digits() throws {
        let count = bytes[position...].prefix { 0x30...0x39 ~= $0 }.count
        guard count > 0 else { throw Malformed() }
        position += count
    }

    private mutating func string() throws -> String {
        position += 1
        var text: [UInt8] = []
        while true {
            let run = bytes[position...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
            text += run
            position += run.count
            let byte = try next()
            switch byte {
            case UInt8(ascii: "\""): return try decoded(text)
            case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
            default: text += Array(String(try replacement()).utf8)
            }
        }
    }

    private mutating func decoded(_ bytes: [UInt8]) throws -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        // They differ if something had to be replaced.
        if !text.utf8.elementsEqual(bytes) { _ = try replacement() }
        return text
    }

    private mutating func replacement() throws -> Unicode.Scalar {
        guard mends else { throw Malformed() }
        replaced += 1
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

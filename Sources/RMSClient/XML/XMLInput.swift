/// Converts a document to UTF-8 as it arrives, and drops leading whitespace and byte order marks.
///
/// The encoding is determined by the byte order mark, else by the charset of the `Content-Type` field, else by the
/// declaration (RFC 7303); the default is UTF-8. One exception is our choice: ISO-8859-1 and US-ASCII in the field,
/// which servlet containers add on their own, rank below a declaration, because nearly every UTF-8 text can be read as
/// one of them and would be garbled silently.
struct XMLInput {
    /// The charset of the `Content-Type` field.
    private let charset: XMLEncoding?
    /// The start of a document while too little has arrived.
    private var begin: [UInt8] = []
    private var isDecided = false
    private var isAtStart = true
    private var transcoder: XMLTranscoder?

    /// The maximum length of a declaration.
    private static let longestDeclaration = 1024

    init(charset: String?) {
        self.charset = charset.flatMap { XMLEncoding(label: $0) }
    }

    /// Whether chunks are passed on unchanged.
    var isStraight: Bool { isDecided && !isAtStart && transcoder == nil }

    /// Returns the chunk as UTF-8, without a copy if it already is; empty while the encoding is undecided.
    ///
    /// - Throws: ``XMLParseError`` for an unknown encoding.
    mutating func take(_ chunk: [UInt8]) throws -> [UInt8] {
        if isStraight { return chunk }
        return try convert(chunk, isWhole: false)
    }

    /// Returns what is left at the end of the document.
    mutating func finish() throws -> [UInt8] {
        let rest = try convert([], isWhole: true)
        return rest + (transcoder?.finish() ?? [])
    }

    private mutating func convert(_ chunk: [UInt8], isWhole: Bool) throws -> [UInt8] {
        var bytes = chunk
        if !isDecided {
            bytes = begin.isEmpty ? chunk : begin + chunk
            guard let encoding = try encoding(of: bytes, isWhole: isWhole) else {
                // Whitespace alone is dropped, because there may be any amount of it.
                begin = Self.firstCharacter(in: bytes) == bytes.count ? [] : bytes
                return []
            }
            isDecided = true
            begin = []
            transcoder = try transcoder(for: encoding)
        }
        if let transcoder { bytes = transcoder.convert(bytes) }
        return isAtStart ? withoutBlanks(bytes) : bytes
    }

    private func transcoder(for encoding: XMLEncoding) throws -> XMLTranscoder? {
        if encoding == .utf8 { return nil }
        guard let transcoder = XMLTranscoder(encoding) else { throw Self.unknownEncoding }
        return transcoder
    }

    private static let unknownEncoding = XMLParseError(
        kind: .encoding,
        line: 1,
        column: 1,
        message: "the document declares an unknown encoding"
    )

    /// Drops whitespace and byte order marks until something else comes; libxml2 permits neither before a declaration.
    private mutating func withoutBlanks(_ bytes: [UInt8]) -> [UInt8] {
        let start = Self.firstCharacter(in: bytes)
        isAtStart = start == bytes.count
        return start == 0 ? bytes : Array(bytes[start...])
    }

    private static func firstCharacter(in bytes: [UInt8]) -> Int {
        var start = 0
        while start < bytes.count {
            if bytes[start].isXMLBlank {
                start += 1
            } else if bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) {
                start += 3
            } else {
                break
            }
        }
        return start
    }

    /// The encoding; nil while it is undecided.
    private func encoding(of bytes: [UInt8], isWhole: Bool) throws -> XMLEncoding? {
        if bytes.count < 4, !isWhole { return nil }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if let charset, charset != .windows1252 { return charset }
        if bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return .utf16BigEndian }
        if bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return .utf16LittleEndian }
        let start = Self.firstCharacter(in: bytes)
        let document = bytes[start...]
        let isOpen = document.count < Self.longestDeclaration && !isWhole
        if bytes[..<start].contains(0xEF) { return .utf8 }
        if document.count <= Self.opening.count {
            return isOpen && Self.opening.starts(with: document) ? nil : charset ?? .utf8
        }
        guard document.starts(with: Self.opening), document[start + Self.opening.count].isXMLBlank else {
            return charset ?? .utf8
        }
        let declaration = document.prefix(Self.longestDeclaration)
        guard let end = declaration.firstIndex(of: UInt8(ascii: ">")) else { return isOpen ? nil : charset ?? .utf8 }
        guard let label = Self.declaredLabel(in: declaration[..<end]) else { return charset ?? .utf8 }
        guard let encoding = XMLEncoding(label: label) else { throw Self.unknownEncoding }
        // A declaration that is readable byte by byte is not in a two-byte encoding.
        return encoding.isWide ? .utf8 : encoding
    }

    private static let opening = Array("<?xml".utf8)
    private static let encodingWord = Array("encoding".utf8)

    /// Parsed by hand, because every response passes through here and a regular expression takes longer than a short
    /// response.
    private static func declaredLabel(in declaration: ArraySlice<UInt8>) -> String? {
        var rest = declaration
        while !rest.starts(with: encodingWord) {
            guard rest.popFirst() != nil else { return nil }
        }
        rest = rest.dropFirst(encodingWord.count).drop(while: \.isXMLBlank)
        guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
        rest = rest.drop(while: \.isXMLBlank)
        guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        return String(decoding: rest.prefix { $0 != quote }, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether the byte is XML whitespace.
    var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

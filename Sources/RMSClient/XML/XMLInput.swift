/// Makes UTF-8 of a document as it arrives, and drops what may stand before it: blanks and a byte order mark.
///
/// Which encoding a document is in, is said by its byte order mark, else by the charset of the `Content-Type` field,
/// else by its declaration, as RFC 7303 has it; a document that says nothing is in UTF-8. One exception is our choice:
/// ISO-8859-1 and US-ASCII in the field, which servlet containers put there on their own, count less than a
/// declaration, because nearly every text in UTF-8 can be read as one of those and would be garbled silently.
struct XMLInput {
    /// What the `Content-Type` field says.
    private let charset: XMLEncoding?
    /// The begin of a document of which too little has arrived.
    private var begin: [UInt8] = []
    private var isDecided = false
    private var isAtStart = true
    private var transcoder: XMLTranscoder?

    /// No declaration is longer.
    private static let longestDeclaration = 1024

    init(charset: String?) {
        self.charset = charset.flatMap { XMLEncoding(label: $0) }
    }

    /// Whether chunks are passed on as they are.
    var isStraight: Bool { isDecided && !isAtStart && transcoder == nil }

    /// The same chunk where the document is in UTF-8, so that nothing is copied; empty while too little is known.
    ///
    /// - Throws: ``XMLParseError`` for an encoding that is not known.
    mutating func take(_ chunk: [UInt8]) throws -> [UInt8] {
        if isStraight { return chunk }
        return try convert(chunk, isWhole: false)
    }

    /// What is left at the document's end.
    mutating func finish() throws -> [UInt8] {
        let rest = try convert([], isWhole: true)
        return rest + (transcoder?.finish() ?? [])
    }

    private mutating func convert(_ chunk: [UInt8], isWhole: Bool) throws -> [UInt8] {
        var bytes = chunk
        if !isDecided {
            bytes = begin.isEmpty ? chunk : begin + chunk
            guard let encoding = try encoding(of: bytes, isWhole: isWhole) else {
                // Of blanks any number may come.
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
        message: "the document declares an encoding that is not known"
    )

    /// Drops blanks and byte order marks until something else comes; libxml2 permits neither before a declaration.
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

    /// Nil while that can't be said.
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
        // A declaration that can be read byte by byte is in no encoding of two bytes.
        return encoding.isWide ? .utf8 : encoding
    }

    private static let opening = Array("<?xml".utf8)
    private static let encodingWord = Array("encoding".utf8)

    /// By hand, because every answer passes here and a regular expression takes longer than a short answer.
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
    /// White space of XML.
    var isXMLBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

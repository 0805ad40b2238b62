/// Replaces what XML forbids with U+FFFD, in UTF-8 that arrives in chunks: control characters, halves of surrogate
/// pairs, U+FFFE and U+FFFF, literal or as a reference; invalid UTF-8; and references to entities that XML does not
/// define, because documents that declare entities are refused.
///
/// Two references to the halves of one pair, as some programs write an emoji, become its character.
struct XMLCharacterFilter {
    /// A replacement: where it ends, counted from the start of the output, and what was wrong.
    struct Mark {
        let end: Int
        let problem: String
    }

    /// The number of replacements.
    private(set) var count = 0
    private var marks: [Mark] = []
    /// The start of a sequence that the last chunk cut off.
    private var cut: [UInt8] = []
    private var passedOn = 0
    private var section = Section.markup
    /// The last two bytes of the section.
    private var tail: (UInt8, UInt8) = (0, 0)

    /// The kind of section, which decides whether references count and what ends the section.
    private enum Section {
        case markup, data, comment, instruction
    }

    /// What was found at a position.
    private enum Finding {
        case plain(Int)
        case forbidden(Int, String, [UInt8] = replacement)
        /// Incomplete: more input is needed.
        case cut
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    /// Longer references are left to the parser.
    private static let longestReference = 32

    /// Returns the chunk with replacements. A sequence that the chunk cuts off is returned with the next one.
    mutating func pass(_ chunk: [UInt8], isLast: Bool = false) -> [UInt8] {
        let input = cut.isEmpty ? chunk : cut + chunk
        cut = []
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var position = 0
        var copied = 0
        while position < input.count {
            let byte = input[position]
            if byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<"),
                byte != UInt8(ascii: ">")
            {
                tail = (tail.1, byte)
                position += 1
                continue
            }
            switch finding(in: input[position...], isLast: isLast) {
            case .plain(let length):
                tail = length == 1 ? (tail.1, byte) : (0, 0)
                position += length
            case .forbidden(let length, let problem, let character):
                output += input[copied..<position]
                output += character
                position += length
                copied = position
                tail = (tail.1, 0)
                count += 1
                marks.append(Mark(end: passedOn + output.count, problem: problem))
            case .cut:
                cut = Array(input[position...])
                output += input[copied..<position]
                passedOn += output.count
                return output
            }
        }
        output += input[copied...]
        passedOn += output.count
        return output
    }

    /// Returns the replacements since the last call.
    mutating func takeMarks() -> [Mark] {
        defer { marks = [] }
        return marks
    }

    private mutating func finding(in rest: ArraySlice<UInt8>, isLast: Bool) -> Finding {
        let byte = rest[rest.startIndex]
        switch byte {
        case 0x09, 0x0A, 0x0D: return .plain(1)
        case ..<0x20: return .forbidden(1, Self.holds(UInt32(byte)))
        case UInt8(ascii: "&"): return section == .markup ? reference(in: rest, isLast: isLast) : .plain(1)
        case UInt8(ascii: "<"): return section == .markup ? opening(in: rest, isLast: isLast) : .plain(1)
        case UInt8(ascii: ">"):
            close()
            return .plain(1)
        default: return sequence(in: rest, isLast: isLast)
        }
    }

    private mutating func opening(in rest: ArraySlice<UInt8>, isLast: Bool) -> Finding {
        let sections: [(String, Section)] = [("<![CDATA[", .data), ("<!--", .comment), ("<?", .instruction)]
        for (text, section) in sections {
            if rest.starts(with: text.utf8) {
                self.section = section
                tail = (0, 0)
                return .plain(text.utf8.count)
            }
            if !isLast, text.utf8.starts(with: rest) { return .cut }
        }
        return .plain(1)
    }

    private mutating func close() {
        let isEnd =
            switch section {
            case .markup: false
            case .data: tail == (UInt8(ascii: "]"), UInt8(ascii: "]"))
            case .comment: tail == (UInt8(ascii: "-"), UInt8(ascii: "-"))
            case .instruction: tail.1 == UInt8(ascii: "?")
            }
        if isEnd { section = .markup }
    }

    private func sequence(in rest: ArraySlice<UInt8>, isLast: Bool) -> Finding {
        let bytes = rest.prefix(4)
        let first = bytes[bytes.startIndex]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard length > 1 else { return .forbidden(1, Self.malformed) }
        var value = UInt32(first) & (0xFF >> (UInt32(length) + 1))
        for offset in 1..<length {
            guard offset < bytes.count else { return isLast ? .forbidden(offset, Self.malformed) : .cut }
            let byte = bytes[bytes.startIndex + offset]
            let range: ClosedRange<UInt8> =
                switch (offset, first) {
                case (1, 0xE0): 0xA0...0xBF
                case (1, 0xED): 0x80...0x9F
                case (1, 0xF0): 0x90...0xBF
                case (1, 0xF4): 0x80...0x8F
                default: 0x80...0xBF
                }
            guard range ~= byte else { return .forbidden(offset, Self.malformed) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return value == 0xFFFE || value == 0xFFFF ? .forbidden(length, Self.holds(value)) : .plain(length)
    }

    private func reference(in rest: ArraySlice<UInt8>, isLast: Bool) -> Finding {
        let text = rest.prefix(Self.longestReference)
        guard let end = text.firstIndex(of: UInt8(ascii: ";")) else {
            let isOpen = text.count < Self.longestReference && text.dropFirst().allSatisfy(Self.isNameByte)
            return isOpen && !isLast ? .cut : .plain(1)
        }
        let name = text[(text.startIndex + 1)..<end]
        let length = name.count + 2
        guard !name.isEmpty, name.allSatisfy(Self.isNameByte) else { return .plain(1) }
        guard name.first == UInt8(ascii: "#") else {
            return Self.predefined.contains { $0.elementsEqual(name) }
                ? .plain(length) : .forbidden(length, Self.undefined)
        }
        guard let value = Self.value(ofReference: name) else { return .plain(1) }
        if 0xD800...0xDBFF ~= value {
            switch lowSurrogate(in: rest.dropFirst(length), isLast: isLast) {
            case .found(let low, let lowLength):
                let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
                let character = scalar.map { Array(String($0).utf8) } ?? Self.replacement
                return .forbidden(length + lowLength, Self.holds(value), character)
            case .cut: return .cut
            case .other: break
            }
        }
        return Self.isForbidden(value) ? .forbidden(length, Self.holds(value)) : .plain(length)
    }

    private enum Follower {
        case found(UInt32, Int), cut, other
    }

    private func lowSurrogate(in rest: ArraySlice<UInt8>, isLast: Bool) -> Follower {
        let text = rest.prefix(Self.longestReference)
        guard text.isEmpty || text.first == UInt8(ascii: "&") else { return .other }
        guard let end = text.firstIndex(of: UInt8(ascii: ";")) else {
            let isOpen = text.count < Self.longestReference && text.dropFirst().allSatisfy(Self.isNameByte)
            return isOpen && !isLast ? .cut : .other
        }
        let name = text[(text.startIndex + 1)..<end]
        guard let value = Self.value(ofReference: name), 0xDC00...0xDFFF ~= value else { return .other }
        return .found(value, name.count + 2)
    }

    /// The number of `#11` or `#xB`: nil if it is not a number, and a value above all characters if it is too large.
    private static func value(ofReference name: ArraySlice<UInt8>) -> UInt32? {
        let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
        let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        guard name.first == UInt8(ascii: "#"), let first = digits.first, first.isHexDigit else { return nil }
        let isNumber = digits.utf8.allSatisfy { byte in
            0x30...0x39 ~= byte || isHexadecimal && (0x41...0x46 ~= byte || 0x61...0x66 ~= byte)
        }
        return isNumber ? UInt32(digits, radix: isHexadecimal ? 16 : 10) ?? .max : nil
    }

    private static func isForbidden(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: false
        default: true
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    private static let predefined = ["lt", "gt", "amp", "quot", "apos"].map { Array($0.utf8) }
    private static let malformed = "contains bytes that are invalid in its encoding"
    private static let undefined = "uses an entity that XML does not define"

    private static func holds(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "contains U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits), which XML forbids"
    }
}

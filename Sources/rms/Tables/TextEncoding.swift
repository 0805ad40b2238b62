import ArgumentParser
import Foundation

/// The encoding of a table that the command reads or writes.
enum TextEncoding: String, ExpressibleByArgument, CaseIterable, Codable {
    case utf8
    /// UTF-8 after a byte order mark, by which Excel recognizes it.
    case utf8BOM = "utf8-bom"
    /// Shift_JIS as Windows has it (CP932), with ①, ㈱ and 髙.
    case shiftJIS = "shift-jis"

    /// The bytes at the start of a file.
    var mark: [UInt8] { self == .utf8BOM ? [0xEF, 0xBB, 0xBF] : [] }

    /// The text of a file, without a byte order mark; nil if it is in another encoding.
    func text(of data: Data) -> String? {
        guard self != .shiftJIS else { return String(data: data, encoding: .shiftJIS) }
        guard let text = String(data: data, encoding: .utf8) else { return nil }
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

/// Encodes text, and counts the characters that the encoding does not have.
struct TextConversion {
    let encoding: TextEncoding
    /// The number of characters that were written as 〓, the usual sign for a missing character.
    private(set) var replaced = 0

    init(to encoding: TextEncoding, replaced: Int = 0) {
        self.encoding = encoding
        self.replaced = replaced
    }

    /// Reports on standard error how many characters were replaced.
    func reportReplaced() {
        guard replaced > 0 else { return }
        let noun = replaced == 1 ? "character is not in Shift_JIS and was" : "characters are not in Shift_JIS and were"
        Console.error("rms: \(replaced.grouped) \(noun) written as 〓")
    }

    mutating func bytes(_ text: String) -> [UInt8] {
        guard encoding == .shiftJIS else { return [UInt8](text.utf8) }
        if let bytes = Self.shiftJIS(text) { return bytes }
        return text.flatMap { character in
            let text = String(character)
            if let bytes = Self.shiftJIS(text) ?? Self.shiftJIS(Self.windowsForm(of: text)) { return bytes }
            replaced += 1
            return Self.missing
        }
    }

    /// 〓, U+3013.
    private static let missing: [UInt8] = [0x81, 0xAC]

    private static func shiftJIS(_ text: String) -> [UInt8]? { text.data(using: .shiftJIS).map { [UInt8]($0) } }

    /// The same signs as Windows has them: it reads these places of Shift_JIS as other code points than the standard.
    /// A letter and its accent become one character.
    private static func windowsForm(of text: String) -> String {
        let scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars.map { windowsForms[$0] ?? $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let windowsForms: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{2014}": "\u{2015}", "\u{2016}": "\u{2225}", "\u{2212}": "\u{FF0D}", "\u{301C}": "\u{FF5E}",
        "\u{A2}": "\u{FFE0}", "\u{A3}": "\u{FFE1}", "\u{A5}": "\u{FFE5}", "\u{AC}": "\u{FFE2}", "\u{A0}": " ",
    ]
}

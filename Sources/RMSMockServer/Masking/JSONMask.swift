internal import Foundation

/// Masks members of a JSON text, and leaves the rest unchanged.
struct JSONMask {
    /// The mask for a member's value; nil if the value may be shown.
    let substitute: (String) -> String?

    /// - Parameter bytes: A valid JSON text.
    func masked(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.first {
            guard byte == UInt8(ascii: "\"") else {
                output.append(byte)
                rest = rest.dropFirst()
                continue
            }
            let token = Self.string(rest)
            output += token
            rest = rest.dropFirst(token.count)
            let gap = rest.prefix { Self.blanks.contains($0) || $0 == UInt8(ascii: ":") }
            guard gap.contains(UInt8(ascii: ":")), let mask = substitute(Self.decoded(token)) else { continue }
            output += gap
            let value = Self.value(rest.dropFirst(gap.count))
            // Null and empty values contain no data and stay visible, because they show that there was none.
            let isNothing = ["null", "\"\"", "[]", "{}"].contains { value.elementsEqual($0.utf8) }
            output += isNothing ? Array(value) : Array("\"\(mask)\"".utf8)
            rest = rest.dropFirst(gap.count + value.count)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let blanks = Set(" \t\r\n".utf8)

    private static func decoded(_ token: ArraySlice<UInt8>) -> String {
        let value = try? JSONSerialization.jsonObject(with: Data(token), options: [.fragmentsAllowed])
        return value as? String ?? ""
    }

    /// The string at the beginning of a text, with its quotation marks.
    private static func string(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var index = bytes.startIndex + 1
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return bytes[..<min(index + 1, bytes.endIndex)]
    }

    /// The value at the beginning of a text: a string, a number, a literal, or a whole array or object.
    private static func value(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var depth = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index = string(bytes[index...]).endIndex
                if depth == 0 { return bytes[..<index] }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return bytes[..<index] }
                depth -= 1
                if depth == 0 { return bytes[...index] }
            case UInt8(ascii: ","):
                if depth == 0 { return bytes[..<index] }
            case let byte where blanks.contains(byte):
                if depth == 0 { return bytes[..<index] }
            default: break
            }
            index += 1
        }
        return bytes
    }
}

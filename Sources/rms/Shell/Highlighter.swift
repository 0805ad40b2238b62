import Foundation

/// Colors for a terminal. The text must be printable: only its own escape sequences are added.
enum Highlighter {
    private static let name = "\u{1B}[36m"
    private static let value = "\u{1B}[32m"
    private static let literal = "\u{1B}[33m"
    private static let end = "\u{1B}[0m"

    /// An answer with colors: XML, JSON, or lines of `name: value`.
    static func colored(_ answer: String) -> String {
        switch answer.first {
        case "<": xml(answer)
        case "{", "[": json(answer)
        default: lines(answer)
        }
    }

    private static func xml(_ text: String) -> String {
        text.replacing(/<[^>]*>/) { "\(name)\($0.0)\(end)" }
    }

    private static func json(_ text: String) -> String {
        text.replacing(/("(?:[^"\\]|\\.)*")(:)?|-?\b\d[\d.eE+-]*|\btrue\b|\bfalse\b|\bnull\b/) { match in
            guard let string = match.1 else { return "\(literal)\(match.0)\(end)" }
            return match.2 == nil ? "\(value)\(string)\(end)" : "\(name)\(string)\(end):"
        }
    }

    private static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line).replacing(/^( *(?:- )?)(\w+):/) { "\($0.1)\(name)\($0.2)\(end):" }
        }
        .joined(separator: "\n")
    }
}

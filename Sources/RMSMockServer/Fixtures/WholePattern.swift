internal import Foundation

/// A regular expression that must match a whole value.
struct WholePattern: Sendable {
    /// The pattern as written.
    let text: String
    private let expression: NSRegularExpression
    /// The prefix of every match. It rules out most values for much less than the expression costs.
    private let prefix: String.UTF8View

    init(_ text: String) throws {
        // Compiled alone first: a stray parenthesis would pair with one of those below.
        _ = try NSRegularExpression(pattern: text)
        // Comparing the matched range is not enough: `a|ab` takes the first alternative, and misses `ab`.
        expression = try NSRegularExpression(pattern: "\\A(?:\(text))\\z")
        self.text = text
        prefix = Self.literalPrefix(of: text).utf8
    }

    func matches(_ value: String) -> Bool {
        guard value.utf8.starts(with: prefix) else { return false }
        return expression.firstMatch(in: value, range: NSRange(location: 0, length: value.utf16.count)) != nil
    }

    /// The letters, digits and hyphens that a pattern begins with; empty if that is not certain.
    private static func literalPrefix(of pattern: String) -> String {
        let plain = pattern.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let rest = pattern[plain.endIndex...]
        // An alternative outside of a single group at the end may begin with something else.
        let hasAlternatives =
            rest.contains("|") && !(rest.hasPrefix("(") && rest.dropFirst().firstIndex(of: ")") == rest.indices.last)
        if hasAlternatives { return "" }
        // A quantifier, which repeats or omits the last character.
        return String(rest.first.map { "*+?{".contains($0) } == true ? plain.dropLast() : plain)
    }
}

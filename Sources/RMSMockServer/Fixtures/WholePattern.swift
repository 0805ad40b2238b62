internal import Foundation

/// A regular expression that must match a whole value.
struct WholePattern: Sendable {
    /// As it was written.
    let text: String
    private let expression: NSRegularExpression
    /// What every match begins with: most values are told apart by it, for much less than the expression costs.
    private let prefix: String.UTF8View

    init(_ text: String) throws {
        // By itself first: a stray parenthesis would pair with one of those below.
        _ = try NSRegularExpression(pattern: text)
        // Comparing the range that was found is not enough: of `a|ab` the first alternative is taken, and `ab` missed.
        expression = try NSRegularExpression(pattern: "\\A(?:\(text))\\z")
        self.text = text
        prefix = Self.literalPrefix(of: text).utf8
    }

    func matches(_ value: String) -> Bool {
        guard value.utf8.starts(with: prefix) else { return false }
        return expression.firstMatch(in: value, range: NSRange(location: 0, length: value.utf16.count)) != nil
    }

    /// The letters, digits and hyphens that a pattern begins with; none if that is not sure.
    private static func literalPrefix(of pattern: String) -> String {
        let plain = pattern.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let rest = pattern[plain.endIndex...]
        // An alternative outside of a single group at the end may begin with something else.
        let hasAlternatives =
            rest.contains("|") && !(rest.hasPrefix("(") && rest.dropFirst().firstIndex(of: ")") == rest.indices.last)
        if hasAlternatives { return "" }
        // What repeats or leaves out the last character.
        return String(rest.first.map { "*+?{".contains($0) } == true ? plain.dropLast() : plain)
    }
}

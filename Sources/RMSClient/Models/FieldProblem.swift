/// A parameter that breaks a documented rule.
public struct FieldProblem: Sendable, Hashable, CustomStringConvertible {
    /// The parameter's wire name, as a dotted path.
    public let field: String
    /// The rule, in English: `must be 0 to 999999999`.
    public let rule: String

    /// Creates a problem.
    public init(_ field: String, _ rule: String) {
        self.field = field
        self.rule = rule
    }

    /// The field and the rule.
    public var description: String { "\(field) \(rule)" }
}

extension FieldProblem {
    /// Checks a text's length in characters.
    static func length(_ text: String?, _ limit: Int, at path: String) -> [FieldProblem] {
        guard let text, text.unicodeScalars.count > limit else { return [] }
        return [FieldProblem(path, "must be at most \(limit) characters, not \(text.unicodeScalars.count)")]
    }

    /// Checks the size of texts together, in bytes.
    static func size(_ texts: [String], _ limit: Int, at path: String) -> [FieldProblem] {
        let size = texts.reduce(0) { $0 + $1.utf8.count }
        return size > limit
            ? [FieldProblem(path, "must be at most \(limit) bytes with its other parts, not \(size)")] : []
    }

    /// Checks a number's range.
    static func range(_ number: Int?, _ range: ClosedRange<Int>, at path: String) -> [FieldProblem] {
        guard let number, !range.contains(number) else { return [] }
        return [FieldProblem(path, "must be \(range.lowerBound) to \(range.upperBound), not \(number)")]
    }
}

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

    /// Checks a text's size in bytes as RMS's limits count them, in Windows-31J: one for ASCII and half-width kana, two for
    /// any other character.
    static func bytes(_ text: String?, _ limit: Int, at path: String) -> [FieldProblem] {
        guard let text, text.utf8.count > limit else { return [] }
        let size = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 || 0xFF61...0xFF9F ~= $1.value ? 1 : 2) }
        return size > limit ? [FieldProblem(path, "must be at most \(limit) bytes, not \(size)")] : []
    }

    /// Checks the number of elements.
    static func count(
        _ elements: (some Collection)?,
        _ range: ClosedRange<Int>,
        _ what: String,
        at path: String
    ) -> [FieldProblem] {
        guard let count = elements?.count, !range.contains(count) else { return [] }
        let limits =
            range.lowerBound == 0 ? "at most \(range.upperBound)" : "\(range.lowerBound) to \(range.upperBound)"
        return [FieldProblem(path, "must be \(limits) \(what), not \(count)")]
    }

    /// Reports elements that are equal to an earlier one.
    static func unique<Element: Hashable>(_ elements: [Element?], at path: String) -> [FieldProblem] {
        var first: [Element: Int] = [:]
        return elements.enumerated().compactMap { index, element in
            guard let element else { return nil }
            guard let earlier = first[element] else {
                first[element] = index
                return nil
            }
            return FieldProblem("\(path)[\(index)]", "is the same as \(path)[\(earlier)]")
        }
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

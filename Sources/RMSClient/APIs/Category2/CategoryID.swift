/// A category's id (`categoryId`, カテゴリID): digits, which RMS sends as a text.
///
/// At most 40 bytes. The id 1 is その他, which holds the items that are in no other category. Source: <doc:WireCategory2>.
public struct CategoryID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, WireScalar {
    public let rawValue: String
    /// Accepts any text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Accepts any text.
    public init(stringLiteral text: String) { self.init(rawValue: text) }
    /// The id with a number, as CategoryAPI 1.0 and ItemAPI 1.0 write it.
    public init(_ number: Int) { self.init(rawValue: String(number)) }

    /// その他: where RMS puts an item that is in no other category.
    public static let other: CategoryID = "1"

    private static let maximumBytes = 40

    /// What is wrong with the id.
    func problems(at path: String) -> [FieldProblem] {
        if !rawValue.isDecimal {
            return [FieldProblem(path, "must be the digits of a category's id")]
        }
        return CategoryAPI2.Rules.bytes(rawValue, Self.maximumBytes, at: path)
    }
}

/// A category set's id (`categorySetId`, カテゴリセットID): digits, or ``etc``.
///
/// At most 20 bytes. Only shops on the mega-shop plan have several sets. Source: <doc:WireCategory2>.
public struct CategorySetID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, WireScalar {
    public let rawValue: String
    /// Accepts any text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Accepts any text.
    public init(stringLiteral text: String) { self.init(rawValue: text) }

    /// `0`: the only set of a shop that does not use sets.
    public static let only: CategorySetID = "0"
    /// `etc`: the set その他 of a shop that uses sets.
    public static let etc: CategorySetID = "etc"

    private static let maximumBytes = 20

    /// What is wrong with the id.
    func problems(at path: String) -> [FieldProblem] {
        guard self != .etc else { return [] }
        if !rawValue.isDecimal { return [FieldProblem(path, "must be digits or etc")] }
        return CategoryAPI2.Rules.bytes(rawValue, Self.maximumBytes, at: path)
    }
}

/// An item's management number (`manageNumber`, 商品管理番号): what identifies an item, formerly its item URL.
///
/// At most 32 bytes of `A-Z a-z 0-9 - _`. RMS turns upper case into lower case, so that two numbers which differ only in
/// case are equal. Source: <doc:WireInventory2>.
public struct ManageNumber: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The number in lower case.
    public let rawValue: String

    /// Accepts any text, and turns its letters of ASCII into lower case.
    public init(rawValue: String) {
        let bytes = rawValue.utf8
        self.rawValue =
            bytes.contains { 0x41...0x5A ~= $0 }
            ? String(decoding: bytes.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self) : rawValue
    }

    /// Accepts any text.
    public init(stringLiteral text: String) { self.init(rawValue: text) }

    /// What is wrong with the number.
    func problems(at path: String) -> [FieldProblem] { CatalogueID.problems(rawValue, at: path) }
}

/// A SKU's management number (`variantId`, SKU管理番号), unique within its item.
///
/// At most 32 bytes of `A-Z a-z 0-9 - _`. Case matters: `S` and `s` are two SKUs. Users report that the only SKU of an item
/// without choices is called `normal-inventory`. Source: <doc:WireInventory2>.
public struct VariantID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String
    /// Accepts any text.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Accepts any text.
    public init(stringLiteral text: String) { self.init(rawValue: text) }

    /// What is wrong with the id.
    func problems(at path: String) -> [FieldProblem] { CatalogueID.problems(rawValue, at: path) }
}

/// The rule that both ids share.
private enum CatalogueID {
    private static let maximumBytes = 32

    static func problems(_ text: String, at path: String) -> [FieldProblem] {
        if text.isEmpty { return [FieldProblem(path, "must be given")] }
        var problems: [FieldProblem] = []
        if text.utf8.count > maximumBytes {
            problems.append(FieldProblem(path, "must be at most \(maximumBytes) bytes, not \(text.utf8.count)"))
        }
        let isPermitted = text.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
        if !isPermitted { problems.append(FieldProblem(path, "must have only letters, digits, - and _ of ASCII")) }
        return problems
    }
}

extension ManageNumber: WireScalar {
    /// A text.
    public static var wireKind: WireKind { .text }

    /// Reads any text.
    public init?(wireBytes bytes: UnsafeBufferPointer<UInt8>, format: WireFormat) {
        self.init(rawValue: String(decoding: bytes, as: UTF8.self))
    }

    /// The number in lower case.
    public func wireText(format: WireFormat) -> String { rawValue }
}

extension VariantID: WireScalar {}

extension WireVisitor {
    /// `{manageNumber}` in the path.
    mutating func pathNumber(_ manageNumber: inout ManageNumber) throws {
        try field(WireField("manageNumber", presence: .inPath), &manageNumber)
    }
}

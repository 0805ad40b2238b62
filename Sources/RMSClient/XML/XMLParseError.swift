/// Why a document could not be read, and where. The text never holds what stood there.
public struct XMLParseError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure; new kinds may come.
    public struct Kind: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        /// It breaks the rules of XML.
        public static let malformed = Kind(rawValue: "malformed")
        /// It ends before its root element does.
        public static let truncated = Kind(rawValue: "truncated")
        /// There is nothing in it.
        public static let empty = Kind(rawValue: "empty")
        /// It has a document type declaration, which is refused with all that it could declare.
        public static let doctypeRefused = Kind(rawValue: "doctype refused")
        /// Its encoding is unknown, or it is not in the encoding that it declares.
        public static let encoding = Kind(rawValue: "encoding")
        /// Elements nest too deep.
        public static let tooDeep = Kind(rawValue: "too deep")
        /// One text, one record or the whole is too large, or holds too many names or attributes.
        public static let tooLarge = Kind(rawValue: "too large")
    }

    /// The kind of failure.
    public let kind: Kind
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in what libxml2 counts as one.
    public let column: Int
    /// What was wrong.
    public let message: String

    /// The message and the place.
    public var description: String { "\(message) (line \(line), column \(column))" }
}

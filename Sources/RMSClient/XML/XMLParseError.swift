/// Why a document could not be read, and where. The text never holds what stood there.
package struct XMLParseError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure; new kinds may come.
    package struct Kind: RawRepresentable, Hashable, Sendable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// It breaks the rules of XML.
        package static let malformed = Kind(rawValue: "malformed")
        /// It ends before its root element does.
        package static let truncated = Kind(rawValue: "truncated")
        /// There is nothing in it.
        package static let empty = Kind(rawValue: "empty")
        /// It has a document type declaration, which is refused with all that it could declare.
        package static let doctypeRefused = Kind(rawValue: "doctype refused")
        /// Its encoding is unknown, or it is not in the encoding that it declares.
        package static let encoding = Kind(rawValue: "encoding")
        /// Elements nest too deep.
        package static let tooDeep = Kind(rawValue: "too deep")
        /// One text, one record or the whole is too large, or holds too many names or attributes.
        package static let tooLarge = Kind(rawValue: "too large")
    }

    /// The kind of failure.
    package let kind: Kind
    /// The line, from 1.
    package let line: Int
    /// The column, from 1, in what libxml2 counts as one.
    package let column: Int
    /// What was wrong.
    package let message: String

    /// The message and the place.
    package var description: String { "\(message) (line \(line), column \(column))" }
}

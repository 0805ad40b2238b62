/// The reason why a document could not be read, and the place. The message never quotes the document.
package struct XMLParseError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of failure. New kinds may be added.
    package struct Kind: RawRepresentable, Hashable, Sendable {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        /// The document is not well-formed.
        package static let malformed = Kind(rawValue: "malformed")
        /// The document ends before its root element does.
        package static let truncated = Kind(rawValue: "truncated")
        /// The document is empty.
        package static let empty = Kind(rawValue: "empty")
        /// The document has a document type declaration, which is refused with everything it could declare.
        package static let doctypeRefused = Kind(rawValue: "doctype refused")
        /// The encoding is unknown, or the document is not in the encoding that it declares.
        package static let encoding = Kind(rawValue: "encoding")
        /// Elements are nested too deeply.
        package static let tooDeep = Kind(rawValue: "too deep")
        /// A text, a record or the whole document is too large, or contains too many names or attributes.
        package static let tooLarge = Kind(rawValue: "too large")
    }

    /// The kind of failure.
    package let kind: Kind
    /// The line, starting at 1.
    package let line: Int
    /// The column, starting at 1, as libxml2 counts columns.
    package let column: Int
    /// What was wrong.
    package let message: String

    /// The message and the place.
    package var description: String { "\(message) (line \(line), column \(column))" }
}

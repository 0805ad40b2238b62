/// Writes compact XML in UTF-8, element by element.
///
/// ```swift
/// var writer = XMLWriter()
/// try writer.start("request")
/// try writer.element("itemUrl", "abc-123")
/// writer.end()
/// let bytes = writer.finish()
/// ```
package struct XMLWriter: Sendable {
    /// The XML declaration on the first line.
    package enum Declaration: Sendable {
        /// No declaration.
        case none
        /// `<?xml version="1.0" encoding="UTF-8"?>`
        case doubleQuoted
        /// `<?xml version='1.0' encoding='UTF-8'?>`
        case singleQuoted
    }

    private var bytes: [UInt8] = []
    private var open: [String] = []
    /// Whether the last start tag has no `>` yet, because the element may be empty.
    private var isTagOpen = false

    /// Creates a writer and begins a document.
    package init(declaration: Declaration = .doubleQuoted, newlineAfterDeclaration: Bool = true) {
        switch declaration {
        case .none: return
        case .doubleQuoted: bytes += #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8
        case .singleQuoted: bytes += "<?xml version='1.0' encoding='UTF-8'?>".utf8
        }
        if newlineAfterDeclaration { bytes.append(0x0A) }
    }

    /// Opens an element.
    ///
    /// - Throws: ``XMLWriteError`` for an invalid name, or a forbidden character in an attribute.
    package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) throws {
        try check(name)
        closeTag()
        open.append(name)
        bytes.append(0x3C)
        bytes += name.utf8
        for (name, value) in attributes {
            try check(name)
            bytes.append(0x20)
            bytes += name.utf8
            bytes += "=\"".utf8
            try escape(value, inAttribute: true)
            bytes.append(0x22)
        }
        isTagOpen = true
    }

    /// Closes the innermost open element; an empty one becomes `<a/>`.
    package mutating func end() {
        guard let name = open.popLast() else { return }
        if isTagOpen {
            bytes += "/>".utf8
            isTagOpen = false
        } else {
            bytes += "</".utf8
            bytes += name.utf8
            bytes.append(0x3E)
        }
    }

    /// Writes text into the open element.
    ///
    /// - Throws: ``XMLWriteError`` for a character that XML 1.0 forbids.
    package mutating func text(_ text: String) throws {
        guard !text.isEmpty else { return }
        closeTag()
        try escape(text, inAttribute: false)
    }

    /// Writes an element with text, or `<a/>` if the text is empty.
    package mutating func element(_ name: String, _ text: String) throws {
        try start(name)
        try self.text(text)
        end()
    }

    /// Writes an empty element.
    package mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) throws {
        try start(name, attributes)
        end()
    }

    /// Returns the document, after closing the elements that are still open.
    package consuming func finish() -> [UInt8] {
        while !open.isEmpty { end() }
        return bytes
    }

    private mutating func closeTag() {
        if isTagOpen { bytes.append(0x3E) }
        isTagOpen = false
    }

    private mutating func escape(_ text: String, inAttribute: Bool) throws {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"" where inAttribute: bytes += "&quot;".utf8
            case "\r": bytes += "&#13;".utf8
            case "\n" where inAttribute: bytes += "&#10;".utf8
            case "\t" where inAttribute: bytes += "&#9;".utf8
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
                throw XMLWriteError(path: open.joined(separator: "/"), problem: .forbidden(scalar))
            default:
                bytes += UTF8.encode(scalar).unsafelyUnwrapped
            }
        }
    }

    private func check(_ name: String) throws {
        let isName =
            name.unicodeScalars.first.map { $0 == "_" || $0.properties.isAlphabetic } == true
            && name.unicodeScalars.allSatisfy {
                $0 == "_" || $0 == "-" || $0 == "." || $0 == ":" || $0.properties.isAlphabetic
                    || $0.properties.numericType == .decimal
            }
        guard isName else { throw XMLWriteError(path: open.joined(separator: "/"), problem: .invalidName) }
    }
}

/// The reason why a document could not be written. It contains the place and the character, never the text.
package struct XMLWriteError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kind of problem.
    package enum Problem: Sendable, Hashable {
        /// A character that XML 1.0 forbids, for example a control character.
        case forbidden(Unicode.Scalar)
        /// An invalid name.
        case invalidName
    }

    /// The open elements, from the root down.
    package let path: String
    /// What is wrong.
    package let problem: Problem

    /// What is wrong, and where.
    package var description: String {
        switch problem {
        case .forbidden(let scalar):
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "\(path) contains U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
                + ", which XML forbids"
        case .invalidName:
            return "\(path) is given an invalid element or attribute name"
        }
    }
}

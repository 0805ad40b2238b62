internal import CXML

/// A reader that parses XML as it arrives, in chunks of any size, with libxml2's push parser.
///
/// ```swift
/// let reader = XMLReader(recordPath: [result, itemSearchResult, items, item]) { element in … }
/// for try await chunk in response.body { try reader.feed(chunk) }
/// let document = try reader.finish()   // everything outside the records
/// ```
///
/// The encoding is taken from a byte order mark, the charset of the header or the declaration, by the labels that
/// browsers use. Whitespace before the declaration and NULs after the end are ignored. A record is delivered as soon as
/// its end tag is read and is not kept, so memory use stays flat however long the document is. Document type
/// declarations, and with them entities, are refused; nothing is ever fetched; ``XMLLimits`` limits the rest. After an
/// error, every further call throws the same error.
package final class XMLReader {
    private let recordPath: [XMLName]
    private let limits: XMLLimits
    private let onRecord: (XMLElement) throws -> Void
    private var parser: XMLPushParser
    private var input: XMLInput
    /// Replaces forbidden characters; nil while the bytes go straight to the parser.
    private var filter: XMLCharacterFilter?
    /// The bytes for a second pass with a filter, if the first one fails; nil if that is not wanted or not possible.
    private var kept: XMLKeptBytes?
    /// Whether replacements are marked in the tape, so that the records that contain them can be identified.
    private let marksDamage: Bool
    private var bytesFed = 0
    private var failure: (any Error)?

    /// Creates a reader that collects the whole document.
    package convenience init(
        limits: XMLLimits = XMLLimits(),
        charset: String? = nil,
        forbiddenCharacters: ForbiddenCharacters = .refuse
    ) {
        self.init(
            recordPath: [],
            limits: limits,
            charset: charset,
            forbiddenCharacters: forbiddenCharacters
        ) { _ in }
    }

    /// Creates a reader that delivers each element at `recordPath` (names from the root down) and collects the rest.
    ///
    /// - Parameters:
    ///   - recordPath: The names; empty for no records.
    ///   - limits: The limits of what is accepted.
    ///   - charset: The charset of the `Content-Type` field. It overrides the document's declaration but not a byte
    ///     order mark (RFC 7303), except for ISO-8859-1 and US-ASCII, which servers add on their own.
    ///   - forbiddenCharacters: How to handle characters that XML forbids.
    ///   - onRecord: Called by `feed` for each record; `feed` rethrows its errors.
    package convenience init(
        recordPath: [XMLName],
        limits: XMLLimits = XMLLimits(),
        charset: String? = nil,
        forbiddenCharacters: ForbiddenCharacters = .refuse,
        onRecord: @escaping (XMLElement) throws -> Void
    ) {
        self.init(recordPath, limits, charset, forbiddenCharacters, marksDamage: false, onRecord)
    }

    /// - Parameter marksDamage: With `.refuse`, a document that contains forbidden characters is still read, and
    ///   ``XMLElement/damage`` reports which elements contain them. The reader must then keep what it does not deliver.
    init(
        _ recordPath: [XMLName],
        _ limits: XMLLimits = XMLLimits(),
        _ charset: String?,
        _ forbiddenCharacters: ForbiddenCharacters,
        marksDamage: Bool,
        _ onRecord: @escaping (XMLElement) throws -> Void
    ) {
        self.recordPath = recordPath
        self.limits = limits
        self.onRecord = onRecord
        self.marksDamage = marksDamage && forbiddenCharacters == .refuse
        input = XMLInput(charset: charset)
        filter = forbiddenCharacters == .replace ? XMLCharacterFilter() : nil
        kept = self.marksDamage ? XMLKeptBytes() : nil
        parser = XMLPushParser(
            recordPath: recordPath,
            limits: limits,
            notesSpans: self.marksDamage,
            isMended: filter != nil,
            onRecord: onRecord
        )
    }

    /// Parses a complete document.
    package static func parse(
        _ bytes: [UInt8],
        limits: XMLLimits = XMLLimits(),
        charset: String? = nil,
        forbiddenCharacters: ForbiddenCharacters = .refuse
    ) throws -> XMLDocument {
        let reader = XMLReader(limits: limits, charset: charset, forbiddenCharacters: forbiddenCharacters)
        try reader.feed(bytes)
        return try reader.finish()
    }

    /// The document around the records, as read so far; nil before its root.
    package var partialRoot: XMLElement? { parser.builder.root }

    /// The number of forbidden characters replaced so far.
    package var replacedCharacters: Int { marksDamage ? 0 : filter?.count ?? 0 }

    /// The record that was being read when reading failed, as far as it was read.
    var partialRecord: XMLElement? { parser.builder.partialRecord }

    /// Reads a chunk.
    ///
    /// - Throws: ``XMLParseError``, or an error of the record closure.
    package func feed(_ bytes: [UInt8]) throws {
        try count(bytes)
        try read(try unlessFailing { try input.take(bytes) })
    }

    /// Reads a chunk.
    ///
    /// - Throws: ``XMLParseError``, or an error of the record closure.
    package func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard input.isStraight, filter == nil, kept == nil else { return try feed(Array(bytes)) }
        try count(bytes)
        try parse(bytes)
    }

    /// Ends the document.
    ///
    /// - Throws: ``XMLParseError``, also if the document is incomplete.
    package func finish() throws -> XMLDocument {
        if let failure { throw failure }
        try read(try unlessFailing { try input.finish() })
        if let rest = filter?.pass([], isLast: true) { try feedMended(rest) }
        parser.end()
        if try check(atEnd: true) {
            // A second pass has replaced the first.
            if let rest = filter?.pass([], isLast: true) { try feedMended(rest) }
            parser.end()
            _ = try check(atEnd: true)
        }
        guard let root = parser.builder.root, parser.builder.depth == 0 else {
            throw fail(parser.builder.error(.truncated, "the document ends before its root element does"))
        }
        // The document is complete; ending it again would ask libxml2 for what it no longer knows.
        failure = parser.builder.error(.malformed, "the document was already finished")
        return XMLDocument(root: root)
    }

    private func count(_ bytes: some Collection<UInt8>) throws {
        if let failure { throw failure }
        bytesFed += bytes.count
        guard bytesFed > limits.maximumTotalBytes else { return }
        throw fail(parser.builder.error(.tooLarge, "the document is longer than \(limits.maximumTotalBytes) bytes"))
    }

    private func read(_ bytes: [UInt8]) throws {
        if filter == nil, kept != nil {
            kept?.append(bytes)
            if let count = kept?.count, count > limits.maximumTapeBytes { keepNothing() }
        }
        try parse(bytes)
    }

    private func keepNothing() {
        kept = nil
        parser.builder.spans = nil
    }

    private func parse(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBufferPointer { try parse($0) }
    }

    private func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if filter == nil { return try feedParser(bytes) }
        guard let mended = filter?.pass(Array(bytes)) else { return }
        try feedMended(mended)
    }

    private func feedMended(_ bytes: [UInt8]) throws {
        if let marks = filter?.takeMarks(), marksDamage { parser.builder.note(marks) }
        try bytes.withUnsafeBufferPointer { try feedParser($0) }
    }

    private func feedParser(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        parser.feed(bytes)
        if kept != nil {
            if let records = parser.builder.spans?.take() { kept?.drop(records) } else { keepNothing() }
        }
        _ = try check(atEnd: false)
    }

    /// Whether a second pass was necessary.
    private func check(atEnd: Bool) throws -> Bool {
        if let error = parser.builder.failure { throw fail(error) }
        guard let fault = parser.fault else { return false }
        if atEnd && bytesFed == 0 { throw fail(parser.builder.error(.empty, "the document is empty")) }
        let isCut = atEnd && (parser.builder.depth > 0 || parser.builder.root == nil)
        let error = XMLParseError(fault, isCut: isCut)
        guard let kept else { throw fail(error) }
        try readAgain(kept, after: error)
        return true
    }

    /// Reads again, with a filter, what was not delivered as a record.
    private func readAgain(_ kept: XMLKeptBytes, after error: XMLParseError) throws {
        self.kept = nil
        filter = XMLCharacterFilter()
        parser = XMLPushParser(recordPath: recordPath, limits: limits, isMended: true, onRecord: onRecord)
        do {
            for chunk in [kept.outside] + kept.rest { try parse(chunk) }
        } catch {
            guard filter?.count == 0 else { throw error }
        }
        // If nothing was replaced, the document is malformed in another way.
        if filter?.count == 0 { throw fail(error) }
    }

    private func unlessFailing<R>(_ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch {
            throw fail(error)
        }
    }

    private func fail(_ error: any Error) -> any Error {
        failure = error
        return error
    }
}

extension XMLParseError {
    /// Translates an error of libxml2, whose own message may quote the document.
    fileprivate init(_ fault: XMLTapeBuilder.Fault, isCut: Bool) {
        let message: String
        switch xmlParserErrors(rawValue: UInt32(bitPattern: fault.code)) {
        case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
            (kind, message) = (.encoding, "the document declares an unknown encoding")
        case _ where isCut:
            (kind, message) = (.truncated, "the document ends before its root element does")
        case XML_ERR_INVALID_ENCODING, XML_ERR_ENCODING_NAME, XML_I18N_CONV_FAILED:
            (kind, message) = (.encoding, "the document is not in the encoding that it declares")
        case XML_ERR_DOCUMENT_EMPTY:
            (kind, message) = (.malformed, "the document does not begin with an element")
        case XML_ERR_TAG_NAME_MISMATCH:
            (kind, message) = (.malformed, "an end tag does not match its start tag")
        case XML_ERR_UNDECLARED_ENTITY:
            (kind, message) = (.malformed, "the document uses an entity that XML does not define")
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
            (kind, message) = (
                .malformed, "the document contains a character that XML forbids or that its encoding lacks"
            )
        case XML_ERR_RESERVED_XML_NAME:
            (kind, message) = (.malformed, "an XML declaration is not at the start of the document")
        case XML_ERR_ATTRIBUTE_REDEFINED:
            (kind, message) = (.malformed, "an element has the same attribute twice")
        case XML_ERR_DOCUMENT_END:
            (kind, message) = (.malformed, "there is content after the root element")
        default:
            (kind, message) = (.malformed, "the document is not well-formed XML (libxml2 error \(fault.code))")
        }
        self.message = message
        line = max(1, fault.line)
        column = max(1, fault.column)
    }
}

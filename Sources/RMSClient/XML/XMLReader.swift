internal import CXML

/// Reads XML as it arrives, in chunks of any size, with libxml2's push parser.
///
/// ```swift
/// let reader = XMLReader(recordPath: [result, itemSearchResult, items, item]) { element in … }
/// for try await chunk in response.body { try reader.feed(chunk) }
/// let document = try reader.finish()   // all that is not inside a record
/// ```
///
/// A record is handed out as soon as its end tag is seen and is not kept, so memory is flat however long the document
/// is. Document type declarations are refused, and with them entities; nothing is ever fetched; ``XMLLimits`` bound
/// the rest. After an error every further call throws that same error.
public final class XMLReader {
    private let builderPointer: UnsafeMutablePointer<XMLTapeBuilder>
    private let context: xmlParserCtxtPtr
    private var bytesFed = 0
    private var failure: (any Error)?

    /// Collects the whole document.
    public convenience init(limits: XMLLimits = XMLLimits()) {
        self.init(recordPath: [], limits: limits) { _ in }
    }

    /// Hands out each element at `recordPath` (names from the root down), and collects the rest.
    ///
    /// - Parameter onRecord: Called within `feed`; what it throws, `feed` throws.
    public init(
        recordPath: [XMLName],
        limits: XMLLimits = XMLLimits(),
        onRecord: @escaping (XMLElement) throws -> Void
    ) {
        builderPointer = .allocate(capacity: 1)
        builderPointer.initialize(
            to: XMLTapeBuilder(recordPath: recordPath.map(\.id), limits: limits, onRecord: onRecord)
        )
        var handler = xmlSAXHandler.forTapeBuilder
        guard let context = xmlCreatePushParserCtxt(&handler, builderPointer, nil, 0, nil) else {
            fatalError("libxml2 has no memory for a parser")
        }
        self.context = context
        builderPointer.pointee.context = context
        // HUGE lifts libxml2's own bounds, in whose place ours stand: its look-ahead bound breaks long streams. NOENT
        // makes it resolve `&amp;` in attributes; no other entities exist where declarations are refused.
        let options = [XML_PARSE_NONET, XML_PARSE_HUGE, XML_PARSE_NOENT]
        xmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    }

    deinit {
        xmlFreeParserCtxt(context)
        builderPointer.pointee.free()
        builderPointer.deinitialize(count: 1)
        builderPointer.deallocate()
    }

    private var builder: XMLTapeBuilder {
        _read { yield builderPointer.pointee }
    }

    /// Reads a document that is known whole.
    public static func parse(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws -> XMLDocument {
        let reader = XMLReader(limits: limits)
        try reader.feed(bytes)
        return try reader.finish()
    }

    /// What was read so far of the document around the records; nil before its root.
    public var partialRoot: XMLElement? { builder.root }

    /// Reads a chunk.
    public func feed(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBufferPointer { try feed($0) }
    }

    /// Reads a chunk.
    ///
    /// - Throws: ``XMLParseError``, or what the closure for records threw.
    public func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if let failure { throw failure }
        bytesFed += bytes.count
        if bytesFed > builder.limits.maximumTotalBytes {
            throw fail(
                builder.error(.tooLarge, "the document is longer than \(builder.limits.maximumTotalBytes) bytes")
            )
        }
        // libxml2 counts in Int32.
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 << 24)
            rest = rest.dropFirst(piece.count)
            let buffer = UnsafeBufferPointer(rebasing: piece)
            try buffer.withMemoryRebound(to: CChar.self) { chunk in
                _ = xmlParseChunk(context, chunk.baseAddress, Int32(chunk.count), 0)
                try check(atEnd: false)
            }
        }
    }

    /// Ends the document.
    ///
    /// - Throws: ``XMLParseError``: a document that is not whole is no document.
    public func finish() throws -> XMLDocument {
        if let failure { throw failure }
        xmlParseChunk(context, nil, 0, 1)
        try check(atEnd: true)
        guard let root = builder.root, builder.depth == 0 else {
            throw fail(builder.error(.truncated, "the document ends before its root element does"))
        }
        // The document is read; a second end would ask libxml2 for what it no longer knows.
        failure = builder.error(.malformed, "the document has already been ended")
        return XMLDocument(root: root)
    }

    private func check(atEnd: Bool) throws {
        if let error = builder.failure { throw fail(error) }
        guard let fault = builder.fault else { return }
        if atEnd && bytesFed == 0 { throw fail(builder.error(.empty, "the document is empty")) }
        throw fail(XMLParseError(fault, isCut: atEnd && (builder.depth > 0 || builder.root == nil)))
    }

    private func fail(_ error: any Error) -> any Error {
        failure = error
        return error
    }
}

extension XMLParseError {
    /// What libxml2 found, in our words: its own may quote the document.
    fileprivate init(_ fault: XMLTapeBuilder.Fault, isCut: Bool) {
        let message: String
        switch xmlParserErrors(rawValue: UInt32(bitPattern: fault.code)) {
        case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
            (kind, message) = (.encoding, "the document declares an encoding that is not known")
        case _ where isCut:
            (kind, message) = (.truncated, "the document ends before its root element does")
        case XML_ERR_INVALID_ENCODING, XML_ERR_ENCODING_NAME, XML_I18N_CONV_FAILED:
            (kind, message) = (.encoding, "the document is not in the encoding that it declares")
        case XML_ERR_DOCUMENT_EMPTY:
            (kind, message) = (.malformed, "the document does not begin with an element")
        case XML_ERR_TAG_NAME_MISMATCH:
            (kind, message) = (.malformed, "an end tag does not match its start tag")
        case XML_ERR_UNDECLARED_ENTITY:
            (kind, message) = (.malformed, "an entity is used that XML does not define")
        case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF:
            (kind, message) = (
                .malformed, "a character stands there that XML forbids, or that the encoding does not have"
            )
        case XML_ERR_ATTRIBUTE_REDEFINED:
            (kind, message) = (.malformed, "an element has the same attribute twice")
        case XML_ERR_DOCUMENT_END:
            (kind, message) = (.malformed, "something follows the root element")
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            (kind, message) = (.malformed, "a namespace prefix is not declared")
        default:
            (kind, message) = (.malformed, "the document breaks the rules of XML (libxml2 error \(fault.code))")
        }
        self.message = message
        line = max(1, fault.line)
        column = max(1, fault.column)
    }
}

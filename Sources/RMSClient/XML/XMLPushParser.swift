internal import CXML

/// libxml2's push parser and the builder that it drives. It receives only UTF-8, so that libxml2's encoding conversion,
/// which prints pieces of documents to standard error, has nothing to do.
final class XMLPushParser {
    private let builderPointer: UnsafeMutablePointer<XMLTapeBuilder>
    private let context: xmlParserCtxtPtr
    private var bytesFed = 0
    /// Whether only whitespace and NULs, or their replacements, have followed the root element.
    private var isTailBlank = true
    private let isMended: Bool

    init(
        recordPath: [XMLName],
        limits: XMLLimits,
        notesSpans: Bool = false,
        isMended: Bool = false,
        onRecord: @escaping (XMLElement) throws -> Void
    ) {
        self.isMended = isMended
        let path = recordPath.map(\.id)
        builderPointer = .allocate(capacity: 1)
        builderPointer.initialize(
            to: XMLTapeBuilder(recordPath: path, limits: limits, notesSpans: notesSpans, onRecord: onRecord)
        )
        var handler = xmlSAXHandler.forTapeBuilder
        guard let context = xmlCreatePushParserCtxt(&handler, builderPointer, nil, 0, nil) else {
            fatalError("libxml2 can't allocate a parser")
        }
        self.context = context
        builderPointer.pointee.context = context
        // HUGE removes libxml2's own limits, which ours replace: its look-ahead limit breaks long streams. NOENT makes
        // it resolve `&amp;` in attributes; there are no other entities, because declarations are refused. IGNORE_ENC
        // because the declared encoding no longer applies.
        let options = [XML_PARSE_NONET, XML_PARSE_HUGE, XML_PARSE_NOENT, XML_PARSE_IGNORE_ENC]
        xmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    }

    deinit {
        xmlFreeParserCtxt(context)
        builderPointer.pointee.free()
        builderPointer.deinitialize(count: 1)
        builderPointer.deallocate()
    }

    var builder: XMLTapeBuilder {
        _read { yield builderPointer.pointee }
        _modify { yield &builderPointer.pointee }
    }

    /// The error that libxml2 found, except for the NULs that some servers send after the end.
    var fault: XMLTapeBuilder.Fault? {
        guard let fault = builder.fault else { return nil }
        return fault.isInTail && isTailBlank ? nil : fault
    }

    func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
        checkBegin(bytes)
        // libxml2 counts in Int32.
        var rest = bytes[...]
        while !rest.isEmpty, builder.failure == nil {
            let piece = rest.prefix(1 << 24)
            rest = rest.dropFirst(piece.count)
            let buffer = UnsafeBufferPointer(rebasing: piece)
            buffer.withMemoryRebound(to: CChar.self) { chunk in
                _ = xmlParseChunk(context, chunk.baseAddress, Int32(chunk.count), 0)
            }
            noteTail(buffer)
            bytesFed += buffer.count
            boundUnparsed()
        }
    }

    /// With other first bytes, libxml2 would guess an encoding and begin to convert.
    private func checkBegin(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytesFed < 2 else { return }
        for (place, byte) in zip(bytesFed..<2, bytes) where place == 0 ? byte != UInt8(ascii: "<") : byte == 0 {
            return builder.stop(builder.error(.malformed, "the document does not begin with an element"))
        }
    }

    func end() {
        guard builder.fault == nil else { return }
        let isEarly = builder.rootEnd == nil
        xmlParseChunk(context, nil, 0, 1)
        if isEarly { isTailBlank = builder.rootEnd == bytesFed }
    }

    private func noteTail(_ chunk: UnsafeBufferPointer<UInt8>) {
        guard let end = builder.rootEnd, isTailBlank else { return }
        isTailBlank = chunk.dropFirst(max(0, end - bytesFed)).allSatisfy { byte in
            byte == 0 || byte.isXMLBlank || isMended && [0xEF, 0xBF, 0xBD].contains(byte)
        }
    }

    /// A comment that never ends would be kept in full and scanned again with each chunk.
    private func boundUnparsed() {
        guard let input = context.pointee.input, input.pointee.end - input.pointee.cur > limits.maximumUnparsedBytes,
            builder.fault == nil
        else { return }
        let bound = limits.maximumUnparsedBytes
        builder.stop(builder.error(.tooLarge, "a tag, comment or instruction is longer than \(bound) bytes"))
    }

    private var limits: XMLLimits { builder.limits }
}

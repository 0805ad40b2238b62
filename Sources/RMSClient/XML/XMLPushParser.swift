internal import CXML

/// libxml2's push parser and the builder that it drives. It is given UTF-8 alone, so that libxml2's conversion of
/// encodings, which prints pieces of documents to standard error, has nothing to do.
final class XMLPushParser {
    private let builderPointer: UnsafeMutablePointer<XMLTapeBuilder>
    private let context: xmlParserCtxtPtr
    private var bytesFed = 0
    /// Whether nothing but blanks and NULs, or what was put in their place, has followed the root element.
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
            fatalError("libxml2 has no memory for a parser")
        }
        self.context = context
        builderPointer.pointee.context = context
        // HUGE lifts libxml2's own bounds, in whose place ours stand: its look-ahead bound breaks long streams. NOENT
        // makes it resolve `&amp;` in attributes; no other entities exist where declarations are refused. IGNORE_ENC
        // because what a declaration says of the encoding is true no longer.
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

    /// What libxml2 found wrong; not the NULs that some servers send after the end.
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

    /// From other first bytes libxml2 would guess an encoding, and begin to convert.
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

    /// A comment that never ends would be kept whole, and looked through again with each chunk.
    private func boundUnparsed() {
        guard let input = context.pointee.input, input.pointee.end - input.pointee.cur > limits.maximumUnparsedBytes,
            builder.fault == nil
        else { return }
        let bound = limits.maximumUnparsedBytes
        builder.stop(builder.error(.tooLarge, "a tag, a comment or an instruction is longer than \(bound) bytes"))
    }

    private var limits: XMLLimits { builder.limits }
}

internal import CXML

extension xmlSAXHandler {
    /// The callbacks that pass libxml2's events to the ``XMLTapeBuilder`` in the user data.
    static var forTapeBuilder: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, localName, prefix, namespace, _, _, attributeCount, _, attributes in
            guard let builder = builder(context), let localName else { return }
            builder.pointee.start(
                localName,
                prefix: prefix,
                namespace,
                attributeCount: Int(attributeCount),
                attributes: attributes
            )
        }
        handler.endElementNs = { context, _, _, _ in
            guard let builder = builder(context), builder.pointee.end() else { return }
            // Outside the builder's own methods, because the closure may ask the reader what it has read so far.
            do {
                try builder.pointee.onRecord(XMLElement(tape: builder.pointee.record, index: 0))
            } catch {
                builder.pointee.stop(error)
            }
            builder.pointee.closeRecord()
        }
        handler.characters = { context, text, count in
            guard let text else { return }
            builder(context)?.pointee.text(text, count: Int(count))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { context, _, _, _ in
            builder(context)?.pointee.refuseDoctype()
        }
        handler.externalSubset = handler.internalSubset
        handler.serror = { context, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            // Not an error: the element matches by its local name.
            if UInt32(bitPattern: error.pointee.code) == XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue { return }
            let place = (line: Int(error.pointee.line), column: Int(error.pointee.int2))
            builder(context)?.pointee.note(
                .init(code: error.pointee.code, line: place.line, column: place.column)
            )
        }
        return handler
    }
}

@inline(__always)
private func builder(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTapeBuilder>? {
    userData?.assumingMemoryBound(to: XMLTapeBuilder.self)
}

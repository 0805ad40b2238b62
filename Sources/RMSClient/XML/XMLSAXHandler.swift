internal import CXML

extension xmlSAXHandler {
    /// The callbacks that lead libxml2's events to an ``XMLTapeBuilder`` as user data.
    static var forTapeBuilder: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, localName, _, namespace, _, _, attributeCount, _, attributes in
            guard let builder = XMLTapeBuilder.of(context), let localName else { return }
            builder.start(localName, namespace, attributeCount: Int(attributeCount), attributes: attributes)
        }
        handler.endElementNs = { context, _, _, _ in
            XMLTapeBuilder.of(context)?.end()
        }
        handler.characters = { context, text, count in
            guard let text else { return }
            XMLTapeBuilder.of(context)?.text(text, count: Int(count))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { context, _, _, _ in
            XMLTapeBuilder.of(context)?.refuseDoctype()
        }
        handler.externalSubset = handler.internalSubset
        handler.serror = { context, error in
            guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            let place = (line: Int(error.pointee.line), column: Int(error.pointee.int2))
            XMLTapeBuilder.of(context)?.note(.init(code: error.pointee.code, line: place.line, column: place.column))
        }
        return handler
    }
}

extension XMLTapeBuilder {
    fileprivate static func of(_ userData: UnsafeMutableRawPointer?) -> XMLTapeBuilder? {
        userData.map { Unmanaged<XMLTapeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }
}

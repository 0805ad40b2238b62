internal import CXML

/// A schema (XSD) for validation by libxml2.
///
/// Unchecked, because a compiled schema is only read: every validation has its own context.
final class XMLSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles a file and those that it imports; nil if it is not a schema.
    init?(path: String) {
        guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
        defer { xmlSchemaFreeParserCtxt(parser) }
        guard let schema = xmlSchemaParse(parser) else { return nil }
        self.schema = schema
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// The problems of a document, in libxml2's words; empty if it is valid.
    func complaints(about tree: XMLTree) -> [String] {
        guard let context = xmlSchemaNewValidCtxt(schema) else { return [] }
        defer { xmlSchemaFreeValidCtxt(context) }
        let list = ComplaintList()
        xmlSchemaSetValidStructuredErrors(
            context,
            { list, error in
                guard let list, let message = error?.pointee.message else { return }
                let text = String(cString: message).trimmingNewline
                Unmanaged<ComplaintList>.fromOpaque(list).takeUnretainedValue().texts.append(text)
            },
            Unmanaged.passUnretained(list).toOpaque()
        )
        let verdict = withExtendedLifetime(list) { xmlSchemaValidateDoc(context, tree.document) }
        return verdict != 0 && list.texts.isEmpty ? ["the document can't be validated"] : list.texts
    }

    private final class ComplaintList {
        var texts: [String] = []
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}

internal import CXML

/// A schema (XSD), by which libxml2 judges documents.
///
/// Unchecked, for a schema is only read once it was compiled: every validation has a context of its own.
final class XMLSchema: @unchecked Sendable {
    private let schema: xmlSchemaPtr

    /// Compiles a file and those that it imports; nil if it is no schema.
    init?(path: String) {
        guard let parser = xmlSchemaNewParserCtxt(path) else { return nil }
        defer { xmlSchemaFreeParserCtxt(parser) }
        guard let schema = xmlSchemaParse(parser) else { return nil }
        self.schema = schema
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// What is wrong with a document, in libxml2's words; empty if it is valid.
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
        return verdict != 0 && list.texts.isEmpty ? ["the document can't be judged"] : list.texts
    }

    private final class ComplaintList {
        var texts: [String] = []
    }
}

extension String {
    fileprivate var trimmingNewline: String { hasSuffix("\n") ? String(dropLast()) : self }
}

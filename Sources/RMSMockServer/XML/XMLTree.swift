internal import CXML

/// A document that the mock parses itself, as a tree with XPath.
///
/// It shares no code with the client's reader, so that a bug there can't hide here. Document type declarations are
/// refused and nothing is ever fetched.
final class XMLTree {
    struct Unreadable: Error {}

    /// A node of the tree, valid as long as the tree.
    typealias Node = xmlNodePtr

    let document: xmlDocPtr

    /// Reads a document.
    ///
    /// - Parameter keepsBlanks: Whether white space between elements is kept.
    init(_ bytes: [UInt8], keepsBlanks: Bool = true) throws(Unreadable) {
        var options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        if !keepsBlanks { options |= Int32(XML_PARSE_NOBLANKS.rawValue) }
        let document = bytes.withUnsafeBytes { buffer in
            rms_xml_read(buffer.baseAddress, Int32(clamping: buffer.count), Self.knownEncoding(of: bytes), options)
        }
        guard let document else { throw Unreadable() }
        guard document.pointee.intSubset == nil, xmlDocGetRootElement(document) != nil else {
            xmlFreeDoc(document)
            throw Unreadable()
        }
        self.document = document
    }

    deinit {
        xmlFreeDoc(document)
    }

    /// The encoding that Windows and browsers use for Shift_JIS; nil for names that libxml2 reads correctly.
    private static func knownEncoding(of bytes: [UInt8]) -> String? {
        // Not a regular expression, which would be compiled again for each document.
        let start = String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0.isWhitespace }
        guard start.hasPrefix("<?xml") else { return nil }
        let words = start.prefix { $0 != ">" }.split { " \t\r\n=\"'?".contains($0) }
        guard let place = words.firstIndex(of: "encoding"), place + 1 < words.endIndex else { return nil }
        let label = words[place + 1]
        let names = ["shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "csshiftjis", "windows-31j"]
        return names.contains(label.lowercased()) ? "CP932" : nil
    }

    /// The names of the elements from the root down, the first child at every step.
    var firstNames: [String] {
        var names: [String] = []
        var node = xmlDocGetRootElement(document)
        while let current = node, names.count < 8 {
            names.append(String(cString: current.pointee.name))
            node = xmlFirstElementChild(current)
        }
        return names
    }

    /// The encoding that the declaration names.
    var declaredEncoding: String? {
        document.pointee.encoding.map { String(cString: $0) }
    }

    /// Whether an XPath can be used. It is evaluated on an empty document, because libxml2 finds unknown functions and
    /// prefixes only then. Inside a predicate they go unnoticed.
    static func compiles(_ xpath: String) -> Bool {
        guard let tree = try? XMLTree(Array("<request/>".utf8)) else { return false }
        return tree.evaluate(xpath, from: nil) { _ in true } ?? false
    }

    /// The nodes that an XPath selects, from a node or from the root.
    func nodes(_ xpath: String, from node: Node? = nil) -> [Node] {
        evaluate(xpath, from: node) { result in
            guard let set = result.pointee.nodesetval, set.pointee.nodeNr > 0 else { return [] }
            return (0..<Int(set.pointee.nodeNr)).compactMap { set.pointee.nodeTab[$0] }
        } ?? []
    }

    /// The texts of the nodes that an XPath selects; one text for an XPath that returns a number, a string or a
    /// boolean.
    func texts(_ xpath: String, from node: Node? = nil) -> [String] {
        evaluate(xpath, from: node) { result in
            if result.pointee.type == XPATH_NODESET {
                guard let set = result.pointee.nodesetval, set.pointee.nodeNr > 0 else { return [] }
                return (0..<Int(set.pointee.nodeNr)).compactMap { set.pointee.nodeTab[$0].map(text) }
            }
            guard let text = xmlXPathCastToString(result) else { return [] }
            defer { rms_xml_free(text) }
            return [String(cString: text)]
        } ?? []
    }

    /// Whether an XPath is true for a node.
    func holds(_ xpath: String, from node: Node) -> Bool {
        evaluate(xpath, from: node) { xmlXPathCastToBoolean($0) != 0 } ?? false
    }

    private func evaluate<T>(_ xpath: String, from node: Node?, _ read: (xmlXPathObjectPtr) -> T) -> T? {
        guard let context = xmlXPathNewContext(document) else { return nil }
        defer { xmlXPathFreeContext(context) }
        // Without a handler, libxml2 prints errors to standard error.
        context.pointee.error = { _, _ in }
        context.pointee.node = node ?? xmlDocGetRootElement(document)
        guard let result = xmlXPathEvalExpression(xpath, context) else { return nil }
        defer { xmlXPathFreeObject(result) }
        return read(result)
    }

    /// All text inside a node.
    func text(of node: Node) -> String {
        guard let content = xmlNodeGetContent(node) else { return "" }
        defer { rms_xml_free(content) }
        return String(cString: content)
    }

    func text(of attribute: xmlAttrPtr) -> String {
        attribute.withMemoryRebound(to: xmlNode.self, capacity: 1) { text(of: $0) }
    }

    /// The texts of an element's attributes, by name.
    func attributeTexts(of node: Node) -> [String: String] {
        let texts = attributes(of: node).map { (String(cString: $0.pointee.name), text(of: $0)) }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a node is an element that contains only text.
    func isLeaf(_ node: Node) -> Bool {
        node.pointee.type == XML_ELEMENT_NODE && xmlFirstElementChild(node) == nil
    }

    /// Whether an element contains neither text nor another element.
    func isVoid(_ node: Node) -> Bool { node.pointee.children == nil }

    /// Visits the elements from the root down; the visitor returns whether to visit those below.
    func forEachElement(_ visit: (_ node: Node, _ name: String) -> Bool) {
        func walk(_ node: Node) {
            guard visit(node, String(cString: node.pointee.name)) else { return }
            var child = xmlFirstElementChild(node)
            while let current = child {
                child = xmlNextElementSibling(current)
                walk(current)
            }
        }
        if let root = xmlDocGetRootElement(document) { walk(root) }
    }

    /// Whether a node is inside another.
    func isInside(_ node: Node, _ ancestor: Node) -> Bool {
        var parent = node.pointee.parent
        while let current = parent, current != ancestor { parent = current.pointee.parent }
        return parent != nil
    }

    /// Whether nodes are different elements with the same parent.
    func areSiblings(_ nodes: [Node]) -> Bool {
        Set(nodes).count == nodes.count && Set(nodes.map(\.pointee.parent)).count <= 1
            && nodes.allSatisfy { $0.pointee.type == XML_ELEMENT_NODE && $0 != xmlDocGetRootElement(document) }
    }

    /// Replaces the contents of a node with a text.
    func setText(_ text: String, of node: Node) {
        while let child = node.pointee.children {
            xmlUnlinkNode(child)
            xmlFreeNode(child)
        }
        xmlAddChild(node, xmlNewDocText(document, text))
    }

    /// Replaces a node with a text.
    func replace(_ node: Node, by text: String) {
        guard let textNode = xmlNewDocText(document, text) else { return }
        xmlReplaceNode(node, textNode)
        xmlFreeNode(node)
    }

    /// Removes a node.
    func remove(_ node: Node) {
        xmlUnlinkNode(node)
        xmlFreeNode(node)
    }

    /// A node as XML without a declaration; by default the root.
    ///
    /// - Parameter isPretty: Whether elements without text are on lines of their own, indented.
    func serialized(_ node: Node? = nil, isPretty: Bool = false) -> String {
        guard let buffer = xmlBufferCreate() else { return "" }
        defer { xmlBufferFree(buffer) }
        xmlNodeDump(buffer, document, node ?? xmlDocGetRootElement(document), 0, isPretty ? 1 : 0)
        return xmlBufferContent(buffer).map { String(cString: $0) } ?? ""
    }

    /// A node as a value: its elements, and the text of those without child elements. Prefixes are dropped, and a nil
    /// element (`xsi:nil`) is skipped.
    ///
    /// - Parameter keeps: Whether an element below is kept, by its name and namespace.
    func element(
        _ node: Node? = nil,
        keeps: (_ name: String, _ namespace: String?) -> Bool = { _, _ in true }
    ) -> Element? {
        guard let node = node ?? xmlDocGetRootElement(document), node.pointee.type == XML_ELEMENT_NODE else {
            return nil
        }
        if let value = xmlGetNsProp(node, "nil", "http://www.w3.org/2001/XMLSchema-instance") {
            defer { rms_xml_free(value) }
            if ["true", "1"].contains(String(cString: value)) { return nil }
        }
        var element = Element(String(cString: node.pointee.name))
        var child = xmlFirstElementChild(node)
        while let current = child {
            let namespace = current.pointee.ns?.pointee.href.map { String(cString: $0) }
            if keeps(String(cString: current.pointee.name), namespace),
                let value = self.element(current, keeps: keeps)
            {
                element.children.append(value)
            }
            child = xmlNextElementSibling(current)
        }
        if xmlFirstElementChild(node) == nil { element.text = text(of: node) }
        return element
    }
}

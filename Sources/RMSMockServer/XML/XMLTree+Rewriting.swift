internal import CXML

extension XMLTree {
    /// Replaces the texts of elements and attributes.
    ///
    /// - Parameter change: Receives the names around a text, from the outside in, and the text; nil keeps it.
    func rewriteTexts(_ change: (_ names: [String], _ text: String) -> String?) {
        guard let root = xmlDocGetRootElement(document) else { return }
        rewriteTexts(of: root, [], change)
    }

    private func rewriteTexts(of node: Node, _ around: [String], _ change: ([String], String) -> String?) {
        let names = around + [String(cString: node.pointee.name)]
        for attribute in attributes(of: node) {
            let name = String(cString: attribute.pointee.name)
            let value = text(of: attribute)
            if let other = change(names + [name], value) {
                xmlSetNsProp(node, attribute.pointee.ns, attribute.pointee.name, other)
            }
        }
        if isLeaf(node) {
            if let other = change(names, text(of: node)) { setText(other, of: node) }
            return
        }
        var child = node.pointee.children
        while let current = child {
            child = current.pointee.next
            switch current.pointee.type {
            case XML_ELEMENT_NODE: rewriteTexts(of: current, names, change)
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let other = change(names, text(of: current)) { replace(current, by: other) }
            default: break
            }
        }
    }

    /// Removes everything except elements, attributes and texts: the contents of a comment can't be classified.
    func removeComments() {
        nodes("//comment() | //processing-instruction()").forEach(remove)
    }

    /// Sorts the attributes of every element by name.
    func sortAttributes() {
        for node in nodes("//*") {
            let sorted = attributes(of: node).sorted {
                String(cString: $0.pointee.name) < String(cString: $1.pointee.name)
            }
            for attribute in sorted {
                attribute.withMemoryRebound(to: xmlNode.self, capacity: 1) { attribute in
                    xmlUnlinkNode(attribute)
                    xmlAddChild(node, attribute)
                }
            }
        }
    }

    func attributes(of node: Node) -> [xmlAttrPtr] {
        var list: [xmlAttrPtr] = []
        var attribute = node.pointee.properties
        while let current = attribute {
            list.append(current)
            attribute = current.pointee.next
        }
        return list
    }
}

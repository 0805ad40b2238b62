/// A view of an element in the reader's memory.
///
/// An element of a document is valid as long as the ``XMLDocument``. A record is valid only until the closure that
/// received it returns: copy what you need. Using it later is a programming error, which ends the program.
package struct XMLElement {
    let tape: XMLTape
    let index: Int
    private let generation: Int

    init(tape: XMLTape, index: Int) {
        self.tape = tape
        self.index = index
        generation = tape.lists.pointee.generation
    }

    private var node: XMLTape.Node {
        precondition(generation == tape.lists.pointee.generation, "a record was used after its closure returned")
        return tape.node(index)
    }

    /// The name without prefix.
    package var localName: String { tape.names.spelling(of: node.nameID).localName }
    /// The namespace URI; nil if there is none.
    package var namespace: String? { tape.names.spelling(of: node.nameID).namespace }
    /// The line on which the element begins.
    package var line: Int { Int(node.line) }

    /// Whether the element has this name. Namespaces are compared, prefixes are not.
    ///
    /// An element whose prefix the document does not declare matches by its local name alone, in any namespace, because
    /// the documentation prints responses that way.
    package func named(_ name: XMLName) -> Bool { tape.names.isName(node.nameID, name.id) }

    /// Whether the element has `xsi:nil="true"`.
    package var isNil: Bool {
        guard node.attributeCount > 0, let value = attribute(.nilAttribute) else { return false }
        return value == "true" || value == "1"
    }

    /// Whether the element contains neither text nor elements.
    package var isEmpty: Bool { node.textCount == 0 && node.firstChild < 0 }

    /// The element's own text, without that of its children; whitespace between elements is ignored.
    package var text: String { withText { String(decoding: $0, as: UTF8.self) } }

    /// The text without surrounding whitespace, for words that are compared with a list; nil if nothing is left or
    /// ``isNil`` is true.
    var word: String? { isNil ? nil : text.word }

    /// The element's own text as UTF-8, without a copy.
    package func withText<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
        let node = node
        return try body(tape.text(node.textStart, node.textCount))
    }

    /// The child elements.
    package var children: XMLChildren { XMLChildren(tape: tape, first: Int(node.firstChild), generation: generation) }

    /// The first child element with a name.
    package func first(_ name: XMLName) -> XMLElement? { children.first { $0.named(name) } }

    /// The element at a path of names, with the first match at every step.
    package subscript(path: [XMLName]) -> XMLElement? {
        path.reduce(self as XMLElement?) { $0?.first($1) }
    }

    /// The last element of the document or record as read so far, inside this element or not, for which a condition
    /// holds.
    func last(where condition: (XMLElement) -> Bool) -> XMLElement? {
        (0..<tape.lists.pointee.nodes.count).reversed().lazy.map { XMLElement(tape: tape, index: $0) }.first(
            where: condition
        )
    }

    /// The value of an attribute.
    package func attribute(_ name: XMLName) -> String? {
        let node = node
        for offset in 0..<Int(node.attributeCount) {
            let attribute = tape.lists.pointee.attributes.base[Int(node.firstAttribute) + offset]
            if tape.names.isName(attribute.nameID, name.id) { return value(of: attribute) }
        }
        return nil
    }

    /// The attributes, without namespace declarations.
    package var attributes: [XMLAttribute] {
        let node = node
        return (0..<Int(node.attributeCount)).map { offset in
            let attribute = tape.lists.pointee.attributes.base[Int(node.firstAttribute) + offset]
            let spelling = tape.names.spelling(of: attribute.nameID)
            return XMLAttribute(
                localName: spelling.localName,
                namespace: spelling.namespace,
                value: value(of: attribute)
            )
        }
    }

    private func value(of attribute: XMLTape.Attribute) -> String {
        String(decoding: tape.text(attribute.textStart, attribute.textCount), as: UTF8.self)
    }

    /// The first place within the element that contains something that XML forbids, if the reader marks such places.
    var damage: (path: String, problem: String)? {
        guard !tape.lists.pointee.damages.isEmpty, let damage = tape.damage(within: Int32(index)) else { return nil }
        return (XMLElement(tape: tape, index: Int(damage.node)).path, damage.problem)
    }

    /// The same for the whole document or record that the element is part of.
    var damageOfDocument: (path: String, problem: String)? { XMLElement(tape: tape, index: 0).damage }

    /// The path from the root: `result/itemGetResult/item/itemPrice`, with `[2]` where names repeat.
    package var path: String {
        let node = node
        guard node.parent >= 0 else { return tape.outerPath + localName }
        let parent = XMLElement(tape: tape, index: Int(node.parent))
        var position = 0
        var count = 0
        for sibling in parent.children where tape.node(sibling.index).nameID == node.nameID {
            count += 1
            if sibling.index == index { position = count }
        }
        return "\(parent.path)/\(localName)\(count > 1 ? "[\(position)]" : "")"
    }
}

/// An attribute.
package struct XMLAttribute: Hashable, Sendable {
    /// The name without prefix.
    package let localName: String
    /// The namespace URI; nil if there is none.
    package let namespace: String?
    /// The value.
    package let value: String
}

/// The child elements of an element.
package struct XMLChildren: Sequence {
    let tape: XMLTape
    let first: Int
    let generation: Int

    /// Creates an iterator that starts at the first child.
    package func makeIterator() -> Iterator { Iterator(tape: tape, position: first, generation: generation) }

    /// Iterates from sibling to sibling.
    package struct Iterator: IteratorProtocol {
        let tape: XMLTape
        var position: Int
        let generation: Int

        /// The next element, or nil.
        package mutating func next() -> XMLElement? {
            guard position >= 0 else { return nil }
            precondition(
                generation == tape.lists.pointee.generation,
                "a record was used after its closure returned"
            )
            defer { position = Int(tape.node(position).nextSibling) }
            return XMLElement(tape: tape, index: position)
        }
    }
}

/// A document, without the records that were delivered.
package struct XMLDocument {
    /// The root element.
    package let root: XMLElement
}

extension XMLName {
    static let nilAttribute = XMLName("nil", namespace: "http://www.w3.org/2001/XMLSchema-instance")
}

extension String {
    /// The text without surrounding whitespace; nil if nothing is left.
    var word: String? {
        let trimmed = drop { $0.isWhitespace }
        guard let end = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...end])
    }
}

internal import CXML

/// Takes libxml2's events and writes tapes: one for the record that is open, one for the document around it.
final class XMLTapeBuilder {
    private struct Open {
        let node: Int32
        var lastChild: Int32 = -1
        /// It holds an element, be it one that was handed out as a record.
        var hasChild = false
        /// Text that stood before a child, kept apart until the element ends: only mixed content has any.
        var scatteredText: [UInt8]?
    }

    /// An error of libxml2's: what follows the first one is but its consequence.
    struct Fault {
        let code: Int32
        let line: Int
        let column: Int
    }

    let limits: XMLLimits
    /// Set right after the parser is made, which needs the builder first.
    var context: xmlParserCtxtPtr?
    private(set) var failure: (any Error)?
    private(set) var fault: Fault?
    private(set) var depth = 0

    private let recordPath: [Int32]
    private let onRecord: (XMLElement) throws -> Void
    private let names: XMLUnknownNames
    private var nameCache = XMLNameCache()
    private let shell: XMLTape
    private let record: XMLTape
    private var tape: XMLTape
    private var open: [Open] = []
    /// How many of the open elements, from the root on, are those of the record path.
    private var matched = 0

    init(recordPath: [Int32], limits: XMLLimits, onRecord: @escaping (XMLElement) throws -> Void) {
        self.recordPath = recordPath
        self.limits = limits
        self.onRecord = onRecord
        let names = XMLUnknownNames()
        self.names = names
        shell = XMLTape(names: names)
        record = XMLTape(names: names)
        record.outerPath = recordPath.dropLast().map { names.spelling(of: $0).localName + "/" }.joined()
        tape = shell
    }

    var root: XMLElement? { shell.nodes.isEmpty ? nil : XMLElement(tape: shell, index: 0) }

    func error(_ kind: XMLParseError.Kind, _ message: String) -> XMLParseError {
        let input = context?.pointee.input
        return XMLParseError(
            kind: kind,
            line: max(1, Int(input?.pointee.line ?? 1)),
            column: max(1, Int(input?.pointee.col ?? 1)),
            message: message
        )
    }

    func stop(_ error: any Error) {
        guard failure == nil else { return }
        failure = error
        xmlStopParser(context)
    }

    func note(_ fault: Fault) {
        if self.fault == nil { self.fault = fault }
    }

    func refuseDoctype() {
        stop(error(.doctypeRefused, "the document has a document type declaration, which is refused"))
    }

    // MARK: Events

    func start(
        _ localName: UnsafePointer<xmlChar>,
        _ namespace: UnsafePointer<xmlChar>?,
        attributeCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard failure == nil else { return }
        if depth >= limits.maximumDepth {
            return stop(error(.tooDeep, "elements nest deeper than \(limits.maximumDepth)"))
        }
        if attributeCount > limits.maximumAttributes {
            return stop(error(.tooLarge, "an element has more than \(limits.maximumAttributes) attributes"))
        }
        let nameID = id(localName, namespace)
        setTextAside()
        depth += 1
        if matched == depth - 1, depth <= recordPath.count, nameID == recordPath[depth - 1] {
            matched = depth
            if depth == recordPath.count { beginRecord() }
        }
        let node = Int32(tape.nodes.count)
        let parent = open.last?.node ?? -1
        let isTapeRoot = tape.nodes.isEmpty
        tape.nodes.append(
            XMLTape.Node(
                nameID: nameID,
                parent: isTapeRoot ? -1 : parent,
                firstAttribute: Int32(tape.attributes.count),
                attributeCount: Int32(attributeCount),
                line: Int32(truncatingIfNeeded: context?.pointee.input?.pointee.line ?? 0)
            )
        )
        if !isTapeRoot { link(node) }
        open.append(Open(node: node))
        if attributeCount > 0, let attributes { add(attributes, count: attributeCount) }
        if tape.byteCount > limits.maximumTapeBytes {
            stop(error(.tooLarge, "a record takes more than \(limits.maximumTapeBytes) bytes"))
        }
    }

    func text(_ characters: UnsafePointer<xmlChar>, count: Int) {
        guard failure == nil, let node = open.last.map({ Int($0.node) }) else { return }
        if tape.nodes[node].textCount == 0 { tape.nodes[node].textStart = Int32(tape.text.count) }
        tape.text.append(contentsOf: UnsafeBufferPointer(start: characters, count: count))
        tape.nodes[node].textCount += Int32(count)
        if Int(tape.nodes[node].textCount) > limits.maximumTextBytes {
            stop(error(.tooLarge, "a text is longer than \(limits.maximumTextBytes) bytes"))
        } else if tape.byteCount > limits.maximumTapeBytes {
            stop(error(.tooLarge, "a record takes more than \(limits.maximumTapeBytes) bytes"))
        }
    }

    func end() {
        guard failure == nil, let closing = open.popLast() else { return }
        settleText(of: closing)
        if depth == recordPath.count, matched == depth { endRecord() }
        if matched == depth { matched -= 1 }
        depth -= 1
    }

    // MARK: Records

    private func beginRecord() {
        tape = record
        tape.clear()
    }

    private func endRecord() {
        do {
            try onRecord(XMLElement(tape: record, index: 0))
        } catch {
            stop(error)
        }
        record.clear()
        tape = shell
    }

    // MARK: Tape

    private func link(_ node: Int32) {
        guard let parent = open.indices.last else { return }
        let previous = open[parent].lastChild
        if previous < 0 {
            tape.nodes[Int(open[parent].node)].firstChild = node
        } else {
            tape.nodes[Int(previous)].nextSibling = node
        }
        open[parent].lastChild = node
    }

    private func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int) {
        for index in 0..<count {
            let entry = attributes + index * 5
            guard let name = entry[0], let value = entry[3], let end = entry[4] else { continue }
            let length = end - value
            if length > limits.maximumTextBytes {
                return stop(error(.tooLarge, "an attribute is longer than \(limits.maximumTextBytes) bytes"))
            }
            tape.attributes.append(
                XMLTape.Attribute(
                    nameID: id(name, entry[2]),
                    textStart: Int32(tape.text.count),
                    textCount: Int32(length)
                )
            )
            tape.text.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
        }
    }

    /// Before a child begins: white space of its parent is forgotten, other text is kept until the parent ends, for a
    /// node's text must lie in one piece.
    private func setTextAside() {
        guard let parent = open.indices.last else { return }
        open[parent].hasChild = true
        let node = Int(open[parent].node)
        let count = Int(tape.nodes[node].textCount)
        guard count > 0 else { return }
        let start = Int(tape.nodes[node].textStart)
        if !isBlank(start, count) {
            open[parent].scatteredText = (open[parent].scatteredText ?? []) + tape.text[start..<start + count]
        }
        tape.text.removeLast(count)
        tape.nodes[node].textCount = 0
    }

    private func settleText(of closing: Open) {
        let node = Int(closing.node)
        guard closing.hasChild else { return }
        let start = Int(tape.nodes[node].textStart)
        let count = Int(tape.nodes[node].textCount)
        if count > 0, isBlank(start, count) {
            tape.text.removeLast(count)
            tape.nodes[node].textCount = 0
        }
        guard let scattered = closing.scatteredText else { return }
        let tail = tape.nodes[node].textCount > 0 ? Array(tape.text[start..<start + count]) : []
        tape.nodes[node].textStart = Int32(tape.text.count)
        tape.nodes[node].textCount = Int32(scattered.count + tail.count)
        tape.text += scattered + tail
    }

    private func isBlank(_ start: Int, _ count: Int) -> Bool {
        tape.text[start..<start + count].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    }

    private func id(_ localName: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
        if let known = nameCache[localName, namespace] { return known }
        let spelling = XMLName.Spelling(
            localName: String(cString: localName),
            namespace: namespace.map { String(cString: $0) }
        )
        let found = XMLNameTable.shared.find(spelling)
        if found.id == nil, names.count >= limits.maximumUnknownNames {
            stop(error(.tooLarge, "the document holds more than \(limits.maximumUnknownNames) unknown names"))
        }
        let id = found.id ?? names.add(spelling, checkedAt: found.size)
        nameCache[localName, namespace] = id
        return id
    }
}

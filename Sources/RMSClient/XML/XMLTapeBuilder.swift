internal import CXML

/// Receives libxml2's events and writes two tapes: one for the open record, one for the document around it.
///
/// A struct behind a pointer, because the callbacks run a million times per response, and every access to a class's
/// variables is checked for exclusivity.
struct XMLTapeBuilder {
    private struct Open: BitwiseCopyable {
        let node: Int32
        var lastChild: Int32 = -1
        /// Whether it contains an element, even one that was delivered as a record.
        var hasChild = false
    }

    /// An error of libxml2. Only the first one counts; the following ones are its consequences.
    struct Fault {
        let code: Int32
        let line: Int
        let column: Int
        /// Whether it was found after the end of the root element.
        var isInTail = false
    }

    let limits: XMLLimits
    let onRecord: (XMLElement) throws -> Void
    let record: XMLTape
    /// Set right after the parser is created, which needs the builder first.
    var context: xmlParserCtxtPtr?
    private(set) var failure: (any Error)?
    private(set) var fault: Fault?
    private(set) var depth = 0

    private let recordPath: [Int32]
    private let names: XMLUnknownNames
    private let shell: XMLTape
    private var nameCache = XMLNameCache()
    /// The lists of the tape that is being written.
    private var lists: UnsafeMutablePointer<XMLTape.Lists>
    private var open = RawList<Open>(capacity: 64)
    /// Text before a child of an open element, kept apart until that element ends; only mixed content has any.
    private var scattered = XMLScatteredText()
    /// The number of open elements, from the root on, that match the record path.
    private var matched = 0
    private var isStopped = false
    /// The byte ranges of records in the input, if they are requested.
    var spans: XMLRecordSpans?
    /// Replacements that the parser has not reached yet.
    private var marks: ArraySlice<XMLCharacterFilter.Mark> = []
    /// The offset in the input where the root element ends.
    private(set) var rootEnd: Int?

    init(
        recordPath: [Int32],
        limits: XMLLimits,
        notesSpans: Bool,
        onRecord: @escaping (XMLElement) throws -> Void
    ) {
        self.recordPath = recordPath
        self.limits = limits.bounded
        spans = notesSpans ? XMLRecordSpans() : nil
        self.onRecord = onRecord
        let names = XMLUnknownNames()
        self.names = names
        shell = XMLTape(names: names)
        let outerPath = recordPath.dropLast().map { names.spelling(of: $0).localName + "/" }.joined()
        record = XMLTape(names: names, outerPath: outerPath)
        lists = shell.lists
    }

    func free() {
        open.free()
    }

    var root: XMLElement? { shell.lists.pointee.nodes.count == 0 ? nil : XMLElement(tape: shell, index: 0) }

    func error(_ kind: XMLParseError.Kind, _ message: String) -> XMLParseError {
        let input = context?.pointee.input
        return XMLParseError(
            kind: kind,
            line: max(1, Int(input?.pointee.line ?? 1)),
            column: max(1, Int(input?.pointee.col ?? 1)),
            message: message
        )
    }

    /// The open record, as far as it was read.
    var partialRecord: XMLElement? {
        lists == record.lists && lists.pointee.nodes.count > 0 ? XMLElement(tape: record, index: 0) : nil
    }

    /// Adds the replacements in what will be fed next.
    mutating func note(_ marks: [XMLCharacterFilter.Mark]) {
        if !marks.isEmpty { self.marks += marks }
    }

    /// Assigns the replacements that the parser has passed to the element that ends here.
    private mutating func claimMarks(for node: Int32) {
        let consumed = consumed
        while let mark = marks.first, mark.end <= consumed {
            marks.removeFirst()
            if lists.pointee.damages.last?.node != node {
                lists.pointee.damages.append(.init(node: node, problem: mark.problem))
            }
        }
    }

    mutating func stop(_ error: any Error) {
        guard !isStopped else { return }
        isStopped = true
        failure = error
        xmlStopParser(context)
    }

    mutating func note(_ fault: Fault) {
        guard self.fault == nil else { return }
        self.fault = fault
        self.fault?.isInTail = rootEnd != nil
    }

    mutating func refuseDoctype() {
        stop(error(.doctypeRefused, "the document has a document type declaration, which is refused"))
    }

    mutating func start(
        _ localName: UnsafePointer<xmlChar>,
        prefix: UnsafePointer<xmlChar>?,
        _ namespace: UnsafePointer<xmlChar>?,
        attributeCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard !isStopped else { return }
        if depth >= limits.maximumDepth {
            return stop(error(.tooDeep, "elements nest deeper than \(limits.maximumDepth)"))
        }
        if attributeCount > limits.maximumAttributes {
            return stop(error(.tooLarge, "an element has more than \(limits.maximumAttributes) attributes"))
        }
        let nameID = id(localName, prefix, namespace)
        setTextAside()
        depth += 1
        if matched == depth - 1, depth <= recordPath.count, names.isName(nameID, recordPath[depth - 1]) {
            matched = depth
            if depth == recordPath.count { beginRecord() }
        }
        append(nameID, attributeCount)
        if attributeCount > 0, let attributes { add(attributes, count: attributeCount) }
        checkSize()
    }

    mutating func text(_ characters: UnsafePointer<xmlChar>, count: Int) {
        guard !isStopped, open.count > 0 else { return }
        let node = lists.pointee.nodes.base + Int(open.base[open.count - 1].node)
        if node.pointee.textCount == 0 { node.pointee.textStart = Int32(lists.pointee.text.count) }
        lists.pointee.text.append(characters, count: count)
        node.pointee.textCount += Int32(count)
        if scattered.textCount(with: Int(node.pointee.textCount), depth) > limits.maximumTextBytes {
            return stop(error(.tooLarge, "the text of an element is longer than \(limits.maximumTextBytes) bytes"))
        }
        checkSize()
    }

    /// Ends an element. Returns whether it is a record, which must be delivered and then closed with ``closeRecord()``.
    mutating func end() -> Bool {
        guard !isStopped, open.count > 0 else { return false }
        let closing = open.base[open.count - 1]
        open.removeLast(1)
        if !marks.isEmpty { claimMarks(for: closing.node) }
        if closing.hasChild { settleText(of: closing) }
        let isRecord = depth == recordPath.count && matched == depth
        if matched == depth { matched -= 1 }
        depth -= 1
        if depth == 0 { rootEnd = consumed }
        return isRecord
    }

    mutating func closeRecord() {
        // A stopped parser no longer knows its position.
        if spans != nil, !isStopped {
            let end = consumed
            spans?.end(at: end)
        }
        record.lists.pointee.clear()
        lists = shell.lists
    }

    private mutating func beginRecord() {
        lists = record.lists
        lists.pointee.clear()
        if spans != nil {
            let start = tagStart
            spans?.begin(at: start)
        }
    }

    private mutating func append(_ nameID: Int32, _ attributeCount: Int) {
        let node = Int32(lists.pointee.nodes.count)
        let isTapeRoot = node == 0
        lists.pointee.nodes.append(
            XMLTape.Node(
                nameID: nameID,
                parent: isTapeRoot ? -1 : open.base[open.count - 1].node,
                firstAttribute: Int32(lists.pointee.attributes.count),
                attributeCount: Int32(attributeCount),
                line: Int32(truncatingIfNeeded: context?.pointee.input?.pointee.line ?? 0)
            )
        )
        if !isTapeRoot {
            let parent = open.base + (open.count - 1)
            if parent.pointee.lastChild < 0 {
                lists.pointee.nodes.base[Int(parent.pointee.node)].firstChild = node
            } else {
                lists.pointee.nodes.base[Int(parent.pointee.lastChild)].nextSibling = node
            }
            parent.pointee.lastChild = node
        }
        open.append(Open(node: node))
    }

    @inline(__always)
    private mutating func checkSize() {
        if lists.pointee.byteCount + scattered.byteCount > limits.maximumTapeBytes {
            stop(error(.tooLarge, "a record takes more than \(limits.maximumTapeBytes) bytes"))
        }
    }

    private mutating func add(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int) {
        for index in 0..<count {
            let entry = attributes + index * 5
            guard let name = entry[0], let value = entry[3], let end = entry[4] else { continue }
            let length = end - value
            if length > limits.maximumTextBytes {
                return stop(error(.tooLarge, "an attribute is longer than \(limits.maximumTextBytes) bytes"))
            }
            let nameID = id(name, entry[1], entry[2])
            let start = Int32(lists.pointee.text.count)
            lists.pointee.attributes.append(.init(nameID: nameID, textStart: start, textCount: Int32(length)))
            lists.pointee.text.append(value, count: length)
            checkSize()
            if isStopped { return }
        }
    }

    /// Called before a child begins: drops whitespace of the parent and keeps other text until the parent ends, because
    /// a node's text must be contiguous.
    private mutating func setTextAside() {
        guard open.count > 0 else { return }
        let parent = open.base + (open.count - 1)
        parent.pointee.hasChild = true
        let node = lists.pointee.nodes.base + Int(parent.pointee.node)
        guard node.pointee.textCount > 0 else { return }
        let text = UnsafeBufferPointer(
            start: lists.pointee.text.base + Int(node.pointee.textStart),
            count: Int(node.pointee.textCount)
        )
        if !Self.isBlank(text) { scattered.setAside(text, depth) }
        lists.pointee.text.removeLast(text.count)
        node.pointee.textCount = 0
    }

    private mutating func settleText(of closing: Open) {
        let node = lists.pointee.nodes.base + Int(closing.node)
        var tail: [UInt8] = []
        if node.pointee.textCount > 0 {
            let text = UnsafeBufferPointer(
                start: lists.pointee.text.base + Int(node.pointee.textStart),
                count: Int(node.pointee.textCount)
            )
            if Self.isBlank(text) {
                lists.pointee.text.removeLast(text.count)
                node.pointee.textCount = 0
            } else if scattered.byteCount > 0 {
                tail = Array(text)
            }
        }
        guard let before = scattered.take(depth) else { return }
        let whole = before + tail
        node.pointee.textStart = Int32(lists.pointee.text.count)
        node.pointee.textCount = Int32(whole.count)
        lists.pointee.text.append(whole, count: whole.count)
    }

    private static func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    }

    private mutating func id(
        _ localName: UnsafePointer<xmlChar>,
        _ prefix: UnsafePointer<xmlChar>?,
        _ namespace: UnsafePointer<xmlChar>?
    ) -> Int32 {
        // A prefix without a namespace is undeclared; it then takes the place of the namespace in the cache.
        let isUndeclared = namespace == nil && prefix != nil
        if let known = nameCache.id(localName, isUndeclared ? prefix : namespace) { return known }
        let spelling = XMLName.Spelling(
            localName: String(cString: localName),
            namespace: namespace.map { String(cString: $0) }
        )
        var found = XMLNameTable.shared.find(spelling)
        if isUndeclared { found.id = nil }
        if found.id == nil, names.count >= limits.maximumUnknownNames {
            stop(error(.tooLarge, "the document contains more than \(limits.maximumUnknownNames) unknown names"))
        }
        let id = found.id ?? names.add(spelling, isAnyNamespace: isUndeclared, checkedAt: found.size)
        nameCache.insert(localName, isUndeclared ? prefix : namespace, id)
        return id
    }
}

/// One record, or the document around the records, in a few flat arrays that are kept from record to record.
final class XMLTape {
    struct Node {
        var nameID: Int32
        var parent: Int32
        var firstChild: Int32 = -1
        var nextSibling: Int32 = -1
        var textStart: Int32 = 0
        var textCount: Int32 = 0
        var firstAttribute: Int32
        var attributeCount: Int32
        var line: Int32
    }

    struct Attribute {
        let nameID: Int32
        let textStart: Int32
        let textCount: Int32
    }

    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var text: [UInt8] = []
    let names: XMLUnknownNames
    /// The path of the element that node 0 stands in, for error messages.
    var outerPath = ""

    init(names: XMLUnknownNames) {
        self.names = names
    }

    var byteCount: Int {
        text.count + nodes.count * MemoryLayout<Node>.stride + attributes.count * MemoryLayout<Attribute>.stride
    }

    func clear() {
        nodes.removeAll(keepingCapacity: true)
        attributes.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }
}

/// The names of a document that no code had asked for when they were read. Their ids are negative.
final class XMLUnknownNames {
    private struct Entry {
        let spelling: XMLName.Spelling
        /// The id by which code knows it by now.
        var id: Int32?
        /// How many names code had asked for when it was last looked up in vain.
        var checkedAt: Int
    }

    private var entries: [Entry] = []

    var count: Int { entries.count }

    func add(_ spelling: XMLName.Spelling, checkedAt size: Int) -> Int32 {
        entries.append(Entry(spelling: spelling, checkedAt: size))
        return -Int32(entries.count)
    }

    func spelling(of id: Int32) -> XMLName.Spelling {
        id < 0 ? entries[Int(-id) - 1].spelling : XMLNameTable.shared.spelling(of: id)
    }

    /// The id that code knows a name by, if code has asked for it since it was read.
    func current(_ id: Int32) -> Int32 {
        guard id < 0 else { return id }
        let index = Int(-id) - 1
        if let known = entries[index].id { return known }
        guard entries[index].checkedAt != XMLNameTable.shared.size else { return id }
        let found = XMLNameTable.shared.find(entries[index].spelling)
        entries[index].id = found.id
        entries[index].checkedAt = found.size
        return found.id ?? id
    }
}

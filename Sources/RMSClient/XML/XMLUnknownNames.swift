/// The names of a document that no code had asked for when they were read. Their ids are negative.
final class XMLUnknownNames {
    private struct Entry {
        let spelling: XMLName.Spelling
        /// Whether its prefix is undeclared, so that its namespace is unknown.
        let isAnyNamespace: Bool
        /// The id in the name table, once code has asked for the name.
        var id: Int32?
        /// The size of the name table at the last failed lookup.
        var checkedAt: Int
    }

    private var entries: [Entry] = []

    var count: Int { entries.count }

    func add(_ spelling: XMLName.Spelling, isAnyNamespace: Bool = false, checkedAt size: Int) -> Int32 {
        entries.append(Entry(spelling: spelling, isAnyNamespace: isAnyNamespace, checkedAt: size))
        return -Int32(entries.count)
    }

    func spelling(of id: Int32) -> XMLName.Spelling {
        id < 0 ? entries[Int(-id) - 1].spelling : XMLNameTable.shared.spelling(of: id)
    }

    /// The id in the name table, if code has asked for the name since it was read.
    @inline(__always)
    func current(_ id: Int32) -> Int32 {
        id >= 0 ? id : lookUp(id)
    }

    /// Whether an id of this document refers to a name that code has asked for.
    @inline(__always)
    func isName(_ id: Int32, _ name: Int32) -> Bool {
        id == name || id < 0 && isUnknownName(id, name)
    }

    private func isUnknownName(_ id: Int32, _ name: Int32) -> Bool {
        guard isAnyNamespace(id) else { return lookUp(id) == name }
        return spelling(of: id).localName == spelling(of: name).localName
    }

    /// Whether only the local name of a name is known.
    func isAnyNamespace(_ id: Int32) -> Bool { id < 0 && entries[Int(-id) - 1].isAnyNamespace }

    private func lookUp(_ id: Int32) -> Int32 {
        let index = Int(-id) - 1
        if entries[index].isAnyNamespace { return id }
        if let known = entries[index].id { return known }
        guard entries[index].checkedAt != XMLNameTable.shared.size else { return id }
        let found = XMLNameTable.shared.find(entries[index].spelling)
        entries[index].id = found.id
        entries[index].checkedAt = found.size
        return found.id ?? id
    }
}

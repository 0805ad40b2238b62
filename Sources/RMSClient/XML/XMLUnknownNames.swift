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
    @inline(__always)
    func current(_ id: Int32) -> Int32 {
        id >= 0 ? id : lookUp(id)
    }

    private func lookUp(_ id: Int32) -> Int32 {
        let index = Int(-id) - 1
        if let known = entries[index].id { return known }
        guard entries[index].checkedAt != XMLNameTable.shared.size else { return id }
        let found = XMLNameTable.shared.find(entries[index].spelling)
        entries[index].id = found.id
        entries[index].checkedAt = found.size
        return found.id ?? id
    }
}

import RMSClient

/// Makes rows of records that contain lists or maps: one row for each entry of the innermost one, with the members around
/// it repeated.
struct RecordTable {
    let columns: [RecordColumn]
    /// The nested lists whose entries are rows, the outermost first.
    let lists: [String]
    /// The maps among these lists, each with the name of the column of its keys.
    var keys: [String: String] = [:]

    var header: [String] { columns.map(\.name) }

    /// The rows of a record. One whose lists are empty has one row.
    func rows(of record: JSONText) -> [[String]] {
        entries(of: record, lists[...]).map { levels in
            columns.map { column in
                let depth = zip(column.path, lists).prefix { $0 == $1 }.count
                guard depth < levels.count else { return "" }
                return levels[depth].texts(at: column.path[depth...]).joined(separator: "\n")
            }
        }
    }

    /// For each row, the record, the entry of the first list in it, and so on.
    private func entries(of record: JSONText, _ lists: ArraySlice<String>) -> [[JSONText]] {
        guard let name = lists.first else { return [[record]] }
        let list = entries(of: record, name)
        guard !list.isEmpty else { return [[record]] }
        return list.flatMap { entry in entries(of: entry, lists.dropFirst()).map { [record] + $0 } }
    }

    private func entries(of record: JSONText, _ name: String) -> [JSONText] {
        switch record[name] {
        case .array(let list): return list
        case .object(let members):
            guard let key = keys[name] else { return [] }
            return members.compactMap { id, entry in
                guard case .object(let members) = entry else { return nil }
                return .object([(key, .string(id))] + members)
            }
        default: return []
        }
    }
}

extension JSONText {
    /// A member of an object; nil if there is none.
    subscript(name: String) -> JSONText? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// The texts at a path. A list has one for each entry, so that its columns correspond line by line, and a map `key=value`
    /// for each of its keys.
    func texts(at path: ArraySlice<String>) -> [String] {
        switch self {
        case .array(let entries): return entries.flatMap { $0.texts(at: path) }
        case .null: return [""]
        case .string(let text): return [CSVRow.defused(text)]
        case .literal(let text): return [text]
        case .object(let members):
            guard let name = path.first else { return members.map { CSVRow.defused("\($0)=\($1.value)") } }
            return self[name]?.texts(at: path.dropFirst()) ?? [""]
        }
    }

    /// A scalar as text.
    private var value: String {
        switch self {
        case .string(let text), .literal(let text): text
        default: ""
        }
    }

    /// The value without members of these names, and without objects that then have none.
    func removing(_ names: Set<String>) -> JSONText {
        switch self {
        case .object(let members):
            return .object(
                members.compactMap { name, value in
                    guard !names.contains(name) else { return nil }
                    let rest = value.removing(names)
                    if case .object(let inner) = rest, inner.isEmpty { return nil }
                    return (name, rest)
                }
            )
        case .array(let values): return .array(values.map { $0.removing(names) })
        default: return self
        }
    }
}

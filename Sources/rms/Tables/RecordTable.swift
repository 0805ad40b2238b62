import RMSClient

/// Makes rows of records that contain lists: one row for each entry of the innermost list, with the members around it
/// repeated.
struct RecordTable {
    let columns: [RecordColumn]
    /// The nested lists whose entries are rows, the outermost first.
    let lists: [String]

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
        guard let name = lists.first, case .array(let list) = record[name], !list.isEmpty else { return [[record]] }
        return list.flatMap { entry in entries(of: entry, lists.dropFirst()).map { [record] + $0 } }
    }
}

extension JSONText {
    /// A member of an object; nil if there is none.
    subscript(name: String) -> JSONText? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// The texts at a path. A list has one for each entry, so that its columns correspond line by line.
    func texts(at path: ArraySlice<String>) -> [String] {
        switch self {
        case .array(let entries): return entries.flatMap { $0.texts(at: path) }
        case .null: return [""]
        case .string(let text): return [CSVRow.defused(text)]
        case .literal(let text): return [text]
        case .object: return path.first.flatMap { self[$0]?.texts(at: path.dropFirst()) } ?? [""]
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

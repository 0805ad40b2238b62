import RMSClient

/// A column of a table of records: a member of the records' schema that is a value, named by its dotted path.
struct RecordColumn {
    /// The wire names from the record down to the member.
    let path: [String]
    let kind: WireKind
    /// The meaning, as `rms help` has it for keys.
    let meaning: String

    var name: String { path.joined(separator: ".") }

    /// Every column of a model, in wire order.
    static func all<M: WireModel>(of model: M.Type) -> [RecordColumn] { all(in: WireSchema(of: model), under: []) }

    private static func all(in schema: WireSchema, under path: [String]) -> [RecordColumn] {
        schema.fields.flatMap { member -> [RecordColumn] in
            let path = path + [member.name]
            switch member.content {
            case .scalar(let kind), .scalars(let kind):
                let meaning = KeyMeanings.text(of: member.name, in: schema.model) ?? ""
                return [RecordColumn(path: path, kind: kind, meaning: meaning)]
            case .record(let inner), .records(let inner): return all(in: inner(), under: path)
            // A map has no fixed columns.
            case .scalarMap, .recordMap: return []
            }
        }
    }
}

extension [RecordColumn] {
    /// The columns with the given names, in their order. For an unknown name, the error suggests the closest one.
    func named(_ names: [String], listedBy command: String) throws(UsageError) -> [RecordColumn] {
        var found: [RecordColumn] = []
        for name in names {
            guard let column = first(where: { $0.name == name }) else {
                let same = first { $0.path.last == name.split(separator: ".").last.map(String.init) }
                let hint = same?.name ?? Suggestion.closest(to: name, among: map(\.name))
                throw UsageError(
                    "unknown column '\(name)'; \(hint.map { "did you mean '\($0)'?" } ?? "see '\(command)'")"
                )
            }
            found.append(column)
        }
        return found
    }
}

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
    ///
    /// - Parameter keys: The maps of records that have columns, each with the name of the column of its keys.
    static func all<M: WireModel>(of model: M.Type, keyedBy keys: [String: String] = [:]) -> [RecordColumn] {
        all(in: WireSchema(of: model), under: [], keys)
    }

    private static func all(in schema: WireSchema, under path: [String], _ keys: [String: String]) -> [RecordColumn] {
        schema.fields.flatMap { member -> [RecordColumn] in
            let path = path + [member.name]
            switch member.content {
            case .scalar(let kind), .scalars(let kind), .scalarMap(let kind):
                return [RecordColumn(path, kind, in: schema)]
            case .record(let inner), .records(let inner): return all(in: inner(), under: path, keys)
            case .recordMap(let inner):
                // A map has no fixed columns, unless its entries are rows.
                guard let key = keys[member.name] else { return [] }
                let entry = inner()
                return [RecordColumn(path + [key], .text, in: entry)] + all(in: entry, under: path, keys)
            }
        }
    }

    private init(_ path: [String], _ kind: WireKind, in schema: WireSchema) {
        self.init(path: path, kind: kind, meaning: KeyMeanings.text(of: path.last ?? "", in: schema.model) ?? "")
    }

    private init(path: [String], kind: WireKind, meaning: String) {
        (self.path, self.kind, self.meaning) = (path, kind, meaning)
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

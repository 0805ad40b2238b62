import RMSClient

/// The columns of an export, as a page and as JSON.
struct ColumnList {
    /// A property of columns.
    struct Trait {
        let name: String
        let holds: (RecordColumn) -> Bool
    }

    let columns: [RecordColumn]
    let traits: [Trait]

    /// The page for a person.
    var page: String {
        let rows = columns.map { column in
            [column.name, column.kind.shortName] + traits.map { $0.holds(column) ? "yes" : "-" } + [column.meaning]
        }
        return Table([["COLUMN", "TYPE"] + traits.map { $0.name.uppercased() } + ["MEANING"]] + rows).text
    }

    /// An object for each column.
    var json: JSONText { .array(columns.map(record)) }

    private func record(_ column: RecordColumn) -> JSONText {
        .object(
            [("column", .string(column.name)), ("type", .string(column.kind.shortName))]
                + traits.map { ($0.name, .literal("\($0.holds(column))")) } + [("meaning", .string(column.meaning))]
        )
    }
}

import Foundation

/// The form of the files that a run of writes keeps: CSV whose first columns name the command and the record.
struct ResultLayout: Sendable {
    /// The command: `confirm` for `rms orders confirm`, and with its group for that of another one, as in `stock apply`.
    let command: String
    /// The columns whose values identify a record.
    let keyColumns: [String]
    /// How many of them, from the first, name what the record changes, for example its order.
    var subjectCount = 1

    /// A row with its line break.
    func text(_ cells: [String]) -> String { CSVRow.text(([command] + cells).map(CSVRow.defused)) }

    /// The row of the column names, with its line break.
    func header(_ columns: [String]) -> String { CSVRow.text(names(columns)) }

    /// The key of a row.
    func key(of row: CSVTable.Row) -> [String] { keyColumns.map { CSVRow.original(of: row[$0] ?? "") } }

    /// The part of a key that names what the record changes.
    func subject(of key: [String]) -> [String] { Array(key.prefix(subjectCount)) }

    /// The rows of a file; none if it does not exist. A last row without its line break was not finished, and is left
    /// out.
    ///
    /// - Parameter columns: The names of the columns after the command.
    func rows(of path: String, _ columns: [String], _ encoding: TextEncoding) throws(UsageError) -> [CSVTable.Row] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = InputFile.content(of: path) else { throw UsageError("the file '\(path)' can't be read") }
        guard let end = data.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
        guard let text = encoding.text(of: data[...end]) else {
            throw UsageError("the result file '\(path)' can't be read as \(encoding.rawValue)")
        }
        let table = try CSVTable(text, named: "'\(path)'")
        for row in table.rows {
            guard let other = row[Self.column], other != command else { continue }
            let name = other.contains(" ") ? other : "orders \(other)"
            throw UsageError("'\(path)' holds the results of 'rms \(name)': use another file")
        }
        let names = names(columns)
        guard table.header == names else {
            throw UsageError(
                "'\(path)' is not a result file of this command: its columns must be \(names.joined(separator: ","))"
            )
        }
        if let row = table.rows.first(where: { $0[Self.column] == nil }) {
            throw UsageError("'\(path)': row \(row.number) has no \(Self.column)")
        }
        return table.rows
    }

    private static let column = "command"

    private func names(_ columns: [String]) -> [String] { [Self.column] + columns }
}

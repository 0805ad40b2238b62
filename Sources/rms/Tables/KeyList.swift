import Foundation

/// The records that a file lists, by key: one key a line, or CSV with a header that has the key's column.
struct KeyList {
    /// The columns of the file; only the key's for a file without a header.
    let columns: [String]
    let rows: [CSVTable.Row]

    /// - Parameters:
    ///   - file: The file's path; `-` is standard input.
    ///   - column: The key's column.
    init(file: String, column: String, encoding: TextEncoding) throws(UsageError) {
        let name = file == "-" ? "standard input" : "'\(file)'"
        guard let data = InputFile.dataOrStandardInput(file) else {
            throw UsageError("the file \(name) can't be read")
        }
        guard let text = encoding.text(of: data) else {
            let other = encoding == .shiftJIS ? "utf8" : "shift-jis"
            throw UsageError("\(name) is not \(encoding.rawValue) text: try --encoding \(other)")
        }
        try self.init(text, named: name, column: column)
    }

    init(_ text: String, named name: String, column: String) throws(UsageError) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let first = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        guard !first.isEmpty else { throw UsageError("\(name) is empty") }
        let names = first.unicodeScalars.split(separator: ",").map { name in
            String(String.UnicodeScalarView(name.filter { $0 != "\"" && !$0.properties.isWhitespace }))
        }
        if names.contains(column) {
            let table = try CSVTable(text, named: name)
            (columns, rows) = (table.header, table.rows)
            if let empty = rows.first(where: { $0[column] == nil }) {
                throw UsageError("\(name): row \(empty.number) has no \(column)")
            }
            return
        }
        var rows: [CSVTable.Row] = []
        for (index, line) in lines.enumerated() {
            let key = line.trimmingCharacters(in: .whitespaces)
            if key.isEmpty { continue }
            guard
                !key.unicodeScalars.contains(where: { ",;\"".unicodeScalars.contains($0) || $0.properties.isWhitespace }
                )
            else {
                throw UsageError(
                    "\(name): line \(index + 1) is more than one value, and no header has the column \(column)"
                )
            }
            rows.append(CSVTable.Row(number: index + 1, cells: [column: key]))
        }
        (columns, self.rows) = ([column], rows)
    }

    /// Refuses a column whose name is nearly that of a known one. Other columns may contain anything.
    ///
    /// - Parameter others: Columns that are permitted whatever they resemble.
    func refuseMisspelled(_ known: [String], exempting others: [String] = []) throws(UsageError) {
        for column in columns where !known.contains(column) && !others.contains(column) {
            guard let hint = Suggestion.closest(to: column, among: known) else { continue }
            throw UsageError("the column '\(column)' is not known; did you mean '\(hint)'?")
        }
    }
}

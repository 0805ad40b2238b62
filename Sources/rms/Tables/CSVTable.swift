import SwiftCSV

/// A CSV file with a header.
struct CSVTable {
    let header: [String]
    let rows: [Row]

    /// A row below the header.
    struct Row {
        /// The number of the row, counted from 1 with the header, for errors.
        let number: Int
        private let cells: [String: String]

        init(number: Int, cells: [String: String]) {
            self.number = number
            self.cells = cells
        }

        /// The text of a column without blanks at its ends; nil if it is empty or the file does not have the column.
        subscript(column: String) -> String? { cells[column].flatMap { $0.isEmpty ? nil : $0 } }

        /// The whole number of a column; nil if it is empty or the file does not have the column.
        func number(_ column: String) throws(UsageError) -> Int? {
            guard let text = self[column] else { return nil }
            guard let value = Int(text) else { throw UsageError("row \(number): \(column) must be a whole number") }
            return value
        }
    }

    /// - Parameters:
    ///   - text: The content of the file.
    ///   - name: The file, for errors.
    init(_ text: String, named name: String) throws(UsageError) {
        // The parser takes the rest of the file as one cell.
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else {
            throw UsageError("\(name): a quotation mark is not closed")
        }
        var read: [[String]] = []
        do {
            let csv = try EnumeratedCSV(string: SeparableText.form(of: text), delimiter: .comma, loadColumns: false)
            header = csv.header.map(Self.cell)
            try csv.enumerateAsArray(startAt: 1, rowLimit: nil) { read.append($0.map(Self.cell)) }
        } catch {
            throw UsageError("\(name): row \(read.count + 2) is not valid CSV: a quotation mark is in the wrong place")
        }
        if let twice = Dictionary(grouping: header.filter { !$0.isEmpty }, by: \.self).first(where: { $1.count > 1 }) {
            throw UsageError("\(name): the column '\(twice.key)' occurs twice")
        }
        var rows: [Row] = []
        for (index, cells) in read.enumerated() where cells != [""] {
            guard cells.count <= header.count else {
                throw UsageError("\(name): row \(index + 2) has \(cells.count) cells, the header \(header.count)")
            }
            let pairs = zip(header, cells)
            rows.append(Row(number: index + 2, cells: Dictionary(pairs, uniquingKeysWith: { first, _ in first })))
        }
        self.rows = rows
    }

    private static func cell(_ parsed: String) -> String {
        let text = SeparableText.original(of: parsed)
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

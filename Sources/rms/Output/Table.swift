import Foundation

/// Rows with aligned columns.
struct Table {
    private let rows: [[String]]

    init(_ rows: [[String]]) {
        self.rows = rows
    }

    var text: String {
        let columns = rows.first?.count ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { index, cell in
                index == columns - 1 ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - cell.0.count + 2)
            }.joined().trimmingCharacters(in: .whitespaces)
        }.joined(separator: "\n")
    }
}

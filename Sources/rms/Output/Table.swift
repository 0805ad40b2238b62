import Foundation
import RMSClient

/// Rows with aligned columns. Its cells may quote the service.
struct Table {
    private let rows: [[String]]

    init(_ rows: [[String]]) {
        self.rows = rows.map { $0.map(\.printable) }
    }

    var text: String {
        let columns = rows.first?.count ?? 0
        let widths = (0..<columns).map { column in rows.map { $0[column].terminalWidth }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { index, cell in
                let padding = index == columns - 1 ? 0 : cell.1 - cell.0.terminalWidth + 2
                return cell.0 + String(repeating: " ", count: padding)
            }.joined().trimmingCharacters(in: .whitespaces)
        }.joined(separator: "\n")
    }
}

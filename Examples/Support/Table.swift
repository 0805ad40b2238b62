public import Foundation

/// A CSV file with a header, in UTF-8.
public struct Table {
    /// The rows below the header.
    public let rows: [Row]

    /// A row, whose errors name the file and the line.
    public struct Row {
        private let place: String
        private let cells: [String: String]

        fileprivate init(place: String, cells: [String: String]) {
            (self.place, self.cells) = (place, cells)
        }

        /// The text of a column; nil if it is empty or the file does not have the column.
        public subscript(column: String) -> String? { cells[column].flatMap { $0.isEmpty ? nil : $0 } }

        /// The text of a column, which must be there.
        public func text(_ column: String) throws -> String {
            guard let text = self[column] else { throw error("'\(column)' is empty") }
            return text
        }

        /// A whole number in a range.
        public func number(_ column: String, in range: ClosedRange<Int>) throws -> Int {
            guard let number = Int(try text(column)), range.contains(number) else {
                throw error("'\(column)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            return number
        }

        /// A time in Japan, such as 2026-11-30 17:05.
        public func time(_ column: String) throws -> Date {
            guard let time = Date(japaneseTime: try text(column)) else {
                throw error("'\(column)' must be a time in Japan, such as 2026-11-30 17:05")
            }
            return time
        }

        /// An error about the row.
        public func error(_ problem: String) -> AppError { AppError("\(place): \(problem)") }
    }

    /// Reads a file that has at least these columns.
    public init(_ path: String, columns: [String]) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw AppError("the file '\(path)' can't be read")
        }
        guard let text = String(bytes: data, encoding: .utf8) else { throw AppError("\(path) is not UTF-8") }
        var lines = CSV.rows(text)
        let header = lines.isEmpty ? [] : lines.removeFirst().fields.map(Self.trimmed)
        if let missing = columns.first(where: { !header.contains($0) }) {
            throw AppError("\(path) has no column '\(missing)'; it needs \(columns.joined(separator: ", "))")
        }
        rows = lines.map { line, fields in
            let cells = Dictionary(zip(header, fields.map(Self.trimmed))) { first, _ in first }
            return Row(place: "\(path): line \(line)", cells: cells)
        }
    }

    private static func trimmed(_ field: String) -> String { field.trimmingCharacters(in: .whitespaces) }
}

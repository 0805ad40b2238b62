/// A row of a CSV file as RFC 4180 defines it.
enum CSVRow {
    /// The row with its line break.
    static func text(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

    /// A cell that a spreadsheet shows as it is: an apostrophe precedes what would run as a formula. A plain number is
    /// none.
    static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, risky.contains(first), !isNumber(text) else { return text }
        return "'" + text
    }

    private static let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

    private static func isNumber(_ text: String) -> Bool { text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?/) != nil }

    /// Blanks at the ends are quoted as well, because some readers drop them.
    private static func quoted(_ cell: String) -> String {
        let needsQuotes =
            cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            || cell.first?.isWhitespace == true || cell.last?.isWhitespace == true
        return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}

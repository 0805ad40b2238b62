/// A row of a CSV file as RFC 4180 defines it.
///
/// It looks at Unicode scalars, because a comma or a quotation mark and a combining mark after it are one `Character`.
enum CSVRow {
    /// The row with its line break.
    static func text(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

    /// A cell that a spreadsheet shows as it is: an apostrophe precedes text that would run as a formula. Plain numbers
    /// stay as they are.
    static func defused(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, risky.contains(first), !isNumber(text) else { return text }
        return "'" + text
    }

    /// The text of a cell that ``defused(_:)`` wrote.
    static func original(of cell: String) -> String {
        let text = String(cell.unicodeScalars.dropFirst())
        return cell.unicodeScalars.first == "'" && defused(text) == cell ? text : cell
    }

    private static let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /[+-]?[0-9]+(\.[0-9]+)?/.matchingSemantics(.unicodeScalar)) != nil
    }

    /// Blanks at the ends are quoted as well, because some readers drop them.
    private static func quoted(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        let needsQuotes =
            scalars.contains { $0 == "," || $0 == "\"" || Character($0).isNewline }
            || scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
        guard needsQuotes else { return cell }
        var quoted = String.UnicodeScalarView()
        for scalar in scalars { quoted.append(contentsOf: scalar == "\"" ? [scalar, scalar] : [scalar]) }
        return "\"\(String(quoted))\""
    }
}

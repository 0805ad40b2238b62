import Foundation

/// Tables in the form of CSV (RFC 4180).
public enum CSV {
    /// The text of a table, with a mark at its start by which Excel recognizes UTF-8.
    public static func text(_ rows: [[String]]) -> String {
        "\u{FEFF}" + rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    /// The rows of a text, each with the number of the line where it starts. Empty lines are left out.
    public static func rows(_ text: String) -> [(line: Int, fields: [String])] {
        var rows: [(line: Int, fields: [String])] = []
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        // A second quote in a row stands for a quote.
        var wasQuote = false
        var line = 1
        var start = 1
        func endField() {
            fields.append(String(field))
            field.removeAll()
        }
        func endRow() {
            endField()
            if fields != [""] { rows.append((start, fields)) }
            fields = []
        }
        for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
            let isNewline = scalar == "\n"
            if isNewline { line += 1 }
            switch scalar {
            case "\"":
                if isQuoted { wasQuote = true } else if wasQuote { field.append(scalar) }
                isQuoted.toggle()
                if isQuoted { wasQuote = false }
                continue
            case _ where isQuoted: field.append(scalar)
            case ",": endField()
            case "\r": break
            case "\n":
                endRow()
                start = line
            default: field.append(scalar)
            }
            wasQuote = false
        }
        endRow()
        return rows
    }

    /// A field, which a spreadsheet must not take for a formula.
    private static func quoted(_ field: String) -> String {
        let safe = field.first.map("=+-@\t".contains) == true && Int(field) == nil ? "'" + field : field
        guard safe.contains(where: { ",\"\n\r".contains($0) || $0.isNewline }) else { return safe }
        return "\"" + safe.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

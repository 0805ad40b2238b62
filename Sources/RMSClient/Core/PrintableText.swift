extension String {
    /// The text as it may stand in a log, an error or a terminal: on one line, with a blank in the place of each line
    /// break, and with every control character escaped as `\u{1b}`.
    ///
    /// Texts from the wire go through this wherever a person reads them: raw, an escape sequence moves the cursor or sets
    /// the terminal's title, a line break forges a line of a log, and a bidirectional override shows a text in another
    /// order than it has.
    package var printable: String { printable(lineBreak: " ") }

    /// The same with something else in the place of a line break; a carriage return with its line feed is one.
    package func printable(lineBreak: String) -> String {
        guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
        var printable = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                printable.append(contentsOf: lineBreak.unicodeScalars)
            case "\t": printable.append(contentsOf: "\\t".unicodeScalars)
            case _ where scalar.isUnprintable:
                printable.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
            default: printable.append(scalar)
            }
            previous = scalar
        }
        return String(printable)
    }
}

extension Unicode.Scalar {
    /// Whether it acts on a terminal or a log instead of being shown: the controls C0 and C1, line and paragraph
    /// separators, and what changes the direction of writing.
    package var isUnprintable: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: true
        default: false
        }
    }
}

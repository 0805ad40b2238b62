extension String {
    /// The text made safe for a log, an error or a terminal: on one line, with a space in place of each line break, and
    /// with every control character escaped as `\u{1b}`.
    ///
    /// Text from the wire goes through this wherever a person reads it: otherwise an escape sequence could move the
    /// cursor or set the terminal's title, a line break could forge a log line, and a bidirectional override could
    /// reorder the text.
    package var printable: String { printable(lineBreak: " ") }

    /// The same with another replacement for line breaks; a carriage return followed by a line feed counts as one.
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
    /// Whether the character affects a terminal or a log instead of being displayed: C0 and C1 controls, line and
    /// paragraph separators, and characters that change the text direction.
    package var isUnprintable: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C, 0xFEFF: true
        default: false
        }
    }
}

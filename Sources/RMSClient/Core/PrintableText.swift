extension String {
    /// The text with what a terminal or a reader of logs could be misled by shown as `\u{1B}`: control characters, line
    /// breaks, and marks that change the direction of text.
    ///
    /// - Parameter kept: Scalars that stay as they are, for example line feeds in a text of several lines.
    package func printable(keeping kept: Set<Unicode.Scalar> = []) -> String {
        guard unicodeScalars.contains(where: { $0.isUnprintable && !kept.contains($0) }) else { return self }
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.isUnprintable, !kept.contains(scalar) {
                text.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// C0 and C1 controls, line and paragraph separators, and the controls of bidirectional text.
    fileprivate var isUnprintable: Bool {
        switch value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}

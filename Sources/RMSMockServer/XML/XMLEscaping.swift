extension String {
    /// As text of an element; what XML forbids becomes U+FFFD, for an answer must stay well-formed whatever was sent.
    var xmlEscaped: String {
        // Most texts hold nothing of the kind; 0xEF begins the two that are no characters.
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0xEF }) else {
            return self
        }
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\r": escaped += "&#13;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Whether it can name an element: RMS's parameters are ASCII words.
    var isElementName: Bool {
        guard let first = utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first & 0xDF || first == 0x5F else {
            return false
        }
        return utf8.allSatisfy {
            0x30...0x39 ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & 0xDF || $0 == 0x5F || $0 == 0x2D
                || $0 == 0x2E
        }
    }

    /// The declaration that a document begins with, as it is spelt, with the line break after it; empty if there is none.
    var xmlDeclaration: String {
        guard hasPrefix("<?xml"), let end = firstRange(of: "?>") else { return "" }
        return self[..<end.upperBound] + (self[end.upperBound...].first?.isNewline == true ? "\n" : "")
    }
}

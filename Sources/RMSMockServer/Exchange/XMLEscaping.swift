extension String {
    /// Escaped as the text of an element. What XML forbids becomes U+FFFD, because an answer must stay well-formed
    /// whatever was sent.
    var xmlEscaped: String {
        // Most texts need no escaping; 0xEF begins the two noncharacters.
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

    /// Whether it is suitable as an element name: RMS's parameters are ASCII words.
    var isElementName: Bool {
        guard let first = utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first & 0xDF || first == 0x5F else {
            return false
        }
        return utf8.allSatisfy {
            0x30...0x39 ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 & 0xDF || $0 == 0x5F || $0 == 0x2D
                || $0 == 0x2E
        }
    }

    /// The declaration of a document as written, with the line break after it; empty if there is none.
    var xmlDeclaration: String {
        guard hasPrefix("<?xml"), let end = firstRange(of: "?>") else { return "" }
        return self[..<end.upperBound] + (self[end.upperBound...].first?.isNewline == true ? "\n" : "")
    }
}

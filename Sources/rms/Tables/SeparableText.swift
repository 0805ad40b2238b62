/// Text in which no character joins the one before it.
///
/// The CSV parser compares `Character`s. It does not find a comma or a quotation mark that is followed by a combining
/// mark, because the two are one `Character`. In this form, each byte of UTF-8 beyond ASCII is an ideograph.
enum SeparableText {
    /// U+4E00, the first of the ideographs.
    private static let base: UInt32 = 0x4E00

    static func form(of text: String) -> String {
        var form = String.UnicodeScalarView()
        for byte in text.utf8 {
            form.append(byte < 0x80 ? Unicode.Scalar(byte) : Unicode.Scalar(base + UInt32(byte)) ?? "\u{FFFD}")
        }
        return String(form)
    }

    /// The text of a form, or of a part of one between two ASCII characters.
    static func original(of form: String) -> String {
        String(
            decoding: form.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value - ($0.isASCII ? 0 : base)) },
            as: UTF8.self
        )
    }
}

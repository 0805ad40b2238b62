/// The media type in the `Content-Type` field.
struct MediaType {
    /// The type without parameters, in lower case.
    let name: String
    /// The parameter that names an encoding.
    let charset: String?

    init(_ field: String) {
        name = field.prefix { $0 != ";" && $0 != " " }.lowercased()
        charset = field.utf8.split(separator: UInt8(ascii: ";")).dropFirst().lazy.compactMap(Self.charset).first
    }

    private static func charset(_ parameter: Substring.UTF8View) -> String? {
        guard let equals = parameter.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = Substring(parameter[..<equals].drop(while: isPadding))
        guard name.lowercased().prefix(while: { $0 != " " }) == "charset" else { return nil }
        let value = parameter[parameter.index(after: equals)...].drop(while: isPadding)
        return String(Substring(value.prefix { !isPadding($0) }))
    }

    private static func isPadding(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte.isXMLBlank }
}

/// Writes the parameters of a GET call as query items, in wire order.
struct QueryEncoder: WireVisitor {
    private(set) var items: [(name: String, value: String)] = []

    static func items<O: WireModel>(of operation: O) throws -> [(name: String, value: String)] {
        var encoder = QueryEncoder()
        var copy = operation
        try copy.visit(&encoder)
        return encoder.items
    }

    /// The items as a query string: UTF-8, with everything but unreserved characters percent-encoded (a time zone's
    /// `+` is `%2B`).
    static func string(_ items: [(name: String, value: String)]) -> String {
        items.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }.joined(separator: "&")
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        guard let value else { return }
        items.append((field.name, value.wireText(format: field.format)))
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {
        for value in values ?? [] { items.append((field.name, value.wireText(format: field.format))) }
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) {
        preconditionFailure("a query holds no records: \(field.name)")
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) {
        preconditionFailure("a query holds no records: \(field.name)")
    }

    private static func percentEncoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.append(byte)
            default:
                encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

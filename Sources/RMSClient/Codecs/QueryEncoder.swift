/// Encodes the parameters in the address of a call, in wire order.
struct QueryEncoder: WireVisitor {
    private var items: [(name: String, value: String)] = []
    private var pathItems: [String: String] = [:]

    /// Collects the parameters of an operation.
    init<O: WireModel>(_ operation: O) throws {
        var copy = operation
        try copy.visit(&self)
    }

    /// The path with its parameters filled in, and the rest as a query: UTF-8, with everything except unreserved
    /// characters percent-encoded (a time zone's `+` is `%2B`).
    func target(_ path: String, withQuery: Bool) -> String {
        let filled = path.utf8.contains(UInt8(ascii: "{")) ? filled(path) : path
        return withQuery ? Self.target(filled, items) : filled
    }

    /// The path with its parameters in place of their names in braces, and without those that may be missing and are.
    private func filled(_ path: String) -> String {
        path.replacing(/\{(\/?)(\w+)\}/) { match in
            if let value = pathItems[String(match.2)] { return "\(match.1)\(Self.percentEncoded(value))" }
            return match.1.isEmpty ? String(match.0) : ""
        }
    }

    /// A path with a query.
    static func target(_ path: String, _ items: [(name: String, value: String)]) -> String {
        if items.isEmpty { return path }
        let query = items.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }
        return "\(path)?\(query.joined(separator: "&"))"
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        guard let value else { return }
        if field.presence.isInPath {
            pathItems[field.name] = value.wireText(format: field.format)
        } else {
            items.append((field.name, value.wireText(format: field.format)))
        }
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {
        for value in values ?? [] { items.append((field.name, value.wireText(format: field.format))) }
    }

    /// Ignored: a record is sent in the body, and the operation may still have parameters in its path.
    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) {}

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) {}

    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) {}

    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) {}

    mutating func null(_ field: WireField, _ isNull: inout Bool) {}

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

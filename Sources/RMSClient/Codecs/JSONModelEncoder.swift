/// Encodes a model as JSON with the wire names as keys: numbers as numbers, a pure list wrapper as the array itself.
/// Absent members are left out.
package struct JSONModelEncoder: WireVisitor {
    /// The reader of the JSON.
    package enum Reader {
        /// RMS: in each member's own format.
        case service
        /// A person or a script: flags as true and false, dates in ISO 8601 with +09:00.
        case user
    }

    private let reader: Reader
    private var members: [(String, JSONText)] = []

    /// Encodes a model.
    package static func encode<M: WireModel>(_ model: M, for reader: Reader) throws -> JSONText {
        var encoder = JSONModelEncoder(reader: reader)
        var copy = model
        try copy.visit(&encoder)
        return .object(encoder.members)
    }

    package mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        guard let value else { return }
        add(field, text(value, field.format))
    }

    package mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        guard let value else { return }
        add(field, try Self.encode(value, for: reader))
    }

    package mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {
        guard let values, !field.isAbsent(values) else { return }
        add(field, .array(values.map { text($0, field.format) }))
    }

    package mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        guard let values, !field.isAbsent(values) else { return }
        add(field, .array(try values.map { try Self.encode($0, for: reader) }))
    }

    package mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) {
        guard let values else { return }
        add(field, members: values.map { ($0.key.wireText(format: .plain), text($0.value, field.format)) })
    }

    package mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) throws {
        guard let values else { return }
        add(
            field,
            members: try values.map { ($0.key.wireText(format: .plain), try Self.encode($0.value, for: reader)) }
        )
    }

    package mutating func null(_ field: WireField, _ isNull: inout Bool) {
        if isNull { add(field, .null) }
    }

    private mutating func add(_ field: WireField, members others: [(String, JSONText)]) {
        if field.name.isEmpty { members += others } else { add(field, .object(others)) }
    }

    private mutating func add(_ field: WireField, _ value: JSONText) {
        // What is not sent is part of an answer, which only a user sees.
        if reader == .service, !field.presence.isInDocument { return }
        members.append((field.name, value))
    }

    private func text<T: WireScalar>(_ value: T, _ format: WireFormat) -> JSONText {
        let format = reader == .service || format == .day ? format : .plain
        return switch T.wireKind {
        case _ where format == .quoted: .string(value.wireText(format: format))
        case .integer, .decimal, .boolean: .literal(value.wireText(format: format))
        case .text, .date, .file: .string(value.wireText(format: format))
        }
    }
}

extension WireField {
    /// Whether the list is absent: without a wrapper, an empty list is not written.
    fileprivate func isAbsent<T>(_ values: [T]) -> Bool { element == nil && values.isEmpty }
}

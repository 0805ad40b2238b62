import RMSClient

/// A typed answer as JSON, with the wire's names as keys: numbers as numbers, dates in ISO 8601 with +09:00, a pure
/// list wrapper as the array itself. What is absent is left out.
struct JSONRendering: WireVisitor {
    private var members: [(String, JSONText)] = []

    static func render<M: WireModel>(_ model: M) throws -> JSONText {
        var rendering = JSONRendering()
        var copy = model
        try copy.visit(&rendering)
        return .object(rendering.members)
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        guard let value else { return }
        members.append((field.name, Self.render(value, field.format)))
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        guard let value else { return }
        members.append((field.name, try Self.render(value)))
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {
        guard let values, !field.isAbsent(values) else { return }
        members.append((field.name, .array(values.map { Self.render($0, field.format) })))
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        guard let values, !field.isAbsent(values) else { return }
        members.append((field.name, .array(try values.map { try Self.render($0) })))
    }

    private static func render<T: WireScalar>(_ value: T, _ format: WireFormat) -> JSONText {
        switch T.wireKind {
        case .integer, .decimal: .literal(value.wireText(format: .plain))
        case .boolean: .literal(value.wireText(format: .plain))
        case .text, .date: .string(value.wireText(format: format))
        }
    }
}

extension WireField {
    /// Without a wrapper, no elements are no list.
    fileprivate func isAbsent<T>(_ values: [T]) -> Bool { element == nil && values.isEmpty }
}

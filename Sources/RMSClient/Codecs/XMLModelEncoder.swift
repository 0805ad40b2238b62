/// Writes a model's members as elements, in wire order.
struct XMLModelEncoder: WireVisitor {
    private(set) var writer: XMLWriter
    /// The prefix of every member's name that has none of its own.
    private let prefix: String
    /// Whether a member without a value is written as `xsi:nil` instead of being left out.
    private let writesNil: Bool

    init(writer: XMLWriter, prefix: String = "", writesNil: Bool = false) {
        self.writer = writer
        self.prefix = prefix
        self.writesNil = writesNil
    }

    /// Writes the members of a model into the element that is open.
    mutating func members<M: WireModel>(of model: M) throws {
        var copy = model
        try copy.visit(&self)
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        guard field.presence.isInDocument else { return }
        guard let value else { return try absent(field) }
        let text = value.wireText(format: field.format)
        if text.isEmpty, field.presence == .omittedWhenEmpty { return }
        try writer.element(named(field.name), text)
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        guard field.presence.isInDocument else { return }
        guard let value else { return try absent(field) }
        try element(field.name, holding: value)
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        guard field.presence.isInDocument else { return }
        guard let values else { return try absent(field) }
        if field.element != nil { try writer.start(named(field.name)) }
        for value in values {
            try writer.element(named(field.element ?? field.name), value.wireText(format: field.format))
        }
        if field.element != nil { writer.end() }
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        guard field.presence.isInDocument else { return }
        guard let values else { return try absent(field) }
        if field.element != nil { try writer.start(named(field.name)) }
        for value in values { try element(field.element ?? field.name, holding: value) }
        if field.element != nil { writer.end() }
    }

    private mutating func absent(_ field: WireField) throws {
        if writesNil { try writer.empty(named(field.name), ["xsi:nil": "true"]) }
    }

    private mutating func element<M: WireModel>(_ name: String, holding model: M) throws {
        try writer.start(named(name))
        try members(of: model)
        writer.end()
    }

    private func named(_ name: String) -> String {
        prefix.isEmpty || name.contains(":") ? name : prefix + name
    }
}

/// Writes a model's members as elements, in wire order.
struct XMLModelEncoder: WireVisitor {
    private(set) var writer: XMLWriter

    init(writer: XMLWriter) {
        self.writer = writer
    }

    /// Writes the members of a model into the element that is open.
    mutating func members<M: WireModel>(of model: M) throws {
        var copy = model
        try copy.visit(&self)
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        guard let value, field.presence != .answerOnly else { return }
        let text = value.wireText(format: field.format)
        if text.isEmpty, field.presence == .omittedWhenEmpty { return }
        try writer.element(field.name, text)
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        guard let value, field.presence != .answerOnly else { return }
        try element(field.name, holding: value)
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        guard let values, field.presence != .answerOnly else { return }
        if field.element != nil { try writer.start(field.name) }
        for value in values {
            try writer.element(field.element ?? field.name, value.wireText(format: field.format))
        }
        if field.element != nil { writer.end() }
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        guard let values, field.presence != .answerOnly else { return }
        if field.element != nil { try writer.start(field.name) }
        for value in values { try element(field.element ?? field.name, holding: value) }
        if field.element != nil { writer.end() }
    }

    private mutating func element<M: WireModel>(_ name: String, holding model: M) throws {
        try writer.start(name)
        try members(of: model)
        writer.end()
    }
}

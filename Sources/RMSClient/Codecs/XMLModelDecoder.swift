/// Reads models from elements, whatever the order of the members; unknown ones are passed over.
///
/// A model's members are numbered by the order of its `visit` calls. One pass over an element's children notes for
/// every number where its member stands; the `visit` that follows then finds each member without a search.
final class XMLModelDecoder {
    private let namespace: String?
    private var layouts: [ObjectIdentifier: MemberLayout] = [:]
    /// A stack of frames, one for each record that is being read: the first child that stands for each member.
    private var slots: [XMLElement?] = []

    /// Makes a decoder for members in a namespace, or in none.
    init(namespace: String? = nil) {
        self.namespace = namespace
    }

    /// Reads a record.
    func decode<M: WireModel>(_ type: M.Type, from element: XMLElement) throws -> M {
        let layout = layout(of: type)
        let base = slots.count
        slots.append(contentsOf: repeatElement(nil, count: layout.count))
        defer { slots.removeLast(layout.count) }
        for child in element.children {
            if let position = layout.position(of: child.nameID), slots[base + position] == nil {
                slots[base + position] = child
            }
        }
        var model = M(blank: WireBlank())
        var visitor = Visitor(decoder: self, parent: element, layout: layout, slot: base)
        try model.visit(&visitor)
        return model
    }

    private func layout<M: WireModel>(of type: M.Type) -> MemberLayout {
        let key = ObjectIdentifier(type)
        if let layout = layouts[key] { return layout }
        let layout = MemberLayout(schema: WireSchema(of: type), namespace: namespace)
        layouts[key] = layout
        return layout
    }

    private struct Visitor: WireVisitor {
        let decoder: XMLModelDecoder
        let parent: XMLElement
        let layout: MemberLayout
        var slot: Int
        var position = 0

        init(decoder: XMLModelDecoder, parent: XMLElement, layout: MemberLayout, slot: Int) {
            self.decoder = decoder
            self.parent = parent
            self.layout = layout
            self.slot = slot
        }

        mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
            value = nil
            guard let element = nextMember(), !element.isNil else { return try demand(field) }
            value = try scalar(element, field.format)
            if value == nil { try demand(field) }
        }

        mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
            value = nil
            guard let element = nextMember(), !element.isNil else { return try demand(field) }
            value = try decoder.decode(M.self, from: element)
        }

        mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
            values = try members(field)?.compactMap { try scalar($0, field.format) }
        }

        mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
            values = try members(field)?.map { try decoder.decode(M.self, from: $0) }
        }

        private mutating func nextMember() -> XMLElement? {
            defer {
                slot += 1
                position += 1
            }
            return decoder.slots[slot]
        }

        /// The elements of a list; nil if it is absent or nil.
        private mutating func members(_ field: WireField) throws -> [XMLElement]? {
            let inner = layout.elementID(at: position)
            guard let first = nextMember(), !first.isNil else {
                try demand(field)
                return nil
            }
            if let inner { return first.children.filter { $0.nameID == inner } }
            return parent.children.filter { $0.nameID == first.nameID }
        }

        /// The value of an element; nil if the element is empty and its kind knows no empty value.
        private func scalar<T: WireScalar>(_ element: XMLElement, _ format: WireFormat) throws -> T? {
            let value = element.withText { T(wireBytes: $0, format: format) }
            if value == nil, !element.withText(\.trimmed.isEmpty) {
                throw DecodingProblem(path: element.path, problem: "holds no \(T.wireKind.expected)")
            }
            return value
        }

        private func demand(_ field: WireField) throws {
            guard field.presence == .mandatory || field.presence == .omittedWhenEmpty else { return }
            throw DecodingProblem(path: "\(parent.path)/\(field.name)", problem: "is missing or empty")
        }
    }
}

/// Which name stands for which member of a model.
private final class MemberLayout {
    let count: Int
    private let positions: [Int32: Int]
    private let elementIDs: [Int32?]

    init(schema: WireSchema, namespace: String?) {
        count = schema.fields.count
        positions = Dictionary(
            schema.fields.enumerated().map { (XMLName($0.element.name, namespace: namespace).id, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        elementIDs = schema.fields.map { member in
            member.field.element.map { XMLName($0, namespace: namespace).id }
        }
    }

    func position(of nameID: Int32) -> Int? { positions[nameID] }

    func elementID(at position: Int) -> Int32? { elementIDs[position] }
}

extension WireKind {
    var expected: String {
        switch self {
        case .text: "text"
        case .integer: "whole number"
        case .decimal: "decimal number"
        case .boolean: "true or false"
        case .date: "date"
        }
    }
}

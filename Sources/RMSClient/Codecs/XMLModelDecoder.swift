internal import Foundation

/// Reads models from elements, whatever the order of the members; unknown ones are passed over.
///
/// A model's members are numbered by the order of its `visit` calls. One pass over an element's children notes for
/// every number where its member stands; the `visit` that follows then finds each member without a search.
final class XMLModelDecoder {
    private let namespace: String?
    private var layouts: [ObjectIdentifier: MemberLayout] = [:]
    /// A stack of frames, one for each record that is being read: the first node that stands for each member, or -1.
    ///
    /// Behind a pointer, for a class's own variables are checked for exclusive access every time.
    private let slots: UnsafeMutablePointer<RawList<Int32>>

    /// Makes a decoder for members in a namespace, or in none.
    init(namespace: String? = nil) {
        self.namespace = namespace
        slots = .allocate(capacity: 1)
        slots.initialize(to: RawList(capacity: 256))
    }

    deinit {
        slots.pointee.free()
        slots.deallocate()
    }

    /// Reads a record.
    func decode<M: WireModel>(_ type: M.Type, from element: XMLElement) throws -> M {
        try decode(type, element.tape, Int32(element.index))
    }

    private func decode<M: WireModel>(_ type: M.Type, _ tape: XMLTape, _ parent: Int32) throws -> M {
        let layout = layout(of: type)
        let base = slots.pointee.count
        slots.pointee.append(repeating: -1, count: layout.count)
        defer { slots.pointee.removeLast(layout.count) }
        let nodes = tape.lists.pointee.nodes.base
        var child = nodes[Int(parent)].firstChild
        while child >= 0 {
            let node = nodes + Int(child)
            let nameID = node.pointee.nameID >= 0 ? node.pointee.nameID : tape.names.current(node.pointee.nameID)
            let position = layout.position(of: nameID)
            if position >= 0, slots.pointee.base[base + position] < 0 { slots.pointee.base[base + position] = child }
            child = node.pointee.nextSibling
        }
        var model = M(blank: WireBlank())
        var visitor = Visitor(decoder: self, tape: tape, parent: parent, layout: layout, slot: base)
        try model.visit(&visitor)
        return model
    }

    private func layout<M: WireModel>(of type: M.Type) -> MemberLayout {
        let key = ObjectIdentifier(type)
        if let layout = layouts[key] { return layout }
        let layout = MemberLayouts.shared.layout(of: type, namespace: namespace)
        layouts[key] = layout
        return layout
    }

    private struct Visitor: WireVisitor {
        let decoder: XMLModelDecoder
        let tape: XMLTape
        let parent: Int32
        let layout: MemberLayout
        var slot: Int
        var position = 0
        private var wantedID: Int32 = 0

        init(decoder: XMLModelDecoder, tape: XMLTape, parent: Int32, layout: MemberLayout, slot: Int) {
            self.decoder = decoder
            self.tape = tape
            self.parent = parent
            self.layout = layout
            self.slot = slot
        }

        mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
            let node = nextMember()
            guard node >= 0, !isNil(node) else {
                value = nil
                return try demand(field)
            }
            value = try scalar(node, field.format)
            if value == nil { try demand(field) }
        }

        mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
            let node = nextMember()
            guard node >= 0, !isNil(node) else {
                value = nil
                return try demand(field)
            }
            value = try decoder.decode(M.self, tape, node)
        }

        mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
            values = nil
            guard var node = try beginList(field) else { return }
            let wanted = wantedID
            var list: [T] = []
            while node >= 0 {
                if hasID(node, wanted), !isNil(node), let value: T = try scalar(node, field.format) {
                    list.append(value)
                }
                node = tape.node(Int(node)).nextSibling
            }
            values = list
        }

        mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
            values = nil
            guard var node = try beginList(field) else { return }
            let wanted = wantedID
            var list: [M] = []
            while node >= 0 {
                if hasID(node, wanted), !isNil(node) { list.append(try decoder.decode(M.self, tape, node)) }
                node = tape.node(Int(node)).nextSibling
            }
            values = list
        }

        @inline(__always)
        private mutating func nextMember() -> Int32 {
            defer {
                slot += 1
                position += 1
            }
            return decoder.slots.pointee.base[slot]
        }

        @inline(__always)
        private func isNil(_ node: Int32) -> Bool {
            tape.node(Int(node)).attributeCount > 0 && element(node).isNil
        }

        private func element(_ node: Int32) -> XMLElement { XMLElement(tape: tape, index: Int(node)) }

        /// The node from which on a list's elements stand (-1 for none), and sets `wantedID` to their name; nil if the
        /// list is absent or its wrapper nil. A nil element is none, be it the first or another.
        @inline(__always)
        private mutating func beginList(_ field: WireField) throws -> Int32? {
            let inner = layout.elementID(at: position)
            let first = nextMember()
            guard first >= 0, inner == nil || !isNil(first) else {
                try demand(field)
                return nil
            }
            wantedID = inner ?? tape.names.current(tape.node(Int(first)).nameID)
            return inner == nil ? first : tape.node(Int(first)).firstChild
        }

        @inline(__always)
        private func hasID(_ node: Int32, _ wanted: Int32) -> Bool {
            tape.names.current(tape.node(Int(node)).nameID) == wanted
        }

        /// The value of an element; nil if the element is empty and its kind knows no empty value.
        @inline(__always)
        private func scalar<T: WireScalar>(_ node: Int32, _ format: WireFormat) throws -> T? {
            let text = tape.text(of: Int(node))
            let value = T(wireBytes: text, format: format)
            if value == nil, !text.trimmed.isEmpty { throw mismatch(node, T.wireKind) }
            return value
        }

        private func mismatch(_ node: Int32, _ kind: WireKind) -> DecodingProblem {
            DecodingProblem(path: element(node).path, problem: "holds no \(kind.expected)")
        }

        @inline(__always)
        private func demand(_ field: WireField) throws {
            guard field.presence == .mandatory || field.presence == .omittedWhenEmpty else { return }
            throw DecodingProblem(path: "\(element(parent).path)/\(field.name)", problem: "is missing or empty")
        }
    }
}

/// The layouts of all models that were ever read: to make one takes longer than to read a short answer with it.
private final class MemberLayouts: @unchecked Sendable {
    static let shared = MemberLayouts()

    private struct Key: Hashable {
        let model: ObjectIdentifier
        /// One of the few that calls are declared with, never one that a document brings.
        let namespace: String?
    }

    /// Guards the layouts, which is why the class may call itself Sendable.
    private let lock = NSLock()
    private var layouts: [Key: MemberLayout] = [:]

    func layout<M: WireModel>(of type: M.Type, namespace: String?) -> MemberLayout {
        let key = Key(model: ObjectIdentifier(type), namespace: namespace)
        if let layout = lock.withLock({ layouts[key] }) { return layout }
        let layout = MemberLayout(schema: WireSchema(of: type), namespace: namespace)
        lock.withLock { layouts[key] = layout }
        return layout
    }
}

/// Which name stands for which member of a model.
private final class MemberLayout: Sendable {
    let count: Int
    /// The position of the member for each id of a name, or -1.
    private let positions: [Int16]
    private let elementIDs: [Int32?]

    init(schema: WireSchema, namespace: String?) {
        count = schema.fields.count
        let ids = schema.fields.map { Int(XMLName($0.field.name, namespace: namespace).id) }
        var positions = [Int16](repeating: -1, count: (ids.max() ?? 0) + 1)
        for (position, id) in ids.enumerated() where positions[id] < 0 { positions[id] = Int16(position) }
        self.positions = positions
        elementIDs = schema.fields.map { member in
            member.field.element.map { XMLName($0, namespace: namespace).id }
        }
    }

    @inline(__always)
    func position(of nameID: Int32) -> Int {
        nameID >= 0 && Int(nameID) < positions.count ? Int(positions[Int(nameID)]) : -1
    }

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

/// Decodes models from elements, with members in any order; unknown members are ignored.
///
/// A model's members are numbered by the order of its `visit` calls. One pass over an element's children notes where
/// the member with each number is; the `visit` that follows then finds each member without a search.
final class XMLModelDecoder {
    private let namespace: String?
    private var layouts: [ObjectIdentifier: MemberLayout] = [:]
    /// A stack of frames, one for each record being decoded: the first node of each member, or -1.
    ///
    /// Behind a pointer, because every access to a class's own variable is checked for exclusivity.
    private let slots: UnsafeMutablePointer<RawList<Int32>>

    /// Creates a decoder for members in a namespace, or in none.
    init(namespace: String? = nil) {
        self.namespace = namespace
        slots = .allocate(capacity: 1)
        slots.initialize(to: RawList(capacity: 256))
    }

    deinit {
        slots.pointee.free()
        slots.deallocate()
    }

    /// Decodes a record, even if it contains what XML forbids.
    func decode<M: WireModel>(_ type: M.Type, from element: XMLElement) throws -> M {
        try decode(type, element.tape, Int32(element.index), nil)
    }

    /// Decodes an answer, whose records are in its own lists.
    ///
    /// - Parameter report: Collects the records that can't be read. This does not apply to lists inside records: an
    ///   incomplete record would pass for a complete one.
    func decode<M: WireModel>(_ type: M.Type, from element: XMLElement, _ report: RecordReport) throws -> M {
        let model = try decode(type, element.tape, Int32(element.index), report)
        if let damage = report.otherDamage(in: element.tape) { throw damage }
        return model
    }

    private func decode<M: WireModel>(
        _ type: M.Type,
        _ tape: XMLTape,
        _ parent: Int32,
        _ report: RecordReport?
    ) throws -> M {
        let layout = layout(of: type)
        let base = slots.pointee.count
        slots.pointee.append(repeating: -1, count: layout.count)
        defer { slots.pointee.removeLast(layout.count) }
        let nodes = tape.lists.pointee.nodes.base
        var child = nodes[Int(parent)].firstChild
        while child >= 0 {
            let node = nodes + Int(child)
            let position = layout.position(of: node.pointee.nameID, tape.names)
            if position >= 0, slots.pointee.base[base + position] < 0 { slots.pointee.base[base + position] = child }
            child = node.pointee.nextSibling
        }
        var model = M(blank: WireBlank())
        var visitor = Visitor(decoder: self, tape: tape, parent: parent, layout: layout, slot: base, report: report)
        try model.visit(&visitor)
        guard visitor.position == layout.count else { throw visitor.unsteady() }
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
        private let report: RecordReport?
        private var wantedID: Int32 = 0

        init(
            decoder: XMLModelDecoder,
            tape: XMLTape,
            parent: Int32,
            layout: MemberLayout,
            slot: Int,
            report: RecordReport?
        ) {
            self.report = report
            self.decoder = decoder
            self.tape = tape
            self.parent = parent
            self.layout = layout
            self.slot = slot
        }

        mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
            let node = try nextMember()
            guard node >= 0, !isNil(node) else {
                value = nil
                return try demand(field)
            }
            value = try scalar(node, field.format)
            if value == nil { try demand(field) }
        }

        mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
            let node = try nextMember()
            guard node >= 0, !isNil(node) else {
                value = nil
                return try demand(field)
            }
            value = try decoder.decode(M.self, tape, node, nil)
        }

        mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
            values = nil
            guard var node = try beginList(field) else { return }
            let wanted = wantedID
            var list: [T] = []
            var place = 0
            while node >= 0 {
                if hasID(node, wanted), !isNil(node) {
                    place += 1
                    let value: T? = try entry(node, place) { () throws -> T? in try scalar(node, field.format) }
                    if let value { list.append(value) }
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
            var place = 0
            while node >= 0 {
                if hasID(node, wanted), !isNil(node) {
                    place += 1
                    let record = try entry(node, place) { () throws -> M? in
                        try decoder.decode(M.self, tape, node, nil)
                    }
                    if let record { list.append(record) }
                }
                node = tape.node(Int(node)).nextSibling
            }
            values = list
        }

        /// An entry of a list; nil if it can't be read and was collected.
        @inline(__always)
        private func entry<T>(_ node: Int32, _ place: Int, _ body: () throws -> T?) throws -> T? {
            guard let report else { return try body() }
            let element = element(node)
            let id = { UnreadableRecord.ID(of: element) }
            return try report.read(element.localName, place, node: node, id: id) {
                if let damage = element.damage { throw DecodingProblem(damage) }
                return try body()
            } ?? nil
        }

        @inline(__always)
        private mutating func nextMember() throws -> Int32 {
            // A frame has a slot for each call that `visit` made when its layout was created.
            guard position < layout.count else { throw unsteady() }
            defer {
                slot += 1
                position += 1
            }
            return decoder.slots.pointee.base[slot]
        }

        /// The error for a `visit` that does not make the same calls as before.
        func unsteady() -> DecodingProblem {
            DecodingProblem(
                path: element(parent).path,
                problem: "can't be read: the visit method of its type does not visit every member every time"
            )
        }

        @inline(__always)
        private func isNil(_ node: Int32) -> Bool {
            tape.node(Int(node)).attributeCount > 0 && element(node).isNil
        }

        private func element(_ node: Int32) -> XMLElement { XMLElement(tape: tape, index: Int(node)) }

        /// Returns the first node of a list's elements (-1 if there are none) and sets `wantedID` to their name; nil if
        /// the list is absent or its wrapper is nil. Nil elements, including the first, do not count.
        @inline(__always)
        private mutating func beginList(_ field: WireField) throws -> Int32? {
            let inner = layout.elementID(at: position)
            let first = try nextMember()
            guard first >= 0, inner == nil || !isNil(first) else {
                try demand(field)
                return nil
            }
            wantedID = inner ?? tape.names.current(tape.node(Int(first)).nameID)
            return inner == nil ? first : tape.node(Int(first)).firstChild
        }

        @inline(__always)
        private func hasID(_ node: Int32, _ wanted: Int32) -> Bool {
            let id = tape.node(Int(node)).nameID
            return id == wanted || id < 0 && tape.names.isName(tape.names.current(id), wanted)
        }

        /// The value of an element; nil if the element is empty and its kind has no empty value.
        @inline(__always)
        private func scalar<T: WireScalar>(_ node: Int32, _ format: WireFormat) throws -> T? {
            let text = tape.text(of: Int(node))
            let value = T(wireBytes: text, format: format)
            if value == nil, !text.trimmed.isEmpty { throw mismatch(node, T.wireKind) }
            return value
        }

        private func mismatch(_ node: Int32, _ kind: WireKind) -> DecodingProblem {
            DecodingProblem(path: element(node).path, problem: "is not \(kind.expected)")
        }

        @inline(__always)
        private func demand(_ field: WireField) throws {
            guard field.presence == .mandatory || field.presence == .omittedWhenEmpty else { return }
            throw DecodingProblem(path: "\(element(parent).path)/\(field.name)", problem: "is missing or empty")
        }
    }
}

extension WireKind {
    var expected: String {
        switch self {
        case .text: "text"
        case .integer: "a whole number"
        case .decimal: "a decimal number"
        case .boolean: "true or false"
        case .date: "a date"
        case .file: "a file"
        }
    }
}

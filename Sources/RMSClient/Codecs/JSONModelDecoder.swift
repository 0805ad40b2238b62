/// Decodes models from JSON objects whose keys are wire names; unknown keys are ignored.
///
/// RMS's own samples contradict each other, so a number is read from a text as well, one record where a list is expected
/// counts as a list of one, and a list of one where a record is expected as that record.
struct JSONModelDecoder: WireVisitor {
    private let document: Document
    private let object: Int
    private let end: Int
    /// The name of the next member: documents mostly have the members in the order of the model.
    private var cursor: Int
    /// Collects the records of the answer's own lists that can't be read; nil if the first one stops the decoding.
    private let report: RecordReport?

    /// The document and the place in it that is being read, for errors.
    private final class Document {
        let tape: JSONTape
        var path: [Step] = []

        struct Step {
            let name: String
            /// From 1; nil for a record, and in a list of one.
            let place: Int?
        }

        init(_ tape: JSONTape) { self.tape = tape }

        func problem(_ problem: String, at name: String? = nil) -> DecodingProblem {
            var steps = path.map { $0.place == nil ? $0.name : "\($0.name)[\($0.place ?? 0)]" }
            if let name { steps.append(name) }
            return DecodingProblem(path: steps.joined(separator: "/"), problem: problem)
        }
    }

    /// Decodes a model from a document.
    static func decode<M: WireModel>(_ type: M.Type, from bytes: [UInt8]) throws -> M {
        try decode(type, from: bytes, mends: false, report: nil).model
    }

    /// Decodes an answer from a document.
    ///
    /// - Parameters:
    ///   - mends: Whether U+FFFD replaces what a text must not contain; replacements are counted.
    ///   - report: Collects the records of the answer's own lists that can't be read.
    static func decode<M: WireModel>(
        _ type: M.Type,
        from bytes: [UInt8],
        mends: Bool,
        report: RecordReport?
    ) throws -> (model: M, replaced: Int) {
        guard let tape = JSONTape.read(bytes, mends: mends) else {
            throw DecodingProblem(path: "", problem: "the answer is not JSON")
        }
        return (try decode(type, 0, of: Document(tape), report), tape.replaced)
    }

    private static func decode<M: WireModel>(
        _ type: M.Type,
        _ node: Int,
        of document: Document,
        _ report: RecordReport? = nil
    ) throws -> M {
        guard document.tape.nodes[node].kind == .object else { throw document.problem("is not a JSON object") }
        var model = M(blank: WireBlank())
        var decoder = JSONModelDecoder(document, node, report)
        try model.visit(&decoder)
        return model
    }

    private init(_ document: Document, _ object: Int, _ report: RecordReport?) {
        self.document = document
        self.object = object
        self.report = report
        end = Int(document.tape.nodes[object].next)
        cursor = object + 1
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        guard let node = try member(field) else { return value = nil }
        value = try scalar(node, field)
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        guard var node = try member(field) else { return value = nil }
        if document.tape.nodes[node].kind == .list {
            let elements = elements(of: node)
            guard elements.count <= 1 else { throw document.problem("has \(elements.count) records", at: field.name) }
            guard let only = elements.first else { return value = nil }
            node = only
        }
        document.path.append(.init(name: field.name, place: nil))
        value = try Self.decode(M.self, node, of: document)
        document.path.removeLast()
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        values = try list(field) { decoder, node in try decoder.scalar(node, nil, field.format) }
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        values = try list(field) { decoder, node in try Self.decode(M.self, node, of: decoder.document) }
    }

    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) throws {
        guard let node = try member(field) else { return values = nil }
        values = try map(node, field) { decoder, node in try decoder.scalar(node, nil, field.format) }
    }

    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) throws {
        if field.name.isEmpty {
            values = try map(object, field) { decoder, node in
                guard decoder.document.tape.nodes[node].kind == .object else { return nil }
                return try Self.decode(M.self, node, of: decoder.document)
            }
        } else {
            guard let node = try member(field) else { return values = nil }
            values = try map(node, field) { decoder, node in try Self.decode(M.self, node, of: decoder.document) }
        }
    }

    mutating func null(_ field: WireField, _ isNull: inout Bool) {
        let node = document.tape.member(field.name, of: object)
        isNull = node.map { document.tape.nodes[$0].kind == .null } ?? false
    }

    /// Skips null, like a list. An empty list counts as an empty map, because some languages write it so.
    private func map<K, T>(
        _ node: Int,
        _ field: WireField,
        _ element: (JSONModelDecoder, Int) throws -> T?
    ) throws -> WireMap<K, T> {
        let nodes = document.tape.nodes
        let isEmptyList = nodes[node].kind == .list && nodes[node].next == node + 1
        guard nodes[node].kind == .object || isEmptyList else {
            throw document.problem("is not a JSON object", at: field.name)
        }
        var map = WireMap<K, T>()
        var index = node + 1
        let depth = document.path.count
        if !field.name.isEmpty { document.path.append(.init(name: field.name, place: nil)) }
        while index < nodes[node].next {
            let value = index + 1
            let key = document.tape.text(of: index) ?? ""
            index = Int(nodes[value].next)
            guard nodes[value].kind != .null else { continue }
            document.path.append(.init(name: key, place: nil))
            map[try mapKey(key)] = try element(self, value)
            document.path.removeLast()
        }
        document.path.removeLast(document.path.count - depth)
        return map
    }

    private func mapKey<K: WireScalar>(_ text: String) throws -> K {
        var text = text
        guard let key = text.withUTF8({ K(wireBytes: $0, format: .plain) }) else {
            throw document.problem("is not a key that is \(K.wireKind.expected)")
        }
        return key
    }

    /// The member's value; nil if it is missing or null. Which of several with one name counts is not defined (RFC 8259).
    private mutating func member(_ field: WireField) throws -> Int? {
        if let node = find(field.name), document.tape.nodes[node].kind != .null { return node }
        if field.presence == .mandatory { throw document.problem("is missing", at: field.name) }
        return nil
    }

    private mutating func find(_ name: String) -> Int? {
        let tape = document.tape
        if cursor < end, tape.isNamed(cursor, name) {
            defer { cursor = Int(tape.nodes[cursor + 1].next) }
            return cursor + 1
        }
        guard let node = tape.member(name, of: object) else { return nil }
        cursor = Int(tape.nodes[node].next)
        return node
    }

    private func elements(of list: Int) -> [Int] {
        var elements: [Int] = []
        var index = list + 1
        while index < document.tape.nodes[list].next {
            elements.append(index)
            index = Int(document.tape.nodes[index].next)
        }
        return elements
    }

    /// Skips null in a list, like a nil element in XML.
    private mutating func list<T>(_ field: WireField, _ element: (JSONModelDecoder, Int) throws -> T) throws -> [T]? {
        guard let node = try member(field) else { return nil }
        let nodes = document.tape.nodes[node].kind == .list ? elements(of: node) : [node]
        var values: [T] = []
        values.reserveCapacity(nodes.count)
        for (index, node) in nodes.enumerated() where document.tape.nodes[node].kind != .null {
            let depth = document.path.count
            defer { document.path.removeLast(document.path.count - depth) }
            document.path.append(.init(name: field.name, place: nodes.count > 1 ? index + 1 : nil))
            guard let report else {
                values.append(try element(self, node))
                continue
            }
            let tape = document.tape
            let id = { UnreadableRecord.ID(of: node, in: tape) }
            if let value = try report.read(field.name, index + 1, id: id, { try element(self, node) }) {
                values.append(value)
            }
        }
        return values
    }

    private func scalar<T: WireScalar>(_ node: Int, _ field: WireField) throws -> T {
        try scalar(node, field.name, field.format)
    }

    private func scalar<T: WireScalar>(_ node: Int, _ name: String?, _ format: WireFormat) throws -> T {
        guard let value = document.tape.withBytes(of: node, { T(wireBytes: $0, format: format) }) else {
            throw document.problem("is neither a string nor a number", at: name)
        }
        guard let value else { throw document.problem("is not \(T.wireKind.expected)", at: name) }
        return value
    }
}

extension UnreadableRecord.ID {
    /// The id in a record, or in the record that it holds.
    fileprivate init?(of record: Int, in tape: JSONTape) {
        guard tape.nodes[record].kind == .object else { return nil }
        for name in Self.names {
            guard let text = tape.member(name, of: record).flatMap(tape.text), let id = Self(name, text) else {
                continue
            }
            self = id
            return
        }
        for name in Self.holders {
            guard let held = tape.member(name, of: record), let id = Self(of: held, in: tape) else { continue }
            self = id
            return
        }
        return nil
    }
}

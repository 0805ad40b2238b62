/// Decodes models from JSON objects whose keys are wire names; unknown keys are ignored.
struct JSONModelDecoder: WireVisitor {
    private let object: [String: JSONText]
    private let path: String
    /// Collects the records of the answer's own lists that can't be read; nil if the first one stops the decoding.
    private let report: RecordReport?

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
        guard let document = JSONReader.read(bytes, mends: mends) else {
            throw DecodingProblem(path: "", problem: "the answer is not JSON")
        }
        return (try decode(type, from: document.value, at: "", report), document.replaced)
    }

    private static func decode<M: WireModel>(
        _ type: M.Type,
        from value: JSONText,
        at path: String,
        _ report: RecordReport? = nil
    ) throws -> M {
        guard case .object(let members) = value else {
            throw DecodingProblem(path: path, problem: "is not a JSON object")
        }
        var model = M(blank: WireBlank())
        let object = Dictionary(members, uniquingKeysWith: { $1 })
        var decoder = JSONModelDecoder(object: object, path: path, report: report)
        try model.visit(&decoder)
        return model
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        value = try member(field).flatMap { try scalar($0, field, at: place(field)) }
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        value = try member(field).map { try Self.decode(M.self, from: $0, at: place(field)) }
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        values = try list(field) { value, path in try scalar(value, field, at: path) }
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        values = try list(field) { value, path in try Self.decode(M.self, from: value, at: path) }
    }

    private func place(_ field: WireField) -> String { path.isEmpty ? field.name : "\(path)/\(field.name)" }

    /// The member's value; nil if it is missing or null.
    private func member(_ field: WireField) throws -> JSONText? {
        switch object[field.name] {
        case .none, .null:
            if field.presence == .mandatory { throw DecodingProblem(path: place(field), problem: "is missing") }
            return nil
        case .some(let value): return value
        }
    }

    /// Skips null in a list, like a nil element in XML.
    private func list<T>(_ field: WireField, _ element: (JSONText, String) throws -> T) throws -> [T]? {
        guard let value = try member(field) else { return nil }
        guard case .array(let list) = value else { throw DecodingProblem(path: place(field), problem: "is not a list") }
        return try list.enumerated().compactMap { index, value -> T? in
            if case .null = value { return nil }
            let path = list.count > 1 ? "\(place(field))[\(index + 1)]" : place(field)
            guard let report else { return try element(value, path) }
            return try report.read(field.name, index + 1, id: { UnreadableRecord.ID(of: value) }) {
                try element(value, path)
            }
        }
    }

    private func scalar<T: WireScalar>(_ value: JSONText, _ field: WireField, at path: String) throws -> T {
        var text: String
        switch value {
        case .string(let string): text = string
        case .literal(let literal): text = literal
        default: throw DecodingProblem(path: path, problem: "is neither a string nor a number")
        }
        guard let scalar = text.withUTF8({ T(wireBytes: $0, format: field.format) }) else {
            throw DecodingProblem(path: path, problem: "is not \(T.wireKind.expected)")
        }
        return scalar
    }
}

internal import Foundation

/// Reads models from JSON objects, with the wire's names as keys; unknown ones are passed over.
struct JSONModelDecoder: WireVisitor {
    private let object: [String: Any]
    private let path: String

    /// Reads a model from a document.
    static func decode<M: WireModel>(_ type: M.Type, from bytes: [UInt8]) throws -> M {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else {
            throw DecodingProblem(path: "", problem: "the answer is no JSON")
        }
        return try decode(type, from: value, at: "")
    }

    private static func decode<M: WireModel>(_ type: M.Type, from value: Any, at path: String) throws -> M {
        guard let object = value as? [String: Any] else {
            throw DecodingProblem(path: path, problem: "is no JSON object")
        }
        var model = M(blank: WireBlank())
        var decoder = JSONModelDecoder(object: object, path: path)
        try model.visit(&decoder)
        return model
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        value = try member(field).flatMap { try scalar($0, field) }
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        value = try member(field).map { try Self.decode(M.self, from: $0, at: place(field)) }
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        values = try list(field)?.compactMap { try scalar($0, field) }
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        values = try list(field)?.map { try Self.decode(M.self, from: $0, at: place(field)) }
    }

    private func place(_ field: WireField) -> String { path.isEmpty ? field.name : "\(path)/\(field.name)" }

    private func member(_ field: WireField) throws -> Any? {
        guard let value = object[field.name], !(value is NSNull) else {
            if field.presence == .mandatory { throw DecodingProblem(path: place(field), problem: "is missing") }
            return nil
        }
        return value
    }

    private func list(_ field: WireField) throws -> [Any]? {
        guard let value = try member(field) else { return nil }
        guard let list = value as? [Any] else { throw DecodingProblem(path: place(field), problem: "is no list") }
        return list
    }

    private func scalar<T: WireScalar>(_ value: Any, _ field: WireField) throws -> T? {
        var text: String
        switch value {
        case let string as String: text = string
        case let number as NSNumber: text = number.stringValue
        default: throw DecodingProblem(path: place(field), problem: "is neither a text nor a number")
        }
        guard let scalar = text.withUTF8({ T(wireBytes: $0, format: field.format) }) else {
            throw DecodingProblem(path: place(field), problem: "holds no \(T.wireKind.expected)")
        }
        return scalar
    }
}

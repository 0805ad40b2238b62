@testable import RMSClient

extension WireModel {
    /// A model with every member set, two elements in every list, and models inside themselves to a depth of two.
    static func filled() throws -> Self {
        try ModelFiller(depth: 0).filled()
    }
}

private struct ModelFiller: WireVisitor {
    let depth: Int
    /// The models on the way here, for some hold models of their own kind.
    var path: [ObjectIdentifier] = []

    func filled<M: WireModel>() throws -> M {
        var model = M.blank
        var filler = ModelFiller(depth: depth + 1, path: path + [ObjectIdentifier(M.self)])
        try model.visit(&filler)
        return model
    }

    private func holds<M: WireModel>(_ type: M.Type) -> Bool {
        path.count { $0 == ObjectIdentifier(type) } >= 2
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        value = Self.value(field)
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        value = holds(M.self) ? nil : try filled()
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        values = [Self.value(field), Self.value(field)].compactMap(\.self)
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        values = holds(M.self) ? nil : [try filled(), try filled()]
    }

    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) throws {
        guard let key: K = Self.value("key"), let value: T = Self.value(field) else { return }
        values = [key: value]
    }

    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) throws {
        guard let key: K = Self.value("key"), !holds(M.self) else { return }
        values = [key: try filled()]
    }

    private static func value<T: WireScalar>(_ field: WireField) -> T? {
        let text =
            switch T.wireKind {
            case .text: "x"
            case .integer: "1"
            case .decimal: "0.1"
            case .boolean: "true"
            case .date: "2026-12-01T10:00:00+09:00"
            // A file that every machine has: this one.
            case .file: #filePath
            }
        return Array(text.utf8).withUnsafeBufferPointer { T(wireBytes: $0, format: field.format) }
    }
}

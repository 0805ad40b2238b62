internal import Foundation
internal import RMSClient

/// The body of a JSON call.
struct JSONBody {
    private let object: [String: Any]

    /// Parses a body; nil if it is not a JSON object.
    init?(_ bytes: [UInt8]) {
        guard let object = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else { return nil }
        self.object = object
    }

    private init(_ object: [String: Any]) {
        self.object = object
    }

    /// The names of the members.
    var names: [String] { object.keys.sorted() }

    /// The body with only some of its members.
    func keeping(_ names: Set<String>) -> JSONBody { JSONBody(object.filter { names.contains($0.key) }) }

    var root: JSONObject { JSONObject(object) }

    /// The body as a value.
    var value: JSONText { JSONText(foundation: object) }

    /// The body as elements; a list becomes consecutive elements.
    var element: Element { Element("call", Self.children(of: object)) }

    private static func children(of object: [String: Any]) -> [Element] {
        object.sorted { $0.key < $1.key }.flatMap { name, value in
            elements(value).map { value in
                if let object = value as? [String: Any] { return Element(name, children(of: object)) }
                return Element(name, (value as? String) ?? (value as? NSNumber)?.stringValue ?? "")
            }
        }
    }

    /// The dotted paths of all texts and numbers, sorted by name.
    var paths: [String] { Self.paths(in: object) }

    private static func paths(in object: [String: Any]) -> [String] {
        // A name that contains a dot can't be addressed by a path.
        object.filter { !$0.key.contains(".") }.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
            var found: [String] = []
            var known: Set<String> = []
            for value in elements(value) {
                let inner = (value as? [String: Any]).map { paths(in: $0).map { "\(name).\($0)" } } ?? [name]
                found += inner.filter { known.insert($0).inserted }
            }
            return found
        }
    }

    /// The texts and numbers at a dotted path, including every element of a list. Null is skipped.
    func texts(_ path: String) -> [String] {
        var values: [Any] = [object]
        for name in path.split(separator: ".") {
            values = values.flatMap { Self.elements(($0 as? [String: Any])?[String(name)]) }
        }
        return values.compactMap { value in
            (value as? String) ?? (value as? NSNumber)?.stringValue
        }
    }

    private static func elements(_ value: Any?) -> [Any] {
        switch value {
        case nil, is NSNull: []
        case let list as [Any]: list
        case let value?: [value]
        }
    }
}

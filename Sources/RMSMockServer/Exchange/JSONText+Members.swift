internal import Foundation
internal import RMSClient

/// JSON that a record holds: what it contains, by names and paths.
extension JSONText {
    static var empty: JSONText { .object([]) }

    /// A value of Foundation's JSON. The members of objects are sorted by their names, because Foundation does not keep
    /// their order.
    init(foundation value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let list as [Any]: self = .array(list.map(JSONText.init(foundation:)))
        case let object as [String: Any]:
            self = .object(object.sorted { $0.key < $1.key }.map { ($0.key, JSONText(foundation: $0.value)) })
        case let number as NSNumber:
            // A boolean is a number, too, of another type.
            self = String(cString: number.objCType) == "c" ? .boolean(number.boolValue) : .literal(number.stringValue)
        default: self = .null
        }
    }

    var isNull: Bool { if case .null = self { true } else { false } }

    /// The text of a string; nil for anything else.
    var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The text of a string or a number; nil for anything else.
    var text: String? {
        switch self {
        case .string(let text): text
        case .literal(let text) where isTrue == nil: text
        default: nil
        }
    }

    /// A whole number, or a text of one.
    var number: Int? { text.flatMap { Int($0) } }

    /// A boolean; nil for anything else.
    var isTrue: Bool? {
        switch self {
        case .literal("true"): true
        case .literal("false"): false
        default: nil
        }
    }

    /// The elements of a list; empty for anything else.
    var elements: [JSONText] { if case .array(let elements) = self { elements } else { [] } }

    /// The members of an object; empty for anything else.
    var members: [(String, JSONText)] { if case .object(let members) = self { members } else { [] } }

    /// The names of the members of an object.
    var names: [String] { members.map(\.0) }

    /// A member of an object. Setting nil removes it; a new one is appended.
    subscript(name: String) -> JSONText? {
        get { members.first { $0.0 == name }?.1 }
        set {
            var members = members
            let index = members.firstIndex { $0.0 == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].1 = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    /// A value at a path of names. Setting one creates the objects above it; setting nil removes those that become empty.
    subscript(path path: ArraySlice<String>) -> JSONText? {
        get { path.reduce(self as JSONText?) { value, name in value?[name] } }
        set {
            guard let name = path.first else { return }
            if path.count == 1 { return self[name] = newValue }
            var inner = self[name] ?? .empty
            inner[path: path.dropFirst()] = newValue
            self[name] = newValue == nil && inner.members.isEmpty ? nil : inner
        }
    }

    /// A value at a path such as `payment.taxRate`.
    subscript(at path: String) -> JSONText? {
        get { self[path: path.split(separator: ".").map(String.init)[...]] }
        set { self[path: path.split(separator: ".").map(String.init)[...]] = newValue }
    }

    /// The value after a partial change: objects are merged member by member, null removes a member, and anything else
    /// replaces what was there.
    func merged(with change: JSONText) -> JSONText {
        guard case .object(let changes) = change else { return change }
        var merged = JSONText.object(members)
        for (name, value) in changes {
            merged[name] = value.isNull ? nil : (merged[name] ?? .empty).merged(with: value)
        }
        return merged
    }

    /// Whether two values are the same JSON, whatever the order of their members.
    func equals(_ other: JSONText) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.literal(let text), .literal(let other)), (.string(let text), .string(let other)): text == other
        case (.array(let values), .array(let others)):
            values.count == others.count && zip(values, others).allSatisfy { $0.equals($1) }
        case (.object(let members), .object(let others)):
            members.count == others.count
                && zip(members.sorted { $0.0 < $1.0 }, others.sorted { $0.0 < $1.0 })
                    .allSatisfy { $0.0 == $1.0 && $0.1.equals($1.1) }
        default: false
        }
    }
}

extension JSONText? {
    /// Whether two members are the same JSON; a missing one is null.
    func equals(_ other: JSONText?) -> Bool { (self ?? .null).equals(other ?? .null) }

    /// The names of an object's members; empty for anything else.
    var names: [String] { self?.names ?? [] }
}

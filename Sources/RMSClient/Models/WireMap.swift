/// The members of a JSON object whose names are not fixed, such as the SKUs of an item by their ids.
///
/// ```swift
/// contents.variants["sku-1"]?.standardPrice = 980      // of ItemAPI2.ItemContents
/// for (id, variant) in contents.variants { … }      // in the order of the wire
/// ```
///
/// Keys are compared exactly. Two maps are equal if they have the same keys and values, in any order.
public struct WireMap<Key: WireScalar & Hashable, Value: Sendable>: Sendable {
    /// The keys, in the order of the wire or in which they were added.
    public private(set) var keys: [Key] = []
    private var values: [Key: Value] = [:]

    /// Creates an empty map.
    public init() {}

    /// The value of a key; nil if the map does not have it. Assigning nil removes the key.
    public subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            if let newValue {
                if values.updateValue(newValue, forKey: key) == nil { keys.append(key) }
            } else if values.removeValue(forKey: key) != nil {
                keys.removeAll { $0 == key }
            }
        }
    }

    /// The same keys, with something else made of each value.
    public func mapValues<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> WireMap<Key, Other> {
        var map = WireMap<Key, Other>()
        for (key, value) in self { map[key] = try transform(value) }
        return map
    }
}

extension WireVisitor {
    /// Records by key, as a map that is always present.
    public mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>) throws {
        var optional: WireMap<K, M>? = values
        try recordMap(field.asMandatory, &optional)
        if let optional { values = optional }
    }
}

extension WireMap: RandomAccessCollection {
    /// The position of the first key.
    public var startIndex: Int { 0 }
    /// The position after the last key.
    public var endIndex: Int { keys.count }

    /// A key with its value.
    public subscript(position: Int) -> (key: Key, value: Value) {
        let key = keys[position]
        guard let value = values[key] else { preconditionFailure("a map has a value for each of its keys") }
        return (key, value)
    }
}

extension WireMap: ExpressibleByDictionaryLiteral {
    /// Creates a map. Of several values of one key, the last one counts.
    public init(dictionaryLiteral elements: (Key, Value)...) {
        for (key, value) in elements { self[key] = value }
    }
}

extension WireMap: Equatable where Value: Equatable {
    /// Whether both have the same keys and values, in any order.
    public static func == (left: Self, right: Self) -> Bool { left.values == right.values }
}

extension WireMap: Hashable where Value: Hashable {
    /// Hashes the keys and values, in no order.
    public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

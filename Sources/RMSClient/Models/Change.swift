/// What a partial update does with a member: leaves it, clears it, or sets it.
///
/// ```swift
/// patch.title = .set("新しい商品名")
/// patch.tagline = .clear             // null on the wire
/// ```
public enum Change<Value: Sendable>: Sendable {
    /// Leaves the member as it is in the shop: it is not sent.
    case leave
    /// Clears the member: it is sent as null.
    case clear
    /// Sets the member.
    case set(Value)

    /// The value to set; nil if none is.
    public var value: Value? {
        if case .set(let value) = self { value } else { nil }
    }

    /// Whether the member is cleared.
    public var isClear: Bool {
        if case .clear = self { true } else { false }
    }

    /// Sets a value, or leaves the member if it is nil.
    public init(settingIfAny value: Value?) {
        self = value.map(Change.set) ?? .leave
    }
}

extension Change: Equatable where Value: Equatable {}
extension Change: Hashable where Value: Hashable {}

extension WireVisitor {
    /// A change of a scalar.
    public mutating func change<T: WireScalar>(_ field: WireField, _ change: inout Change<T>) throws {
        try visit(field, &change) { visitor, value in try visitor.field(field, &value) }
    }

    /// A change of a record.
    public mutating func change<M: WireModel>(_ field: WireField, _ change: inout Change<M>) throws {
        try visit(field, &change) { visitor, value in try visitor.record(field, &value) }
    }

    /// A change of a list of scalars, which may be set to an empty one.
    public mutating func change<T: WireScalar>(_ field: WireField, _ change: inout Change<[T]>) throws {
        try visit(field, &change) { visitor, value in try visitor.scalars(field.asList, &value) }
    }

    /// A change of a list of records, which may be set to an empty one.
    public mutating func change<M: WireModel>(_ field: WireField, _ change: inout Change<[M]>) throws {
        try visit(field, &change) { visitor, value in try visitor.records(field.asList, &value) }
    }

    /// A change of scalars by key.
    public mutating func change<K, T: WireScalar>(_ field: WireField, _ change: inout Change<WireMap<K, T>>) throws {
        try visit(field, &change) { visitor, value in try visitor.scalarMap(field, &value) }
    }

    /// A change of records by key.
    public mutating func change<K, M: WireModel>(_ field: WireField, _ change: inout Change<WireMap<K, M>>) throws {
        try visit(field, &change) { visitor, value in try visitor.recordMap(field, &value) }
    }

    private mutating func visit<Value>(
        _ field: WireField,
        _ change: inout Change<Value>,
        _ visit: (inout Self, inout Value?) throws -> Void
    ) throws {
        var isNull = change.isClear
        var value = change.value
        try null(field, &isNull)
        try visit(&self, &value)
        change = value.map(Change.set) ?? (isNull ? .clear : .leave)
    }
}

extension WireField {
    /// The field with a name for its elements: without one, an empty list is not written.
    fileprivate var asList: WireField {
        var field = self
        field.element = element ?? name
        return field
    }
}

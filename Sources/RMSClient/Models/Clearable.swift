/// A record with some scalars sent as empty elements, which clears them in the shop.
struct Clearable<Record: WireModel & Hashable>: WireModel, Hashable {
    var record: Record
    var cleared: Set<String>

    init(_ record: Record, cleared: Set<String>) {
        self.record = record
        self.cleared = cleared
    }

    init(blank: WireBlank) {
        record = Record(blank: blank)
        cleared = []
    }

    /// Problems with names that are cleared although the record has a value for them, or that are not its scalars.
    func problems(at path: String) -> [FieldProblem] {
        guard !cleared.isEmpty else { return [] }
        let known = WireSchema(of: Record.self).fields.filter { if case .scalar = $0.content { true } else { false } }
        let names = Set(known.map(\.name))
        return cleared.sorted().compactMap { name in
            if !names.contains(name) { return FieldProblem(path + name, "is not a field that this call can clear") }
            return setAndCleared.contains(name) ? FieldProblem(path + name, "is both set and cleared") : nil
        }
    }

    private var setAndCleared: Set<String> {
        var finder = ClearedValueFinder(cleared: cleared)
        var copy = record
        do {
            try copy.visit(&finder)
        } catch {
            return cleared
        }
        return finder.contradictions
    }

    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        var clearing = ClearingVisitor(base: visitor, cleared: cleared)
        try record.visit(&clearing)
        visitor = clearing.base
        cleared = clearing.cleared
    }
}

/// Forwards everything, except that a cleared scalar becomes an empty text, in both directions.
private struct ClearingVisitor<Base: WireVisitor>: WireVisitor {
    var base: Base
    var cleared: Set<String>

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        let takesEmpty = T.wireKind != .text && base.offersEmptyText(for: field)
        if takesEmpty { cleared.insert(field.name) }
        guard takesEmpty || cleared.contains(field.name) else { return try base.field(field, &value) }
        var empty: String? = ""
        try base.field(field, &empty)
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws {
        try base.record(field, &value)
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws {
        try base.scalars(field, &values)
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws {
        try base.records(field, &values)
    }
}

private struct ClearedValueFinder: WireVisitor {
    let cleared: Set<String>
    var contradictions: Set<String> = []

    private mutating func note(_ field: WireField, isSet: Bool) {
        if isSet, cleared.contains(field.name) { contradictions.insert(field.name) }
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        note(field, isSet: value != nil)
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) {
        note(field, isSet: value != nil)
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {
        note(field, isSet: values != nil)
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) {
        note(field, isSet: values != nil)
    }
}

import RMSClient

/// Fills in only the parameters of the path: the others are in the body that `--body` supplies.
struct PathFiller: WireVisitor {
    private var filler: KeyFiller

    static func fill<M: WireModel>(_ model: inout M, from record: KeyRecord) throws {
        var filler = PathFiller(filler: KeyFiller(record))
        try model.visit(&filler)
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws {
        if field.presence.isInPath { try filler.field(field, &value) }
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {}

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) {}

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) {}

    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) {}

    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) {}
}

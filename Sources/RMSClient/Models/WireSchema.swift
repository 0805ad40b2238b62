/// The members of a model as data: their names, kinds and order.
///
/// ```swift
/// WireSchema(of: ItemAPI1.Get.self).fields.map(\.name)   // ["itemUrl"]
/// ```
public struct WireSchema: Sendable {
    /// The members in wire order.
    public let fields: [Member]
    private let type: any WireModel.Type

    /// The name of the model's type within the module, for example `ItemAPI1.Item`: the key for texts about its
    /// members.
    package var model: String {
        // A wrapped model such as `Clearable<Item>` has the members of the model inside.
        let name = String(reflecting: type).split { $0 == "<" || $0 == ">" }.last ?? ""
        // Without the module's name.
        return name.split(separator: ".").dropFirst().joined(separator: ".")
    }

    /// Whether both are schemas of one type.
    package func isModel(of other: WireSchema) -> Bool { ObjectIdentifier(type) == ObjectIdentifier(other.type) }

    /// A member of a model.
    public struct Member: Sendable {
        /// The member's name and presence.
        public let field: WireField
        /// The member's content.
        public let content: Content
        /// Whether a request can send it as null, to clear it.
        public let canBeNull: Bool
        /// The element's name.
        public var name: String { field.name }
    }

    /// The content of a member. The schemas of records are created on demand, because a model may contain itself.
    public enum Content: Sendable {
        /// The member is one scalar.
        case scalar(WireKind)
        /// The member is a list of scalars.
        case scalars(WireKind)
        /// The member is one record.
        case record(@Sendable () -> WireSchema)
        /// The member is a list of records.
        case records(@Sendable () -> WireSchema)
        /// Scalars by keys that are not fixed.
        case scalarMap(WireKind)
        /// Records by keys that are not fixed.
        case recordMap(@Sendable () -> WireSchema)
    }

    /// Creates the schema of a model's type.
    public init<M: WireModel>(of model: M.Type) {
        type = model
        var recorder = SchemaRecorder()
        var blank = M(blank: WireBlank())
        do {
            try blank.visit(&recorder)
        } catch {
            preconditionFailure("\(M.self).visit may throw only what its visitor throws, and this one throws nothing")
        }
        fields = recorder.members
    }

    /// The member with a name, or nil.
    public subscript(name: String) -> Member? { fields.first { $0.name == name } }
}

private struct SchemaRecorder: WireVisitor {
    var members: [WireSchema.Member] = []
    private var canBeNull = false

    private mutating func add(_ field: WireField, _ content: WireSchema.Content) {
        members.append(.init(field: field, content: content, canBeNull: canBeNull))
        canBeNull = false
    }

    mutating func null(_ field: WireField, _ isNull: inout Bool) {
        canBeNull = true
    }

    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) {
        add(field, .scalar(T.wireKind))
    }

    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) {
        add(field, .record { WireSchema(of: M.self) })
    }

    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) {
        add(field, .scalars(T.wireKind))
    }

    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) {
        add(field, .records { WireSchema(of: M.self) })
    }

    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) {
        add(field, .scalarMap(T.wireKind))
    }

    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) {
        add(field, .recordMap { WireSchema(of: M.self) })
    }
}

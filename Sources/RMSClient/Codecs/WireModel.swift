/// A value that RMS sends or takes as an element (or a JSON object): its members, described once.
///
/// ```swift
/// public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
///     try visitor.field("itemUrl", &itemURL)                     // String: mandatory
///     try visitor.field("itemPrice", &itemPrice)                 // Int?: optional
///     try visitor.list("tagIds", of: "tagId", &tagIDs)           // [Int]?: absent, empty, filled
/// }
/// ```
///
/// The order of the calls is the wire order, and every call is made every time: decoders identify a member by its
/// position among the calls.
public protocol WireModel: Sendable {
    /// Makes the blank value that a decoder fills. Not for callers, who can't make a ``WireBlank``.
    init(blank: WireBlank)

    /// Names every member to the visitor, in wire order.
    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws
}

/// A model all of whose members have defaults, so that a decoder fills an empty one.
public protocol DefaultedModel: WireModel {
    /// An empty model.
    init()
}

extension DefaultedModel {
    /// The empty model.
    public init(blank: WireBlank) { self.init() }
}

extension WireModel {
    /// A blank value to be filled.
    package static var blank: Self { Self(blank: WireBlank()) }
}

/// The token that a decoder passes to make a blank model.
public struct WireBlank: Sendable {
    init() {}
}

/// What walks over the members of a model: decoders assign, encoders read, a schema takes notes.
public protocol WireVisitor {
    /// One optional scalar.
    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws
    /// One optional record.
    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws
    /// Scalars: nil is an absent list, which differs from an empty one.
    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws
    /// Records: nil is an absent list, which differs from an empty one.
    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws
    /// Whether the source that is being read holds an empty text for a scalar; false where nothing is read.
    func offersEmptyText(for field: WireField) -> Bool
}

extension WireVisitor {
    /// Nothing is read.
    public func offersEmptyText(for field: WireField) -> Bool { false }
}

/// A member's name on the wire and what else a codec must know of it.
public struct WireField: Sendable, ExpressibleByStringLiteral {
    /// The element's name; for a wrapped list, the wrapper's.
    public var name: String
    /// For a wrapped list, the name of the elements inside; nil where the elements stand without a wrapper.
    public var element: String?
    /// How a date or a flag is spelled.
    public var format: WireFormat
    /// When it must be there, and in which direction it travels.
    public var presence: Presence

    /// When a member must be there, and in which direction it travels.
    public enum Presence: Sendable, Hashable {
        /// It may be missing.
        case optional
        /// It is always there.
        case mandatory
        /// It is always sent; who does not give it means its default.
        case withDefault
        /// The same, save that whoever gives the member named must give this one, too.
        case neededWith(String)
        /// Always in an answer, and left out of a request when it is empty.
        case omittedWhenEmpty
        /// RMS sends it and does not take it.
        case answerOnly
        /// It stands in the address, in the place of its name in braces.
        case inPath
    }

    /// Makes a field.
    public init(
        _ name: String,
        of element: String? = nil,
        format: WireFormat = .plain,
        presence: Presence = .optional
    ) {
        self.name = name
        self.element = element
        self.format = format
        self.presence = presence
    }

    /// An optional field with a name.
    public init(stringLiteral name: String) {
        self.init(name)
    }

    var asMandatory: WireField {
        var field = self
        if presence == .optional { field.presence = .mandatory }
        return field
    }
}

extension WireVisitor {
    /// One scalar that is always there.
    public mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T) throws {
        var optional: T? = value
        try self.field(field.asMandatory, &optional)
        if let optional { value = optional }
    }

    /// One record that is always there.
    public mutating func record<M: WireModel>(_ field: WireField, _ value: inout M) throws {
        var optional: M? = value
        try self.record(field.asMandatory, &optional)
        if let optional { value = optional }
    }

    /// Scalars in a wrapper.
    public mutating func list<T: WireScalar>(
        _ name: String,
        of element: String,
        _ values: inout [T]?
    ) throws {
        try scalars(WireField(name, of: element), &values)
    }

    /// Records in a wrapper.
    public mutating func list<M: WireModel>(
        _ name: String,
        of element: String,
        _ values: inout [M]?
    ) throws {
        try records(WireField(name, of: element), &values)
    }
}

extension WireVisitor {
    /// Records in a wrapper, of which there is always a list: an absent one is read as empty.
    public mutating func list<M: WireModel>(_ name: String, of element: String, _ values: inout [M]) throws {
        var optional: [M]? = values
        try records(WireField(name, of: element), &optional)
        values = optional ?? []
    }

    /// Records that stand side by side without a wrapper.
    public mutating func repeated<M: WireModel>(_ name: String, _ values: inout [M]) throws {
        var optional: [M]? = values
        try records(WireField(name), &optional)
        values = optional ?? []
    }

    /// Scalars that stand side by side without a wrapper.
    public mutating func repeated<T: WireScalar>(_ name: String, _ values: inout [T]) throws {
        var optional: [T]? = values
        try scalars(WireField(name), &optional)
        values = optional ?? []
    }
}

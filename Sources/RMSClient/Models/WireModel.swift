/// A value that RMS sends or accepts as an element (or a JSON object): its members, described once.
///
/// ```swift
/// public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
///     try visitor.field("itemUrl", &itemURL)                     // String: mandatory
///     try visitor.field("itemPrice", &itemPrice)                 // Int?: optional
///     try visitor.list("tagIds", of: "tagId", &tagIDs)           // [Int]?: absent, empty, filled
/// }
/// ```
///
/// The order of the calls is the wire order, and every call must be made every time: decoders identify a member by its
/// position among the calls.
public protocol WireModel: Sendable {
    /// Creates the blank value that a decoder fills. Not for callers, who can't create a ``WireBlank``.
    init(blank: WireBlank)

    /// Passes every member to the visitor, in wire order.
    mutating func visit<V: WireVisitor>(_ visitor: inout V) throws
}

/// A model whose members all have defaults, so that a decoder can fill an empty one.
public protocol DefaultedModel: WireModel {
    /// Creates an empty model.
    init()
}

extension DefaultedModel {
    /// Creates an empty model.
    public init(blank: WireBlank) { self.init() }
}

extension WireModel {
    /// A blank value to be filled.
    package static var blank: Self { Self(blank: WireBlank()) }
}

/// The token that a decoder passes to create a blank model.
public struct WireBlank: Sendable {
    init() {}
}

/// Visits the members of a model: decoders assign them, encoders read them, a schema records them.
public protocol WireVisitor {
    /// One optional scalar.
    mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T?) throws
    /// One optional record.
    mutating func record<M: WireModel>(_ field: WireField, _ value: inout M?) throws
    /// Scalars: nil is an absent list, which differs from an empty one.
    mutating func scalars<T: WireScalar>(_ field: WireField, _ values: inout [T]?) throws
    /// Records: nil is an absent list, which differs from an empty one.
    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]?) throws
    /// Scalars by keys that are not fixed: nil is an absent map. Only JSON has maps.
    mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) throws
    /// Records by keys that are not fixed: nil is an absent map. Only JSON has maps.
    mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) throws
    /// Whether the member that is visited next is null, as opposed to absent. Only JSON tells the two apart.
    mutating func null(_ field: WireField, _ isNull: inout Bool) throws
    /// Whether the source being read contains an empty text for a scalar; false if nothing is read.
    func offersEmptyText(for field: WireField) -> Bool
}

extension WireVisitor {
    /// Defaults to `false`: nothing is read.
    public func offersEmptyText(for field: WireField) -> Bool { false }

    /// Defaults to a failed precondition: the wire has no maps.
    public mutating func scalarMap<K, T: WireScalar>(_ field: WireField, _ values: inout WireMap<K, T>?) throws {
        preconditionFailure("\(field.name) is a map, which only JSON has")
    }

    /// Defaults to a failed precondition: the wire has no maps.
    public mutating func recordMap<K, M: WireModel>(_ field: WireField, _ values: inout WireMap<K, M>?) throws {
        preconditionFailure("\(field.name) is a map, which only JSON has")
    }

    /// Defaults to no null: a precondition fails if one is to be written.
    public mutating func null(_ field: WireField, _ isNull: inout Bool) throws {
        precondition(!isNull, "\(field.name) can't be null, which only JSON has")
    }
}

/// A member's name on the wire and what else a codec must know about it.
public struct WireField: Sendable, ExpressibleByStringLiteral {
    /// The element's name; for a wrapped list, the wrapper's.
    public var name: String
    /// For a wrapped list, the name of the elements inside; nil if the elements have no wrapper.
    public var element: String?
    /// How a date or a flag is written.
    public var format: WireFormat
    /// Whether it must be present, and in which direction it is sent.
    public var presence: Presence

    /// Whether a member must be present, and in which direction it is sent.
    public enum Presence: Sendable, Hashable {
        /// May be missing.
        case optional
        /// The member is always present.
        case mandatory
        /// Always sent; the default is used if it is not set.
        case withDefault
        /// The same, but it must be set if the named member is set.
        case neededWith(String)
        /// Always in an answer, and left out of a request if it is empty.
        case omittedWhenEmpty
        /// RMS sends it but does not accept it.
        case answerOnly
        /// In the address, in place of its name in braces.
        case inPath
        /// In the address, in place of its name in braces after a slash, `{/name}`. A nil leaves both out.
        case optionalInPath
        /// A part of its own of a form; must be present.
        case inPart
        /// A part of its own of a form; may be missing.
        case optionalInPart

        /// Whether it is a part of the address.
        public var isInPath: Bool { self == .inPath || self == .optionalInPath }

        /// Whether it is a part of a form.
        public var isPart: Bool { self == .inPart || self == .optionalInPart }

        /// Whether it is among the members of a request's document.
        var isInDocument: Bool { self != .answerOnly && !isInPath && !isPart }
    }

    /// Creates a field.
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

    /// Creates an optional field with the given name.
    public init(stringLiteral name: String) {
        self.init(name)
    }

    /// The members of the record itself whose values are records, for a map beside members with fixed names.
    static let ownMembers = WireField("", presence: .answerOnly)

    var asMandatory: WireField {
        var field = self
        if presence == .optional { field.presence = .mandatory }
        return field
    }
}

extension WireVisitor {
    /// One scalar that is always present.
    public mutating func field<T: WireScalar>(_ field: WireField, _ value: inout T) throws {
        var optional: T? = value
        try self.field(field.asMandatory, &optional)
        if let optional { value = optional }
    }

    /// One record that is always present.
    public mutating func record<M: WireModel>(_ field: WireField, _ value: inout M) throws {
        var optional: M? = value
        try self.record(field.asMandatory, &optional)
        if let optional { value = optional }
    }

    /// Records, as a list that is always present.
    mutating func records<M: WireModel>(_ field: WireField, _ values: inout [M]) throws {
        var optional: [M]? = values
        try records(field.asMandatory, &optional)
        values = optional ?? []
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
    /// Records in a wrapper, as a list that is never nil: an absent one is read as empty.
    public mutating func list<M: WireModel>(_ name: String, of element: String, _ values: inout [M]) throws {
        var optional: [M]? = values
        try records(WireField(name, of: element), &optional)
        values = optional ?? []
    }

    /// Records side by side without a wrapper.
    public mutating func repeated<M: WireModel>(_ name: String, _ values: inout [M]) throws {
        var optional: [M]? = values
        try records(WireField(name), &optional)
        values = optional ?? []
    }

    /// Scalars side by side without a wrapper.
    public mutating func repeated<T: WireScalar>(_ name: String, _ values: inout [T]) throws {
        var optional: [T]? = values
        try scalars(WireField(name), &optional)
        values = optional ?? []
    }
}

extension OptionSet where Element == Self {
    /// Visits a member as a flag, which is sent only if it is set: RMS's default is `false`.
    mutating func flag<V: WireVisitor>(_ field: WireField, _ member: Self, _ visitor: inout V) throws {
        var isSet = contains(member) ? true : nil
        try visitor.field(field, &isSet)
        if isSet == true { insert(member) } else { remove(member) }
    }
}

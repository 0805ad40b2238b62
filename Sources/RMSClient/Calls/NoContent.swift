/// The answer of a write that RMS answers with HTTP 204 and without a body.
public struct NoContent: DefaultedModel, ContentlessModel, Hashable {
    public init() {}

    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}
}

/// An answer that may be HTTP 204 without a body.
protocol ContentlessModel: WireModel {}

extension WireModel {
    /// The value of an answer that is HTTP 204 without a body; nil if that is not an answer of this type.
    static var withoutContent: Self? { Self.self is any ContentlessModel.Type ? .blank : nil }
}

/// The answer of a write that RMS answers with HTTP 204 and without a body.
public struct NoContent: DefaultedModel, Hashable {
    public init() {}

    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}
}

/// One complaint of RMS about one field: `errorMessages/errorMessage` in a plain XML result.
public struct ServiceErrorMessage: DefaultedModel, Hashable {
    /// The kind of error (`errorId`).
    public var errorID = ""
    /// The field (`fieldId`), if the complaint is about one.
    public var fieldID: String?
    /// RMS's own message (`msg`).
    public var message: String?
    /// A position in a repeated element (`listIndex`; our reading: the documentation is silent).
    public var listIndex: Int?
    /// A position in an element repeated inside that one (`listIndex2`).
    public var listIndex2: Int?

    public init() {}

    public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
        try visitor.field("errorId", &errorID)
        try visitor.field("fieldId", &fieldID)
        try visitor.field("msg", &message)
        try visitor.field("listIndex", &listIndex)
        try visitor.field("listIndex2", &listIndex2)
    }
}

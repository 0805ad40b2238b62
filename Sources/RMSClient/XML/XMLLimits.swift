/// What the reader accepts at most; more is an error, not a slower parse.
public struct XMLLimits: Sendable, Hashable {
    /// How deep elements nest.
    public var maximumDepth = 128
    /// The bytes of one element's text or one attribute's value.
    public var maximumTextBytes = 16 << 20
    /// The bytes of the document as it arrives.
    public var maximumTotalBytes = 1 << 30
    /// The bytes that one record, or the document around the records, may take in memory.
    public var maximumTapeBytes = 256 << 20
    /// The attributes of one element.
    public var maximumAttributes = 64
    /// The different names that no code asked for.
    public var maximumUnknownNames = 10_000

    /// The defaults, far above what RMS sends.
    public init() {}
}

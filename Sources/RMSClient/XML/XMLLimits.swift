/// What the reader accepts at most; more is an error, not a slower parse.
package struct XMLLimits: Sendable, Hashable {
    /// How deep elements nest.
    package var maximumDepth = 128
    /// The bytes of one element's text or one attribute's value. More than this (or than 64 KiB, if this is less) is not
    /// kept of a tag, a comment or an instruction that does not end. At most 512 MiB.
    package var maximumTextBytes = 16 << 20
    /// The bytes of the document as it arrives.
    package var maximumTotalBytes = 1 << 30
    /// The bytes that one record, or the document around the records, may take in memory. At most 1 GiB.
    package var maximumTapeBytes = 256 << 20
    /// The attributes of one element.
    package var maximumAttributes = 64
    /// The different names that no code asked for.
    package var maximumUnknownNames = 10_000

    /// The defaults, far above what RMS sends.
    package init() {}

    /// With what fits into the tape's numbers of 32 bits.
    var bounded: XMLLimits {
        var limits = self
        limits.maximumTextBytes = min(maximumTextBytes, 512 << 20)
        limits.maximumTapeBytes = min(maximumTapeBytes, 1 << 30)
        return limits
    }

    /// The bytes that libxml2 may hold back because a tag, a comment or an instruction has not ended: it looks through
    /// all of them again with each chunk.
    var maximumUnparsedBytes: Int { max(maximumTextBytes, 64 << 10) }
}

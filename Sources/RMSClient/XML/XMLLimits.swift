/// The limits of what the reader accepts; exceeding one is an error, not a slower parse.
package struct XMLLimits: Sendable, Hashable {
    /// The maximum nesting depth of elements.
    package var maximumDepth = 128
    /// The maximum number of bytes in one element's text or one attribute's value, at most 512 MiB. This (or 64 KiB, if
    /// larger) also limits how much is kept of a tag, a comment or a processing instruction that does not end.
    package var maximumTextBytes = 16 << 20
    /// The maximum number of bytes in the document as it arrives.
    package var maximumTotalBytes = 1 << 30
    /// The maximum number of bytes that one record, or the document around the records, may take in memory. At most 1
    /// GiB.
    package var maximumTapeBytes = 256 << 20
    /// The maximum number of attributes of one element.
    package var maximumAttributes = 64
    /// The maximum number of distinct names that no code has asked for.
    package var maximumUnknownNames = 10_000

    /// Creates the default limits, which are far above what RMS sends.
    package init() {}

    /// The limits, capped to what the tape's 32-bit numbers can hold.
    var bounded: XMLLimits {
        var limits = self
        limits.maximumTextBytes = min(maximumTextBytes, 512 << 20)
        limits.maximumTapeBytes = min(maximumTapeBytes, 1 << 30)
        return limits
    }

    /// The maximum number of bytes that libxml2 may hold back because a tag, a comment or a processing instruction has
    /// not ended: it scans all of them again with each chunk.
    var maximumUnparsedBytes: Int { max(maximumTextBytes, 64 << 10) }
}

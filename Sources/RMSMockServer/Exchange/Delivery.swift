/// How an answer goes over the wire.
struct Delivery: Sendable, Hashable {
    /// Before the head.
    var delayMilliseconds = 0
    /// The rate of the body; nil for all at once.
    var bytesPerSecond: Int?
    var stalls = false
    var reset: MockFault.ResetMoment?
    /// The connection ends after half of the promised body.
    var isTruncated = false
    /// The body is gzip that ends too early.
    var isGzipCut = false
}

/// How an answer is sent.
struct Delivery: Sendable, Hashable {
    /// The delay before the head.
    var delayMilliseconds = 0
    /// The rate of the body; if nil, it is sent at once.
    var bytesPerSecond: Int?
    var stalls = false
    var reset: MockFault.ResetMoment?
    /// Whether the connection ends after half of the announced body.
    var isTruncated = false
    /// Whether the body is gzip that ends early.
    var isGzipCut = false
}

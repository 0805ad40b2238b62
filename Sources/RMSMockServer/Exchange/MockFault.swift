/// Something that goes wrong with an answer, as it does with RMS on a bad day.
///
/// Every fault has a text, for headers and command lines: `reset:mid-body`, `latency:200ms`.
public struct MockFault: Sendable, Hashable, LosslessStringConvertible {
    enum Kind: Sendable, Hashable {
        case latency(milliseconds: Int, jitter: Int)
        case drip(bytesPerSecond: Int)
        case stall
        case reset(ResetMoment)
        case empty
        case truncated
        case malformed
        case charset
        case gzipCut
        case maintenance
        case rateLimit
        case tooManyRequests
        case serverError
        case answerLost
    }

    /// When a connection is reset.
    public enum ResetMoment: String, Sendable, CaseIterable {
        /// Before anything is answered; the call is not carried out.
        case beforeHead = "before-head"
        /// After the head; the call was carried out.
        case afterHead = "after-head"
        /// After half of the body; the call was carried out.
        case midBody = "mid-body"
    }

    let kind: Kind

    /// The answer comes later, by a fixed time or by one that differs at random by up to `jitter`.
    public static func latency(milliseconds: Int, jitter: Int = 0) -> Self {
        Self(kind: .latency(milliseconds: max(0, milliseconds), jitter: max(0, jitter)))
    }
    /// The body comes so many bytes a second.
    public static func drip(bytesPerSecond: Int) -> Self { Self(kind: .drip(bytesPerSecond: max(1, bytesPerSecond))) }
    /// Nothing comes, until the client gives up; after five minutes the connection is reset.
    public static let stall = Self(kind: .stall)
    /// The connection is reset.
    public static func reset(_ moment: ResetMoment) -> Self { Self(kind: .reset(moment)) }
    /// The call is carried out, and the answer has no body.
    public static let empty = Self(kind: .empty)
    /// The call is carried out; half of the promised body comes, and the connection ends.
    public static let truncated = Self(kind: .truncated)
    /// The call is carried out; the body ends within a tag or a value.
    public static let malformed = Self(kind: .malformed)
    /// The call is carried out; the body is Shift_JIS under a head and a declaration that say UTF-8.
    public static let charset = Self(kind: .charset)
    /// The call is carried out; the body is gzip that ends in its middle, under a head that says so. A client that does not
    /// offer gzip gets a `malformed` body.
    public static let gzipCut = Self(kind: .gzipCut)
    /// 503 with a page in HTML; the call is not carried out.
    public static let maintenance = Self(kind: .maintenance)
    /// Too many calls, in the family's shape; the call is not carried out.
    public static let rateLimit = Self(kind: .rateLimit)
    /// Too many calls in the family's shape, with the status 429 of newer gateways; the call is not carried out.
    public static let tooManyRequests = Self(kind: .tooManyRequests)
    /// 500; the call is not carried out.
    public static let serverError = Self(kind: .serverError)
    /// The call is carried out, and the connection is reset before anything is answered.
    public static let answerLost = Self(kind: .answerLost)

    /// The faults without a measure, by their texts.
    private static let plain: [(text: String, fault: MockFault)] =
        [
            ("stall", .stall), ("empty", .empty), ("truncated", .truncated), ("malformed", .malformed),
            ("charset", .charset), ("gzip-cut", .gzipCut), ("maintenance", .maintenance), ("rate-limit", .rateLimit),
            ("rate-limit:429", .tooManyRequests), ("error-500", .serverError), ("answer-lost", .answerLost),
        ] + ResetMoment.allCases.map { ("reset:\($0.rawValue)", .reset($0)) }

    /// Every text, with an example where there is a measure.
    public static let texts = plain.map(\.text) + ["latency:200ms", "latency:200ms+-50ms", "drip:1000"]

    /// The text.
    public var description: String {
        switch kind {
        case .latency(let milliseconds, let jitter): "latency:\(milliseconds)ms" + (jitter > 0 ? "+-\(jitter)ms" : "")
        case .drip(let rate): "drip:\(rate)"
        default: Self.plain.first { $0.fault == self }?.text ?? ""
        }
    }

    /// Reads a text; nil for one that is none of ``texts``.
    public init?(_ description: String) {
        if let plain = Self.plain.first(where: { $0.text == description }) {
            self = plain.fault
        } else if let match = description.wholeMatch(of: /latency:(\d{1,7})ms(?:\+-(\d{1,7})ms)?/) {
            self = .latency(milliseconds: Int(match.1) ?? 0, jitter: match.2.flatMap { Int($0) } ?? 0)
        } else if let match = description.wholeMatch(of: /drip:(\d{1,9})/), let rate = Int(match.1), rate > 0 {
            self = .drip(bytesPerSecond: rate)
        } else {
            return nil
        }
    }

    private init(kind: Kind) {
        self.kind = kind
    }

    /// Whether the call is not carried out.
    var preventsTheCall: Bool {
        switch kind {
        case .reset(.beforeHead), .maintenance, .rateLimit, .tooManyRequests, .serverError, .stall: true
        default: false
        }
    }
}

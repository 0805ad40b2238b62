/// A failure to inject into an answer, as it can occur with RMS.
///
/// Every fault has a text form for headers and command lines, for example `reset:mid-body` or `latency:200ms`.
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
        case conflict
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

    /// The answer is delayed by a fixed time, plus or minus a random time of up to `jitter`.
    public static func latency(milliseconds: Int, jitter: Int = 0) -> Self {
        Self(kind: .latency(milliseconds: max(0, milliseconds), jitter: max(0, jitter)))
    }
    /// The body is sent at a rate in bytes per second.
    public static func drip(bytesPerSecond: Int) -> Self { Self(kind: .drip(bytesPerSecond: max(1, bytesPerSecond))) }
    /// Nothing is sent until the client gives up; after five minutes the connection is reset.
    public static let stall = Self(kind: .stall)
    /// The connection is reset.
    public static func reset(_ moment: ResetMoment) -> Self { Self(kind: .reset(moment)) }
    /// The call is carried out, and the answer has no body.
    public static let empty = Self(kind: .empty)
    /// The call is carried out; half of the announced body is sent, and the connection ends.
    public static let truncated = Self(kind: .truncated)
    /// The call is carried out; the body ends within a tag or a value.
    public static let malformed = Self(kind: .malformed)
    /// The call is carried out; the body is Shift_JIS, but the head and the XML declaration claim UTF-8.
    public static let charset = Self(kind: .charset)
    /// The call is carried out; the body is declared as gzip and ends in the middle. A client that does not accept gzip
    /// gets a `malformed` body.
    public static let gzipCut = Self(kind: .gzipCut)
    /// 503 with an HTML page; the call is not carried out.
    public static let maintenance = Self(kind: .maintenance)
    /// Too many calls, in the family's shape; the call is not carried out.
    public static let rateLimit = Self(kind: .rateLimit)
    /// Too many calls in the family's shape, with the status 429 of newer gateways; the call is not carried out.
    public static let tooManyRequests = Self(kind: .tooManyRequests)
    /// 500; the call is not carried out.
    public static let serverError = Self(kind: .serverError)
    /// 409: another process changes the same record; the call is not carried out. Only InventoryAPI 2.0 and 2.1 document it
    /// (CE0001).
    public static let conflict = Self(kind: .conflict)
    /// The call is carried out, and the connection is reset before anything is answered.
    public static let answerLost = Self(kind: .answerLost)

    /// The faults without a parameter, with their texts.
    private static let plain: [(text: String, fault: MockFault)] =
        [
            ("stall", .stall), ("empty", .empty), ("truncated", .truncated), ("malformed", .malformed),
            ("charset", .charset), ("gzip-cut", .gzipCut), ("maintenance", .maintenance), ("rate-limit", .rateLimit),
            ("rate-limit:429", .tooManyRequests), ("error-500", .serverError), ("conflict", .conflict),
            ("answer-lost", .answerLost),
        ] + ResetMoment.allCases.map { ("reset:\($0.rawValue)", .reset($0)) }

    /// The texts of all faults, with examples for those with a parameter.
    public static let texts = plain.map(\.text) + ["latency:200ms", "latency:200ms+-50ms", "drip:1000"]

    /// The text form of the fault.
    public var description: String {
        switch kind {
        case .latency(let milliseconds, let jitter): "latency:\(milliseconds)ms" + (jitter > 0 ? "+-\(jitter)ms" : "")
        case .drip(let rate): "drip:\(rate)"
        default: Self.plain.first { $0.fault == self }?.text ?? ""
        }
    }

    /// Parses a text like one of ``texts``; nil for any other text.
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

    /// Whether the fault prevents the call from being carried out.
    var preventsTheCall: Bool {
        switch kind {
        case .reset(.beforeHead), .maintenance, .rateLimit, .tooManyRequests, .serverError, .conflict, .stall: true
        default: false
        }
    }
}

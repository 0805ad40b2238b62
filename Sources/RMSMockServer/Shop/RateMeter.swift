internal import Foundation
public import RMSClient

/// How many calls of one function a mock takes in a second.
///
/// RMS publishes no hard limits for the 1.0 calls, only the advice of about one call a second.
public enum MockRateLimit: Sendable, Hashable {
    /// Any number; the meter runs all the same.
    case off
    /// One call a second of each function, RMS's advice.
    case documented
    /// So many.
    case callsPerSecond(Int)

    /// Reads `documented`, `off` or a number of calls a second; nil for another text.
    public init?(_ text: String) {
        switch text {
        case "documented": self = .documented
        case "off": self = .off
        default:
            guard let count = Int(text), count > 0 else { return nil }
            self = .callsPerSecond(count)
        }
    }

    var callsPerSecond: Int? {
        switch self {
        case .off: nil
        case .documented: 1
        case .callsPerSecond(let count): max(1, count)
        }
    }
}

/// How close a client came to a limit.
public struct MockRateReport: Sendable, Hashable {
    /// What was called.
    public let function: RMSFunction
    /// How often in all.
    public let calls: Int
    /// The most calls within one second.
    public let peak: Int
    /// The limit; nil if there is none.
    public let limit: Int?
    /// How many were refused.
    public let refused: Int
}

/// Counts the calls of a shop, second by second.
struct RateMeter: Sendable {
    var limit = MockRateLimit.off
    private var counts: [RMSFunction: Count] = [:]

    private struct Count {
        var calls = 0
        var peak = 0
        var refused = 0
        /// When the calls of the last second came.
        var recent: [Date] = []
    }

    /// Notes a call; says whether it is one too many.
    mutating func note(_ function: RMSFunction, at now: Date) -> Bool {
        var count = counts[function] ?? Count()
        count.calls += 1
        count.recent.removeAll { now.timeIntervalSince($0) >= 1 || $0 > now }
        count.recent.append(now)
        count.peak = max(count.peak, count.recent.count)
        let isTooMany = limit.callsPerSecond.map { count.recent.count > $0 } ?? false
        if isTooMany {
            count.refused += 1
            // What is refused does not count for the next one.
            count.recent.removeLast()
        }
        counts[function] = count
        return isTooMany
    }

    var reports: [MockRateReport] {
        counts.map { function, count in
            MockRateReport(
                function: function,
                calls: count.calls,
                peak: count.peak,
                limit: limit.callsPerSecond,
                refused: count.refused
            )
        }
        .sorted { $0.function.name < $1.function.name }
    }
}

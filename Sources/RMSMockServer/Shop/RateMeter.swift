internal import Foundation
public import RMSClient

/// The number of calls per second that a mock accepts for one function.
///
/// RMS publishes no hard limits for the 1.0 calls, only the advice to make about one call a second; for InventoryAPI 2.0 and
/// 2.1, it documents one or five.
public enum MockRateLimit: Sendable, Hashable {
    /// No limit; calls are still counted.
    case off
    /// The documented number of calls a second for each function; one, as RMS advises, if none is known.
    case documented
    /// This many calls a second for each function.
    case callsPerSecond(Int)

    /// Parses `documented`, `off` or a number of calls a second; nil for any other text.
    public init?(_ text: String) {
        switch text {
        case "documented": self = .documented
        case "off": self = .off
        default:
            guard let count = Int(text), count > 0 else { return nil }
            self = .callsPerSecond(count)
        }
    }

    /// - Parameter documented: The documented limit of the function.
    func callsPerSecond(documented: Int) -> Int? {
        switch self {
        case .off: nil
        case .documented: documented
        case .callsPerSecond(let count): max(1, count)
        }
    }
}

/// Which calls a mock counts together for its limit. How RMS counts is not publicly known.
public enum MockRateWindow: String, Sendable, Hashable, CaseIterable {
    /// The calls of the last second count together.
    case sliding
    /// The calls of the current second of the clock count together, so that a client may make two seconds' calls within a
    /// moment.
    case fixed
}

/// How close a client came to the limit of one function.
public struct MockRateReport: Sendable, Hashable {
    /// The called function.
    public let function: RMSFunction
    /// The total number of calls.
    public let calls: Int
    /// The highest number of calls within one second, as the mock counts it.
    public let peak: Int
    /// The limit in calls a second; nil if there is none.
    public let limit: Int?
    /// The number of refused calls.
    public let refused: Int
}

/// Counts the calls of a shop, second by second.
struct RateMeter: Sendable {
    var limit = MockRateLimit.off
    var window = MockRateWindow.sliding
    private var counts: [RMSFunction: Count] = [:]

    private struct Count {
        var calls = 0
        var peak = 0
        var refused = 0
        /// The documented limit.
        var documented = 1
        /// The times of the calls that count with the next one.
        var recent: [Date] = []
    }

    /// Counts a call, and returns the limit that it exceeds; nil if it exceeds none.
    ///
    /// - Parameters:
    ///   - documented: The documented limit of the function.
    ///   - now: When it arrived. Calls that arrive together may be counted in another order.
    mutating func note(_ function: RMSFunction, documented: Int = 1, at now: Date) -> Int? {
        var count = counts[function] ?? Count()
        count.documented = documented
        count.calls += 1
        count.recent.removeAll { time in
            switch window {
            case .sliding: abs(now.timeIntervalSince(time)) >= 1
            case .fixed: time.timeIntervalSince1970.rounded(.down) != now.timeIntervalSince1970.rounded(.down)
            }
        }
        count.recent.append(now)
        count.peak = max(count.peak, count.recent.count)
        let exceeded = limit.callsPerSecond(documented: documented).flatMap { count.recent.count > $0 ? $0 : nil }
        if exceeded != nil {
            count.refused += 1
            // A refused call does not count toward the limit.
            count.recent.removeLast()
        }
        counts[function] = count
        return exceeded
    }

    var reports: [MockRateReport] {
        counts.map { function, count in
            MockRateReport(
                function: function,
                calls: count.calls,
                peak: count.peak,
                limit: limit.callsPerSecond(documented: count.documented),
                refused: count.refused
            )
        }
        .sorted { $0.function.name < $1.function.name }
    }
}

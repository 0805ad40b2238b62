internal import Foundation
internal import NIOConcurrencyHelpers

/// What is new in every exchange.
struct MockExchange: Sendable {
    let requestID: String
    let date: Date

    /// Japan's calendar day, so many days from now.
    func japaneseDay(in days: Int) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt).year().month().day()
        return date.addingTimeInterval(Double(days) * 86_400).formatted(style)
    }

    /// UTC without a zone, as RMS's `Timestamp` is.
    var timestamp: String { Timestamps.text(of: date) }
}

/// Where ids and times come from, for requests that belong to no shop.
struct MockSources: Sendable {
    var now: @Sendable () -> Date
    var makeID: @Sendable () -> String

    func exchange() -> MockExchange { MockExchange(requestID: makeID(), date: now()) }
}

extension MockSources {
    /// - Parameter seed: Makes ids and times the same in every run, by a clock like the one of a seeded shop; nil for the
    ///   machine's time, and ids that nobody can foresee.
    init(seed: UInt64? = nil) {
        let numbers = NIOLockedValueBox(NumberSource(seed: seed))
        makeID = { numbers.withLockedValue { $0.uuid() } }
        guard seed != nil else {
            now = { Date() }
            return
        }
        let clock = NIOLockedValueBox(ShopClock(standingAt: ShopClock.seededStart))
        now = {
            clock.withLockedValue { clock in
                clock.tick()
                return clock.now
            }
        }
    }
}

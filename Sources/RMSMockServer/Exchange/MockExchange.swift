internal import Foundation
internal import NIOConcurrencyHelpers

/// The values that are unique to an exchange.
struct MockExchange: Sendable {
    let requestID: String
    let date: Date

    /// The calendar day in Japan, a number of days from now.
    func japaneseDay(in days: Int) -> String {
        let style = Date.ISO8601FormatStyle(timeZone: TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt).year().month().day()
        return date.addingTimeInterval(Double(days) * 86_400).formatted(style)
    }

    /// UTC without a zone, like RMS's `Timestamp`.
    var timestamp: String { Timestamps.text(of: date) }
}

/// The source of ids and times for requests that belong to no shop.
struct MockSources: Sendable {
    var now: @Sendable () -> Date
    var makeID: @Sendable () -> String

    func exchange() -> MockExchange { MockExchange(requestID: makeID(), date: now()) }
}

extension MockSources {
    /// - Parameter seed: Makes ids and times the same in every run, with a clock like a seeded shop's; if nil, the
    ///   machine's time and unpredictable ids are used.
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

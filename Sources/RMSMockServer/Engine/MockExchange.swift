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
    var now: @Sendable () -> Date = { Date() }
    var makeID: @Sendable () -> String = { UUID().uuidString.lowercased() }

    func exchange() -> MockExchange { MockExchange(requestID: makeID(), date: now()) }
}

extension MockSources {
    /// The same ids and times in every run: a clock like the one of a seeded shop.
    init(seed: UInt64) {
        let clock = NIOLockedValueBox(ShopClock(standingAt: ShopStore.seededStart))
        let numbers = NIOLockedValueBox(NumberSource(seed: seed))
        now = {
            clock.withLockedValue { clock in
                clock.tick()
                return clock.now
            }
        }
        makeID = { numbers.withLockedValue { $0.uuid() } }
    }
}

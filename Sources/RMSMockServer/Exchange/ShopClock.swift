internal import Foundation

/// A shop's own time.
struct ShopClock: Sendable {
    private enum Base: Sendable {
        /// So far from the machine's.
        case running(offset: TimeInterval)
        /// Moved by hand, and by a second with each call.
        case standing(Date)
    }

    /// Where the clock of every shop with a random seed starts: noon in Japan, on a day that is not a holiday.
    static let seededStart = Date(timeIntervalSince1970: 1_768_446_000)

    private var base: Base
    private let machine: @Sendable () -> Date

    /// A clock that runs with the machine's.
    init(machine: @escaping @Sendable () -> Date) {
        self.machine = machine
        base = .running(offset: 0)
    }

    /// A clock that stands, so that two runs see the same times.
    init(standingAt date: Date) {
        machine = { date }
        base = .standing(date)
    }

    var now: Date {
        switch base {
        case .running(let offset): machine().addingTimeInterval(offset)
        case .standing(let date): date
        }
    }

    mutating func move(by seconds: TimeInterval) { set(now.addingTimeInterval(seconds)) }

    mutating func set(_ date: Date) {
        switch base {
        case .running: base = .running(offset: date.timeIntervalSince(machine()))
        case .standing: base = .standing(date)
        }
    }

    /// How long an asynchronous order call takes at first: on a clock that each call moves on by a second, the calls that
    /// follow see it waiting, running and done.
    var orderDelay: TimeInterval {
        switch base {
        case .running: 1
        case .standing: 3
        }
    }

    /// A call begins: time that stands moves on by a second.
    mutating func tick() {
        if case .standing(let date) = base { base = .standing(date.addingTimeInterval(1)) }
    }
}

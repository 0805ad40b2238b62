internal import Foundation

/// The clock of a shop.
struct ShopClock: Sendable {
    private enum Base: Sendable {
        /// Runs at an offset from the machine's time.
        case running(offset: TimeInterval)
        /// Stopped: moves only if set, and by one second with each call.
        case standing(Date)
    }

    /// The start of every shop clock with a random seed: noon in Japan, on a day that is not a holiday.
    static let seededStart = Date(timeIntervalSince1970: 1_768_446_000)

    private var base: Base
    private let machine: @Sendable () -> Date

    /// Creates a clock that follows the machine's time.
    init(machine: @escaping @Sendable () -> Date) {
        self.machine = machine
        base = .running(offset: 0)
    }

    /// Creates a stopped clock, so that two runs see the same times.
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

    /// The default duration of an asynchronous order call. On a stopped clock, which each call advances by one second,
    /// the following calls see it waiting, running and done.
    var orderDelay: TimeInterval {
        switch base {
        case .running: 1
        case .standing: 3
        }
    }

    /// Begins a call: a stopped clock advances by one second.
    mutating func tick() {
        if case .standing(let date) = base { base = .standing(date.addingTimeInterval(1)) }
    }
}

public import ArgumentParser
public import Foundation

extension Calendar {
    /// The calendar of shops: days begin at midnight in Japan.
    public static let japan: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        // Japan has had no summer time since 1951.
        calendar.timeZone = TimeZone(secondsFromGMT: 9 * 3600) ?? .gmt
        return calendar
    }()
}

extension Date {
    /// The day in Japan, for example 2026年11月30日.
    public var japaneseDay: String {
        let parts = Calendar.japan.dateComponents([.year, .month, .day], from: self)
        return "\(parts.year ?? 0)年\(parts.month ?? 0)月\(parts.day ?? 0)日"
    }

    /// The time in Japan, for example 2026-11-30 17:05:00.
    public var japaneseTime: String {
        let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: Calendar.japan.timeZone)
        return formatted(style.year().month().day().time(includingFractionalSeconds: false))
    }

    /// Reads `2026-11-30 17:05` or `2026-11-30 17:05:00`, a time in Japan.
    public init?(japaneseTime text: String) {
        guard let match = text.wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)[ T](\d\d?):(\d\d)(?::(\d\d))?/) else { return nil }
        let numbers = [match.1, match.2, match.3, match.4, match.5, match.6 ?? "0"].map { Int($0) ?? 0 }
        let parts = DateComponents(
            calendar: .japan,
            year: numbers[0],
            month: numbers[1],
            day: numbers[2],
            hour: numbers[3],
            minute: numbers[4],
            second: numbers[5]
        )
        guard parts.isValidDate, let date = parts.date else { return nil }
        self = date
    }
}

extension Int {
    /// The amount with separators, for example 1,234円.
    public var yen: String { formatted(.number.locale(Locale(identifier: "en_US"))) + "円" }
}

/// A day in Japan as an argument, for example 2026-11-30.
public struct JapaneseDay: ExpressibleByArgument, Sendable {
    /// Its first second.
    public let start: Date
    /// Its last second.
    public var end: Date { start.addingTimeInterval(86_399) }

    public init?(argument: String) {
        guard let start = Date(japaneseTime: argument + " 00:00") else { return nil }
        self.start = start
    }
}

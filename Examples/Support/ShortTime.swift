public import Foundation

extension Date {
    /// Reads a time in Japan: `2026-11-30` or `2026/11/30`, with or without `14:05` or `14:05:30` after a space.
    public init?(shortTime text: String) {
        let day = text.prefix { $0 != " " }
        let time = text.dropFirst(day.count + 1)
        self.init(japaneseTime: day.replacing("/", with: "-") + " " + (time.isEmpty ? "00:00" : time))
    }

    /// The day in Japan: `2026-11-30`.
    public var shortDay: String { String(japaneseTime.prefix(10)) }

    /// The minute in Japan: `2026-11-30 14:05`.
    public var shortTime: String { String(japaneseTime.prefix(16)) }

    /// The midnight in Japan with which a later day begins.
    public func midnight(afterDays days: Int) -> Date {
        // Japan has no summer time: all days are as long.
        Calendar.japan.startOfDay(for: self).addingTimeInterval(Double(days) * 86_400)
    }

    /// How long ago it was, in Japanese: `3時間前`.
    public func ago(at now: Date) -> String {
        let minutes = Int(now.timeIntervalSince(self)) / 60
        return switch minutes {
        case ..<1: "たった今"
        case ..<60: "\(minutes)分前"
        case ..<1440: "\(minutes / 60)時間前"
        default: "\(minutes / 1440)日前"
        }
    }
}

extension Int {
    /// The number with separators: `1,234`.
    public var grouped: String { String(yen.dropLast()) }
}

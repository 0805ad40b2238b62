import ArgumentParser
import Foundation
import RMSClient

/// A day in Japan, or a time, as an argument.
struct JapaneseTime: ExpressibleByArgument {
    /// The time, or the first second of the day.
    let start: Date
    /// The time, or the last second of the day.
    let end: Date

    /// Whether it is a day.
    var isDay: Bool { start < end }

    init?(argument: String) {
        var text = argument
        guard let date = text.withUTF8({ Date(wireBytes: $0, format: .plain) }) else { return nil }
        start = date
        end = argument.contains(":") ? date : date.addingTimeInterval(86_399)
    }
}

internal import Foundation
internal import NIOConcurrencyHelpers

/// Times in RMS's format. The last one is cached, because most answers fall in the same second as the previous one, and
/// formatting a time is a large part of an answer's cost.
enum Timestamps {
    private static let last = NIOLockedValueBox((second: 0.0, text: ""))

    /// A time in UTC, without a zone.
    static func text(of date: Date) -> String {
        let second = date.timeIntervalSinceReferenceDate.rounded(.down)
        return last.withLockedValue { last in
            if last.second != second || last.text.isEmpty {
                last = (second, String(date.formatted(.iso8601).dropLast()))
            }
            return last.text
        }
    }
}

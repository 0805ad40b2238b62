internal import Foundation
internal import NIOConcurrencyHelpers

/// Times as RMS writes them. The last one is kept, for most answers are given in the same second as the one before, and
/// to write a time is a good part of an answer's cost.
enum Timestamps {
    private static let last = NIOLockedValueBox((second: 0.0, text: ""))

    /// UTC without a zone.
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

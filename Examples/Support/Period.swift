public import ArgumentParser
public import Foundation

/// The period that an app looks at.
public struct Period: ParsableArguments {
    @Option(help: "The length of the period in days, up to now.")
    var days = 30

    @Option(help: "The first day of the period in Japan, such as 2026-11-01, instead of --days.")
    var from: JapaneseDay?

    @Option(help: "The last day of the period in Japan (default: today).")
    var to: JapaneseDay?

    public init() {}

    public func validate() throws {
        guard 1...730 ~= days else { throw ValidationError("--days must be 1 to 730: RMS has no older orders.") }
        if to != nil, from == nil { throw ValidationError("--to needs --from.") }
        if let from, let to, to.start < from.start { throw ValidationError("--to must not be before --from.") }
    }

    /// Its first and last moments.
    public func bounds(at now: Date) -> (start: Date, end: Date) {
        guard let from else { return (now.addingTimeInterval(-Double(days) * 86_400), now) }
        return (from.start, to?.end ?? now)
    }
}

internal import Foundation

/// When the next of some records may have to be removed, so that not every call has to look at all of them.
struct NextExpiry: Sendable {
    private let life: TimeInterval
    /// Nil if there is none.
    private var end: Date?

    /// - Parameter life: How long a record stays after its last change.
    init(after life: TimeInterval) {
        self.life = life
    }

    func mayHavePassed(at now: Date) -> Bool { end.map { $0 <= now } ?? false }

    /// Notes when a record was changed.
    mutating func expect(_ changed: Date) {
        let expiry = changed.addingTimeInterval(life)
        end = end.map { min($0, expiry) } ?? expiry
    }

    /// Begins again after the records were looked at.
    ///
    /// - Parameter changed: When the oldest one that is left was changed; nil if none is left.
    mutating func restart(from changed: Date?) { end = changed?.addingTimeInterval(life) }
}

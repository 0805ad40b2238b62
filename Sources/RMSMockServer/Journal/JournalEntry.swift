public import Foundation
public import RMSClient

/// One exchange of a mock: keys are masked, and personal data is left out.
public struct JournalEntry: Sendable {
    let raw: RawEntry
    var showsPersonalData = false

    /// Counts all exchanges of the mock, from 1 on.
    public var number: Int { raw.number }
    /// When the request came, on the shop's clock.
    public var time: Date { raw.time }
    /// What was called; nil if no function has that path.
    public var function: RMSFunction? { raw.function }
    /// The HTTP method.
    public var method: String { raw.request.method }
    /// Path and query.
    public var target: String { mask.target(raw.request.target) }
    /// The request's body.
    public var requestBody: String { mask.body(raw.request.body) }
    /// The HTTP status of the answer.
    public var status: Int { raw.answer.status }
    /// The answer's body.
    public var answerBody: String { mask.body(raw.answer.body) }
    /// What the request breaks, in plain English, with where that is known from.
    public var violations: [String] { raw.violations.map { "\(mask.text($0.text)) [\($0.source.address)]" } }

    /// The faults that struck.
    public var faults: [MockFault] { raw.faults }

    private var mask: JournalMask {
        JournalMask(key: raw.key, personal: raw.personal, leavesOutPersonalData: !showsPersonalData)
    }
}

extension JournalEntry: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Number, method, target and status: what may be shown, without the bodies.
    public var description: String { "#\(number) \(method) \(target): \(status)" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// Without children: what is not masked is inside.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

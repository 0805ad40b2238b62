public import Foundation
public import RMSClient

/// One exchange of a mock, with keys masked and personal data left out.
public struct JournalEntry: Sendable {
    let raw: RawEntry
    var showsPersonalData = false

    /// The position among all exchanges of the mock, from 1.
    public var number: Int { raw.number }
    /// When the request arrived, on the shop's clock.
    public var time: Date { raw.time }
    /// The function that was called; nil if no function has that path.
    public var function: RMSFunction? { raw.function }
    /// The HTTP method.
    public var method: String { raw.request.method }
    /// The path and the query of the request.
    public var target: String { mask.target(raw.request.target) }
    /// The request's body.
    public var requestBody: String { mask.body(of: raw.request) }
    /// The HTTP status of the answer.
    public var status: Int { raw.answer.status }
    /// The answer's body.
    public var answerBody: String { mask.body(raw.answer.body) }
    /// The rules that the request breaks, in plain English, each with its source.
    public var violations: [String] { raw.violations.map { "\(mask.text($0.text)) [\($0.source.address)]" } }

    /// The faults that were applied.
    public var faults: [MockFault] { raw.faults }

    private var mask: JournalMask {
        JournalMask(key: raw.key, personal: raw.personal, leavesOutPersonalData: !showsPersonalData)
    }
}

extension JournalEntry: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Number, method, target and status, without the bodies.
    public var description: String { "#\(number) \(method) \(target): \(status)" }
    /// The same as `description`.
    public var debugDescription: String { description }
    /// Without children, which contain unmasked data.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}

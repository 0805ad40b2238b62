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
    public var target: String { mask.text(raw.request.target) }
    /// The request's body.
    public var requestBody: String { mask.body(raw.request.body) }
    /// The HTTP status of the answer.
    public var status: Int { raw.answer.status }
    /// The answer's body.
    public var answerBody: String { mask.body(raw.answer.body) }
    /// What the request breaks, in plain English, with where that is known from.
    public var violations: [String] { raw.violations.map { "\(mask.text($0.text)) [\($0.source)]" } }

    /// The faults that struck.
    public var faults: [MockFault] { raw.faults }

    private var mask: JournalMask { JournalMask(key: raw.key, leavesOutPersonalData: !showsPersonalData) }
}

/// Takes keys and personal data out of what is shown.
struct JournalMask {
    private let secrets: [String]
    private let leavesOutPersonalData: Bool

    init(key: ESAKey?, leavesOutPersonalData: Bool) {
        self.leavesOutPersonalData = leavesOutPersonalData
        guard let key else {
            secrets = []
            return
        }
        let pair = Data("\(key.serviceSecret):\(key.licenseKey)".utf8).base64EncodedString()
        secrets = [pair, key.serviceSecret, key.licenseKey]
    }

    func text(_ text: String) -> String {
        let named = text.replacing(/licenseKey=[^&]*/, with: "licenseKey=***")
        return secrets.reduce(named) { $0.replacing($1, with: "***") }
    }

    /// A body, of which the elements in question are emptied; what is no XML is shown with its keys masked.
    func body(_ bytes: [UInt8]) -> String {
        let whole = String(decoding: bytes, as: UTF8.self)
            .replacing(/(<(?:\w+:)?authKey>)[^<]*/) { "\($0.1)***" }
        guard leavesOutPersonalData else { return text(whole) }
        return text(
            whole.replacing(/<(?:\w+:)?(\w+)(?: [^<>]*)?>([^<]+)<\//) { match -> String in
                guard PersonalData.elements.contains(String(match.1)) else { return String(match.0) }
                return String(match.0).replacing(">\(match.2)<", with: ">…<")
            }
        )
    }
}

/// A rule that a request breaks, apart from those that the answer's own codes report.
struct Violation: Sendable, Hashable {
    /// The violation in plain English.
    let text: String
    /// The source of the rule.
    let source: WireSource
    /// Whether the call is refused as malformed. A rule whose refusal by RMS is unknown is reported, and the call
    /// succeeds.
    let isRefused: Bool

    init(_ text: String, _ source: WireSource, isRefused: Bool = false) {
        self.text = text
        self.source = source
        self.isRefused = isRefused
    }
}

extension [Violation] {
    /// The value of the header `x-mock-violations`: one line of ASCII.
    var headerText: String {
        String(map { "\($0.text) [\($0.source.address)]" }.joined(separator: "; ").asHeaderValue.prefix(1000))
    }
}

extension String {
    /// The text on one line in visible ASCII, as header fields require.
    var asHeaderValue: String {
        String(String.UnicodeScalarView(unicodeScalars.map { 0x20...0x7E ~= $0.value ? $0 : "?" }))
    }
}

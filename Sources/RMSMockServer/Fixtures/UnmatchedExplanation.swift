internal import RMSClient

/// What to say when no fixture fits: which one came closest, and what differs.
struct UnmatchedExplanation {
    /// For a reader.
    let text: String
    /// For a header field.
    let line: String

    /// An answer that RMS never gives, so that nobody takes it for one of RMS's.
    var answer: MockAnswer {
        MockAnswer(
            status: 404,
            fields: [("Content-Type", "text/plain; charset=utf-8"), ("x-mock-unmatched", line)],
            body: [UInt8](text.utf8)
        )
    }

    init(call: MockCall, fixtures: [Fixture]) {
        let function = call.function.name
        let ranked = fixtures.map { (fixture: $0, differences: $0.differences(from: call)) }
        guard
            let closest = ranked.min(by: {
                // Of two that differ equally, the one of which more fits is closer.
                ($0.differences.count, -$0.fixture.rules.count, $0.fixture.name)
                    < ($1.differences.count, -$1.fixture.rules.count, $1.fixture.name)
            })
        else {
            text = "No fixture of \(function) matches this request: there is none at all.\n"
            line = "\(function) has no fixtures"
            return
        }
        let others = ranked.filter { $0.fixture.name != closest.fixture.name }.map(\.fixture.name).sorted()
        text =
            "No fixture of \(function) matches this request.\n\nClosest: \(closest.fixture.name)\n"
            + closest.differences.map { "  − \($0)\n" }.joined()
            + (others.isEmpty ? "" : "\nOthers: \(others.joined(separator: ", "))\n")
        line = "closest is \(closest.fixture.name): \(closest.differences.joined(separator: "; "))".asHeaderValue
    }
}

extension String {
    /// On one line, in visible ASCII, as header fields want it.
    fileprivate var asHeaderValue: String {
        String(String.UnicodeScalarView(unicodeScalars.map { 0x20...0x7E ~= $0.value ? $0 : "?" }))
    }
}

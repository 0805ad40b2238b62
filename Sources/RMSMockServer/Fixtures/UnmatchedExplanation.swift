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
        guard let closest = fixtures.closest(to: call) else {
            text = "No fixture of \(function) matches this request: there is none at all.\n"
            line = "\(function) has no fixtures"
            return
        }
        let differences = closest.differences(from: call)
        let others = fixtures.filter { $0.name != closest.name }.map(\.name).sorted()
        text =
            "No fixture of \(function) matches this request.\n\nClosest: \(closest.name)\n"
            + differences.map { "  − \($0)\n" }.joined()
            + (others.isEmpty ? "" : "\nOthers: \(others.joined(separator: ", "))\n")
        line = "closest is \(closest.name): \(differences.joined(separator: "; "))".asHeaderValue
    }
}

extension [Fixture] {
    /// The one of which the least differs from a call; of two that differ equally, the one of which more fits.
    func closest(to call: MockCall) -> Fixture? {
        map { (fixture: $0, differences: $0.distance(from: call)) }
            .min {
                ($0.differences, -$0.fixture.rules.count, $0.fixture.name)
                    < ($1.differences, -$1.fixture.rules.count, $1.fixture.name)
            }?
            .fixture
    }
}

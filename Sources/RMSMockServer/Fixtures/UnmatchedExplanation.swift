internal import RMSClient

/// The explanation if no fixture matches: the closest one, and what differs.
struct UnmatchedExplanation {
    /// In the format of RFC 9457, with the differences one by one.
    let text: String
    /// The explanation for a header field.
    let line: String

    /// An answer that RMS never sends, so that it can't be mistaken for one of RMS's.
    var answer: MockAnswer {
        MockAnswer(
            status: 404,
            fields: [("Content-Type", "application/problem+json"), ("x-mock-unmatched", line)],
            body: [UInt8](text.utf8)
        )
    }

    init(call: MockCall, fixtures: [Fixture]) {
        let function = call.function.name
        var members: [(String, JSONText)] = []
        let detail: String
        if let closest = fixtures.closest(to: call) {
            let differences = closest.differences(from: call)
            let others = fixtures.filter { $0.name != closest.name }.map(\.name).sorted()
            detail = "closest is \(closest.name): \(differences.joined(separator: "; "))"
            members = [
                ("closest", .string(closest.name)), ("differences", .array(differences.map { .string($0) })),
                ("others", .array(others.map { .string($0) })),
            ]
        } else {
            detail = "\(function) has no fixtures"
        }
        line = detail.asHeaderValue
        text =
            JSONText.object(
                [
                    ("title", .string("the mock has no fixture for this request")), ("status", .literal("404")),
                    ("detail", .string(detail)), ("function", .string(function)),
                ] + members
            ).pretty + "\n"
    }
}

extension [Fixture] {
    /// The fixture with the fewest differences from a call; among equals, the one with the most matching rules.
    func closest(to call: MockCall) -> Fixture? {
        map { (fixture: $0, differences: $0.distance(from: call)) }
            .min {
                ($0.differences, -$0.fixture.rules.count, $0.fixture.name)
                    < ($1.differences, -$1.fixture.rules.count, $1.fixture.name)
            }?
            .fixture
    }
}

typealias HeaderField = (name: String, value: String)

/// An answer of the mock.
struct MockAnswer: Sendable {
    var status: Int
    var fields: [(name: String, value: String)]
    var body: [UInt8]
    /// How the answer is sent.
    var delivery = Delivery()

    /// A copy with one more header field.
    func adding(_ name: String, _ value: String) -> MockAnswer {
        var answer = self
        answer.fields.append((name, value))
        return answer
    }

    /// A copy with another status, also in the header field `http.status`.
    func with(status: Int) -> MockAnswer {
        var answer = self
        answer.fields = fields.map { $0.name == "http.status" ? ($0.name, String(status)) : $0 }
        answer.status = status
        return answer
    }

    /// A copy with the header that reports the rules that the request breaks.
    func reporting(_ violations: [Violation]) -> MockAnswer {
        guard !violations.isEmpty else { return self }
        var answer = self
        answer.fields.append(("x-mock-violations", violations.headerText))
        return answer
    }
}

extension [UInt8] {
    /// The body, cut within its last tag or value.
    var cutInMarkup: [UInt8] {
        guard let end = lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ":") }) else { return [] }
        return Array(self[...end])
    }
}

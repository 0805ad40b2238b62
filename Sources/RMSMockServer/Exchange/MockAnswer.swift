typealias HeaderField = (name: String, value: String)

/// An answer of the mock.
struct MockAnswer: Sendable {
    var status: Int
    var fields: [(name: String, value: String)]
    var body: [UInt8]
    /// How it goes over the wire.
    var delivery = Delivery()

    /// With one more field.
    func adding(_ name: String, _ value: String) -> MockAnswer {
        var answer = self
        answer.fields.append((name, value))
        return answer
    }

    /// With another status, which one of the fields repeats.
    func with(status: Int) -> MockAnswer {
        var answer = self
        answer.fields = fields.map { $0.name == "http.status" ? ($0.name, String(status)) : $0 }
        answer.status = status
        return answer
    }

    /// With the header that reports the rules that the request breaks.
    func reporting(_ violations: [Violation]) -> MockAnswer {
        guard !violations.isEmpty else { return self }
        var answer = self
        answer.fields.append(("x-mock-violations", violations.headerText))
        return answer
    }
}

extension [UInt8] {
    /// A body that ends within its last tag or value.
    var cutInMarkup: [UInt8] {
        guard let end = lastIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ":") }) else { return [] }
        return Array(self[...end])
    }
}

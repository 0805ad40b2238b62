internal import RMSClient

/// One function of RMS as the mock serves it: a row of its family.
///
/// A row is written from the documentation and from recorded traffic, not derived from the client's types, so that the
/// mock can judge the client.
struct MockFunction: Sendable {
    let function: RMSFunction
    /// The documentation section that the rules come from.
    let source: WireSource
    /// The query parameters of a call without a body.
    var query: QueryRules?
    /// The parameters that the answer's `requests` block always lists; if nil, it lists those that were sent.
    var listedParameters: [String]?
    /// The maximum number of elements with a name in one call.
    var counts: [CountLimit] = []
    /// The documented number of calls per second.
    var documentedRate = 1
    let answer: Answer

    /// What answers the function.
    enum Answer: Sendable {
        case read(@Sendable (MockCall, ShopState) -> ShopAnswer)
        case write(@Sendable (MockCall, inout ShopState) -> ShopAnswer)
        /// The fixtures answer, not a shop.
        case fixtures
    }

    /// How often an element may occur in one call.
    struct CountLimit: Sendable {
        let name: String
        let maximum: Int
    }

    init(
        _ function: RMSFunction,
        _ source: WireSource,
        query: QueryRules? = nil,
        listedParameters: [String]? = nil,
        counts: [CountLimit] = [],
        _ answer: Answer
    ) {
        self.function = function
        self.source = source
        self.query = query
        self.listedParameters = listedParameters
        self.counts = counts
        self.answer = answer
    }
}

/// A function with the family it belongs to.
struct ServedFunction: Sendable {
    let row: MockFunction
    let family: any MockFamily
    /// The personal members of all families.
    let personal: PersonalMembers

    var function: RMSFunction { row.function }

    /// The members of the function's calls and answers whose values a recording replaces.
    var recordedPersonalMembers: Set<String> { personal.names.subtracting(family.publicMembers) }

    /// The header fields of an answer; additional fields replace those with the same name.
    func fields(status: Int, _ exchange: MockExchange, additional: [String: String] = [:]) -> [HeaderField] {
        var fields = family.head(of: function, status: status, exchange)
        for (name, value) in additional.sorted(by: { $0.key < $1.key }) {
            fields.removeAll { $0.name.lowercased() == name.lowercased() }
            fields.append((name, value))
        }
        return fields
    }
}

internal import RMSClient

/// The documented query parameters of a call without a body. RMS's reaction to other parameters is unknown, so they are
/// reported and the call succeeds. A call without a required parameter is refused.
struct QueryRules: Sendable {
    /// The valid values of a parameter.
    enum Form: Sendable {
        case text
        case number(ClosedRange<Int>)
        case oneOf([String])

        static let flag = Form.oneOf(["0", "1"])
        static let id = Form.number(0...Int.max)
        static let price = Form.number(0...999_999_999)
    }

    let parameters: [String: Form]
    let needed: [String]
    private let acceptsEmpty: Bool

    /// - Parameters:
    ///   - parameters: The documented parameters.
    ///   - needed: At least one of these must be sent; if empty, no parameter is required.
    ///   - acceptsEmpty: Whether a required parameter with an empty value counts as sent.
    init(_ parameters: [String: Form], needsOneOf needed: [String] = [], acceptsEmpty: Bool = false) {
        self.parameters = parameters
        self.needed = needed
        self.acceptsEmpty = acceptsEmpty
    }

    /// Refuses a request without a required parameter.
    func demand(_ request: MockRequest, source: WireSource) throws(UnreadableCall) {
        guard !needed.isEmpty else { return }
        if needed.contains(where: { name in request.values(name).contains { acceptsEmpty || !$0.isEmpty } }) { return }
        let list = needed.joined(separator: ", ")
        let text = needed.count == 1 ? "\(list) is missing" : "one of \(list) must be given"
        throw UnreadableCall(.parameterError, text, source)
    }

    func violations(of call: MockCall) -> [Violation] {
        call.request.query.compactMap { name, value in
            guard let form = parameters[name] else {
                return Violation("\(name) is not a parameter of \(call.function.name)", call.served.row.source)
            }
            // A parameter with an empty value counts as not sent.
            guard !value.isEmpty, let complaint = form.complaint(about: value) else { return nil }
            return Violation("\(name) \(complaint)", call.served.row.source)
        }
    }
}

extension QueryRules.Form {
    fileprivate func complaint(about value: String) -> String? {
        switch self {
        case .text: nil
        case .number(let range):
            if let number = Int(value) {
                range.contains(number)
                    ? nil : "\(number) is not in the range from \(range.lowerBound)\(Self.end(of: range))"
            } else {
                "is not a whole number"
            }
        case .oneOf(let values): values.contains(value) ? nil : "is not one of \(values.joined(separator: ", "))"
        }
    }

    private static func end(of range: ClosedRange<Int>) -> String {
        range.upperBound == .max ? " upward" : " to \(range.upperBound)"
    }
}

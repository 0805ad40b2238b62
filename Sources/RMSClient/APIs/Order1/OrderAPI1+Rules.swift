internal import Foundation

extension OrderAPI1 {
    /// The required members and the limits of calls, from <doc:WireOrder1>.
    enum Rules {
        /// The longest period of one search, in days.
        static let maximumDays = 63

        static func list(_ count: Int, at path: String) -> [FieldProblem] {
            count == 0 ? [FieldProblem(path, "must be given at least once")] : []
        }

        static func ticket(_ requestID: Int) -> [FieldProblem] {
            requestID > 0 ? [] : [FieldProblem("requestId", "must be a ticket of order.getRequestId")]
        }

        static func search(_ search: SearchCondition) -> [FieldProblem] {
            let path = "orderSearchModel"
            var problems: [FieldProblem] = []
            if search.dateType == nil { problems.append(FieldProblem("\(path).dateType", "must be given")) }
            if search.startDate == nil { problems.append(FieldProblem("\(path).startDate", "must be given")) }
            if search.endDate == nil { problems.append(FieldProblem("\(path).endDate", "must be given")) }
            guard let start = search.startDate, let end = search.endDate else { return problems }
            if end < start {
                problems.append(FieldProblem("\(path).endDate", "must not be before startDate"))
            } else if end.timeIntervalSince(start) > Double(maximumDays) * 86_400 {
                problems.append(FieldProblem("\(path).endDate", "must be at most \(maximumDays) days after startDate"))
            }
            return problems
        }
    }

    /// An operation of OrderAPI 1.0.
    protocol Operation: RMSOperation {}
}

extension OrderAPI1.Operation {
    /// The codes of OrderAPI 1.0.
    public static var vocabulary: ServiceVocabulary { .order }
}

extension ServiceVocabulary {
    static let order = ServiceVocabulary(
        codes: orderCodes,
        // E02-001 is recorded. That there are others is known from a client that matches the prefix.
        prefixes: ["E02-": .refusedKey]
    )

    private static let orderCodes = [
        "E10-001": CodeMeaning(
            "no order matches",
            advice: "Widen the search if you expect any.",
            kind: .notFound
        ),
        "E04-109": CodeMeaning(
            "the start is more than 730 days ago",
            advice: "Start the period later.",
            kind: .invalidRequest
        ),
        "E04-151": CodeMeaning(
            "an order number is malformed",
            advice: "Use the shop's id, the day and the serial number: 123456-20190131-00000001."
        ),
        "E04-011": CodeMeaning(
            "an item to update does not exist",
            advice: "Read the order again and send the complete order."
        ),
    ]
}

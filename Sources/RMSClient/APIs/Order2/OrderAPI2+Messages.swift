extension OrderAPI2 {
    /// A message from RMS about a call, about one of its orders or about one of its rows (`MessageModelList`).
    public struct Message: DefaultedModel, Hashable {
        /// `messageType`: `INFO`, `WARNING` or `ERROR`.
        public var type: String?
        /// `messageCode`, for example `ORDER_EXT_API_SEARCH_ORDER_INFO_101`.
        public var code: String?
        /// `message`: the text, in Japanese.
        public var message: String?
        /// `orderNumber`: the order that the message is about; `nil` for the whole call.
        public var orderNumber: String?
        /// `dataNumber`: the shipping row that the message is about, counted from 1 over all rows of all baskets; `nil`
        /// for the order as a whole, and in every call without shipping rows.
        public var dataNumber: Int?
        /// `shippingDetailId`: the id of that shipping row, which is new if the row was added.
        public var shippingDetailID: Int?
        /// `requestId`: the ticket of an accepted `updateOrderShippingAsync`.
        public var requestID: String?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("messageType", &type)
            try visitor.field("messageCode", &code)
            try visitor.field("message", &message)
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("dataNumber", &dataNumber)
            try visitor.field("shippingDetailId", &shippingDetailID)
            try visitor.field("requestId", &requestID)
        }
    }
}

extension OrderAPI2.Message {
    /// Whether RMS refused something.
    var isError: Bool { type?.word == "ERROR" }
    /// The message as a failure.
    var failure: ServiceFailure { ServiceFailure(code: code?.word ?? "ERROR", message: message) }
}

extension [OrderAPI2.Message]? {
    /// The messages. An answer without any, not even one of success, reports nothing.
    ///
    /// - Parameter path: The place of the list in the answer, for the error.
    func required(at path: String = "MessageModelList") throws -> [OrderAPI2.Message] {
        guard let messages = self, !messages.isEmpty else {
            throw DecodingProblem(path: path, problem: "is missing or empty")
        }
        return messages
    }
}

extension [OrderAPI2.Message] {
    /// The first error, whatever it is about.
    var firstError: ServiceFailure? { first(where: \.isError)?.failure }

    /// The first error that is not about a single order.
    var refusal: ServiceFailure? { first { $0.isError && $0.orderNumber?.word == nil }?.failure }

    /// The first error that is not about a single shipping row.
    var refusalOfOrder: ServiceFailure? { first { $0.isError && $0.dataNumber == nil }?.failure }

    /// A result for each order that the messages name, in their order.
    var orderResults: [OrderAPI2.OrderResult] {
        var results: [OrderAPI2.OrderResult] = []
        var places: [String: Int] = [:]
        for message in self {
            guard let number = message.orderNumber?.word else { continue }
            let failure = message.isError ? message.failure : nil
            if let place = places[number] {
                results[place].failure = results[place].failure ?? failure
            } else {
                places[number] = results.count
                results.append(OrderAPI2.OrderResult(orderNumber: number, failure: failure))
            }
        }
        return results
    }

    /// A result for each shipping row that the messages name, in their order.
    var rowResults: [OrderAPI2.RowResult] {
        var results: [OrderAPI2.RowResult] = []
        var places: [Int: Int] = [:]
        for message in self {
            guard let number = message.dataNumber else { continue }
            let result = OrderAPI2.RowResult(message, at: number)
            guard let place = places[number] else {
                places[number] = results.count
                results.append(result)
                continue
            }
            // An error outweighs what else RMS reports about the row.
            if results[place].failure == nil, result.failure != nil { results[place] = result }
        }
        return results
    }
}

extension ServiceVocabulary {
    /// The codes of a function of RakutenPayOrderAPI 2.0: those that most functions share, and its own.
    ///
    /// - Parameters:
    ///   - function: The function's name in its codes, for example `CONFIRM_ORDER`.
    ///   - errors: The meanings of the function's own errors, by number.
    static func order2(_ function: String, _ errors: [String: CodeMeaning] = [:]) -> ServiceVocabulary {
        let shared: [String: CodeMeaning] = [
            "009": CodeMeaning(
                "a required field is missing",
                advice: "Give the field that RMS's message names.",
                kind: .invalidRequest
            ),
            "010": CodeMeaning(
                "a field has no value",
                advice: "Give it a value or omit it.",
                kind: .invalidRequest
            ),
            "011": CodeMeaning(
                "a field has the wrong format",
                advice: "Write days as 2026-01-31, carriers as codes like 1001 and ids as whole numbers.",
                kind: .invalidRequest
            ),
        ]
        let pairs = shared.merging(errors) { $1 }.map { ("ORDER_EXT_API_\(function)_ERROR_\($0)", $1) }
        var codes = Dictionary(uniqueKeysWithValues: pairs)
        codes["ES04-01"] = CodeMeaning(
            "RMS does not accept the key for this function",
            advice: "Check the key, its 90-day limit, and that the function is ticked in the console.",
            kind: .unauthorized
        )
        return ServiceVocabulary(codes: codes)
    }

    /// The same codes and those of another function whose messages the answer contains.
    func including(_ other: ServiceVocabulary) -> ServiceVocabulary {
        ServiceVocabulary(codes: codes.merging(other.codes) { own, _ in own })
    }
}

extension CodeMeaning {
    /// The meaning of a code that public sources name without saying what it means.
    static func unexplained(advice: String) -> CodeMeaning {
        CodeMeaning("RMS refused the change for a reason that is not publicly known", advice: advice)
    }
}

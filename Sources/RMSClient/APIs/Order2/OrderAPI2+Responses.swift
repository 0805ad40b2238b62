extension OrderAPI2 {
    /// The answer to a write over one order: its messages.
    public struct WriteResponse: DefaultedModel, Hashable {
        /// `MessageModelList`: the messages from RMS, which also come on success.
        public var messages: [Message]?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.records("MessageModelList", &messages)
        }
    }

    /// The answer to a write over several orders: a message for each of them. It is not a failure as a whole if RMS
    /// refuses some of them: see ``results``.
    public struct BatchWriteResponse: DefaultedModel, Hashable, BatchResponse {
        /// `MessageModelList`: the messages from RMS, one for each order.
        public var messages: [Message]?

        /// The result of each order, in the order of the messages.
        public var results: [OrderResult] { (messages ?? []).orderResults }
        /// The number of orders that RMS reports on.
        public var recordCount: Int { results.count }
        /// The number of orders that RMS refused.
        public var refusedCount: Int { results.refusedCount }

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.records("MessageModelList", &messages)
        }
    }

    /// What RMS reports about one order of a call over several.
    public struct OrderResult: Sendable, Hashable {
        /// The order's number.
        public let orderNumber: String
        /// Why RMS refused the change of this order; `nil` if it accepted it.
        public internal(set) var failure: ServiceFailure?
    }

    /// What RMS reports about one shipping row.
    public struct RowResult: Sendable, Hashable {
        /// The row's number, counted from 1 over all rows of all baskets, as they were sent.
        public private(set) var number: Int
        /// The row's id; of an added row, the new one, with which it can be changed.
        public let shippingDetailID: Int?
        /// The code, for example `ORDER_EXT_API_UPDATE_ORDERSHIPPING_INFO_101`: 101 the row was added, 102 updated, 103
        /// deleted; `nil` for a row that was not sent, because the order already is as it asks.
        public let code: String?
        /// Why RMS refused the row; `nil` if it accepted it.
        public let failure: ServiceFailure?

        init(_ message: Message, at number: Int) {
            self.number = number
            shippingDetailID = message.shippingDetailID
            code = message.code?.word
            failure = message.isError ? message.failure : nil
        }

        /// A row that was not sent.
        init(existing shippingDetailID: Int, at number: Int) {
            self.number = number
            self.shippingDetailID = shippingDetailID
            code = nil
            failure = nil
        }

        /// The same result with another number.
        func numbered(_ number: Int) -> Self {
            var result = self
            result.number = number
            return result
        }
    }

    /// A write over one order, which fails as a whole.
    protocol OrderWrite: RMSOperation where Response == WriteResponse {}

    /// A write over several orders, each with its own result.
    protocol BatchWrite: RMSOperation where Response == BatchWriteResponse {}
}

extension OrderAPI2.OrderWrite {
    /// The first error message, whatever order it names. An answer without any message reports nothing.
    public static func failure(in response: OrderAPI2.WriteResponse) throws -> ServiceFailure? {
        try response.messages.required().firstError
    }
}

extension OrderAPI2.BatchWrite {
    /// The first error message that names no order. An answer without any message reports nothing.
    public static func failure(in response: OrderAPI2.BatchWriteResponse) throws -> ServiceFailure? {
        try response.messages.required().refusal
    }
}

extension [OrderAPI2.OrderResult] {
    var refusedCount: Int { count { $0.failure != nil } }

    /// A result for each of the orders that were sent, in their order. An order that the answer does not name counts as
    /// refused, because reading it back is safer than assuming success.
    func outcomes(of orderNumbers: [String]) -> [OrderAPI2.OrderResult] {
        let found = Dictionary(map { ($0.orderNumber, $0) }, uniquingKeysWith: { first, _ in first })
        return orderNumbers.map { found[$0] ?? OrderAPI2.OrderResult(orderNumber: $0, failure: .unreported) }
    }
}

extension ServiceFailure {
    /// The answer does not name the order. The code is our own.
    package static let unreported = ServiceFailure(code: "UNREPORTED")
}

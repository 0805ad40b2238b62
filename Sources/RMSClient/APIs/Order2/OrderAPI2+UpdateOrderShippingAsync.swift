extension RMSFunction {
    /// updateOrderShippingAsync of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is
    /// our choice.
    public static let rpayOrderUpdateOrderShippingAsync = RMSFunction(
        "rpay.order.updateOrderShippingAsync",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderShippingAsync",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderShippingAsync`: adds, changes and deletes the shipping rows of up to 100 orders. RMS accepts the
    /// call at once and carries it out later: ``GetResultUpdateOrderShippingAsync`` returns the outcome.
    ///
    /// RMS checks the format of every row first; if one is malformed, the answer names it, has no
    /// ``Response/requestID``, and nothing was accepted. Repeating an addition adds the row again: see ``ShippingRow``.
    /// Source: <doc:WireOrder2>.
    public struct UpdateOrderShippingAsync: RMSOperation {
        public static let function = RMSFunction.rpayOrderUpdateOrderShippingAsync

        /// The maximum number of orders per call.
        public static let maximumOrders = WriteRules.maximumOrders

        /// `OrderShippingModelList`: 1 to 100 orders, each only once.
        public var orders: [OrderShipping]

        /// Changes the shipping rows of orders.
        public init(_ orders: [OrderShipping]) {
            self.orders = orders
        }

        public init(blank: WireBlank) {
            orders = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("OrderShippingModelList", &orders)
        }

        /// Reports a wrong number of orders, an order that is named twice, and rows outside the documented limits.
        public func problems() -> [FieldProblem] {
            let path = "OrderShippingModelList"
            var problems = WriteRules.count(orders.count, "orders", at: path)
            var first: [String: Int] = [:]
            for (index, order) in orders.enumerated() {
                problems += order.problems(at: "\(path)[\(index)].")
                guard let earlier = first[order.orderNumber] else {
                    first[order.orderNumber] = index
                    continue
                }
                let rule = "names the same order as \(path)[\(earlier)]: join their rows"
                problems.append(FieldProblem("\(path)[\(index)].orderNumber", rule))
            }
            return problems
        }

        /// The codes of `updateOrderShippingAsync`.
        public static var vocabulary: ServiceVocabulary { .order2("UPDATE_ORDERSHIPPING_ASYNC") }

        /// The first error message that names no order. An answer with neither an error nor a ticket reports nothing.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            let messages = try response.messages.required()
            if let refusal = messages.refusal { return refusal }
            if response.requestID == nil, response.refusedCount == 0 {
                throw DecodingProblem(path: "MessageModelList/requestId", problem: "is missing")
            }
            return nil
        }

        /// The answer of `updateOrderShippingAsync`: a ticket, or the orders whose rows are malformed.
        public struct Response: DefaultedModel, Hashable, BatchResponse {
            /// `MessageModelList`: the messages from RMS.
            public var messages: [Message]?

            /// `requestId`: the ticket, valid for 30 days; `nil` if RMS accepted nothing because of malformed rows.
            public var requestID: String? { (messages ?? []).lazy.compactMap { $0.requestID?.word }.first }
            /// The orders whose rows RMS refused as malformed. If there are any, it did not accept the others either.
            public var results: [OrderResult] { (messages ?? []).orderResults }
            /// The number of orders that RMS reports on: 0 if it accepted the call.
            public var recordCount: Int { results.count }
            /// The number of orders that RMS refused.
            public var refusedCount: Int { results.refusedCount }

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records("MessageModelList", &messages)
            }
        }
    }
}

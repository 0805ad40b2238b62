extension RMSFunction {
    /// updateOrderShipping of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderShipping = RMSFunction(
        "rpay.order.updateOrderShipping",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderShipping",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderShipping`: adds, changes and deletes the shipping rows of one order, which reports it as shipped.
    ///
    /// Every row has its own result: see ``Response/results``. RMS refuses all rows if one is malformed. Repeating an
    /// addition adds the row again: see ``ShippingRow``. For many orders, ``UpdateOrderShippingAsync`` takes 100 per
    /// call. Source: <doc:WireOrder2>.
    public struct UpdateOrderShipping: RMSOperation {
        public static let function = RMSFunction.rpayOrderUpdateOrderShipping

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `BasketidModelList`: the baskets, each with the rows to add, change or delete.
        public var baskets: [ShippingBasket]

        /// Changes the shipping rows of an order.
        public init(orderNumber: String, baskets: [ShippingBasket]) {
            self.orderNumber = orderNumber
            self.baskets = baskets
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "", baskets: [])
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.repeated("BasketidModelList", &baskets)
        }

        /// Reports a malformed order number, too many rows, and rows outside the documented limits.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumber(orderNumber) + WriteRules.baskets(baskets, at: "BasketidModelList")
        }

        /// The codes of `updateOrderShipping`.
        public static var vocabulary: ServiceVocabulary {
            .order2(
                "UPDATE_ORDERSHIPPING",
                [
                    "101": .unexplained(advice: "Read the order back: check its progress, baskets and shipping rows."),
                    "102": CodeMeaning(
                        "the order is already canceled, so its shipping can't be reported",
                        advice: "Leave it, and stop the parcel if it is on its way."
                    ),
                ]
            )
        }

        /// The first error message that names no row. An answer without any message reports nothing.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            try response.messages.required().refusalOfOrder
        }

        /// The answer of `updateOrderShipping`: a message for each row. It is not a failure as a whole if RMS refuses
        /// some of them.
        public struct Response: DefaultedModel, Hashable, BatchResponse {
            /// `MessageModelList`: the messages from RMS, one for each row.
            public var messages: [Message]?

            /// The result of each row, in the order of the messages.
            public var results: [RowResult] { (messages ?? []).rowResults }
            /// The number of rows that RMS reports on.
            public var recordCount: Int { results.count }
            /// The number of rows that RMS refused.
            public var refusedCount: Int { results.count { $0.failure != nil } }

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records("MessageModelList", &messages)
            }
        }
    }
}

extension RMSFunction {
    /// confirmOrder of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our choice.
    public static let rpayOrderConfirmOrder = RMSFunction(
        "rpay.order.confirmOrder",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/confirmOrder",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `confirmOrder`: confirms up to 100 orders that await confirmation (`orderProgress` 100).
    ///
    /// Every order has its own result: see ``BatchWriteResponse/results``. A shop has to confirm an order within 14
    /// days. To confirm an order again is refused with ERROR_103, which therefore also means that it is done. Source:
    /// <doc:WireOrder2>.
    public struct ConfirmOrder: BatchWrite {
        public typealias Response = BatchWriteResponse

        public static let function = RMSFunction.rpayOrderConfirmOrder

        /// The maximum number of orders per call.
        public static let maximumOrders = WriteRules.maximumOrders

        /// `orderNumberList`: the numbers of 1 to 100 orders.
        public var orderNumbers: [String]

        /// Confirms orders.
        public init(_ orderNumbers: [String]) {
            self.orderNumbers = orderNumbers
        }

        public init(blank: WireBlank) {
            orderNumbers = []
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumberList", &orderNumbers)
        }

        /// Reports a wrong number of orders and malformed order numbers.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumbers(orderNumbers)
        }

        /// The codes of `confirmOrder`.
        public static var vocabulary: ServiceVocabulary {
            .order2(
                "CONFIRM_ORDER",
                [
                    "102": CodeMeaning(
                        "the order is already canceled",
                        advice: "Leave it: a canceled order can't be confirmed."
                    ),
                    "103": CodeMeaning(
                        "the order no longer awaits confirmation",
                        advice: "Treat it as confirmed; read the order to see its progress."
                    ),
                    "105": CodeMeaning(
                        "the order's postage or another amount is not set yet",
                        advice: "Set the amounts that getOrder shows as -9999, then confirm the order."
                    ),
                ]
            )
        }
    }
}

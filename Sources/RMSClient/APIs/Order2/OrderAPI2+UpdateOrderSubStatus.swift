extension RMSFunction {
    /// updateOrderSubStatus of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderSubStatus = RMSFunction(
        "rpay.order.updateOrderSubStatus",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderSubStatus",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderSubStatus`: gives up to 100 orders a sub-status, or removes it from them.
    ///
    /// Every order has its own result: see ``BatchWriteResponse/results``. ``GetSubStatusList`` returns the ids; each
    /// belongs to one progress. Source: <doc:WireOrder2>.
    public struct UpdateOrderSubStatus: BatchWrite {
        public typealias Response = BatchWriteResponse

        public static let function = RMSFunction.rpayOrderUpdateOrderSubStatus

        /// The maximum number of orders per call.
        public static let maximumOrders = WriteRules.maximumOrders

        /// `subStatusId`: the sub-status to give to the orders, or `.clear`, which removes theirs.
        public var subStatus: SubStatusAssignment
        /// `orderNumberList`: the numbers of 1 to 100 orders.
        public var orderNumbers: [String]

        /// Changes the sub-status of orders.
        public init(_ subStatus: SubStatusAssignment, of orderNumbers: [String]) {
            self.subStatus = subStatus
            self.orderNumbers = orderNumbers
        }

        public init(blank: WireBlank) {
            self.init(.clear, of: [])
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("subStatusId", &subStatus)
            try visitor.repeated("orderNumberList", &orderNumbers)
        }

        /// Reports a wrong number of orders and malformed order numbers.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumbers(orderNumbers)
        }

        /// The codes of `updateOrderSubStatus`.
        public static var vocabulary: ServiceVocabulary {
            .order2(
                "UPDATE_ORDERSUBSTATUS",
                [
                    "101": CodeMeaning(
                        "the order is already canceled",
                        advice: "Leave it: the sub-status of a canceled order can't be changed."
                    ),
                    "102": CodeMeaning(
                        "this order can't be given this sub-status",
                        advice: "Check the order number, and that getSubStatusList has the id for the order's progress."
                    ),
                ]
            )
        }
    }
}

extension RMSFunction {
    /// order.decisionPoint: approves the use of points.
    public static let orderDecisionPoint = RMSFunction(
        "order.decisionPoint",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "decisionPoint", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.decisionPoint`: approves the use of points (ポイント承認). RMS takes the call at once (`OrderAPI1.Receipt`),
    /// and tells its outcome by `order.getResult`. A receipt with W00-000 names the orders that were refused.
    public struct DecisionPoint: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderDecisionPoint

        /// `orderNumber`, 受注番号: which orders.
        public var orderNumbers: [String]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Makes the call.
        public init(orderNumbers: [String], requestID: Int) {
            self.orderNumbers = orderNumbers
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            orderNumbers = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumber", &orderNumbers)
            try visitor.field("requestId", &requestID)
        }

        /// Nothing to do, or no ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(orderNumbers.count, at: "orderNumber") + Rules.ticket(requestID)
        }
    }
}

extension RMSFunction {
    /// order.changeStatus: moves orders to a status.
    public static let orderChangeStatus = RMSFunction(
        "order.changeStatus",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "changeStatus", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: "updateOrderSubStatus (RakutenPayOrderAPI 2.0)"
    )
}

extension OrderAPI1 {
    /// `order.changeStatus`: moves orders to a status. RMS accepts the call at once (`OrderAPI1.Receipt`) and reports
    /// its outcome through `order.getResult`. A receipt with W00-000 lists the refused orders.
    public struct ChangeStatus: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderChangeStatus

        /// `orderStatusModel`: the orders to move, with their new status.
        public var changes: [StatusChange]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
        public init(changes: [StatusChange], requestID: Int) {
            self.changes = changes
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            changes = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderStatusModel", &changes)
            try visitor.field("requestId", &requestID)
        }

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(changes.count, at: "orderStatusModel") + Rules.ticket(requestID)
        }
    }

    /// Orders to move to a status (`orderStatusModel`).
    public struct StatusChange: WireModel, Hashable {
        /// `orderNumber`, 受注番号: the order numbers.
        public var orderNumbers: [String] = []
        /// `statusName`, 受注ステータス名: the name of the new status.
        public var statusName: Status?

        /// Creates the move of orders to a status.
        public init(orderNumbers: [String], status: Status) {
            self.orderNumbers = orderNumbers
            statusName = status
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumber", &orderNumbers)
            try visitor.field("statusName", &statusName)
        }
    }
}

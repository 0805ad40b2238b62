extension RMSFunction {
    /// order.cancelOrder: cancels orders.
    public static let orderCancelOrder = RMSFunction(
        "order.cancelOrder",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "cancelOrder", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: "cancelOrder (RakutenPayOrderAPI 2.0)"
    )
}

extension OrderAPI1 {
    /// `order.cancelOrder`: cancels orders. RMS accepts the call at once (`OrderAPI1.Receipt`) and reports its outcome
    /// through `order.getResult`. A receipt with W00-000 lists the refused orders.
    public struct CancelOrder: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderCancelOrder

        /// `cancelModelList`: the orders to cancel, each with its reason.
        public var cancellations: [Cancellation]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
        public init(cancellations: [Cancellation], requestID: Int) {
            self.cancellations = cancellations
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            cancellations = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("cancelModelList", &cancellations)
            try visitor.field("requestId", &requestID)
        }

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(cancellations.count, at: "cancelModelList") + Rules.ticket(requestID)
        }
    }

    /// An order to cancel (`cancelModel`).
    public struct Cancellation: WireModel, Hashable {
        /// `orderNumber`, 受注番号: the order number.
        public var orderNumber: String?
        /// `reasonId`, キャンセル理由: the reason, 1 to 11.
        public var reasonID: CancelReason?
        /// `restoreInventoryFlag`, 在庫連動オプション: 0 follows the item's setting, 1 always restores the stock, 2 leaves it.
        public var restoreInventoryFlag: StockRestoring?

        /// Creates the cancellation of an order.
        public init(orderNumber: String, reason: CancelReason, restoring: StockRestoring = .asItemIsSet) {
            self.orderNumber = orderNumber
            reasonID = reason
            restoreInventoryFlag = restoring
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("reasonId", &reasonID)
            try visitor.field("restoreInventoryFlag", &restoreInventoryFlag)
        }
    }
}

extension RMSFunction {
    /// order.updateOrder: rewrites orders.
    public static let orderUpdateOrder = RMSFunction(
        "order.updateOrder",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "updateOrder", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: "updateOrderShipping and others (RakutenPayOrderAPI 2.0)"
    )
}

extension OrderAPI1 {
    /// `order.updateOrder`: rewrites orders.
    ///
    /// The complete order goes back, as `order.getOrder` gave it, not only what changes; packages, items and coupons
    /// can be removed (`deleteFlg`, `deleteItemFlg`, `deleteWrappingFlg`) but not added. RMS takes the call at once
    /// (`OrderAPI1.Receipt`), and tells its outcome by `order.getResult`. A receipt with W00-000 names the orders that
    /// were refused.
    public struct UpdateOrder: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderUpdateOrder

        /// `orderModel`: whole orders.
        public var orders: [Order]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Makes the call.
        public init(orders: [Order], requestID: Int) {
            self.orders = orders
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            orders = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderModel", &orders)
            try visitor.field("requestId", &requestID)
        }

        /// Nothing to do, or no ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(orders.count, at: "orderModel") + Rules.ticket(requestID)
        }
    }
}

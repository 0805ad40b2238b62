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
    /// Send the complete order as `order.getOrder` returned it, not only the changes. Packages, items and coupons can
    /// be removed (`deleteFlg`, `deleteItemFlg`, `deleteWrappingFlg`) but not added. RMS accepts the call at once
    /// (`OrderAPI1.Receipt`) and reports its outcome through `order.getResult`. A receipt with W00-000 lists the
    /// refused orders.
    public struct UpdateOrder: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderUpdateOrder

        /// `orderModel`: the complete orders.
        public var orders: [Order]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
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

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(orders.count, at: "orderModel") + Rules.ticket(requestID)
        }
    }
}

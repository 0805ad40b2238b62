extension RMSFunction {
    /// order.rBankAccountTransfer: asks the bank for a transfer.
    public static let orderRBankAccountTransfer = RMSFunction(
        "order.rBankAccountTransfer",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "rBankAccountTransfer", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.rBankAccountTransfer`: asks Rakuten Bank for the transfer: the order goes to 残高確認待ち. RMS takes the call
    /// at once (`OrderAPI1.Receipt`), and tells its outcome by `order.getResult`. A receipt with W00-000 names the
    /// orders that were refused.
    public struct RBankAccountTransfer: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderRBankAccountTransfer

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

extension OrderAPI1 {
    /// `order.decisionPoint`: approves the use of points (ポイント承認).
    public typealias DecisionPoint = OrdersByNumber<PointApproval>

    /// `order.rBankAccountTransfer`: asks Rakuten Bank for the transfer. The order moves to 残高確認待ち.
    public typealias RBankAccountTransfer = OrdersByNumber<BankTransfer>

    /// `order.changeRBankToUnprocessing`: resets the bank state to 未処理.
    public typealias ChangeRBankToUnprocessing = OrdersByNumber<BankReset>

    /// An asynchronous call that takes only order numbers. RMS accepts the call at once (``Receipt``) and reports its
    /// outcome through `order.getResult`. A receipt with W00-000 lists the refused orders.
    public struct OrdersByNumber<Action: NumberedAction>: Operation, TicketCall {
        public typealias Response = Receipt

        /// `orderNumber`, 受注番号: the order numbers.
        public var orderNumbers: [String]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
        public init(orderNumbers: [String], requestID: Int) {
            self.orderNumbers = orderNumbers
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            orderNumbers = []
            requestID = 0
        }

        public static var function: RMSFunction { Action.function }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumber", &orderNumbers)
            try visitor.field("requestId", &requestID)
        }

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(orderNumbers.count, at: "orderNumber") + Rules.ticket(requestID)
        }
    }

    /// The action of an ``OrdersByNumber`` call.
    public protocol NumberedAction: Sendable {
        /// The function to call.
        static var function: RMSFunction { get }
    }

    /// The action of `order.decisionPoint`.
    public enum PointApproval: NumberedAction {
        public static let function = RMSFunction.orderDecisionPoint
    }

    /// The action of `order.rBankAccountTransfer`.
    public enum BankTransfer: NumberedAction {
        public static let function = RMSFunction.orderRBankAccountTransfer
    }

    /// The action of `order.changeRBankToUnprocessing`.
    public enum BankReset: NumberedAction {
        public static let function = RMSFunction.orderChangeRBankToUnprocessing
    }
}

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

    /// order.changeRBankToUnprocessing: resets the bank state.
    public static let orderChangeRBankToUnprocessing = RMSFunction(
        "order.changeRBankToUnprocessing",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "changeRBankToUnprocessing", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: nil
    )
}

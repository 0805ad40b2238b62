extension RMSFunction {
    /// cancelOrder of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our choice.
    public static let rpayOrderCancelOrder = RMSFunction(
        "rpay.order.cancelOrder",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/cancelOrder",
        wire: .json,
        access: .write
    )

    /// cancelOrderAfterShipping of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name
    /// is our choice.
    public static let rpayOrderCancelOrderAfterShipping = RMSFunction(
        "rpay.order.cancelOrderAfterShipping",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/cancelOrderAfterShipping",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `cancelOrder`: applies to cancel an order that is not shipped yet (`orderProgress` 100, 200 or 300) and has no
    /// shipping date. An order with a later progress needs ``CancelOrderAfterShipping``; a shipping date must be erased
    /// first.
    public typealias CancelOrder = Cancel<BeforeShipping>

    /// `cancelOrderAfterShipping`: cancels an order that is shipped (`orderProgress` 500, 600, 700 or 800): the
    /// application and its confirmation in one call. An order that is not shipped needs ``CancelOrder``.
    public typealias CancelOrderAfterShipping = Cancel<AfterShipping>

    /// When an order is canceled, which decides the function.
    public protocol CancelStage: Sendable {
        /// The function that cancels at this stage.
        static var function: RMSFunction { get }
    }

    /// Before the order is shipped.
    public enum BeforeShipping: CancelStage {
        public static let function = RMSFunction.rpayOrderCancelOrder
    }

    /// After the order is shipped.
    public enum AfterShipping: CancelStage {
        public static let function = RMSFunction.rpayOrderCancelOrderAfterShipping
    }

    /// Cancels an order: ``CancelOrder`` or ``CancelOrderAfterShipping``.
    ///
    /// A repeated cancellation is refused with an error. Source: <doc:WireOrder2>.
    public struct Cancel<Stage: CancelStage>: OrderWrite {
        public typealias Response = WriteResponse

        public static var function: RMSFunction { Stage.function }

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `inventoryRestoreType`: whether the stock of the items is restored.
        public var inventoryRestore: StockRestoring
        /// `changeReasonDetailApply`: why the order is canceled.
        public var reason: CancelReason

        /// Cancels an order; by default, the setting of each item decides whether its stock is restored.
        public init(orderNumber: String, reason: CancelReason, inventoryRestore: StockRestoring = .asItemIsSet) {
            self.orderNumber = orderNumber
            self.inventoryRestore = inventoryRestore
            self.reason = reason
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "", reason: CancelReason(rawValue: 0))
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("inventoryRestoreType", &inventoryRestore)
            try visitor.field("changeReasonDetailApply", &reason)
        }

        /// Reports a malformed order number and a reason that does not exist.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumber(orderNumber) + WriteRules.reason(reason, at: "changeReasonDetailApply")
        }

        /// The codes of `cancelOrder`. Of its own errors, and of those after shipping, none is publicly known.
        public static var vocabulary: ServiceVocabulary { .order2("CANCEL_ORDER") }
    }
}

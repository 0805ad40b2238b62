extension RMSFunction {
    /// order.doUnEnclosure: undoes bundles.
    public static let orderDoUnEnclosure = RMSFunction(
        "order.doUnEnclosure",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "doUnEnclosure", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.doUnEnclosure`: undoes bundles. RMS accepts the call at once (`OrderAPI1.Receipt`) and reports its
    /// outcome through `order.getResult`. A receipt with W00-000 lists the refused orders.
    public struct DoUnEnclosure: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderDoUnEnclosure

        /// `nominateUnEnclosureModel`: the orders of the bundles.
        public var bundles: [UnEnclosure]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
        public init(bundles: [UnEnclosure], requestID: Int) {
            self.bundles = bundles
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            bundles = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("nominateUnEnclosureModel", &bundles)
            try visitor.field("requestId", &requestID)
        }

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(bundles.count, at: "nominateUnEnclosureModel") + Rules.ticket(requestID)
        }
    }

    /// Bundles to undo (`nominateUnEnclosureModel`).
    public struct UnEnclosure: WireModel, Hashable {
        /// `orderNumber`, 受注番号: the order numbers.
        public var orderNumbers: [String] = []

        /// Creates a request to remove orders from their bundles.
        public init(orderNumbers: [String]) {
            self.orderNumbers = orderNumbers
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumber", &orderNumbers)
        }
    }
}

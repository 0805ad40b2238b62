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
    /// `order.doUnEnclosure`: undoes bundles. RMS takes the call at once (`OrderAPI1.Receipt`), and tells its outcome
    /// by `order.getResult`. A receipt with W00-000 names the orders that were refused.
    public struct DoUnEnclosure: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderDoUnEnclosure

        /// `nominateUnEnclosureModel`: the orders of the bundles.
        public var bundles: [UnEnclosure]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Makes the call.
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

        /// Nothing to do, or no ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(bundles.count, at: "nominateUnEnclosureModel") + Rules.ticket(requestID)
        }
    }

    /// Bundles to be undone (`nominateUnEnclosureModel`).
    public struct UnEnclosure: WireModel, Hashable {
        /// `orderNumber`, 受注番号.
        public var orderNumbers: [String] = []

        /// Takes orders out of their bundles.
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

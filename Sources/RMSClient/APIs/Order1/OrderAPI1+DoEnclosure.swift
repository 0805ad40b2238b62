extension RMSFunction {
    /// order.doEnclosure: bundles orders under a parent.
    public static let orderDoEnclosure = RMSFunction(
        "order.doEnclosure",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "doEnclosure", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.doEnclosure`: bundles orders under a parent. RMS accepts the call at once (`OrderAPI1.Receipt`) and
    /// reports its outcome through `order.getResult`. A receipt with W00-000 lists the refused orders.
    public struct DoEnclosure: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderDoEnclosure

        /// `nominateEnclosureModel`: the bundles.
        public var bundles: [Enclosure]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
        public init(bundles: [Enclosure], requestID: Int) {
            self.bundles = bundles
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            bundles = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("nominateEnclosureModel", &bundles)
            try visitor.field("requestId", &requestID)
        }

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(bundles.count, at: "nominateEnclosureModel") + Rules.ticket(requestID)
        }
    }

    /// Orders to bundle under a parent (`nominateEnclosureModel`).
    public struct Enclosure: WireModel, Hashable {
        /// `childOrderNumberList`: the order numbers of the children.
        public var childOrderNumbers: [String] = []
        /// `parentOrderNumber`: the order number of the parent.
        public var parentOrderNumber: String?

        /// Creates a bundle of children under a parent.
        public init(parent: String, children: [String]) {
            parentOrderNumber = parent
            childOrderNumbers = children
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("childOrderNumberList", &childOrderNumbers)
            try visitor.field("parentOrderNumber", &parentOrderNumber)
        }
    }
}

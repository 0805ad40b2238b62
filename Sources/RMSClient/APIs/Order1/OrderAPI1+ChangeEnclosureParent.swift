extension RMSFunction {
    /// order.changeEnclosureParent: makes another order the parent of a bundle.
    public static let orderChangeEnclosureParent = RMSFunction(
        "order.changeEnclosureParent",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "changeEnclosureParent", dialect: .order, argument: "arg1")),
        access: .write,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.changeEnclosureParent`: makes another order the parent of a bundle. RMS accepts the call at once
    /// (`OrderAPI1.Receipt`) and reports its outcome through `order.getResult`. A receipt with W00-000 lists the
    /// refused orders.
    public struct ChangeEnclosureParent: Operation {
        public typealias Response = Receipt

        public static let function = RMSFunction.orderChangeEnclosureParent

        /// `changeEnclosureParentModel`: the old and new parents.
        public var changes: [EnclosureParentChange]
        /// `requestId`, リクエストID: a ticket of `order.getRequestId`, good for one call.
        public var requestID: Int

        /// Creates the call.
        public init(changes: [EnclosureParentChange], requestID: Int) {
            self.changes = changes
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            changes = []
            requestID = 0
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("changeEnclosureParentModel", &changes)
            try visitor.field("requestId", &requestID)
        }

        /// Reports an empty list or a missing ticket.
        public func problems() -> [FieldProblem] {
            Rules.list(changes.count, at: "changeEnclosureParentModel") + Rules.ticket(requestID)
        }
    }

    /// A change of the parent of a bundle (`changeEnclosureParentModel`).
    public struct EnclosureParentChange: WireModel, Hashable {
        /// `newParent`: the order number of the new parent.
        public var newParent: String?
        /// `nowParent`: the order number of the current parent.
        public var nowParent: String?

        /// Creates a change that makes a child the parent of its bundle.
        public init(from nowParent: String, to newParent: String) {
            self.nowParent = nowParent
            self.newParent = newParent
        }

        public init(blank: WireBlank) {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("newParent", &newParent)
            try visitor.field("nowParent", &nowParent)
        }
    }
}

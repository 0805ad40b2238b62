public import struct Foundation.Date

extension RMSFunction {
    /// order.getEnclosureList: orders that could be bundled.
    public static let orderGetEnclosureList = RMSFunction(
        "order.getEnclosureList",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "getEnclosureList", dialect: .order, argument: "arg1")),
        access: .read,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.getEnclosureList`: groups of orders that could be shipped together.
    public struct GetEnclosureList: Operation {
        public static let function = RMSFunction.orderGetEnclosureList

        /// `orderNumber`: only groups with this order.
        public var orderNumber: String?
        /// `requestId`: a ticket, which is not needed.
        public var requestID: Int?

        /// Creates the call.
        public init(orderNumber: String? = nil, requestID: Int? = nil) {
            self.orderNumber = orderNumber
            self.requestID = requestID
        }

        public init(blank: WireBlank) {}

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("requestId", &requestID)
        }

        /// The answer of `order.getEnclosureList`.
        public struct Response: DefaultedModel, Hashable {
            /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
            public var errorCode: String?
            /// `message`, メッセージ: the Japanese text for `errorCode`.
            public var message: String?
            /// `unitError`, 個別エラー: one error for each refused order.
            public var unitErrors: [UnitError] = []
            /// `enclosureGroupModelList`: the groups.
            public var groups: [EnclosureGroup] = []

            public init() {}

            /// Names the members, in the order of the schema.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("errorCode", &errorCode)
                try visitor.field("message", &message)
                try visitor.repeated("unitError", &unitErrors)
                try visitor.repeated("enclosureGroupModelList", &groups)
            }
        }
    }

    /// Orders that could be shipped together (`enclosureGroupModel`).
    public struct EnclosureGroup: DefaultedModel, Hashable {
        /// `enclosureModel`: the suggested parent.
        public var parent: Order?
        /// `nominateOrderModelList`: the candidates.
        public var candidates: [Order] = []

        public init() {}

        /// Names the members, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.record("enclosureModel", &parent)
            try visitor.repeated("nominateOrderModelList", &candidates)
        }
    }
}

extension OrderAPI1.GetEnclosureList {
    /// A read of all orders that could be bundled, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self() }
}

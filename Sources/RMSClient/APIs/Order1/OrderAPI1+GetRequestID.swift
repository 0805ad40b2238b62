public import struct Foundation.Date

extension RMSFunction {
    /// order.getRequestId: a ticket for an asynchronous call.
    public static let orderGetRequestID = RMSFunction(
        "order.getRequestId",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "getRequestId", dialect: .order, argument: nil)),
        access: .read,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.getRequestId`: a ticket for exactly one asynchronous call.
    public struct GetRequestID: Operation {
        public static let function = RMSFunction.orderGetRequestID

        /// Creates the call.
        public init() {}

        public init(blank: WireBlank) {}

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}

        /// The answer of `order.getRequestId`.
        public struct Response: DefaultedModel, Hashable {
            /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
            public var errorCode: String?
            /// `message`, メッセージ: the Japanese text for `errorCode`.
            public var message: String?
            /// `unitError`, 個別エラー: one error for each refused order.
            public var unitErrors: [UnitError] = []
            /// `requestId`, リクエストID: the ticket for exactly one asynchronous call.
            public var requestID: Int?

            public init() {}

            /// Names the members, in the order of the schema.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("errorCode", &errorCode)
                try visitor.field("message", &message)
                try visitor.repeated("unitError", &unitErrors)
                try visitor.field("requestId", &requestID)
            }
        }
    }
}

extension OrderAPI1.GetRequestID {
    /// A request for a ticket that is never used, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self() }
}

public import struct Foundation.Date

extension RMSFunction {
    /// order.getResult: the outcome of asynchronous calls.
    public static let orderGetResult = RMSFunction(
        "order.getResult",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "getResult", dialect: .order, argument: "arg1")),
        access: .read,
        lifecycle: .ended,
        successor: nil
    )
}

extension OrderAPI1 {
    /// `order.getResult`: the outcome of asynchronous calls, by their tickets.
    public struct GetResult: Operation {
        public static let function = RMSFunction.orderGetResult

        /// `requestId`: the tickets.
        public var requestIDs: [Int]

        /// Creates the call.
        public init(requestIDs: [Int]) {
            self.requestIDs = requestIDs
        }

        public init(blank: WireBlank) {
            requestIDs = []
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("requestId", &requestIDs)
        }

        /// Reports an empty list of tickets.
        public func problems() -> [FieldProblem] { Rules.list(requestIDs.count, at: "requestId") }

        /// The answer of `order.getResult`.
        public struct Response: DefaultedModel, Hashable {
            /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
            public var errorCode: String?
            /// `message`, メッセージ: the Japanese text for `errorCode`.
            public var message: String?
            /// `unitError`, 個別エラー: one error for each refused order.
            public var unitErrors: [UnitError] = []
            /// `asyncResultModel`, 非同期処理結果モデル: one result for each ticket.
            public var results: [AsyncResult] = []

            public init() {}

            /// Names the members, in the order of the schema.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("errorCode", &errorCode)
                try visitor.field("message", &message)
                try visitor.repeated("unitError", &unitErrors)
                try visitor.repeated("asyncResultModel", &results)
            }
        }
    }
}

extension OrderAPI1.GetResult.Response: BatchResponse {
    /// The number of orders that succeeded or were refused.
    public var recordCount: Int { results.reduce(0) { $0 + $1.complete.count } + refusedCount }
    /// The number of orders that were refused.
    public var refusedCount: Int { results.reduce(unitErrors.count) { $0 + $1.unitErrors.count } }
}

extension OrderAPI1.GetResult {
    /// A read of a ticket that was never issued, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? { Self(requestIDs: [1]) }
}

extension RMSFunction {
    /// order.getOrder: orders by number, or by a search.
    public static let orderGetOrder = RMSFunction(
        "order.getOrder",
        family: .order,
        method: .post,
        path: "/es/1.0/order/ws",
        wire: .soap(.init(operation: "getOrder", dialect: .order, argument: "arg1")),
        access: .read,
        lifecycle: .ended,
        successor: "getOrder (RakutenPayOrderAPI 2.0)"
    )
}

extension OrderAPI1 {
    /// `order.getOrder`: orders by number, or those that a search finds.
    ///
    /// No hit is the code E10-001, which is thrown; `rms.v1.order.orders(…)` makes an empty sequence of it. With
    /// numbers, a malformed one is a `unitError` beside the orders that are there.
    public struct GetOrder: Operation {
        public static let function = RMSFunction.orderGetOrder

        /// `isOrderNumberOnlyFlg`, 注文情報取得フラグ: true for the numbers only.
        public var isOrderNumberOnly: Bool?
        /// `orderNumber`, 受注番号: which orders.
        public var orderNumbers: [String]
        /// `orderSearchModel`: what to search for.
        public var search: SearchCondition?

        /// Asks for orders by number.
        public init(orderNumbers: [String]) {
            self.orderNumbers = orderNumbers
        }

        /// Asks for the orders that a search finds.
        public init(search: SearchCondition, isOrderNumberOnly: Bool? = nil) {
            orderNumbers = []
            self.search = search
            self.isOrderNumberOnly = isOrderNumberOnly
        }

        public init(blank: WireBlank) {
            orderNumbers = []
        }

        /// Names the parameters, in the order of the schema.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("isOrderNumberOnlyFlg", &isOrderNumberOnly)
            try visitor.repeated("orderNumber", &orderNumbers)
            try visitor.record("orderSearchModel", &search)
        }

        /// Neither numbers nor a search, and what a search can't do without.
        public func problems() -> [FieldProblem] {
            if let search { return Rules.search(search) }
            return orderNumbers.isEmpty ? [FieldProblem("orderNumber", "or orderSearchModel must be given")] : []
        }

        /// The answer of `order.getOrder`.
        public struct Response: DefaultedModel, Hashable {
            /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
            public var errorCode: String?
            /// `message`, メッセージ: Japanese text for errorCode.
            public var message: String?
            /// `unitError`, 個別エラー: One per rejected order.
            public var unitErrors: [UnitError] = []
            /// `orderModel`, 受注情報モデル.
            public var orders: [Order] = []

            public init() {}

            /// Names the members, in the order of the schema.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.field("errorCode", &errorCode)
                try visitor.field("message", &message)
                try visitor.repeated("unitError", &unitErrors)
                try visitor.repeated("orderModel", &orders)
            }
        }
    }
}

extension OrderAPI1.GetOrder.Response: BatchResponse {
    /// The orders, and the numbers for which there is none.
    public var recordCount: Int { orders.count + unitErrors.count }
    /// The numbers for which there is no order.
    public var refusedCount: Int { unitErrors.count }
}

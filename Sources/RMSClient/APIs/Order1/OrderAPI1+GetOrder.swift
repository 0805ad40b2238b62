public import struct Foundation.Date

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
    /// `order.getOrder`: orders by number, or those that match a search.
    ///
    /// If no order matches, the code E10-001 is thrown; `rms.v1.order.orders(…)` returns an empty sequence instead. A
    /// malformed number yields a `unitError` beside the orders that exist.
    public struct GetOrder: Operation {
        public static let function = RMSFunction.orderGetOrder

        /// `isOrderNumberOnlyFlg`, 注文情報取得フラグ: `true` for order numbers only.
        public var isOrderNumberOnly: Bool?
        /// `orderNumber`, 受注番号: the numbers of the orders.
        public var orderNumbers: [String]
        /// `orderSearchModel`: the search condition.
        public var search: SearchCondition?

        /// Creates a call for orders by number.
        public init(orderNumbers: [String]) {
            self.orderNumbers = orderNumbers
        }

        /// Creates a call for the orders that match a search.
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

        /// Reports a call without numbers and without a search, and an invalid search.
        public func problems() -> [FieldProblem] {
            if let search { return Rules.search(search) }
            return orderNumbers.isEmpty ? [FieldProblem("orderNumber", "or orderSearchModel must be given")] : []
        }

        /// The answer of `order.getOrder`.
        public struct Response: DefaultedModel, Hashable {
            /// `errorCode`, エラーコード: N00-000, W00-000 or Exx-xxx.
            public var errorCode: String?
            /// `message`, メッセージ: the Japanese text for `errorCode`.
            public var message: String?
            /// `unitError`, 個別エラー: one error for each refused order.
            public var unitErrors: [UnitError] = []
            /// `orderModel`, 受注情報モデル: the orders.
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
    /// How many orders were returned, plus how many numbers have no order.
    public var recordCount: Int { orders.count + unitErrors.count }
    /// How many numbers have no order.
    public var refusedCount: Int { unitErrors.count }
}

extension OrderAPI1.GetOrder {
    /// A read of the numbers of the last minute's orders, which shows whether a key permits the function.
    public static func permissionProbe(at now: Date) -> Self? {
        var search = OrderAPI1.SearchCondition()
        search.dateType = .orderDate
        search.startDate = now.addingTimeInterval(-60)
        search.endDate = now
        return Self(search: search, isOrderNumberOnly: true)
    }
}

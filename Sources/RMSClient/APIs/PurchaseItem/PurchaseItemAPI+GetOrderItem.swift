extension RMSFunction {
    /// getOrderItem of PurchaseItemAPI 2.0. Its name in the console is not publicly known; this name is our choice.
    public static let purchaseItemGetOrderItem = RMSFunction(
        "purchaseItem.getOrderItem",
        family: .purchaseItem,
        method: .post,
        path: "/es/2.0/purchaseItem/getOrderItem",
        wire: .json,
        access: .read
    )
}

extension PurchaseItemAPI {
    /// `getOrderItem`: orders by number without the data of customers, at most 100 in a call and at most 730 days old.
    ///
    /// The orders have the members of ``OrderAPI2/GetOrder`` except those about persons, shipping rows, coupons and
    /// changes, which are nil. Of the orderer there is the prefecture, and of the payment method its code. An unknown
    /// number is not an error of the call: a message names it, and the answer has fewer orders than the call has
    /// numbers. Source: <doc:WireOrder2>.
    public struct GetOrderItem: OrderAPI2.OrderRead {
        /// The answer, which is that of `getOrder` without its version.
        public typealias Response = OrderAPI2.GetOrder.Response

        public static let function = RMSFunction.purchaseItemGetOrderItem

        /// `orderNumberList`, 注文番号リスト: the order numbers, 1 to 100, together at most 4,096 bytes.
        public var orderNumbers: [String]

        /// Creates a call for orders by number.
        public init(orderNumbers: [String]) {
            self.orderNumbers = orderNumbers
        }

        public init(blank: WireBlank) {
            self.init(orderNumbers: [])
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumberList", &orderNumbers)
        }

        /// Reports no numbers, too many of them, and numbers that are not valid order numbers.
        public func problems() -> [FieldProblem] { OrderAPI2.GetOrder.problems(of: orderNumbers) }

        /// The codes, which are those of `getOrder`.
        public static var vocabulary: ServiceVocabulary { .order2("GET_ORDER") }
    }
}

extension RMSFunction {
    /// updateOrderDelivery of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderDelivery = RMSFunction(
        "rpay.order.updateOrderDelivery",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderDelivery",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderDelivery`: changes the delivery method of an order.
    ///
    /// Source: <doc:WireOrder2>.
    public struct UpdateOrderDelivery: OrderWrite {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.rpayOrderUpdateOrderDelivery

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `deliveryName`: the shop's name for the delivery method, for example 宅配便.
        public var deliveryName: String

        /// Changes the delivery method of an order.
        public init(orderNumber: String, deliveryName: String) {
            self.orderNumber = orderNumber
            self.deliveryName = deliveryName
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "", deliveryName: "")
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("deliveryName", &deliveryName)
        }

        /// Reports a malformed order number and a missing delivery method.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumber(orderNumber)
                + (deliveryName.isEmpty ? [FieldProblem("deliveryName", "must be given")] : [])
        }

        /// The codes of `updateOrderDelivery`.
        public static var vocabulary: ServiceVocabulary {
            let unexplained = CodeMeaning.unexplained(
                advice: "Check the order's progress, and that the shop has a delivery method with exactly this name."
            )
            return .order2("UPDATE_ORDERDELIVERY", ["901": unexplained, "902": unexplained, "903": unexplained])
        }
    }
}

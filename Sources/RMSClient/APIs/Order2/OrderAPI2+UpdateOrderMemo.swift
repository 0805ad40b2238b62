extension RMSFunction {
    /// updateOrderMemo of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderMemo = RMSFunction(
        "rpay.order.updateOrderMemo",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderMemo",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderMemo`: changes the shop's notes on an order, its sub-status and its requested delivery.
    ///
    /// Only the fields that are set change. RMS refuses machine-dependent characters. Source: <doc:WireOrder2>.
    public struct UpdateOrderMemo: OrderWrite {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.rpayOrderUpdateOrderMemo

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `subStatusId`: the id of a sub-status of `getSubStatusList`. `nil` leaves it. How this call removes it is
        /// not publicly known: use ``UpdateOrderSubStatus``.
        public var subStatusID: Int?
        /// `deliveryClass`: the delivery class, 0 to 8; 0 is none. `nil` leaves it.
        public var deliveryClass: DeliveryClass?
        /// `deliveryDate`: the day on which the customer wants the delivery. `nil` leaves it. That `.clear` erases it
        /// here as in a shipping row is our reading.
        public var deliveryDate: DayAssignment?
        /// `shippingTerm`: the time at which the customer wants the delivery: 0 none, 1 morning, 2 afternoon, 9 other,
        /// or two hours from 7 to 24 (708, 2324). `nil` leaves it.
        public var shippingTerm: ShippingTerm?
        /// `memo`: the memo (ひとことメモ), at most 1,000 characters. `nil` leaves it, an empty text erases it.
        public var memo: String?
        /// `operator`: the person in charge (担当者), at most 6 characters. `nil` leaves it, an empty text erases it.
        public var operatorName: String?
        /// `mailPlugSentence`: the text to the customer in mails, at most 1,024 characters. `nil` leaves it, an empty
        /// text erases it.
        public var mailPlugSentence: String?

        /// Creates a change of an order that leaves every field; set those that are to change.
        public init(orderNumber: String) {
            self.orderNumber = orderNumber
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "")
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field("subStatusId", &subStatusID)
            try visitor.field("deliveryClass", &deliveryClass)
            try visitor.field(WireField("deliveryDate", format: .day), &deliveryDate)
            try visitor.field("shippingTerm", &shippingTerm)
            try visitor.field("memo", &memo)
            try visitor.field("operator", &operatorName)
            try visitor.field("mailPlugSentence", &mailPlugSentence)
        }

        /// Reports a malformed order number, a delivery class or time that does not exist, and texts that are too long.
        public func problems() -> [FieldProblem] {
            WriteRules.orderNumber(orderNumber)
                + FieldProblem.range(deliveryClass?.rawValue, 0...8, at: "deliveryClass")
                + WriteRules.shippingTerm(shippingTerm)
                + FieldProblem.length(memo, 1000, at: "memo")
                + FieldProblem.length(operatorName, 6, at: "operator")
                + FieldProblem.length(mailPlugSentence, 1024, at: "mailPlugSentence")
        }

        /// The codes of `updateOrderMemo`.
        public static var vocabulary: ServiceVocabulary {
            let unexplained = CodeMeaning.unexplained(
                advice: "Check the order's progress, the sub-status, and the delivery date and time."
            )
            return .order2("UPDATE_ORDERMEMO", ["107": unexplained, "108": unexplained, "109": unexplained])
        }
    }
}

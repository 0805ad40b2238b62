extension RMSFunction {
    /// updateOrderRemarks of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderRemarks = RMSFunction(
        "rpay.order.updateOrderRemarks",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderRemarks",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderRemarks`: changes the remarks of an order and whether it is a gift.
    ///
    /// RMS refuses machine-dependent characters. Source: <doc:WireOrder2>.
    public struct UpdateOrderRemarks: OrderWrite {
        public typealias Response = WriteResponse

        public static let function = RMSFunction.rpayOrderUpdateOrderRemarks

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `giftCheck`: whether the order is a gift. `nil` leaves it.
        public var isGift: Bool?
        /// `remarks`: the remarks (備考), at most 4,000 characters. `nil` leaves them, an empty text erases them. They
        /// also contain the customer's delivery wishes (`[配送日時指定:]`), which the new text replaces.
        public var remarks: String?

        /// Changes the remarks of an order, whether it is a gift, or both.
        public init(orderNumber: String, isGift: Bool? = nil, remarks: String? = nil) {
            self.orderNumber = orderNumber
            self.isGift = isGift
            self.remarks = remarks
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "")
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field(WireField("giftCheck", format: .zeroOne), &isGift)
            try visitor.field("remarks", &remarks)
        }

        /// Reports a malformed order number, a change without any field, and remarks that are too long.
        public func problems() -> [FieldProblem] {
            var problems = WriteRules.orderNumber(orderNumber)
            if isGift == nil, remarks == nil {
                problems.append(FieldProblem("giftCheck", "or remarks must be given"))
            }
            return problems + FieldProblem.length(remarks, 4000, at: "remarks")
        }

        /// The codes of `updateOrderRemarks`.
        public static var vocabulary: ServiceVocabulary { .order2("UPDATE_ORDERREMARKS") }
    }
}

extension RMSFunction {
    /// getPayment of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our choice.
    public static let rpayOrderGetPayment = RMSFunction(
        "rpay.order.getPayment",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/getPayment",
        wire: .json,
        access: .read
    )
}

extension OrderAPI2 {
    /// `getPayment`: the payments of one order.
    ///
    /// ```swift
    /// let answer = try await rms.send(OrderAPI2.GetPayment(orderNumber: "502763-20171027-00006701"))
    /// ```
    ///
    /// The members of its answer are known from client code only. Source: <doc:WireOrder2>.
    public struct GetPayment: RMSOperation {
        public static let function = RMSFunction.rpayOrderGetPayment

        /// `orderNumber`: the order's number.
        public var orderNumber: String
        /// `version`: which members the answer has. Always sent.
        public var version: Version

        /// Creates a call for the payments of an order.
        public init(orderNumber: String, version: Version = .latest) {
            self.orderNumber = orderNumber
            self.version = version
        }

        public init(blank: WireBlank) {
            self.init(orderNumber: "")
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.field(WireField("version", presence: .withDefault), &version)
        }

        /// Reports a malformed order number.
        public func problems() -> [FieldProblem] { WriteRules.orderNumber(orderNumber) }

        /// The codes that most functions share. That the function's part of them is `GET_PAYMENT` is our choice.
        public static var vocabulary: ServiceVocabulary { .order2("GET_PAYMENT") }

        /// The first error message. An answer without any message, not even one of success, reports nothing.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            try response.messages.required().firstError
        }

        /// Which members a payment has (`version`).
        public struct Version: RawRepresentable, Hashable, Sendable, WireScalar {
            public let rawValue: Int
            /// Accepts any number.
            public init(rawValue: Int) { self.rawValue = rawValue }
            /// 4: the only version that is publicly known.
            public static let v4 = Self(rawValue: 4)
            /// The latest version that the package knows: 4.
            public static let latest = v4
        }

        /// The answer of `getPayment`.
        public struct Response: DefaultedModel, Hashable {
            /// `MessageModelList`: the messages from RMS, which also come on success.
            public var messages: [Message]?
            /// `OrderModel`: the order and its payments.
            public var order: OrderPayments?

            public init() {}

            /// Names the members, in the order of the documentation.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records("MessageModelList", &messages)
                try visitor.record("OrderModel", &order)
            }
        }
    }
}

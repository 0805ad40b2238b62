extension RMSFunction {
    /// getOrder of RakutenPayOrderAPI 2.0. The name follows the console's pattern `rpay.order.*`; the console's own
    /// spelling is not publicly known.
    public static let rpayOrderGetOrder = RMSFunction(
        "rpay.order.getOrder",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/getOrder",
        wire: .json,
        access: .read,
        lifecycle: .alive
    )
}

extension OrderAPI2 {
    /// `getOrder`: orders by number, at most 100 in a call and at most 730 days old.
    ///
    /// ```swift
    /// let answer = try await rms.send(OrderAPI2.GetOrder(orderNumbers: ["502763-20171027-00006701"]))
    /// ```
    ///
    /// An unknown number is not an error of the call: the answer has fewer orders than the call has numbers. Source:
    /// <doc:WireOrder2>.
    public struct GetOrder: OrderRead {
        public static let function = RMSFunction.rpayOrderGetOrder

        /// The maximum number of orders in a call.
        public static let maximumNumbers = WriteRules.maximumOrders
        /// The maximum size of the numbers in a call, in bytes.
        private static let maximumSize = 4096

        /// `orderNumberList`, 注文番号リスト: the order numbers, 1 to 100, together at most 4,096 bytes.
        public var orderNumbers: [String]
        /// `version`, バージョン番号: which members the answer has. Always sent, because RMS refuses a call without it.
        public var version: Version

        /// Creates a call for orders by number.
        public init(orderNumbers: [String], version: Version = .latest) {
            self.orderNumbers = orderNumbers
            self.version = version
        }

        public init(blank: WireBlank) {
            self.init(orderNumbers: [])
        }

        /// Names the members, in the order of the documentation.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.repeated("orderNumberList", &orderNumbers)
            try visitor.field(WireField("version", presence: .withDefault), &version)
        }

        /// Reports no numbers, too many of them, and numbers that are not valid order numbers.
        public func problems() -> [FieldProblem] { Self.problems(of: orderNumbers) }

        /// What breaks the rules for the numbers of a call that reads orders.
        static func problems(of orderNumbers: [String]) -> [FieldProblem] {
            WriteRules.orderNumbers(orderNumbers)
                + FieldProblem.size(orderNumbers, Self.maximumSize, at: "orderNumberList")
        }

        /// The codes of `getOrder`.
        public static var vocabulary: ServiceVocabulary {
            .order2(
                "GET_ORDER",
                [
                    "009": CodeMeaning(
                        "a required field is missing",
                        advice: "Give orderNumberList and version.",
                        kind: .invalidRequest
                    ),
                    "011": CodeMeaning(
                        "a field has the wrong format",
                        advice:
                            "Write order numbers as 123456-20190131-00000001, and use a version that RMS still answers.",
                        kind: .invalidRequest
                    ),
                ]
            )
        }

        /// Which members an order has (`version`, バージョン番号). RMS refuses 1 and 2, and will retire others at
        /// dates that are not announced.
        public struct Version: RawRepresentable, Hashable, Sendable, WireScalar {
            public let rawValue: Int
            /// Accepts any number.
            public init(rawValue: Int) { self.rawValue = rawValue }
            /// 3 (消費税増税対応): adds the payment fee, tax rates and ``Order/taxSummaries``.
            public static let v3 = Self(rawValue: 3)
            /// 4 (共通の送料込みライン対応): adds ``Package/defaultDeliveryCompany`` and ``Item/isSingleItemShipping``.
            public static let v4 = Self(rawValue: 4)
            /// 5 (領収書、前払い期限版): adds ``Order/receiptIssueCount``, ``Order/receiptIssueHistory`` and
            /// ``Order/dueDates``.
            public static let v5 = Self(rawValue: 5)
            /// 6 (顧客・配送対応注意表示詳細対応): adds ``Order/cautionDetail`` and ``Response/version``.
            public static let v6 = Self(rawValue: 6)
            /// 7 (SKU対応): adds ``Item/skus``.
            public static let v7 = Self(rawValue: 7)
            /// 8 (配送品質向上制度対応): adds ``Order/isDeliveryCertified`` and ``Order/isOneDayOperation``, removes
            /// `goodsTax` and `isTaxRecalc`.
            public static let v8 = Self(rawValue: 8)
            /// 9 (置き配対応): adds ``Package/isDropOff`` and ``Package/dropOffLocation``.
            public static let v9 = Self(rawValue: 9)
            /// 10 (ソーシャルギフト対応): adds ``Order/isSocialGift`` and ``Package/socialGift``.
            public static let v10 = Self(rawValue: 10)
            /// The latest version that the package knows: 10.
            public static let latest = v10
        }

        /// The answer of `getOrder`.
        public struct Response: DefaultedModel, Hashable {
            /// `MessageModelList`, メッセージモデルリスト: the messages from RMS, which also come on success.
            public var messages: [Message]?
            /// `OrderModelList`, 受注情報モデルリスト: the orders that were found.
            public var orders: [Order]?
            /// `version`, バージョン番号: the version of the orders; since version 6.
            public var version: Version?

            public init() {}

            /// Names the members, in the order of the documentation.
            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records("MessageModelList", &messages)
                try visitor.records("OrderModelList", &orders)
                try visitor.field("version", &version)
            }
        }
    }
}

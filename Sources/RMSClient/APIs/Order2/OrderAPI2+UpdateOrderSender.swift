extension RMSFunction {
    /// updateOrderSender of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderUpdateOrderSender = RMSFunction(
        "rpay.order.updateOrderSender",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderSender",
        wire: .json,
        access: .write
    )

    /// updateOrderSenderAfterShipping of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this
    /// name is our choice.
    public static let rpayOrderUpdateOrderSenderAfterShipping = RMSFunction(
        "rpay.order.updateOrderSenderAfterShipping",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/updateOrderSenderAfterShipping",
        wire: .json,
        access: .write
    )
}

extension OrderAPI2 {
    /// `updateOrderSender`: changes the contents of an order that is not shipped yet (`orderProgress` 100, 200 or 300).
    /// An order with a later progress needs ``UpdateOrderSenderAfterShipping``.
    public typealias UpdateOrderSender = ContentsChange<ContentsBeforeShipping>

    /// `updateOrderSenderAfterShipping`: changes the contents of an order that is shipped (`orderProgress` 500, 600 or
    /// 700). An order that is not shipped needs ``UpdateOrderSender``. That it takes the same members is the reading of
    /// one client.
    public typealias UpdateOrderSenderAfterShipping = ContentsChange<ContentsAfterShipping>

    /// When the contents of an order are changed, which decides the function.
    public protocol ContentsStage: Sendable {
        /// The function that changes the contents at this stage.
        static var function: RMSFunction { get }
    }

    /// Before the order is shipped.
    public enum ContentsBeforeShipping: ContentsStage {
        public static let function = RMSFunction.rpayOrderUpdateOrderSender
    }

    /// After the order is shipped.
    public enum ContentsAfterShipping: ContentsStage {
        public static let function = RMSFunction.rpayOrderUpdateOrderSenderAfterShipping
    }

    /// Changes the contents of an order: ``UpdateOrderSender`` or ``UpdateOrderSenderAfterShipping``.
    ///
    /// ```swift
    /// var contents = try await OrderAPI2.OrderContents(of: rms.order.get(number))
    /// contents.packages[0].sender.city = "渋谷区"
    /// try await rms.order.update(OrderAPI2.UpdateOrderSender(contents))
    /// ```
    ///
    /// What is sent replaces what the order has: start from the order as RMS returns it. An equal second call changes
    /// nothing more. Source: <doc:WireOrder2>.
    public struct ContentsChange<Stage: ContentsStage>: OrderWrite {
        public typealias Response = WriteResponse

        public static var function: RMSFunction { Stage.function }

        /// The number of the order and what it is to contain.
        public var contents: OrderContents

        /// Replaces the contents of an order.
        public init(_ contents: OrderContents) {
            self.contents = contents
        }

        public init(blank: WireBlank) {
            contents = OrderContents(blank: blank)
        }

        /// Names the members of the contents.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try contents.visit(&visitor)
        }

        /// Reports what the contents lack, and values outside the documented limits.
        public func problems() -> [FieldProblem] { contents.problems() }

        /// The codes of `updateOrderSender`. The function's part of the codes after shipping is not publicly known; that
        /// it is the same is our choice.
        public static var vocabulary: ServiceVocabulary {
            let unexplained = CodeMeaning.unexplained(
                advice: "Give a reductionReason if the amount falls, and check the order's progress and payment method."
            )
            return .order2(
                "UPDATE_ORDERSENDER",
                [
                    "114": unexplained, "115": unexplained,
                    "136": CodeMeaning(
                        "a change to cash on delivery needs the fee",
                        advice: "Give each package a deliveryPrice.",
                        kind: .invalidRequest
                    ),
                    "139": CodeMeaning(
                        "an item with several SKUs needs the information on its SKU",
                        advice: "Give the SKU its skuInfo, as getOrder returns it.",
                        kind: .invalidRequest
                    ),
                ]
            )
        }
    }
}

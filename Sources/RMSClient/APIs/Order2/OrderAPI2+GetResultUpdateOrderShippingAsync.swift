public import struct Foundation.Date

extension RMSFunction {
    /// getResultUpdateOrderShippingAsync of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this
    /// name is our choice.
    public static let rpayOrderGetResultUpdateOrderShippingAsync = RMSFunction(
        "rpay.order.getResultUpdateOrderShippingAsync",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/getResultUpdateOrderShippingAsync",
        wire: .json,
        access: .read
    )
}

extension OrderAPI2 {
    /// `getResultUpdateOrderShippingAsync`: the outcome of an `updateOrderShippingAsync`.
    ///
    /// RMS keeps it for 30 days. A call that is still running, an unknown ticket and an expired one look alike: see
    /// ``Response/hasResult``. Source: <doc:WireOrder2>.
    public struct GetResultUpdateOrderShippingAsync: RMSOperation {
        public static let function = RMSFunction.rpayOrderGetResultUpdateOrderShippingAsync

        /// `requestId`: the ticket, `<uuid>_yyyyMMddHHmmss`.
        public var requestID: String

        /// Asks for the outcome of a call.
        public init(requestID: String) {
            self.requestID = requestID
        }

        public init(blank: WireBlank) {
            requestID = ""
        }

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("requestId", &requestID)
        }

        /// Reports a missing ticket.
        public func problems() -> [FieldProblem] {
            requestID.isEmpty ? [FieldProblem("requestId", "must be the ticket of updateOrderShippingAsync")] : []
        }

        /// The codes of the call, and those of `updateOrderShipping`, which are in the results.
        public static var vocabulary: ServiceVocabulary {
            ServiceVocabulary.order2("GET_RESULT_UPDATEORDERSHIPPING_ASYNC").including(UpdateOrderShipping.vocabulary)
        }

        /// The first error message that names no order. An answer without any message reports nothing.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            let entries = response.entries ?? []
            guard entries.contains(where: { $0.messages?.isEmpty == false }) else {
                throw DecodingProblem(path: "ResultShippingModelList", problem: "is missing or empty")
            }
            return entries.lazy.filter { $0.orderNumber?.word == nil }.compactMap { ($0.messages ?? []).refusal }.first
        }

        /// A read of a ticket that does not exist, which RMS answers like one that is still running: it shows whether a
        /// key permits the function.
        public static func permissionProbe(at now: Date) -> Self? {
            Self(requestID: "00000000-0000-0000-0000-000000000000_20200101000000")
        }

        /// The answer of the call: a result for each order, or a message that there is none.
        public struct Response: DefaultedModel, Hashable, BatchResponse {
            private static let noResult = "ORDER_EXT_API_GET_RESULT_UPDATEORDERSHIPPING_ASYNC_INFO_101"

            /// `ResultShippingModelList`: one entry for each order; a single one without an order number if there is no
            /// result.
            public var entries: [ShippingResult]?

            /// Whether RMS returned a result. If not, the call is still running, the ticket is unknown, or it is older
            /// than 30 days: RMS does not say which.
            public var hasResult: Bool {
                !(entries ?? []).contains { $0.messages?.contains { $0.code?.word == Self.noResult } == true }
            }

            /// The result of each order, in the order of the entries.
            public var results: [OrderResult] {
                (entries ?? []).compactMap { entry in
                    entry.orderNumber?.word.map { OrderResult(orderNumber: $0, failure: entry.failure) }
                }
            }

            /// The number of orders with a result.
            public var recordCount: Int { results.count }
            /// The number of orders that RMS refused, in whole or in part.
            public var refusedCount: Int { results.refusedCount }

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records("ResultShippingModelList", &entries)
            }
        }
    }

    /// The outcome of one order of an `updateOrderShippingAsync` (`ResultShippingModelList`).
    public struct ShippingResult: DefaultedModel, Hashable {
        /// `orderNumber`: the order's number; `nil` if the messages are about the call.
        public var orderNumber: String?
        /// `MessageModelList`: the messages about the order and its rows, as `updateOrderShipping` returns them.
        public var messages: [Message]?

        /// The result of each row, in the order of the messages; empty if RMS refused the order as a whole.
        public var rows: [RowResult] { (messages ?? []).rowResults }
        /// Why RMS refused the order or one of its rows; `nil` if it carried out everything.
        public var failure: ServiceFailure? {
            guard let messages, !messages.isEmpty else { return .unreported }
            return messages.refusalOfOrder ?? messages.firstError
        }

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderNumber", &orderNumber)
            try visitor.records("MessageModelList", &messages)
        }
    }
}

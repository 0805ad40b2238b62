public import struct Foundation.Date

extension RMSFunction {
    /// getSubStatusList of RakutenPayOrderAPI 2.0. Its name in the console is not publicly known; this name is our
    /// choice.
    public static let rpayOrderGetSubStatusList = RMSFunction(
        "rpay.order.getSubStatusList",
        family: .rakutenPayOrder,
        method: .post,
        path: "/es/2.0/order/getSubStatusList",
        wire: .json,
        access: .read
    )
}

extension OrderAPI2 {
    /// `getSubStatusList`: the shop's own sub-statuses, by progress.
    ///
    /// Source: <doc:WireOrder2>.
    public struct GetSubStatusList: RMSOperation {
        public static let function = RMSFunction.rpayOrderGetSubStatusList

        /// Asks for the sub-statuses.
        public init() {}

        public init(blank: WireBlank) {}

        /// There are no parameters: an empty object is sent.
        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {}

        /// The codes of `getSubStatusList`. Of its own, none is publicly known.
        public static var vocabulary: ServiceVocabulary { .order2("GET_SUBSTATUSLIST") }

        /// The first error message. An answer without any message reports nothing.
        public static func failure(in response: Response) throws -> ServiceFailure? {
            try response.messages.required().firstError
        }

        /// The call itself, which shows whether a key permits it: it has no parameters.
        public static func permissionProbe(at now: Date) -> Self? { Self() }

        /// The answer of `getSubStatusList`.
        public struct Response: DefaultedModel, Hashable {
            /// `MessageModelList`: the messages from RMS, which also come on success.
            public var messages: [Message]?
            /// `StatusModelList`: the sub-statuses of each progress.
            public var groups: [SubStatusGroup]?

            public init() {}

            public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
                try visitor.records("MessageModelList", &messages)
                try visitor.records("StatusModelList", &groups)
            }
        }
    }

    /// The sub-statuses of one progress (`StatusModelList`).
    public struct SubStatusGroup: DefaultedModel, Hashable {
        /// `orderProgress`: the progress that the sub-statuses belong to.
        public var progress: OrderProgress?
        /// `SubStatusModelList`: its sub-statuses.
        public var subStatuses: [SubStatus]?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("orderProgress", &progress)
            try visitor.records("SubStatusModelList", &subStatuses)
        }
    }

    /// A sub-status that the shop has defined (`SubStatusModelList`).
    public struct SubStatus: DefaultedModel, Hashable {
        /// `subStatusId`: the id, which ``UpdateOrderSubStatus`` takes.
        public var id: Int?
        /// `subStatusName`: the name that the shop has given it.
        public var name: String?
        /// `orderby`: its position in RMS's list.
        public var position: Int?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("subStatusId", &id)
            try visitor.field("subStatusName", &name)
            try visitor.field("orderby", &position)
        }
    }
}

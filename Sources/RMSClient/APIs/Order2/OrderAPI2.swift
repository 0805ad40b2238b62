/// RakutenPayOrderAPI 2.0 (楽天ペイ受注API), which is in use: the orders of a shop on Rakuten Pay.
public enum OrderAPI2 {}

extension RMSClient {
    /// The calls of RakutenPayOrderAPI 2.0 (楽天ペイ受注API).
    public var order: OrderAPI2.Calls { OrderAPI2.Calls(client: self) }
}

extension OrderAPI2 {
    /// The calls of RakutenPayOrderAPI 2.0 (楽天ペイ受注API).
    public struct Calls: Sendable {
        let client: RMSClient

        /// The order numbers of a period, requested page by page as they are read (`searchOrder`). A page has 1,000
        /// numbers unless the search sets another size.
        ///
        /// - Parameters:
        ///   - search: The conditions.
        ///   - prefetch: How many pages to request before they are needed.
        public func search(_ search: SearchOrder, prefetch: Int = 0) -> PagedRecords<SearchOrder> {
            var search = search
            // Setting the position also sets the page size.
            search.position = search.position
            return client.pages(of: search, prefetch: prefetch)
        }
    }

    /// A message from RMS about a call or about one of its orders (`MessageModelList`).
    public struct Message: DefaultedModel, Hashable {
        /// `messageType`: `INFO`, `WARNING` or `ERROR`.
        public var type: String?
        /// `messageCode`, for example `ORDER_EXT_API_SEARCH_ORDER_INFO_101`.
        public var code: String?
        /// `message`: the text, in Japanese.
        public var message: String?
        /// `orderNumber`: the order that the message is about; `nil` for the whole call.
        public var orderNumber: String?

        public init() {}

        public mutating func visit<V: WireVisitor>(_ visitor: inout V) throws {
            try visitor.field("messageType", &type)
            try visitor.field("messageCode", &code)
            try visitor.field("message", &message)
            try visitor.field("orderNumber", &orderNumber)
        }
    }
}

extension [OrderAPI2.Message] {
    /// The first error that is not about a single order.
    var refusal: ServiceFailure? {
        first { $0.type?.word == "ERROR" && $0.orderNumber?.word == nil }.map { error in
            ServiceFailure(code: error.code?.word ?? "ERROR", message: error.message)
        }
    }
}

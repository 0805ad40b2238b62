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

        /// The numbers of the orders of a period, one page of them (`searchOrder`).
        public func search(_ search: SearchOrder) async throws(RMSError) -> SearchOrder.Response {
            try await client.send(search)
        }

        /// The numbers of the orders of a period, page after page as they are read (`searchOrder`); pages of 1,000
        /// unless the search says otherwise.
        ///
        /// - Parameter prefetch: How many pages are asked for before they are wanted.
        public func orderNumbers(
            _ search: SearchOrder,
            prefetch: Int = 0
        ) -> PagedRecords<SearchOrder> {
            var search = search
            // To set the page is to set its size as well.
            search.position = search.position
            return client.pages(of: search, prefetch: prefetch)
        }
    }

    /// What RMS says about a call or about one order of it (`MessageModelList`).
    public struct Message: DefaultedModel, Hashable {
        /// `messageType`: `INFO`, `WARNING` or `ERROR`.
        public var type: String?
        /// `messageCode`, for example `ORDER_EXT_API_SEARCH_ORDER_INFO_101`.
        public var code: String?
        /// `message`: in Japanese.
        public var message: String?
        /// `orderNumber`: the order that is meant; nil for the whole call.
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
    /// The first error that is about no single order.
    var refusal: ServiceFailure? {
        first { $0.type?.word == "ERROR" && $0.orderNumber?.word == nil }.map { error in
            ServiceFailure(code: error.code?.word ?? "ERROR", message: error.message)
        }
    }
}

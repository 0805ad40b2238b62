public import struct Foundation.Date

/// PurchaseItemAPI 2.0 (購入商品API), which is in use: the orders of a shop without the data of its customers.
public enum PurchaseItemAPI {}

extension RMSClient {
    /// The calls of PurchaseItemAPI 2.0 (購入商品API).
    public var purchaseItem: PurchaseItemAPI.Calls { PurchaseItemAPI.Calls(client: self) }
}

extension PurchaseItemAPI {
    /// The calls of PurchaseItemAPI 2.0 (購入商品API).
    ///
    /// They return the orders of RakutenPayOrderAPI 2.0; the members that the answer lacks are nil: see
    /// ``PurchaseItemAPI/GetOrderItem``.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The orders of a period of any length, the oldest first, read as the loop proceeds.
        ///
        /// ```swift
        /// for try await order in rms.purchaseItem.orders(from: start, to: end) { print(order.packages ?? []) }
        /// ```
        ///
        /// - Parameters:
        ///   - start: The start of the period, at most 730 days ago.
        ///   - end: The end of the period, which may be any time later.
        ///   - dateType: The date that the period applies to.
        ///   - progress: Only orders in these states; all if nil.
        public func orders(
            from start: Date,
            to end: Date,
            by dateType: OrderAPI2.DateType = .ordered,
            progress: [OrderAPI2.OrderProgress]? = nil
        ) -> OrderAPI2.OrderSequence {
            var search = SearchOrderItem(dateType, from: start, to: end)
            search.progress = progress
            return orders(search)
        }

        /// The orders that match a search, the oldest first. Its period may be of any length, and its page is ignored.
        ///
        /// - Parameters:
        ///   - search: The conditions.
        ///   - place: Where to resume: ``OrderAPI2/OrderSequence/AsyncIterator/position`` of an earlier run.
        public func orders(
            _ search: SearchOrderItem,
            resuming place: OrderAPI2.Position? = nil
        ) -> OrderAPI2.OrderSequence {
            OrderAPI2.OrderSequence(search, by: reader, place: place)
        }

        /// One order (`getOrderItem`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if RMS does not return the order.
        public func get(_ orderNumber: String) async throws(RMSError) -> OrderAPI2.Order {
            try await reader.order(orderNumber)
        }

        /// Orders by number, each with its own result, 100 per call (`getOrderItem`).
        ///
        /// - Parameters:
        ///   - orderNumbers: The numbers.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(_ orderNumbers: [String], concurrency: Int? = nil) async -> [RecordOutcome<OrderAPI2.Order>] {
            await reader.orders(orderNumbers, concurrency: concurrency)
        }

        /// The order numbers of a period, requested page by page as they are read (`searchOrderItem`). A page has 1,000
        /// numbers unless the search sets another size.
        ///
        /// - Parameters:
        ///   - search: The conditions, with a period of at most 63 days.
        ///   - prefetch: How many pages to request before they are needed.
        public func search(_ search: SearchOrderItem, prefetch: Int = 0) -> PagedRecords<SearchOrderItem> {
            client.pages(of: search.paged, prefetch: prefetch)
        }

        private var reader: OrderAPI2.OrderReader<GetOrderItem> {
            OrderAPI2.OrderReader(client: client) { GetOrderItem(orderNumbers: $0) }
        }
    }
}

public import struct Foundation.Date

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

        /// The complete orders of a period of any length, the oldest first, read as the loop proceeds.
        ///
        /// ```swift
        /// for try await order in rms.order.orders(from: start, to: end) { print(order.orderNumber) }
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
            by dateType: DateType = .ordered,
            progress: [OrderProgress]? = nil
        ) -> OrderSequence {
            var search = SearchOrder(from: start, to: end)
            search.dateType = dateType
            search.progress = progress
            return orders(search)
        }

        /// The complete orders that match a search, the oldest first. Its period may be of any length, and its page is
        /// ignored.
        ///
        /// - Parameters:
        ///   - search: The conditions.
        ///   - version: Which members the orders have.
        ///   - place: Where to resume: ``OrderAPI2/OrderSequence/AsyncIterator/position`` of an earlier run.
        public func orders(
            _ search: SearchOrder,
            version: GetOrder.Version = .latest,
            resuming place: Position? = nil
        ) -> OrderSequence {
            OrderSequence(search, by: reader(version), place: place)
        }

        /// One complete order (`getOrder`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if RMS does not return the order.
        public func get(_ orderNumber: String, version: GetOrder.Version = .latest) async throws(RMSError) -> Order {
            try await reader(version).order(orderNumber)
        }

        /// Orders by number, each with its own result, 100 per call (`getOrder`).
        ///
        /// - Parameters:
        ///   - orderNumbers: The numbers.
        ///   - version: Which members the orders have.
        ///   - concurrency: How many calls may be in progress at the same time; nil for as many as the rate limit lets
        ///     start.
        public func get(
            _ orderNumbers: [String],
            version: GetOrder.Version = .latest,
            concurrency: Int? = nil
        ) async -> [RecordOutcome<Order>] {
            await reader(version).orders(orderNumbers, concurrency: concurrency)
        }

        private func reader(_ version: GetOrder.Version) -> OrderReader<GetOrder> {
            OrderReader(client: client) { GetOrder(orderNumbers: $0, version: version) }
        }

        /// The payments of one order (`getPayment`).
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if RMS does not return the order.
        public func payment(
            of orderNumber: String,
            version: GetPayment.Version = .latest
        ) async throws(RMSError) -> OrderPayments {
            let answer = try await client.answer(to: GetPayment(orderNumber: orderNumber, version: version))
            try client.reading.settle(answer, of: GetPayment.function)
            if let order = answer.value.order { return order }
            throw .notFound("RMS does not return the order \(orderNumber)", in: answer, of: GetPayment.self)
        }

        /// The order numbers of a period, requested page by page as they are read (`searchOrder`). A page has 1,000
        /// numbers unless the search sets another size.
        ///
        /// - Parameters:
        ///   - search: The conditions, with a period of at most 63 days.
        ///   - prefetch: How many pages to request before they are needed.
        public func search(_ search: SearchOrder, prefetch: Int = 0) -> PagedRecords<SearchOrder> {
            client.pages(of: search.paged, prefetch: prefetch)
        }

        /// Confirms orders, each with its own result, 100 per call (`confirmOrder`).
        ///
        /// It throws nothing. After a call fails in a way that the others would share, or that leaves open whether RMS
        /// acted, no further call is made: the rest is `.notAttempted`.
        public func confirm(_ orderNumbers: [String]) async -> [RecordOutcome<Void>] {
            await batches(of: orderNumbers, by: ConfirmOrder.function) {
                numbers throws(RMSError) in
                let answer = try await client.answer(to: ConfirmOrder(numbers))
                return answer.value.results.outcomes(of: numbers).map { $0.outcome(of: ConfirmOrder.self, answer) }
            }
        }

        /// Gives orders a sub-status, or takes it away, each with its own result, 100 per call (`updateOrderSubStatus`).
        public func setSubStatus(
            _ subStatus: SubStatusAssignment,
            of orderNumbers: [String]
        ) async -> [RecordOutcome<Void>] {
            await batches(of: orderNumbers, by: UpdateOrderSubStatus.function) {
                numbers throws(RMSError) in
                let answer = try await client.answer(to: UpdateOrderSubStatus(subStatus, of: numbers))
                return answer.value.results.outcomes(of: numbers)
                    .map { $0.outcome(of: UpdateOrderSubStatus.self, answer) }
            }
        }

        /// The shop's sub-statuses (`getSubStatusList`).
        public func subStatuses() async throws(RMSError) -> [SubStatusGroup] {
            try await client.send(GetSubStatusList()).groups ?? []
        }

        /// Changes the memo, the person in charge and further fields of an order (`updateOrderMemo`).
        public func update(_ memo: UpdateOrderMemo) async throws(RMSError) {
            _ = try await client.send(memo)
        }

        /// Changes the remarks of an order (`updateOrderRemarks`).
        public func update(_ remarks: UpdateOrderRemarks) async throws(RMSError) {
            _ = try await client.send(remarks)
        }

        /// Changes the delivery method of an order (`updateOrderDelivery`).
        public func update(_ delivery: UpdateOrderDelivery) async throws(RMSError) {
            _ = try await client.send(delivery)
        }

        /// Changes the orderer of an order (`updateOrderOrderer`).
        public func update(_ orderer: UpdateOrderOrderer) async throws(RMSError) {
            _ = try await client.send(orderer)
        }

        /// Changes the recipients, items, wrappings, coupons and payment method of an order that is not shipped yet
        /// (`updateOrderSender`).
        public func update(_ contents: UpdateOrderSender) async throws(RMSError) {
            _ = try await client.send(contents)
        }

        /// Changes the recipients, items, wrappings, coupons and payment method of an order that is shipped
        /// (`updateOrderSenderAfterShipping`).
        public func update(_ contents: UpdateOrderSenderAfterShipping) async throws(RMSError) {
            _ = try await client.send(contents)
        }

        /// Reads an order, changes its contents and sends them, before or after it was shipped, whichever its progress
        /// requires (`updateOrderSender`, `updateOrderSenderAfterShipping`).
        ///
        /// ```swift
        /// try await rms.order.changeContents(of: number) { contents in
        ///     contents.packages[0].items[0].units = 1
        ///     contents.reductionReason = .outOfStock
        /// }
        /// ```
        ///
        /// What somebody else changes between the read and the write is lost, because the whole contents are sent.
        ///
        /// - Parameters:
        ///   - orderNumber: The order's number.
        ///   - change: Changes the contents, which are those of the order.
        /// - Throws: ``RMSError``; of the kind `invalidRequest`, without a write, for an order that can't be changed.
        public func changeContents(
            of orderNumber: String,
            _ change: (inout OrderContents) -> Void
        ) async throws(RMSError) {
            let order = try await get(orderNumber)
            var contents = try OrderContents(of: order)
            change(&contents)
            switch order.progress {
            case .awaitingConfirmation?, .processedByRakuten?, .awaitingShipment?:
                try await update(UpdateOrderSender(contents))
            case .shipped?, .paymentInProcess?, .paid?:
                try await update(UpdateOrderSenderAfterShipping(contents))
            default:
                throw RMSError(
                    .invalidRequest,
                    function: UpdateOrderSender.function.name,
                    problem: "an order with the progress \(order.progress?.rawValue ?? 0) can't be changed",
                    advice: "Read the order; nothing was sent."
                )
            }
        }

        /// Adds, changes and deletes the shipping rows of one order (`updateOrderShipping`).
        ///
        /// - Returns: A result for each row.
        public func ship(
            _ orderNumber: String,
            _ baskets: [ShippingBasket]
        ) async throws(RMSError) -> [RowResult] {
            try await client.send(UpdateOrderShipping(orderNumber: orderNumber, baskets: baskets)).results
        }

        /// Cancels an order before or after it was shipped, whichever its progress requires (`cancelOrder`,
        /// `cancelOrderAfterShipping`).
        ///
        /// - Parameters:
        ///   - orderNumber: The order's number.
        ///   - reason: Why it is canceled.
        ///   - inventoryRestore: What becomes of the stock.
        /// - Throws: ``RMSError``; of the kind `invalidRequest`, without a write, for an order that can't be canceled.
        public func cancel(
            _ orderNumber: String,
            reason: CancelReason,
            inventoryRestore: StockRestoring = .asItemIsSet
        ) async throws(RMSError) {
            switch try await get(orderNumber).cancelFunction() {
            case CancelOrderAfterShipping.function:
                let call = CancelOrderAfterShipping(
                    orderNumber: orderNumber,
                    reason: reason,
                    inventoryRestore: inventoryRestore
                )
                _ = try await client.send(call)
            default:
                let call = CancelOrder(orderNumber: orderNumber, reason: reason, inventoryRestore: inventoryRestore)
                _ = try await client.send(call)
            }
        }

        /// Makes calls of 100 orders each, and returns a result for each order. A malformed number is not sent, and has its
        /// own error.
        func batches<Value: Sendable>(
            of orderNumbers: [String],
            by function: RMSFunction,
            concurrency: Int? = nil,
            _ call: @escaping @Sendable ([String]) async throws(RMSError) -> [RecordOutcome<Value>]
        ) async -> [RecordOutcome<Value>] {
            await client.batches(
                of: orderNumbers,
                atMost: WriteRules.maximumOrders,
                by: function,
                concurrency: concurrency,
                problems: { WriteRules.orderNumber($0) },
                call
            )
        }
    }
}

extension OrderAPI2.OrderResult {
    /// The result as the outcome of a record in a call over several.
    func outcome<O: RMSOperation, Value>(of type: O.Type, _ answer: RMSAnswer<Value>) -> RecordOutcome<Void> {
        guard let failure else { return .succeeded }
        return .failed(RMSError(refused: failure, by: type, answer))
    }
}

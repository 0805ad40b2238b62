public import struct Foundation.Date

/// OrderAPI 1.0 (受注API), which is switched off. Shops on Rakuten Pay use ``OrderAPI2``.
public enum OrderAPI1 {}

extension RMSClient.V1 {
    /// The calls of OrderAPI 1.0 (受注API).
    public var order: OrderAPI1.Calls { OrderAPI1.Calls(client: client) }
}

extension OrderAPI1 {
    /// The calls of OrderAPI 1.0 (受注API).
    ///
    /// Like every RMS license key, the key for these calls is valid for 90 days; after that, every call fails.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The orders of a period, decoded as they arrive (`order.getOrder`).
        ///
        /// ```swift
        /// for try await order in rms.v1.order.orders(from: start, to: end) { … }
        /// ```
        ///
        /// A period of more than 63 days is split into several searches. If no order matches, the sequence is empty.
        ///
        /// - Parameters:
        ///   - start: The start of the period; RMS refuses a start more than 730 days ago (E04-109).
        ///   - end: The end of the period.
        ///   - dateType: Which date of an order the period applies to.
        ///   - condition: Further conditions; its own period is ignored.
        ///   - place: Where to resume: the ``OrderAPI1/OrderSequence/AsyncIterator/position`` of an earlier
        ///     run.
        public func orders(
            from start: Date,
            to end: Date,
            dateType: DateType = .orderDate,
            matching condition: SearchCondition = SearchCondition(),
            resuming place: Position? = nil
        ) -> OrderSequence {
            var condition = condition
            condition.dateType = dateType
            let period = Period(start: place?.begin ?? start, end: end)
            return OrderSequence(client: client, calls: period.searches(condition), skip: place?.given ?? 0)
        }

        /// Orders by number, decoded as they arrive (`order.getOrder`).
        ///
        /// Numbers without an order are reported by an error after the last order, with code W00-000 and one field for
        /// each number.
        public func orders(numbers: [String]) -> OrderSequence {
            OrderSequence(client: client, calls: numbers.isEmpty ? [] : [GetOrder(orderNumbers: numbers)])
        }

        /// Orders that could be shipped together (`order.getEnclosureList`).
        public func enclosureGroups(with orderNumber: String? = nil) async throws(RMSError) -> [EnclosureGroup] {
            try await client.send(GetEnclosureList(orderNumber: orderNumber)).groups
        }

        /// Rewrites orders (`order.updateOrder`). Pass the complete orders, as `order.getOrder` returned them.
        ///
        /// ```swift
        /// let outcome = try await rms.v1.order.update(orders).result()
        /// ```
        ///
        /// - Parameters:
        ///   - orders: The orders, complete.
        ///   - store: Receives the ticket's number before the call is sent. Store it where it survives a crash:
        ///     ``ticket(_:)`` resumes with it.
        public func update(
            _ orders: [Order],
            storingTicket store: (Int) async -> Void = { _ in }
        ) async throws(RMSError) -> Ticket {
            try await submit(store) { UpdateOrder(orders: orders, requestID: $0) }
        }

        /// Moves orders to a status (`order.changeStatus`).
        public func changeStatus(
            of orderNumbers: [String],
            to status: Status,
            storingTicket store: (Int) async -> Void = { _ in }
        ) async throws(RMSError) -> Ticket {
            let change = StatusChange(orderNumbers: orderNumbers, status: status)
            return try await submit(store) { ChangeStatus(changes: [change], requestID: $0) }
        }

        /// Cancels orders (`order.cancelOrder`).
        public func cancel(
            _ cancellations: [Cancellation],
            storingTicket store: (Int) async -> Void = { _ in }
        ) async throws(RMSError) -> Ticket {
            try await submit(store) { CancelOrder(cancellations: cancellations, requestID: $0) }
        }

        /// Gets a ticket, makes an asynchronous call with it and returns the ticket. For calls that have no method of
        /// their own.
        public func submit<O: TicketCall>(
            _ store: (Int) async -> Void = { _ in },
            _ call: (Int) -> O
        ) async throws(RMSError) -> Ticket {
            let answer = try await client.send(GetRequestID())
            guard let requestID = answer.requestID else {
                throw RMSError(
                    .decoding,
                    function: GetRequestID.function.name,
                    attempts: 1,
                    problem: "the answer contains no ticket",
                    advice: "Try again: nothing was changed."
                )
            }
            await store(requestID)
            let call = call(requestID)
            let receipt = try await client.send(call)
            return Ticket(client: client, requestID: requestID, receipt: receipt, call: call)
        }

        /// A ticket whose number was stored, for example before a crash.
        public func ticket(_ requestID: Int) -> Ticket {
            Ticket(client: client, requestID: requestID, receipt: nil, call: nil)
        }
    }
}

extension SOAPDialect {
    /// The order service.
    public static let order = SOAPDialect(
        namespace: "http://orderapi.rms.rakuten.co.jp/rms/mall/order/api/ws",
        credentials: "arg0",
        result: "return",
        code: "errorCode",
        message: "message"
    )
}

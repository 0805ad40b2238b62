public import struct Foundation.Date

/// OrderAPI 1.0 (受注API): switched off. Shops on Rakuten Pay use ``OrderAPI2``.
public enum OrderAPI1 {}

extension RMSClient.V1 {
    /// The calls of OrderAPI 1.0 (受注API).
    public var order: OrderAPI1.Calls { OrderAPI1.Calls(client: client) }
}

extension OrderAPI1 {
    /// The calls of OrderAPI 1.0 (受注API).
    ///
    /// Using any of them puts a limit of 90 days on the licence key; once it is over, every call fails.
    public struct Calls: Sendable {
        let client: RMSClient

        /// The orders of a period, decoded while they arrive (`order.getOrder`).
        ///
        /// ```swift
        /// for try await order in rms.v1.order.orders(from: start, to: end) { … }
        /// ```
        ///
        /// A period of more than 63 days is asked for in pieces. No order in it is an empty sequence.
        ///
        /// - Parameters:
        ///   - start: The period's begin; RMS refuses what is more than 730 days back (E04-109).
        ///   - end: The period's end.
        ///   - dateType: What the period is about.
        ///   - condition: What else is asked; its own period is not used.
        ///   - place: Where to go on, as ``OrderAPI1/OrderAPI1.OrderSequence/AsyncIterator/position`` told it.
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

        /// Orders by number, decoded while they arrive (`order.getOrder`).
        ///
        /// Numbers for which there is no order are told by an error after the last order, with code W00-000 and a
        /// complaint for each.
        public func orders(numbers: [String]) -> OrderSequence {
            OrderSequence(client: client, calls: numbers.isEmpty ? [] : [GetOrder(orderNumbers: numbers)])
        }

        /// Orders that could be shipped together (`order.getEnclosureList`).
        public func enclosureGroups(with orderNumber: String? = nil) async throws(RMSError) -> [EnclosureGroup] {
            try await client.send(GetEnclosureList(orderNumber: orderNumber)).groups
        }

        /// Rewrites orders (`order.updateOrder`): the complete ones, as `order.getOrder` gave them.
        ///
        /// ```swift
        /// let outcome = try await rms.v1.order.update(orders).result()
        /// ```
        ///
        /// - Parameter store: Gets the ticket's number before anything is sent, to be kept where a crash can't reach
        ///   it: ``ticket(_:)`` goes on with it.
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

        /// Gets a ticket, makes an asynchronous call with it, and gives the ticket to follow: for the calls that have
        /// no method of their own.
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
                    problem: "the answer holds no ticket",
                    advice: "Try again: nothing was changed."
                )
            }
            await store(requestID)
            let receipt = try await client.send(call(requestID))
            return Ticket(client: client, requestID: requestID, receipt: receipt)
        }

        /// A ticket whose number was kept, for example before a crash.
        public func ticket(_ requestID: Int) -> Ticket {
            Ticket(client: client, requestID: requestID, receipt: nil)
        }
    }
}

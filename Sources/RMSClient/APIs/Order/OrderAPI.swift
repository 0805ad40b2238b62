public import struct Foundation.Date

extension RMSClient {
    /// The calls of OrderAPI 1.0.
    public var order: OrderAPI { OrderAPI(client: self) }
}

/// The calls of OrderAPI 1.0 (受注API).
///
/// Using any of them puts a limit of 90 days on the licence key; once it is over, every call fails.
public struct OrderAPI: Sendable {
    let client: RMSClient

    /// The orders of a period, decoded while they arrive (`order.getOrder`).
    ///
    /// ```swift
    /// for try await order in rms.order.orders(from: start, to: end) { … }
    /// ```
    ///
    /// A period of more than 63 days is asked for in pieces. No order in it is an empty sequence.
    ///
    /// - Parameters:
    ///   - start: The period's begin; RMS refuses what is more than 730 days back (E04-109).
    ///   - end: The period's end.
    ///   - dateType: What the period is about.
    ///   - condition: What else is asked; its own period is not used.
    ///   - place: Where to go on, as ``OrderSequence/AsyncIterator/position`` told it.
    public func orders(
        from start: Date,
        to end: Date,
        dateType: OrderDateType = .orderDate,
        matching condition: OrderSearchCondition = OrderSearchCondition(),
        resuming place: OrderPosition? = nil
    ) -> OrderSequence {
        var condition = condition
        condition.dateType = dateType
        let period = OrderPeriod(start: place?.begin ?? start, end: end)
        return OrderSequence(client: client, calls: period.searches(condition), skip: place?.given ?? 0)
    }

    /// Orders by number, decoded while they arrive (`order.getOrder`).
    ///
    /// Numbers for which there is no order are told by an error after the last order, with code W00-000 and a
    /// complaint for each.
    public func orders(numbers: [String]) -> OrderSequence {
        OrderSequence(client: client, calls: numbers.isEmpty ? [] : [OrderGetOrder(orderNumbers: numbers)])
    }

    /// Orders that could be shipped together (`order.getEnclosureList`).
    public func enclosureGroups(with orderNumber: String? = nil) async throws(RMSError) -> [OrderEnclosureGroup] {
        try await client.send(OrderGetEnclosureList(orderNumber: orderNumber)).groups
    }

    /// Rewrites orders (`order.updateOrder`): the complete ones, as `order.getOrder` gave them.
    ///
    /// ```swift
    /// let outcome = try await rms.order.update(orders).result()
    /// ```
    ///
    /// - Parameter store: Gets the ticket's number before anything is sent, to be kept where a crash can't reach it:
    ///   ``ticket(_:)`` goes on with it.
    public func update(
        _ orders: [Order],
        storingTicket store: (Int) async -> Void = { _ in }
    ) async throws(RMSError) -> OrderTicket {
        try await submit(store) { OrderUpdateOrder(orders: orders, requestID: $0) }
    }

    /// Moves orders to a status (`order.changeStatus`).
    public func changeStatus(
        of orderNumbers: [String],
        to status: OrderStatus,
        storingTicket store: (Int) async -> Void = { _ in }
    ) async throws(RMSError) -> OrderTicket {
        let change = OrderStatusChange(orderNumbers: orderNumbers, status: status)
        return try await submit(store) { OrderChangeStatus(changes: [change], requestID: $0) }
    }

    /// Cancels orders (`order.cancelOrder`).
    public func cancel(
        _ cancellations: [OrderCancellation],
        storingTicket store: (Int) async -> Void = { _ in }
    ) async throws(RMSError) -> OrderTicket {
        try await submit(store) { OrderCancelOrder(cancellations: cancellations, requestID: $0) }
    }

    /// Gets a ticket, makes an asynchronous call with it, and gives the ticket to follow: for the calls that have no
    /// method of their own.
    public func submit<O: OrderTicketCall>(
        _ store: (Int) async -> Void = { _ in },
        _ call: (Int) -> O
    ) async throws(RMSError) -> OrderTicket {
        let answer = try await client.send(OrderGetRequestID())
        guard let requestID = answer.requestID else {
            throw RMSError(
                .decoding,
                function: OrderGetRequestID.function.name,
                attempts: 1,
                problem: "the answer holds no ticket",
                advice: "Try again: nothing was changed."
            )
        }
        await store(requestID)
        let receipt = try await client.send(call(requestID))
        return OrderTicket(client: client, requestID: requestID, receipt: receipt)
    }

    /// A ticket whose number was kept, for example before a crash.
    public func ticket(_ requestID: Int) -> OrderTicket {
        OrderTicket(client: client, requestID: requestID, receipt: nil)
    }
}

extension OrderAPI2.Calls {
    /// Changes the shipping rows of any number of orders, and returns a result for each, in the same order.
    ///
    /// ```swift
    /// let row = OrderAPI2.ShippingRow.add(deliveryCompany: .yamato, shippingNumber: "1234-5678-9012", shippingDate: Date())
    /// let basket = OrderAPI2.ShippingBasket(basketID: id, rows: [row])
    /// let orders = [OrderAPI2.OrderShipping(orderNumber: number, baskets: [basket])]
    /// for outcome in await rms.order.ship(orders, progress: { event in await journal.note(event) }) where outcome.error != nil {
    ///     print(outcome.orderNumber, outcome.error?.problem ?? "")
    /// }
    /// ```
    ///
    /// A few orders are sent one by one (`updateOrderShipping`); more of them 100 per call
    /// (`updateOrderShippingAsync`), and the results are polled after the last call. If RMS refuses a call because of
    /// malformed rows, it accepted nothing, and the other orders of the call are sent again without those.
    ///
    /// The orders are read first, unless ``OrderAPI2/ShippingOptions/readsFirst`` is off: a row without an id whose
    /// tracking number its basket already has is not added again, but updated by its id, or left out if nothing differs;
    /// so is the deletion of a row that is gone. After a crash, the same list can be sent again, with the tickets of the
    /// first run. A call that was sent and has neither a ticket nor a certain result may still be carried out, and RMS does
    /// not say how much later: look at its orders before you send them again, or their parcels may be added twice.
    ///
    /// It throws nothing. After a call fails in a way that the others would share, or that leaves open whether RMS
    /// acted, no further call is made: the rest is `.notAttempted`. An order that is named twice has an error at its
    /// second place.
    ///
    /// - Parameters:
    ///   - orders: The orders, each only once, with the rows to add, change or delete.
    ///   - tickets: The tickets of an earlier run, which are polled first. Their orders are not sent as long as RMS has
    ///     no result.
    ///   - options: How to send them, and how long to poll.
    ///   - progress: Called before each call, with each ticket, and with each outcome. Store the tickets for the next
    ///     run.
    public func ship(
        _ orders: [OrderAPI2.OrderShipping],
        after tickets: [OrderAPI2.ShippingTicket] = [],
        options: OrderAPI2.ShippingOptions = .init(),
        progress: @escaping @Sendable (OrderAPI2.ShippingProgress) async -> Void = { _ in }
    ) async -> [OrderAPI2.ShippingOutcome] {
        var run = OrderAPI2.ShippingRun(calls: self, options: options, progress: progress)
        if !tickets.isEmpty { run.holdBack(await shippingResults(of: tickets, options: options)) }
        await run.send(orders)
        await run.poll()
        return run.results
    }

    /// Polls the outcome of calls that RMS accepted in an earlier run, and returns a result for each of their orders.
    ///
    /// - Parameters:
    ///   - tickets: The tickets that ``ship(_:after:options:progress:)`` reported. RMS keeps results for 30 days.
    ///   - options: How long to poll.
    ///   - progress: Called with each outcome.
    public func shippingResults(
        of tickets: [OrderAPI2.ShippingTicket],
        options: OrderAPI2.ShippingOptions = .init(),
        progress: @escaping @Sendable (OrderAPI2.ShippingProgress) async -> Void = { _ in }
    ) async -> [OrderAPI2.ShippingOutcome] {
        var run = OrderAPI2.ShippingRun(calls: self, options: options, progress: progress)
        run.resume(tickets)
        await run.poll()
        return run.results
    }
}

extension OrderAPI2 {
    /// How ``Calls/ship(_:after:options:progress:)`` sends orders.
    public struct ShippingOptions: Sendable, Hashable {
        /// Up to how many orders are sent one by one; more are sent 100 per call. The default, 10, is our choice.
        public var oneByOneLimit = 10
        /// Whether the orders are read first, which costs one call per 100 orders.
        public var readsFirst = true
        /// How long to poll for the results after the last call. How long RMS takes is not publicly known; the default,
        /// ten minutes, is our choice.
        public var deadline = Duration.seconds(600)
        /// How long to wait between two polls.
        public var interval = Duration.seconds(5)

        /// The defaults.
        public init() {}
    }

    /// A call over several orders that RMS accepted and carries out later. It can be stored as JSON.
    public struct ShippingTicket: Sendable, Hashable, Codable {
        /// `requestId`: the ticket, valid for 30 days.
        public let requestID: String
        /// The orders of the call.
        public let orderNumbers: [String]

        /// Creates a ticket from stored values.
        public init(requestID: String, orderNumbers: [String]) {
            self.requestID = requestID
            self.orderNumbers = orderNumbers
        }
    }

    /// What happens while ``Calls/ship(_:after:options:progress:)`` runs.
    public enum ShippingProgress: Sendable {
        /// A call with these orders is about to be sent. If nothing further is reported about them, whether RMS acted
        /// is unknown.
        case sending([String])
        /// RMS accepted a call.
        case accepted(ShippingTicket)
        /// An order has its outcome.
        case finished(ShippingOutcome)
    }

    /// The outcome of one order of ``Calls/ship(_:after:options:progress:)``.
    public struct ShippingOutcome: Sendable {
        /// The order's number.
        public let orderNumber: String
        /// Whether every row was carried out.
        public let result: RecordOutcome<Void>
        /// What RMS reports about each row, and the rows that it already had. If it refused one, the others may have
        /// been carried out. After ``Calls/shippingResults(of:options:progress:)``, rows are numbered as they were sent,
        /// without those that RMS already had.
        public let rows: [RowResult]
        /// The ticket of the call, if there is one. After an error, it may still have a result later.
        public let ticket: ShippingTicket?

        /// Why the order was not changed as a whole; nil if it was.
        public var error: RMSError? { result.error }
    }
}

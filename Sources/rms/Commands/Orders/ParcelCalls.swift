import RMSClient

/// The calls that report parcels.
struct ParcelCalls: Sendable {
    let client: RMSClient

    /// Sends the parcels of a batch. The outcome of an order whose result RMS does not have yet is open, and its ticket
    /// is kept.
    @Sendable func send(_ batch: WriteBatch<ParcelList.Order>) async -> [RecordOutcome<Void>] {
        var results: [String: RecordOutcome<Void>] = [:]
        var shippings = batch.entries.compactMap(\.shipping)
        let open = batch.entries.filter { $0.shipping == nil }
        for (entry, found) in zip(open, await client.order.get(open.map(\.orderNumber))) {
            switch found.map(entry.shipping(of:)) {
            case .succeeded(.success(let shipping)): shippings.append(shipping)
            case .succeeded(.failure(let refusal)):
                results[entry.orderNumber] = .failed(refusal.error)
            case .failed(let error): results[entry.orderNumber] = .failed(error)
            case .notAttempted(let error): results[entry.orderNumber] = .notAttempted(error)
            }
        }
        let keys = Dictionary(uniqueKeysWithValues: batch.entries.map { ($0.orderNumber, $0.key) })
        var options = OrderAPI2.ShippingOptions()
        // The run waits for the results, because a signal may end that.
        options.deadline = .zero
        let outcomes = await client.order.ship(shippings, options: options) { event in
            switch event {
            case .sending: batch.stop.cancelIfRequested()
            case .accepted(let ticket):
                let ticket = TicketStore.Ticket(
                    requestID: ticket.requestID,
                    keys: ticket.orderNumbers.compactMap { keys[$0] }
                )
                if await !batch.tickets.add(ticket) { batch.stop.request() }
            case .finished: break
            }
        }
        for outcome in outcomes { results[outcome.orderNumber] = outcome.namingTicket }
        let unsent = RMSError(.cancelled, problem: "it was not sent", advice: "Send it again.")
        return batch.entries.map { results[$0.orderNumber] ?? .notAttempted(unsent) }
    }

    /// Waits for the results of accepted calls, at most ten minutes or until the task is cancelled.
    @Sendable func results(of tickets: [TicketStore.Ticket]) async -> [[String]: RecordOutcome<Void>] {
        let outcomes = await client.order.shippingResults(
            of: tickets.map { .init(requestID: $0.requestID, orderNumbers: $0.keys.map { $0[0] }) }
        )
        let pairs = zip(tickets.flatMap(\.keys), outcomes.map(\.namingTicket))
        return Dictionary(pairs, uniquingKeysWith: { _, last in last })
    }
}

extension OrderAPI2.ShippingOutcome {
    /// The result, whose error names the ticket that may still have a result later.
    fileprivate var namingTicket: RecordOutcome<Void> {
        guard let error, result.isOpen, let ticket else { return result }
        var named = RMSError(
            error.kind,
            function: error.function,
            attempts: error.attempts,
            problem: "\(error.problem); requestId \(ticket.requestID)",
            advice: error.advice
        )
        named.mayHaveActed = true
        named.unknownOutcome = error.unknownOutcome
        return .failed(named)
    }
}

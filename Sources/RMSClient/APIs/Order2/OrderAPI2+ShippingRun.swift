extension OrderAPI2 {
    /// Sends the shipping rows of many orders, and polls the results.
    struct ShippingRun {
        private let calls: Calls
        private let options: ShippingOptions
        private let progress: @Sendable (ShippingProgress) async -> Void
        /// The outcomes, by the position of their orders.
        private var outcomes: [Int: ShippingOutcome] = [:]
        private var pending: [PendingTicket] = []

        private struct PendingTicket {
            let ticket: ShippingTicket
            let plans: [ShippingPlan]
        }

        init(
            calls: Calls,
            options: ShippingOptions,
            progress: @escaping @Sendable (ShippingProgress) async -> Void
        ) {
            self.calls = calls
            self.options = options
            self.progress = progress
        }

        func outcome(at position: Int, of orderNumber: String) -> ShippingOutcome {
            outcomes[position]
                ?? ShippingOutcome(
                    orderNumber: orderNumber,
                    result: .notAttempted(.notSent(UpdateOrderShippingAsync.function)),
                    rows: [],
                    ticket: nil
                )
        }

        mutating func send(_ orders: [OrderShipping]) async {
            let isOneByOne = orders.count <= options.oneByOneLimit
            let function = isOneByOne ? UpdateOrderShipping.function : UpdateOrderShippingAsync.function
            var plans: [ShippingPlan] = []
            var known: Set<String> = []
            for (position, order) in orders.enumerated() {
                let plan = ShippingPlan(order, at: position)
                var problems = order.problems(at: "")
                if !known.insert(order.orderNumber).inserted {
                    problems.append(FieldProblem("orderNumber", "is named twice: join its rows"))
                }
                if problems.isEmpty {
                    plans.append(plan)
                } else {
                    await finish(plan, .failed(.heldBack(function, problems)))
                }
            }
            for batch in plans.pieces(of: WriteRules.maximumOrders) {
                let ready = options.readsFirst ? await compared(batch, function) : batch
                guard await isOneByOne ? sendOneByOne(ready) : sendTogether(ready) else { return }
            }
        }

        mutating func resume(_ tickets: [ShippingTicket]) {
            var position = 0
            for ticket in tickets {
                let plans = ticket.orderNumbers.enumerated().map {
                    ShippingPlan(OrderShipping(orderNumber: $1, baskets: []), at: position + $0)
                }
                position += plans.count
                pending.append(PendingTicket(ticket: ticket, plans: plans))
            }
        }

        /// Polls until every ticket has a result, or the deadline.
        mutating func poll() async {
            let time = calls.client.time
            let end = time.now() + options.deadline
            while !pending.isEmpty {
                for entry in pending {
                    do throws(RMSError) {
                        try await ask(entry)
                    } catch  where error.endsTheRun(of: GetResultUpdateOrderShippingAsync.function) {
                        return await abandon(error)
                    } catch {
                        // The next poll may succeed.
                    }
                }
                if pending.isEmpty { return }
                guard time.now() + options.interval <= end else {
                    return await abandon(.timeout, "RMS has no result of the change after \(options.deadline)")
                }
                do {
                    try await time.sleep(options.interval)
                } catch {
                    return await abandon(.cancelled, "cancelled while waiting for the result of the change")
                }
            }
        }

        // MARK: Reading

        /// The plans without what the orders already have. Orders that can't be changed have their outcome after it.
        private mutating func compared(_ plans: [ShippingPlan], _ function: RMSFunction) async -> [ShippingPlan] {
            var ready: [ShippingPlan] = []
            for (plan, found) in zip(plans, await calls.get(plans.map(\.order.orderNumber))) {
                switch found {
                case .failed(let error): await finish(plan, .failed(error))
                case .notAttempted(let error): await finish(plan, .notAttempted(error))
                case .succeeded(let order):
                    let problems = plan.problems(with: order)
                    let rest = plan.without(order)
                    if !problems.isEmpty {
                        await finish(plan, .failed(.heldBack(function, problems)))
                    } else if rest.order.baskets.isEmpty {
                        await finish(rest, .succeeded)
                    } else {
                        ready.append(rest)
                    }
                }
            }
            return ready
        }

        // MARK: Sending

        /// - Returns: Whether further calls may be made.
        private mutating func sendOneByOne(_ plans: [ShippingPlan]) async -> Bool {
            for plan in plans {
                let (number, baskets) = (plan.order.orderNumber, plan.order.baskets)
                await progress(.sending([number]))
                do throws(RMSError) {
                    let operation = UpdateOrderShipping(orderNumber: number, baskets: baskets)
                    let answer = try await calls.client.answer(to: operation)
                    let rows = answer.value.results
                    let failure = rows.lazy.compactMap(\.failure).first
                    let error = failure.map { RMSError(refused: $0, by: UpdateOrderShipping.self, answer) }
                    await finish(plan, error.map { .failed($0) } ?? .succeeded, rows: rows)
                } catch {
                    await finish(plan, .failed(error))
                    if error.endsTheRun(of: UpdateOrderShipping.function) { return false }
                }
            }
            return true
        }

        /// - Returns: Whether further calls may be made.
        private mutating func sendTogether(_ plans: [ShippingPlan]) async -> Bool {
            var rest = plans
            while !rest.isEmpty {
                let numbers = rest.map(\.order.orderNumber)
                await progress(.sending(numbers))
                do throws(RMSError) {
                    let answer = try await calls.client.answer(to: UpdateOrderShippingAsync(rest.map(\.order)))
                    if let requestID = answer.value.requestID {
                        let ticket = ShippingTicket(requestID: requestID, orderNumbers: numbers)
                        pending.append(PendingTicket(ticket: ticket, plans: rest))
                        await progress(.accepted(ticket))
                        return true
                    }
                    let refused = answer.value.results.outcomes(of: numbers)
                    var others: [ShippingPlan] = []
                    for (plan, result) in zip(rest, refused) {
                        if let failure = result.failure, failure != .unreported {
                            let error = RMSError(refused: failure, by: UpdateOrderShippingAsync.self, answer)
                            await finish(plan, .failed(error))
                        } else {
                            others.append(plan)
                        }
                    }
                    // The answer names orders that were not sent.
                    guard others.count < rest.count else {
                        throw .refusedOthers(answer)
                    }
                    rest = others
                } catch {
                    for plan in rest where outcomes[plan.position] == nil { await finish(plan, .failed(error)) }
                    return !error.endsTheRun(of: UpdateOrderShippingAsync.function)
                }
            }
            return true
        }

        // MARK: Results

        private mutating func ask(_ entry: PendingTicket) async throws(RMSError) {
            let operation = GetResultUpdateOrderShippingAsync(requestID: entry.ticket.requestID)
            let answer = try await calls.client.answer(to: operation)
            guard answer.value.hasResult else { return }
            pending.removeAll { $0.ticket.requestID == entry.ticket.requestID }
            var results: [String: ShippingResult] = [:]
            for result in answer.value.entries ?? [] { results[result.orderNumber?.word ?? ""] = result }
            for plan in entry.plans {
                let result = results[plan.order.orderNumber]
                let failure = result == nil ? ServiceFailure.unreported : result?.failure
                let error = failure.map { RMSError(refused: $0, by: UpdateOrderShipping.self, answer) }
                let outcome = error.map { RecordOutcome<Void>.failed($0) } ?? .succeeded
                await finish(plan, outcome, rows: result?.rows ?? [], entry.ticket)
            }
        }

        private mutating func abandon(_ kind: RMSError.Kind, _ problem: String) async {
            let function = GetResultUpdateOrderShippingAsync.function
            await abandon(RMSError(kind, function: function.name, attempts: 1, problem: problem, advice: ""))
        }

        /// Gives up polling: RMS accepted the changes, and may still carry them out.
        private mutating func abandon(_ error: RMSError) async {
            var error = error
            error.mayHaveActed = true
            error.advice = "RMS accepted the change: poll again later (shippingResults(of:) with the outcome's ticket)."
            for entry in pending {
                for plan in entry.plans { await finish(plan, .failed(error), entry.ticket) }
            }
            pending = []
        }

        private mutating func finish(
            _ plan: ShippingPlan,
            _ result: RecordOutcome<Void>,
            rows: [RowResult] = [],
            _ ticket: ShippingTicket? = nil
        ) async {
            let outcome = ShippingOutcome(
                orderNumber: plan.order.orderNumber,
                result: result,
                rows: plan.results(rows),
                ticket: ticket
            )
            outcomes[plan.position] = outcome
            await progress(.finished(outcome))
        }
    }
}

extension RMSError {
    /// RMS refused a call because of orders that the call does not have.
    fileprivate static func refusedOthers<Value>(_ answer: RMSAnswer<Value>) -> RMSError {
        var error = RMSError(
            .decoding,
            function: OrderAPI2.UpdateOrderShippingAsync.function.name,
            httpStatus: answer.httpStatus,
            requestID: answer.requestID,
            attempts: answer.attempts,
            problem: "RMS refused the call because of orders that it did not have",
            advice: "Look at the raw answer (rms call … --output raw) and report it."
        )
        error.mayHaveActed = true
        return error
    }
}

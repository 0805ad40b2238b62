extension OrderAPI2 {
    /// Sends the shipping rows of many orders, and polls the results.
    struct ShippingRun {
        private let calls: Calls
        private let options: ShippingOptions
        private let progress: @Sendable (ShippingProgress) async -> Void
        /// The outcomes, by the position of their orders.
        private var outcomes: [Int: ShippingOutcome] = [:]
        private var pending: [PendingTicket] = []
        /// The orders whose earlier tickets have no result yet, with the error that says so.
        private var open: [String: RMSError] = [:]

        private struct PendingTicket {
            let ticket: ShippingTicket
            let plans: [ShippingPlan]
            /// Why the last poll failed, if it did.
            var failure: RMSError?
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

        /// The outcomes of all orders, in their order.
        var results: [ShippingOutcome] { outcomes.sorted { $0.key < $1.key }.map(\.value) }

        /// Holds back the orders whose earlier tickets have no result.
        mutating func holdBack(_ earlier: [ShippingOutcome]) {
            for outcome in earlier where outcome.error?.mayHaveActed == true {
                open[outcome.orderNumber] = outcome.error
            }
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
                if !problems.isEmpty {
                    await finish(plan, .failed(.heldBack(function, problems)))
                } else if let error = open[order.orderNumber] {
                    await finish(plan, .notAttempted(error))
                } else {
                    plans.append(plan)
                }
            }
            for batch in plans.pieces(of: WriteRules.maximumOrders) {
                let (ready, goesOn) = options.readsFirst ? await compared(batch, function) : (batch, true)
                guard await isOneByOne ? sendOneByOne(ready) : sendTogether(ready), goesOn else { break }
            }
            let accepted = Set(pending.flatMap(\.plans).map(\.position))
            for plan in plans where outcomes[plan.position] == nil && !accepted.contains(plan.position) {
                await finish(plan, .notAttempted(.notSent(function)))
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
                var rest: [PendingTicket] = []
                for (place, entry) in pending.enumerated() {
                    do throws(RMSError) {
                        if try await !ask(entry) {
                            rest.append(PendingTicket(ticket: entry.ticket, plans: entry.plans))
                        }
                    } catch {
                        // The next poll may succeed.
                        rest.append(PendingTicket(ticket: entry.ticket, plans: entry.plans, failure: error))
                        if error.endsTheRun(of: GetResultUpdateOrderShippingAsync.function) {
                            pending = rest + pending[(place + 1)...]
                            return await abandon { _ in error }
                        }
                    }
                }
                pending = rest
                if pending.isEmpty { return }
                guard time.now() + options.interval <= end else {
                    let error = Self.unfinished(.timeout, "it has no result after \(options.deadline)")
                    return await abandon { $0.failure ?? error }
                }
                do {
                    try await time.sleep(options.interval)
                } catch {
                    let error = Self.unfinished(.cancelled, "cancelled while waiting for the result")
                    return await abandon { _ in error }
                }
            }
        }

        // MARK: Reading

        /// The plans without what the orders already have, and whether further calls may be made. Orders that can't be
        /// changed have their outcome after it.
        private mutating func compared(
            _ plans: [ShippingPlan],
            _ function: RMSFunction
        ) async -> (ready: [ShippingPlan], goesOn: Bool) {
            var ready: [ShippingPlan] = []
            var goesOn = true
            for (plan, found) in zip(plans, await calls.get(plans.map(\.order.orderNumber))) {
                if let error = found.error, error.endsTheRun(of: GetOrder.function) { goesOn = false }
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
            return (ready, goesOn)
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
                    await finish(
                        plan,
                        result(rows.lazy.compactMap(\.failure).first, rows, plan, answer),
                        rows: rows
                    )
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

        /// - Returns: Whether RMS has a result.
        private mutating func ask(_ entry: PendingTicket) async throws(RMSError) -> Bool {
            let operation = GetResultUpdateOrderShippingAsync(requestID: entry.ticket.requestID)
            let answer = try await calls.client.answer(to: operation)
            guard answer.value.hasResult else { return false }
            var results: [String: ShippingResult] = [:]
            for result in answer.value.entries ?? [] { results[result.orderNumber?.word ?? ""] = result }
            for plan in entry.plans {
                let result = results[plan.order.orderNumber]
                let outcome: RecordOutcome<Void>
                if let result {
                    outcome = self.result(result.failure, result.rows, plan, answer)
                } else if answer.unreadable.isEmpty {
                    outcome = self.result(.unreported, [], plan, answer)
                } else {
                    let function = GetResultUpdateOrderShippingAsync.function
                    outcome = .failed(
                        unsettled(RMSError(unreadable: answer.unreadable, during: function, answer), plan)
                    )
                }
                await finish(plan, outcome, rows: result?.rows ?? [], entry.ticket)
            }
            return true
        }

        /// The result of an order. RMS reports every row, so that one that it does not report may not be carried out.
        private func result<Value>(
            _ failure: ServiceFailure?,
            _ rows: [RowResult],
            _ plan: ShippingPlan,
            _ answer: RMSAnswer<Value>
        ) -> RecordOutcome<Void> {
            let sent = plan.order.baskets.reduce(0) { $0 + $1.rows.count }
            guard let failure = failure ?? (rows.count < sent ? .unreported : nil) else { return .succeeded }
            let error = RMSError(refused: failure, by: UpdateOrderShipping.self, answer)
            return .failed(failure == .unreported ? unsettled(error, plan) : error)
        }

        private static func unfinished(_ kind: RMSError.Kind, _ problem: String) -> RMSError {
            let function = GetResultUpdateOrderShippingAsync.function
            return RMSError(kind, function: function.name, attempts: 1, problem: problem, advice: "")
        }

        /// The error of an order that RMS may change. What was sent for an order of an earlier run is not known.
        private func unsettled(_ error: RMSError, _ plan: ShippingPlan) -> RMSError {
            var unsettled = error
            unsettled.mayHaveActed = true
            if !plan.order.baskets.isEmpty {
                unsettled.unknownOutcome = UnknownOutcome(
                    of: UpdateOrderShippingAsync([plan.order]),
                    client: calls.client
                )
            }
            return unsettled
        }

        /// Gives up polling: RMS accepted the changes, and may still carry them out.
        private mutating func abandon(_ error: (PendingTicket) -> RMSError) async {
            for entry in pending {
                var error = error(entry)
                error.problem = "RMS accepted the change and may carry it out; \(error.problem)"
                let next = "Do not send it again; poll again later (shippingResults(of:) with the outcome's ticket)."
                error.advice = error.advice.isEmpty ? next : "\(error.advice) \(next)"
                for plan in entry.plans { await finish(plan, .failed(unsettled(error, plan)), entry.ticket) }
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

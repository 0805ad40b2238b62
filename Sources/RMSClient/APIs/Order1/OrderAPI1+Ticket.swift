extension OrderAPI1 {
    /// An asynchronous order call that RMS accepted, for awaiting its outcome.
    ///
    /// ```swift
    /// let outcome = try await rms.v1.order.ticket(884982127).result { progress in … }
    /// for refused in outcome.refused { print(refused.orderKey ?? "", refused.errorCode ?? "") }
    /// ```
    public struct Ticket: Sendable {
        let client: RMSClient
        /// `requestId`: the ticket's number.
        public let requestID: Int
        /// The receipt of the call; `nil` for a ticket made from a stored number.
        public let receipt: Receipt?
        /// The call; nil for a ticket made from a stored number.
        let call: (any TicketCall)?

        /// Polls `order.getResult` until there is an outcome.
        ///
        /// If RMS refused all orders at once, this returns the outcome without polling.
        ///
        /// - Parameters:
        ///   - deadline: How long to poll. Real calls took 29 and 72 seconds.
        ///   - interval: How long to wait between two polls.
        ///   - progress: Called with every answer.
        /// - Throws: ``RMSError`` if a poll fails, of kind `.timeout` if there is no outcome at the deadline. RMS accepted the
        ///   change and may carry it out all the same: `mayHaveActed` is true, the ticket stays valid, and the text says how to
        ///   go on. Of kind `.notFound` if RMS does not know the ticket: it never got the call, unless there is a receipt.
        public func result(
            deadline: Duration = .seconds(600),
            every interval: Duration = .seconds(5),
            progress: (AsyncResult) -> Void = { _ in }
        ) async throws(RMSError) -> Outcome {
            if let receipt, receipt.count == 0, !receipt.unitErrors.isEmpty {
                return Outcome(requestID: requestID, refusedAtOnce: receipt.unitErrors, result: nil)
            }
            let time = client.time
            let end = time.now() + deadline
            while true {
                let answer = try await poll()
                if let result = answer.results.first(where: { $0.requestID == requestID }) {
                    progress(result)
                    if result.status == .finished {
                        return Outcome(
                            requestID: requestID,
                            refusedAtOnce: receipt?.unitErrors ?? [],
                            result: result
                        )
                    }
                }
                guard time.now() + interval <= end else {
                    throw unfinished(.timeout, "not finished after \(deadline)")
                }
                do {
                    try await time.sleep(interval)
                } catch {
                    throw unfinished(.cancelled, "cancelled while waiting for the outcome")
                }
            }
        }

        private func poll() async throws(RMSError) -> GetResult.Response {
            do throws(RMSError) {
                return try await client.send(GetResult(requestIDs: [requestID]))
            } catch  where error.kind == .notFound {
                throw unknown(error)
            } catch {
                throw unsettled(error, "the outcome can't be read: \(error.problem)", after: error.advice)
            }
        }

        /// RMS does not know the ticket. Without a receipt, it never got the call.
        private func unknown(_ error: RMSError) -> RMSError {
            var known = error
            if receipt == nil {
                known.advice = "Read the orders. If they are unchanged, make the call again with a new ticket."
            } else {
                known.problem = "RMS accepted the change as ticket \(requestID), and does not know the ticket any more"
                known.advice = "Read the orders to see whether it was carried out, before you make the call again."
                known.mayHaveActed = true
                known.unknownOutcome = unknownOutcome
            }
            return known
        }

        private func unfinished(_ kind: RMSError.Kind, _ problem: String) -> RMSError {
            unsettled(
                RMSError(kind, function: GetResult.function.name, attempts: 1, problem: problem, advice: ""),
                problem
            )
        }

        /// The error of a poll, as one of a change that RMS may carry out.
        ///
        /// - Parameter advice: What to do about the poll before the next one.
        private func unsettled(_ error: RMSError, _ problem: String, after advice: String? = nil) -> RMSError {
            var unsettled = error
            let accepted = receipt == nil ? "may have accepted" : "accepted"
            unsettled.problem = "RMS \(accepted) the change as ticket \(requestID) and may carry it out; \(problem)"
            let next = "Do not send it again; poll the ticket again: rms.v1.order.ticket(\(requestID)).result()."
            unsettled.advice = advice.map { "\($0) \(next)" } ?? next
            unsettled.mayHaveActed = true
            unsettled.unknownOutcome = unknownOutcome
            return unsettled
        }

        /// Nil for a ticket made from a stored number: what was sent is not known.
        private var unknownOutcome: UnknownOutcome? {
            guard let call else { return nil }
            return UnknownOutcome(of: call, time: client.time) { () async throws(RMSError) in try await verdict() }
        }

        /// What one poll shows of the change.
        private func verdict() async throws(RMSError) -> WriteVerdict {
            let results = try await client.send(GetResult(requestIDs: [requestID])).results
            guard let result = results.first(where: { $0.requestID == requestID }), result.status == .finished else {
                return .unclear("RMS has not finished the ticket \(requestID)")
            }
            let refused = (receipt?.unitErrors ?? []) + result.unitErrors
            return refused.isEmpty
                ? .done : .unclear("RMS refused \(refused.count) of the orders of the ticket \(requestID)")
        }
    }

    /// The outcome of an asynchronous call for its orders.
    public struct Outcome: Sendable, Hashable {
        /// `requestId`: the ticket's number.
        public let requestID: Int
        /// The numbers of the orders that succeeded.
        public let completed: [String]
        /// The orders that were refused, at once or in the end, each with its reason.
        public let refused: [UnitError]
        /// The result from RMS; `nil` if RMS refused all orders at once.
        public let result: AsyncResult?

        init(requestID: Int, refusedAtOnce: [UnitError], result: AsyncResult?) {
            self.requestID = requestID
            self.result = result
            completed = result?.complete ?? []
            refused = refusedAtOnce + (result?.unitErrors ?? [])
        }

        /// The outcome of one order: `true` if it succeeded, `false` if it was refused, `nil` if RMS does not mention
        /// it.
        public func isDone(_ orderNumber: String) -> Bool? {
            if completed.contains(orderNumber) { return true }
            return refused.contains { $0.orderKey == orderNumber } ? false : nil
        }
    }
}

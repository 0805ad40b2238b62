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

        /// Polls `order.getResult` until there is an outcome.
        ///
        /// If RMS refused all orders at once, this returns the outcome without polling.
        ///
        /// - Parameters:
        ///   - deadline: How long to poll. Real calls took 29 and 72 seconds.
        ///   - interval: How long to wait between two polls.
        ///   - progress: Called with every answer.
        /// - Throws: ``RMSError`` of kind `.timeout` if there is no outcome at the deadline; the ticket stays valid. Of kind
        ///   `.notFound` if RMS does not know the ticket: it never got the call.
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

        /// One poll. A ticket that RMS does not know is one whose call it never got.
        private func poll() async throws(RMSError) -> GetResult.Response {
            do throws(RMSError) {
                return try await client.send(GetResult(requestIDs: [requestID]))
            } catch  where error.kind == .notFound {
                var known = error
                known.advice = "Read the orders. If they are unchanged, make the call again with a new ticket."
                throw known
            }
        }

        private func unfinished(_ kind: RMSError.Kind, _ problem: String) -> RMSError {
            RMSError(
                kind,
                function: GetResult.function.name,
                attempts: 1,
                problem: problem,
                advice: "Ask again later: rms.v1.order.ticket(\(requestID)).result()."
            )
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

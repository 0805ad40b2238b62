extension OrderAPI2 {
    /// A call that reads orders by number: ``GetOrder``, and that of PurchaseItemAPI, which has the same answer.
    protocol OrderRead: RMSOperation where Response == GetOrder.Response {}

    /// Reads orders by number, with one of the calls that do.
    struct OrderReader<Read: OrderRead>: Sendable {
        let client: RMSClient
        /// The call for some numbers.
        let call: @Sendable ([String]) -> Read

        /// The orders that one call returns.
        func answer(_ orderNumbers: [String]) async throws(RMSError) -> RMSAnswer<GetOrder.Response> {
            try await client.answer(to: call(orderNumbers))
        }

        /// One order.
        ///
        /// - Throws: ``RMSError``, of the kind `notFound` if RMS does not return the order.
        func order(_ orderNumber: String) async throws(RMSError) -> Order {
            let answer = try await answer([orderNumber])
            if let order = answer.value.orders?.first { return order }
            try client.reading.settle(answer, of: Read.function)
            throw .notFound("RMS does not return the order \(orderNumber)", in: answer, of: Read.self)
        }

        /// Orders, each with its own result, 100 per call.
        func orders(_ orderNumbers: [String], concurrency: Int?) async -> [RecordOutcome<Order>] {
            await client.order.batches(of: orderNumbers, by: Read.function, concurrency: concurrency) {
                numbers throws(RMSError) in
                let answer = try await answer(numbers)
                let orders = Dictionary(
                    (answer.value.orders ?? []).map { ($0.orderNumber, $0) },
                    uniquingKeysWith: { first, _ in first }
                )
                let results = (answer.value.messages ?? []).orderResults
                return numbers.map { number in
                    if let order = orders[number] { return .succeeded(order) }
                    if let record = answer.unreadable.first(where: { $0.id?.value == number }) {
                        return .failed(RMSError(unreadable: [record], during: Read.function, answer))
                    }
                    if let failure = results.first(where: { $0.orderNumber == number })?.failure {
                        return .failed(RMSError(refused: failure, by: Read.self, answer))
                    }
                    return .failed(.notFound("RMS does not return the order \(number)", in: answer, of: Read.self))
                }
            }
        }
    }
}

extension OrderAPI2.OrderRead {
    /// The first error message. An answer without any message, not even one of success, reports nothing.
    public static func failure(in response: OrderAPI2.GetOrder.Response) throws -> ServiceFailure? {
        try response.messages.required().refusal
    }
}

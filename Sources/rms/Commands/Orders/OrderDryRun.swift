import ArgumentParser
import RMSClient

/// Says what a run of writes would do, from the orders as they are now.
struct OrderDryRun: Sendable {
    let client: RMSClient

    /// An order, and what would happen to it.
    struct Plan: Sendable {
        let orderNumber: String
        /// What would happen, or why nothing would.
        let judge: @Sendable (OrderAPI2.Order) -> Result<String, Refusal>
    }

    /// Why RMS would not accept the write of an order.
    struct Refusal: Error {
        let reason: String
    }

    /// How many orders one read takes.
    private static let batchSize = OrderAPI2.GetOrder.maximumNumbers

    /// Prints a line for each order.
    ///
    /// - Parameter skipped: How many further orders would be left alone.
    /// - Throws: `ExitCode` 1 if RMS would not accept one of them.
    func run(_ plans: [Plan], skipped: Int) async throws {
        var refused = 0
        var rest = plans[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(Self.batchSize))
            rest = rest.dropFirst(batch.count)
            let orders = await client.order.get(batch.map(\.orderNumber))
            for (plan, outcome) in zip(batch, orders) {
                let (line, isRefused) = Self.line(plan, try Self.order(outcome))
                if isRefused { refused += 1 }
                try Console.output("\(plan.orderNumber)  \(line)")
            }
        }
        let earlier = skipped > 0 ? ", \(skipped.grouped) left alone after the result file" : ""
        try Console.output(
            "\((plans.count - refused).grouped) would be changed, \(refused.grouped) would not\(earlier). Nothing was sent."
        )
        if refused > 0 { throw ExitCode(1) }
    }

    /// The order, or why RMS does not return it. A failure of the whole call is thrown.
    private static func order(_ outcome: RecordOutcome<OrderAPI2.Order>) throws -> Result<OrderAPI2.Order, Refusal> {
        switch outcome {
        case .succeeded(let order): return .success(order)
        case .failed(let error) where [.notFound, .invalidRequest, .decoding, .serviceCode].contains(error.kind):
            return .failure(Refusal(reason: error.problem))
        case .failed(let error), .notAttempted(let error): throw error
        }
    }

    private static func line(_ plan: Plan, _ order: Result<OrderAPI2.Order, Refusal>) -> (text: String, isRefused: Bool)
    {
        switch order.flatMap(plan.judge) {
        case .success(let change): (change, false)
        case .failure(let refusal): ("would fail: \(refusal.reason.printable)", true)
        }
    }
}

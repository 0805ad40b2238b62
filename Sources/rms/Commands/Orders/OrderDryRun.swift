import ArgumentParser
import RMSClient

/// Says what a run of writes would do, from the orders as they are now.
struct OrderDryRun: Sendable {
    let client: RMSClient

    /// An order, and what would happen to it.
    struct Plan: Sendable {
        let orderNumber: String
        let judge: @Sendable (OrderAPI2.Order) -> Judgment
    }

    /// What would happen to an order, or why RMS would not accept its write.
    typealias Judgment = Result<Change, Refusal>

    /// What would happen to an order.
    struct Change {
        let text: String
        /// False if the order already is as the list says.
        var changesOrder = true
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
        var (changed, refused) = (0, 0)
        var rest = plans[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(Self.batchSize))
            rest = rest.dropFirst(batch.count)
            let orders = await client.order.get(batch.map(\.orderNumber))
            for (plan, outcome) in zip(batch, orders) {
                let judgment = try Self.order(outcome).flatMap(plan.judge)
                switch judgment {
                case .success(let change) where change.changesOrder: changed += 1
                case .success: break
                case .failure: refused += 1
                }
                try Console.output("\(plan.orderNumber)  \(Self.text(judgment))")
            }
        }
        let same = plans.count - changed - refused
        let others = [
            same > 0 ? ", \(same.grouped) already as listed" : "",
            skipped > 0 ? ", \(skipped.grouped) left alone after the result file" : "",
        ].joined()
        try Console.output(
            "\(changed.grouped) would be changed, \(refused.grouped) would not\(others). Nothing was sent."
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

    private static func text(_ judgment: Judgment) -> String {
        switch judgment {
        case .success(let change): change.text
        case .failure(let refusal): "would fail: \(refusal.reason.printable)"
        }
    }
}

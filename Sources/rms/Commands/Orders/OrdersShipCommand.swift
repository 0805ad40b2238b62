import ArgumentParser
import Foundation
import RMSClient

/// `rms orders ship`: reports the parcels of a list.
struct OrdersShipCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ship",
        abstract: "Reports parcels (updateOrderShipping, updateOrderShippingAsync).",
        discussion: """
            The list is CSV with a header and a row for each parcel. It has the columns orderNumber and shippingNumber, \
            and where needed basketId, shippingDetailId, deliveryCompany and shippingDate (2026-01-31). An order with one \
            basket needs no basketId. An order is shipped once all its baskets have a shippingDate.

            A row with a shippingDetailId changes that parcel. A row without one adds a parcel, unless the basket already \
            has one with the same shippingNumber: then that one is changed, or left alone if nothing differs. So a list \
            can be sent again.

              rms orders ship parcels.csv --shipping-date 2026-01-31 --dry-run
              rms orders ship parcels.csv --delivery-company 1001 --result done.csv

            More than 10 orders are sent 100 to a call, which RMS carries out later; the command waits for the results. \
            Those that are not there after ten minutes are unknown: ask for them later with the requestId in the \
            message, or look at the orders.

            \(OrderWriteOptions.aboutResults)
            """
    )

    @OptionGroup var options: OrderWriteOptions

    @Option(help: "The deliveryCompany of added parcels whose row has none, for example 1001 for ヤマト運輸.")
    var deliveryCompany: String?

    @Option(help: ArgumentHelp("The shippingDate of added parcels whose row has none.", valueName: "day"))
    var shippingDate: JapaneseTime?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let entries = try ParcelList(options.list(), deliveryCompany, shippingDate?.start).orders
        let client = try await connection.client()
        // Results are awaited after each batch: several calls of 100 orders, so that few are unknown after a crash.
        let run = OrderWriteRun<ParcelList.Order>(
            OrderAPI2.UpdateOrderShippingAsync.function,
            done: "shipped",
            batchSize: 5 * OrderAPI2.UpdateOrderShippingAsync.maximumOrders,
            options
        ) { await Self.ship($0, client) }
        guard options.dryRun else { return try await Interruption.watching { try await run.run(entries) } }
        let past = try run.pastResults()
        let plans = entries.filter { run.sends($0, after: past) }.map { entry in
            OrderDryRun.Plan(orderNumber: entry.orderNumber) { entry.judge($0) }
        }
        try await OrderDryRun(client: client).run(plans, skipped: entries.count - plans.count)
    }

    private static func ship(_ entries: [ParcelList.Order], _ client: RMSClient) async -> [RecordOutcome<Void>] {
        var results: [String: RecordOutcome<Void>] = [:]
        var shippings = entries.compactMap(\.shipping)
        let open = entries.filter { $0.shipping == nil }
        for (entry, found) in zip(open, await client.order.get(open.map(\.orderNumber))) {
            switch found.map(entry.shipping(of:)) {
            case .succeeded(.success(let shipping)): shippings.append(shipping)
            case .succeeded(.failure(let refusal)):
                results[entry.orderNumber] = .failed(
                    RMSError(.invalidRequest, problem: refusal.reason, advice: "Correct the list; it was not sent.")
                )
            case .failed(let error): results[entry.orderNumber] = .failed(error)
            case .notAttempted(let error): results[entry.orderNumber] = .notAttempted(error)
            }
        }
        for outcome in await client.order.ship(shippings) { results[outcome.orderNumber] = outcome.namingTicket }
        return entries.map { results[$0.orderNumber] ?? .succeeded(()) }
    }
}

extension OrderAPI2.ShippingOutcome {
    /// The result, whose error names the ticket that may still have a result later.
    fileprivate var namingTicket: RecordOutcome<Void> {
        guard let error, error.mayHaveActed, error.failure == nil, let ticket else { return result }
        var named = RMSError(
            error.kind,
            function: error.function,
            attempts: error.attempts,
            problem: "\(error.problem); requestId \(ticket.requestID)",
            advice: error.advice
        )
        named.mayHaveActed = true
        return .failed(named)
    }
}

import ArgumentParser
import RMSClient

/// `rms orders confirm`: confirms the orders of a list.
struct OrdersConfirmCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirms the orders of a list, 100 to a call (confirmOrder).",
        discussion: """
            Only an order that awaits confirmation (orderProgress 100) and whose amounts are all decided can be confirmed.

              rms orders confirm new-orders.txt --dry-run
              rms orders confirm new-orders.txt --result confirmed.csv

            \(OrderWriteOptions.aboutResults)
            """
    )

    /// An order to confirm.
    private struct Entry: OrderRecord {
        let orderNumber: String

        func judge(_ order: OrderAPI2.Order) -> WriteJudgment {
            guard order.progress == .awaitingConfirmation else {
                let progress = order.progress?.rawValue ?? 0
                return .failure(.init(reason: "its progress is \(progress), and only 100 can be confirmed"))
            }
            let amounts = [
                order.goodsPrice, order.postagePrice, order.deliveryPrice, order.paymentCharge, order.totalPrice,
                order.requestPrice,
            ]
            guard !amounts.contains(.undecided) else {
                return .failure(.init(reason: "an amount is not decided yet (-9999)"))
            }
            return .success(.init(text: "would be confirmed"))
        }
    }

    @OptionGroup var options: OrderWriteOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var seen: Set<String> = []
        let numbers = try options.list(by: OrderSubject.column).rows.compactMap { $0["orderNumber"] }.filter {
            seen.insert($0).inserted
        }
        let entries = numbers.map(Entry.init)
        let client = try await connection.client()
        let run = WriteRun<Entry>(
            function: OrderAPI2.ConfirmOrder.function,
            layout: ResultLayout(command: "confirm", keyColumns: [OrderSubject.column]),
            done: "confirmed",
            batchSize: OrderAPI2.ConfirmOrder.maximumOrders,
            options: options,
            judging: WriteJudging(client)
        ) { await client.order.confirm($0.entries.map(\.orderNumber)) }
        try await run.execute(entries)
    }
}

import ArgumentParser
import RMSClient

/// `rms orders cancel`: cancels the orders of a list.
struct OrdersCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract:
            "Cancels the orders of a list, whether or not they are shipped (cancelOrder, cancelOrderAfterShipping).",
        discussion: """
            An order is read first, because its progress decides the call. Each order takes two calls, and about a second \
            on a live shop. A CSV file may have the columns reason and inventoryRestoreType, whose values replace those of \
            the options for their order.

              rms orders cancel out-of-stock.txt --reason 8 --dry-run
              rms orders cancel out-of-stock.csv --reason 8 --result canceled.csv

            \(OrderWriteOptions.aboutResults)
            """
    )

    /// An order to cancel.
    private struct Entry: OrderRecord, Equatable {
        let orderNumber: String
        let reason: OrderAPI2.CancelReason
        let inventoryRestore: OrderAPI2.StockRestoring

        func judge(_ order: OrderAPI2.Order) -> WriteJudgment {
            do throws(RMSError) {
                let function = try order.cancelFunction()
                let values = "reason \(reason.rawValue), inventoryRestoreType \(inventoryRestore.rawValue)"
                return .success(.init(text: "would be canceled by \(function.name) (\(values))"))
            } catch {
                return .failure(.init(reason: error.problem))
            }
        }
    }

    private static let columns = ["reason", "inventoryRestoreType"]

    @OptionGroup var options: OrderWriteOptions

    @Option(help: ArgumentHelp(meaning("changeReasonDetailApply"), valueName: "number"))
    var reason: Int?

    @Option(help: ArgumentHelp(meaning("inventoryRestoreType"), valueName: "number"))
    var inventoryRestoreType = OrderAPI2.StockRestoring.asItemIsSet.rawValue

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let entries = try entries(of: options.list(by: OrderSubject.column))
        let client = try await connection.client()
        let run = WriteRun<Entry>(
            function: OrderAPI2.CancelOrder.function,
            layout: ResultLayout(command: "cancel", keyColumns: [OrderSubject.column]),
            done: "canceled",
            batchSize: 1,
            options: options,
            judging: WriteJudging(client)
        ) {
            var outcomes: [RecordOutcome<Void>] = []
            for entry in $0.entries { outcomes.append(await Self.cancel(entry, client)) }
            return outcomes
        }
        try await run.execute(entries)
    }

    private static func meaning(_ key: String) -> String {
        KeyMeanings.text(of: key, in: "OrderAPI2.BeforeShipping") ?? key
    }

    private func entries(of list: KeyList) throws(UsageError) -> [Entry] {
        try list.refuseMisspelled([OrderSubject.column] + Self.columns)
        var entries: [String: Entry] = [:]
        var order: [String] = []
        for row in list.rows {
            guard let orderNumber = row["orderNumber"] else { continue }
            guard let reason = try row.number("reason") ?? reason else {
                throw UsageError("row \(row.number): give a reason, in the column reason or with --reason")
            }
            let entry = Entry(
                orderNumber: orderNumber,
                reason: .init(rawValue: reason),
                inventoryRestore: .init(rawValue: try row.number("inventoryRestoreType") ?? inventoryRestoreType)
            )
            let earlier = entries.updateValue(entry, forKey: orderNumber)
            if let earlier, earlier != entry {
                throw UsageError("row \(row.number): \(orderNumber) occurs twice, with different values")
            }
            if earlier == nil { order.append(orderNumber) }
        }
        return order.compactMap { entries[$0] }
    }

    private static func cancel(_ entry: Entry, _ client: RMSClient) async -> RecordOutcome<Void> {
        do throws(RMSError) {
            try await client.order.cancel(
                entry.orderNumber,
                reason: entry.reason,
                inventoryRestore: entry.inventoryRestore
            )
            return .succeeded(())
        } catch {
            return .failed(error)
        }
    }
}

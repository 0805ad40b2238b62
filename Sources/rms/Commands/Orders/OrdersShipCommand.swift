import ArgumentParser
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
            can be sent again once RMS has carried out what it accepted.

              rms orders ship parcels.csv --shipping-date 2026-01-31 --dry-run
              rms orders ship parcels.csv --delivery-company 1001 --result done.csv

            More than 10 orders are sent 100 to a call, which RMS carries out later; the command waits for the results. \
            Those that are not there after ten minutes, or when Ctrl-C ends the wait, are unknown, with the requestId in \
            the message. With --result, FILE.tickets keeps the requestIds, and the next run asks for the results before it \
            sends anything. Until RMS has them, it does not send these orders, even with --retry-unknown. Remove \
            FILE.tickets only after you have looked at the orders: RMS keeps results for 30 days.

            In the result file of ship, only the same parcels of an order count as done: a later list may have further \
            parcels of it.

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
        let records = try records()
        try await writes(by: connection.client()).execute(records)
    }

    func records() throws -> [ParcelList.Order] {
        try ParcelList(options.list(by: OrderSubject.column), deliveryCompany, shippingDate?.start).orders
    }

    func writes(by client: RMSClient) -> WriteRun<ParcelList.Order> {
        let calls = ParcelCalls(client: client)
        // Results are awaited after each batch: several calls of 100 orders, so that few are unknown after a crash.
        return WriteRun(
            function: OrderAPI2.UpdateOrderShipping.function,
            layout: ResultLayout(command: "ship", keyColumns: ParcelList.keyColumns),
            done: "reported",
            batchSize: 5 * OrderAPI2.UpdateOrderShippingAsync.maximumOrders,
            options: options,
            judging: WriteJudging(client),
            deferral: .init(
                sending: OrderAPI2.UpdateOrderShippingAsync.function,
                asking: OrderAPI2.GetResultUpdateOrderShippingAsync.function,
                results: calls.results
            ),
            send: calls.send
        )
    }
}

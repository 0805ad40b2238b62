import ArgumentParser
import RMSClient

/// `rms items apply`: changes the prices of a list.
struct ItemsApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Changes the prices of a list of SKUs, one call for each item (items.patch).",
        discussion: """
            The list is CSV with a header and a row for each SKU. It has the columns manageNumber and standardPrice, in \
            whole yen, and variantId, which may be empty for the only SKU of an item. A file of 'rms items export' is such \
            a list: variants.variantId and variants.standardPrice are the same columns. Other columns are not sent.

              rms items apply prices.csv --dry-run
              rms items apply prices.csv --result done.csv

            The items are read first, 50 to a call. Rows whose price already is as listed are not sent, nor are those whose \
            item or SKU does not exist. All rows of an item are sent in one call, or none of them: if RMS refuses the call, \
            they all fail.

            RMS may replace all SKUs of an item by those of a call. So each call has all SKUs with all of their members, as \
            items.get returns them just before it (items.bulk.get may lack attributes); what else the item has is not sent. \
            What somebody changes in the SKUs of the item in between is lost.

            \(WriteOptions<PriceSubject>.aboutResults)

            A price whose outcome is unknown is different: the next run reads the item, and sends the price again if it \
            differs, because setting it twice has no other effect.
            """
    )

    @OptionGroup var options: WriteOptions<PriceSubject>
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let list = try PriceList(options.list(by: ItemColumns.manageNumber))
        let client = try await connection.client()
        let run = WriteRun<ItemPrice>(
            function: ItemAPI2.Patch.function,
            layout: ResultLayout(command: "items apply", keyColumns: ItemPrice.keyColumns, subjectCount: 2),
            done: "changed",
            batchSize: 100,
            options: options,
            judging: WriteJudging(client),
            sendsOnlyChanges: true,
            send: PriceCalls(client: client).send
        )
        try await run.execute(list.records)
    }
}

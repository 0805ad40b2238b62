import ArgumentParser
import RMSClient

/// `rms stock apply`: changes the stocks of a list.
struct StockApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Changes the stocks of a list, 400 to a call (inventories.bulk.upsert).",
        discussion: """
            The list is CSV with a header and a row for each SKU. It has the column manageNumber, and where needed \
            variantId: without one, the SKU is normal-inventory, as users report it for an item without choices. A row has \
            either quantity, which is set, or change, which is added (+3, -2). A SKU may occur once.

              rms stock apply stock.csv --dry-run
              rms stock apply stock.csv --result done.csv

            The stocks are read first, 1,000 to a call. Rows whose stock already is as listed are not sent, nor are those \
            that RMS would refuse: a change of a stock that does not exist, or to a quantity outside 0 to 99,999. --all \
            sends every row without reading. RMS registers a quantity for a SKU that does not exist, without an error: the \
            dry run shows such a row as unknown.

            Version 2.0 of the service changes quantities and nothing else. With --inventory-version 2.1, each row also \
            REPLACES the lead time and the place of shipment by its columns operationLeadTime.normalDeliveryTimeId, \
            operationLeadTime.backOrderDeliveryTimeId and shipFromIds: an empty cell removes what the SKU had. The list must \
            have all three columns then.

            \(WriteOptions<StockSubject>.aboutResults)

            A row with quantity whose outcome is unknown is different: the next run reads its stock, and sends it again if \
            it differs, because setting a quantity twice has no other effect. In the result file, a SKU counts as done only \
            for the same change, so use a new file for each delivery of goods: +3 is not added again by a file that has it.
            """
    )

    @OptionGroup var options: WriteOptions<StockSubject>

    @Flag(help: "Send every row, without reading the stocks first.")
    var all = false

    @Option(help: "The version of InventoryAPI: 2.1 also replaces lead times and places of shipment.")
    var inventoryVersion = StockVersion.v20

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if all, options.dryRun { throw ValidationError("--all reads nothing, and --dry-run only reads: omit one") }
    }

    func run() async throws {
        let records = try records()
        try await writes(by: connection.client()).execute(records)
    }

    func records() throws -> [StockRecord] {
        try StockChangeList(options.list(by: StockColumns.manageNumber), inventoryVersion).records
    }

    func writes(by client: RMSClient) -> WriteRun<StockRecord> {
        let version = inventoryVersion
        return WriteRun(
            function: version == .v20 ? .inventories20BulkUpsert : .inventories21BulkUpsert,
            layout: ResultLayout(command: "stock apply", keyColumns: StockRecord.keyColumns, subjectCount: 2),
            done: "changed",
            batchSize: InventoryAPI2.BulkUpsertQuantities.maximumRows,
            options: options,
            judging: WriteJudging(client, version),
            sendsOnlyChanges: !all
        ) { batch in
            switch version {
            case .v20: await client.inventory.set(batch.entries.map(\.quantityChange))
            case .v21: await client.inventory.replace(batch.entries.map(\.replacement))
            }
        }
    }
}

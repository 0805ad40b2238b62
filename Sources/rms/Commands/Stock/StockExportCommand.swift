import ArgumentParser
import RMSClient

/// `rms stock export`: writes the stock of many SKUs to a file.
struct StockExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the stock of all SKUs, or of those of a list, as CSV or JSON lines.",
        discussion: """
            RMS returns at most 1,000 SKUs for a range of quantities, without pages: the range is cut in two until each \
            piece has no more. If one quantity alone has more, such as 0, RMS can't list them: give --min 1, or name the \
            SKUs with --items. A SKU whose quantity changes meanwhile may be missed or written twice.

              rms stock export --output stock.csv
              rms stock export --max 0 --columns manageNumber,variantId,updated
              rms stock export --items items.txt --output stock.csv

            The list of --items has one manageNumber a line, or is CSV with the column manageNumber and perhaps variantId. \
            For a row without variantId, all SKUs of the item are written, which takes a call of version 2.1 for each such \
            item. SKUs without a stock are reported at the end, with exit code 1.

            The columns are manageNumber, variantId, quantity, created and updated. Version 2.1 adds \
            operationLeadTime.normalDeliveryTimeId, operationLeadTime.backOrderDeliveryTimeId and shipFromIds after \
            quantity. 'rms stock apply' reads such a file.

            The file is readable only by you. It appears once all is written: an export that ends before leaves none, and \
            can't be resumed, because 1,000 SKUs take only a few calls.
            """
    )

    @Option(name: .customLong("min"), help: ArgumentHelp("The smallest quantity.", valueName: "number"))
    var minimum: Int?

    @Option(name: .customLong("max"), help: ArgumentHelp("The largest quantity.", valueName: "number"))
    var maximum: Int?

    @Option(
        help: ArgumentHelp("Only the items or SKUs of this file; - for standard input.", valueName: "file"),
        completion: .file()
    )
    var items: String?

    @Option(help: "The version of InventoryAPI: 2.1 also has lead times and places of shipment.")
    var inventoryVersion = StockVersion.v20

    @OptionGroup var table: TableOptions
    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        if items != nil, minimum != nil || maximum != nil {
            throw ValidationError("--items selects SKUs, and --min and --max quantities: omit one")
        }
        let limits = InventoryAPI2.quantities
        guard [minimum, maximum].compactMap(\.self).allSatisfy(limits.contains) else {
            throw ValidationError("--min and --max must be 0 to \(limits.upperBound)")
        }
        if let minimum, let maximum, minimum > maximum {
            throw ValidationError("--min must not be larger than --max")
        }
    }

    func run() async throws {
        let columns = try StockColumns.chosen(table.columnNames, of: inventoryVersion)
        let selection = try selection
        let client = try await connection.client(retry: .persistent)
        let source = StockSource(selection: selection, version: inventoryVersion, client: client)
        try await source.export(table, RecordTable(columns: columns, lists: []))
    }

    private var selection: StockSelection {
        get throws(UsageError) {
            if let items {
                return .rows(
                    try KeyList(file: items, column: StockColumns.manageNumber, encoding: table.encoding).rows
                )
            }
            let limits = InventoryAPI2.quantities
            return .quantities((minimum ?? limits.lowerBound)...(maximum ?? limits.upperBound))
        }
    }
}

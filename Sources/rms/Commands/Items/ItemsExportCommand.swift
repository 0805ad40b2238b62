import ArgumentParser
import RMSClient

/// `rms items export`: writes many items to a file.
struct ItemsExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes all items, those that match conditions, or those of a list, as CSV or JSON lines.",
        discussion: """
            Memory use is the same for any number of items. They are read by cursor (items.search), 100 to a call, in no \
            particular order, or 50 to a call for a list (items.bulk.get).

              rms items export --output items.csv
              rms items export --hidden false --updated-from 2026-11-01 --json-lines
              rms items export --items items.txt --columns manageNumber,variants.variantId,variants.standardPrice

            CSV has a row for each SKU, in which the members of the item are repeated, or for each item if no column is of \
            SKUs. 'rms items columns' lists the columns. The members of the SKUs are those below variants, and \
            variants.variantId is their id. The values of lists are in one cell, one to a line, and those of \
            variants.selectorValues as key=value. A text that a spreadsheet would run as a formula has an apostrophe in \
            front. 'rms items apply' reads such a file.

            JSON lines have all members of each item, the password of a hidden sale (accessControl.accessPassword) included.

            The index of the search may lag behind the shop by up to 24 hours. Items that it still has although they are \
            deleted are left out, and counted on standard error. An item that changes meanwhile may be missed or written \
            twice. The list of --items has one manageNumber a line, or is CSV with the column manageNumber; it needs no \
            index, but RMS may leave out the attributes of SKUs. Items that do not exist are reported at the end, with exit \
            code 1.

            The file is readable only by you. It appears once all is written: an export that ends before leaves none, and \
            can't be resumed.
            """
    )

    @Option(help: "Only items that are in the warehouse (hideItem), or that are not.")
    var hidden: Bool?

    @Option(help: ArgumentHelp("Only items of this genre (genreId).", valueName: "number"))
    var genre: Int?

    @Option(help: ArgumentHelp("Only items changed on this day in Japan or later.", valueName: "day"))
    var updatedFrom: JapaneseTime?

    @Option(help: ArgumentHelp("Only items changed on this day in Japan or before.", valueName: "day"))
    var updatedTo: JapaneseTime?

    @Option(
        help: ArgumentHelp("Only the items of this file; - for standard input.", valueName: "file"),
        completion: .file()
    )
    var items: String?

    @OptionGroup var table: TableOptions
    @OptionGroup var connection: ConnectionOptions

    private var conditions: ItemAPI2.Conditions {
        var conditions = ItemAPI2.Conditions()
        conditions.isHiddenItem = hidden
        conditions.genreID = genre
        conditions.updatedFrom = updatedFrom?.start
        conditions.updatedTo = updatedTo?.start
        return conditions
    }

    func validate() throws {
        if items != nil, conditions != ItemAPI2.Conditions() {
            throw ValidationError("--items names the items, and conditions search them: omit one")
        }
        if [updatedFrom, updatedTo].contains(where: { $0?.isDay == false }) {
            throw ValidationError("--updated-from and --updated-to must be days, such as 2026-11-01")
        }
        if let from = updatedFrom, let to = updatedTo, from.start > to.start {
            throw ValidationError("--updated-from must not be after --updated-to")
        }
    }

    func run() async throws {
        let rows = try ItemColumns.table(table.columnNames)
        let selection = try selection
        let source = ItemSource(selection: selection, client: try await connection.client(retry: .persistent))
        try await source.export(table, rows)
    }

    private var selection: ItemSource.Selection {
        get throws(UsageError) {
            guard let items else { return .conditions(conditions) }
            let list = try KeyList(file: items, column: ItemColumns.manageNumber, encoding: table.encoding)
            var known: Set<ManageNumber> = []
            return .numbers(list.rows.compactMap(ManageNumber.init).filter { known.insert($0).inserted })
        }
    }
}

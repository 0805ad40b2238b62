import ArgumentParser
import RMSClient

/// `rms orders columns`: lists the columns of an export.
struct OrdersColumnsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "columns",
        abstract: "Lists the columns that 'rms orders export' can write, with their meanings."
    )

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Console.output(json ? JSONText.array(OrderColumns.all.map(Self.record)).pretty : Self.page)
    }

    private static var page: String {
        let rows = OrderColumns.all.map { column in
            [
                column.name, column.kind.shortName, OrderColumns.isDefault(column) ? "yes" : "-",
                OrderColumns.isPersonal(column) ? "yes" : "-", column.meaning,
            ]
        }
        return Table([["COLUMN", "TYPE", "DEFAULT", "PERSONAL", "MEANING"]] + rows).text
    }

    private static func record(_ column: RecordColumn) -> JSONText {
        .object([
            ("column", .string(column.name)),
            ("type", .string(column.kind.shortName)),
            ("default", .literal("\(OrderColumns.isDefault(column))")),
            ("personal", .literal("\(OrderColumns.isPersonal(column))")),
            ("meaning", .string(column.meaning)),
        ])
    }
}

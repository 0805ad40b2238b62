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
        let list = ColumnList(
            columns: OrderColumns.all,
            traits: [
                .init(name: "default", holds: OrderColumns.isDefault),
                .init(name: "personal", holds: OrderColumns.isPersonal),
            ]
        )
        try Console.output(json ? list.json.pretty : list.page)
    }
}

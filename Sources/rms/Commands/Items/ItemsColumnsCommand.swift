import ArgumentParser
import RMSClient

/// `rms items columns`: lists the columns of an export.
struct ItemsColumnsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "columns",
        abstract: "Lists the columns that 'rms items export' can write, with their meanings."
    )

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let list = ColumnList(
            columns: ItemColumns.all,
            traits: [.init(name: "default") { ItemColumns.defaultNames.contains($0.name) }]
        )
        try Console.output(json ? list.json.pretty : list.page)
    }
}

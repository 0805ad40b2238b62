import ArgumentParser

/// `rms stock`: what shops do with the stock of many SKUs at once.
struct StockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Exports and changes the stock of many SKUs (InventoryAPI 2.0 and 2.1).",
        subcommands: [StockExportCommand.self, StockApplyCommand.self]
    )
}

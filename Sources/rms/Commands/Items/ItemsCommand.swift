import ArgumentParser

/// `rms items`: what shops do with many items at once.
struct ItemsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "items",
        abstract: "Exports many items, and changes the prices of their SKUs (ItemAPI 2.0).",
        subcommands: [ItemsExportCommand.self, ItemsColumnsCommand.self, ItemsApplyCommand.self]
    )
}

import ArgumentParser

/// `rms orders`: what shops do with many orders at once.
struct OrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders",
        abstract: "Exports, confirms, ships and cancels many orders (RakutenPayOrderAPI 2.0).",
        subcommands: [
            OrdersExportCommand.self, OrdersColumnsCommand.self, OrdersConfirmCommand.self, OrdersShipCommand.self,
            OrdersCancelCommand.self,
        ]
    )
}

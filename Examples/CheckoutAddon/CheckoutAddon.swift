import ArgumentParser
import ExampleSupport
import Foundation

/// レジ横プラス: units that a customer adds to an order at the till.
@main
struct CheckoutAddon: ExampleApp {
    static let profile = "レジ横プラス"
    static let configuration = CommandConfiguration(
        commandName: "checkout-addon",
        abstract: "Adds units to orders that are not shipped yet, and takes them from the stock.",
        discussion: """
            What to add is in a CSV file with the columns order, item and units, and optionally sku, or in the shop's \
            note and the customers' choices, as a line 'レジ横:ITEM×UNITS' or 'レジ横:ITEM/SKU×UNITS'. RMS adds no \
            lines to an order: the units go to the line that the order has of the item. The units are reserved in the \
            stock first; if RMS then refuses the order's change, they are given back. Each step is written to a journal \
            before it is done, so that a run that was stopped at any moment is continued by the next one.
            """
    )

    @OptionGroup var connection: ShopOptions

    @Option(help: "The CSV file with what to add (default: the notes and choices of open orders).")
    var list: String?

    @Option(help: "How many days back to look for notes and choices.")
    var days = 7

    @Option(help: "The file that keeps what is done (default: checkout-addon.json).")
    var journal: String?

    @Option(help: "How many seconds RMS may take to finish a call whose answer was lost.")
    var settling = 60

    @Flag(help: "Print what would be added, and change nothing.")
    var dryRun = false

    func validate() throws {
        guard 1...730 ~= days else { throw ValidationError("--days must be 1 to 730.") }
        guard settling >= 0 else { throw ValidationError("--settling must not be negative.") }
    }

    func run(in shop: Shop) async throws {
        let name = shop.isDemo ? "checkout-addon-\(UUID().uuidString).json" : "checkout-addon.json"
        let journal = journal ?? shop.file(name).path
        var till = Till(
            shop: shop,
            journal: try StateFile(journal, empty: [:], isReadOnly: dryRun),
            settling: TimeInterval(settling),
            isDryRun: dryRun
        )
        try await till.serve(addOns(of: shop))
        print("\(till.done) added, \(till.left) left\(dryRun ? " (dry run)" : "; the journal is \(journal)")")
        if till.left > 0, !shop.isDemo { throw ExitCode(1) }
    }

    private func addOns(of shop: Shop) async throws -> [AddOn] {
        if let list { return try AddOn.read(list) }
        let orders = try await shop.openOrders(since: Date(timeIntervalSinceNow: -Double(days) * 86_400))
        // The mock's customers have asked for nothing yet.
        return shop.isDemo ? AddOn.samples(of: orders) : orders.flatMap(AddOn.find)
    }
}

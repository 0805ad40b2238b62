import ArgumentParser
import ExampleSupport
import Foundation

/// 自動タイムセール: prices that change for a time.
@main
struct TimeSale: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "time-sale",
        abstract: "Changes prices at the start of a sale, and back at its end.",
        discussion: """
            The schedule is a CSV file with the columns item, price, start and end, and optionally sku; without a SKU, \
            all SKUs of the item get the price. Times are Japan's: 2026-11-30 17:05. What is done is kept in a file \
            beside the schedule, so that any command can be stopped at any moment and started again. A price that \
            somebody else changes during a sale is left alone and reported.
            """,
        subcommands: [Run.self, Step.self, Status.self],
        defaultSubcommand: Run.self
    )
}

/// A subcommand, which names the program in its errors.
protocol SaleCommand: ExampleApp {
    var sales: SaleOptions { get }
}

extension SaleCommand {
    static var profile: String { "自動タイムセール" }
    static var program: String { "time-sale" }
}

struct SaleOptions: ParsableArguments {
    @Option(help: "The schedule (default, without --live: a sale of a few seconds in the mock).")
    var schedule: String?

    @Option(help: "The file that keeps what is done (default: the schedule's name and .state.json).")
    var state: String?

    @Option(help: "How many seconds RMS may take to finish a call whose answer was lost.")
    var settling = 60

    @Flag(help: "Print what is planned, and the prices now, and change nothing.")
    var dryRun = false

    func validate() throws {
        if settling < 0 { throw ValidationError("--settling must not be negative.") }
    }

    /// Opens the schedule and what is kept of it.
    func keeper(for shop: Shop, isReadOnly: Bool = false) throws -> SaleKeeper {
        if !shop.isDemo, schedule == nil { throw AppError("give the sales with --schedule") }
        let path = try schedule ?? Schedule.writeSample()
        let sales = try Schedule.read(path, for: shop)
        let file = state ?? path + ".state.json"
        let kept = try StateFile<[String: SaleRecord]>(file, empty: [:], isReadOnly: isReadOnly || dryRun)
        return SaleKeeper(shop: shop, sales: sales, kept: kept, settling: TimeInterval(settling))
    }
}

struct Run: SaleCommand {
    static let configuration = CommandConfiguration(abstract: "Works until all sales are over.")

    @OptionGroup var connection: ShopOptions
    @OptionGroup var sales: SaleOptions

    func run(in shop: Shop) async throws {
        var keeper = try sales.keeper(for: shop)
        if sales.dryRun { return try await keeper.printPlan() }
        while let next = try await keeper.step() {
            // Not longer than a minute at once: the clock may be set, and a machine may sleep.
            try await Task.sleep(for: .seconds(min(max(next.timeIntervalSinceNow, 0.05), 60)))
        }
        if keeper.hasTrouble { throw ExitCode(1) }
    }
}

struct Step: SaleCommand {
    static let configuration = CommandConfiguration(abstract: "Does what is due now, for cron.")

    @OptionGroup var connection: ShopOptions
    @OptionGroup var sales: SaleOptions

    func run(in shop: Shop) async throws {
        var keeper = try sales.keeper(for: shop)
        if sales.dryRun { return try await keeper.printPlan() }
        let next = try await keeper.step()
        print(next.map { "Next: \($0.japaneseTime)" } ?? "All sales are over.")
        if keeper.hasTrouble { throw ExitCode(1) }
    }
}

struct Status: SaleCommand {
    static let configuration = CommandConfiguration(abstract: "Prints what is done. Calls nothing.")

    @OptionGroup var connection: ShopOptions
    @OptionGroup var sales: SaleOptions

    func run(in shop: Shop) async throws {
        try sales.keeper(for: shop, isReadOnly: true).printStatus()
    }
}

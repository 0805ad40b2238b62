import ArgumentParser
import ExampleSupport
import Foundation

/// アイテムランキング: the best sellers of a period.
@main
struct ItemRanking: ExampleApp {
    static let profile = "アイテムランキング"
    static let configuration = CommandConfiguration(
        commandName: "item-ranking",
        abstract: "Prints the best sellers of a period."
    )

    @OptionGroup var connection: ShopOptions

    @Option(help: "The length of the period in days, up to now.")
    var days = 30

    func run(in shop: Shop) async throws {
        let now = Date()
        let sales = try await shop.sales(from: now.addingTimeInterval(-Double(days) * 86_400), to: now)
        print(sales.count)
    }
}

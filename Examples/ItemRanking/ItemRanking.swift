import ArgumentParser
import ExampleSupport
import Foundation

/// アイテムランキング: the best sellers of a period.
@main
struct ItemRanking: ExampleApp {
    static let profile = "アイテムランキング"
    static let configuration = CommandConfiguration(
        commandName: "item-ranking",
        abstract: "Prints the best sellers of a period.",
        discussion: """
            The rank follows the units sold, and then the yen. Name and price are those of today. An item that the shop \
            does not have any more keeps the name of its orders; as its categories are not known, --category leaves it out.
            """
    )

    @OptionGroup var connection: ShopOptions
    @OptionGroup var period: Period

    @Option(help: "Only items of the category with this id, or of one below it.")
    var category: String?

    @Option(help: "The number of items in the ranking.")
    var limit = 10

    @Option(help: "Also write the ranking as CSV to this file.")
    var csv: String?

    @Option(help: "Also write the ranking as a page with a chart to this file.")
    var html: String?

    func validate() throws {
        guard 1...1000 ~= limit else { throw ValidationError("--limit must be 1 to 1000.") }
    }

    func run(in shop: Shop) async throws {
        let (start, end) = period.bounds(at: Date())
        let categories = try await shop.categories()
        let wanted = try category.map { id in try categories.named(id) }
        let totals = ItemTotal.totals(of: try await shop.sales(from: start, to: end))
        let ids = Set(wanted?.all.map(\.id) ?? [])
        var rows: [RankedItem] = []
        for total in totals where rows.count < limit {
            let product = total.item.isEmpty ? nil : try await shop.product(total.item)
            let found = if let product { try await shop.categories(of: product) } else { [String]() }
            guard wanted == nil || !ids.isDisjoint(with: found) else { continue }
            let name = found.lazy.compactMap { categories[$0]?.name }.first
            rows.append(RankedItem(rank: rows.count + 1, total: total, product: product, category: name))
        }

        let ranking = Ranking(start: start, end: end, category: wanted?.name, rows: rows)
        print(ranking.text)
        if let csv {
            try URL(fileURLWithPath: csv).write(ranking.csv)
            print("The CSV file is \(csv)")
        }
        if let html {
            try ranking.page().write(to: URL(fileURLWithPath: html))
            print("The page is \(html)")
        }
    }
}

import ArgumentParser
import ExampleSupport
import Foundation

/// 商品レビュー実況中継: a page with the newest reviews of items.
@main
struct ItemReviewFeed: ExampleApp {
    static let profile = "商品レビュー実況中継"
    static let configuration = CommandConfiguration(
        commandName: "item-review-feed",
        abstract: "Writes a page with the newest reviews of items.",
        discussion: ReviewFile.help
    )

    @OptionGroup var connection: ShopOptions
    @OptionGroup var source: ReviewOptions

    @Option(help: "The number of reviews on the page.")
    var count = 10

    @Option(help: "The fewest stars that a review on the page has.")
    var minimumStars = 1

    @Option(help: "The page to write (default: item-review-feed.html).")
    var html: String?

    func validate() throws {
        guard 1...200 ~= count else { throw ValidationError("--count must be 1 to 200.") }
        guard 1...5 ~= minimumStars else { throw ValidationError("--minimum-stars must be 1 to 5.") }
    }

    func run(in shop: Shop) async throws {
        let file = html.map { URL(fileURLWithPath: $0) } ?? shop.file("item-review-feed.html")
        let (count, minimum) = (count, minimumStars)
        let refresh = source.isWatching ? 30 : nil
        try await source.forEach(in: shop, app: "item-review-feed") { reviews in
            let chosen = reviews.reviews.filter { $0.item != nil && $0.stars >= minimum }.prefix(count)
            var products: [String: Product] = [:]
            for item in Set(chosen.compactMap(\.item)) { products[item] = try await shop.product(item) }
            // A review of an item that is not in the shop any more has nothing to show.
            let cards = chosen.compactMap { review in
                review.item.flatMap { products[$0] }.map { Self.values(of: review, about: $0) }
            }
            try Page(
                "商品レビュー実況中継",
                template: Self.template,
                values: ["cards": cards, "isEmpty": cards.isEmpty],
                style: Card.style + Review.style,
                refresh: refresh
            ).write(to: file)
            print("\(cards.count) review\(cards.count == 1 ? "" : "s") on \(file.path)")
        }
    }

    private static func values(of review: Review, about product: Product) -> [String: Any] {
        product.values.merging(review.values) { $1 }
    }

    private static let template = """
        <h1>みんなのレビュー</h1>
        {{#isEmpty}}<p>まだレビューはありません。</p>{{/isEmpty}}
        {{#cards}}
        <div class="card">\(Card.picture)
        <div><div>\(Card.name) <span class="price">{{price}}</span></div>
        \(Review.template)</div></div>
        {{/cards}}
        """
}

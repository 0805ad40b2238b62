import ArgumentParser
import ExampleSupport
import Foundation

/// ショップレビュー実況中継: a page with what customers say about the shop.
@main
struct ShopReviewFeed: ExampleApp {
    static let profile = "ショップレビュー実況中継"
    static let configuration = CommandConfiguration(
        commandName: "shop-review-feed",
        abstract: "Writes a page with the shop's average, its stars and its newest reviews.",
        discussion: ReviewFile.help + "\n\nOf reviews of items, the page shows which items customers like best."
    )

    @OptionGroup var connection: ShopOptions
    @OptionGroup var source: ReviewOptions

    @Option(help: "The number of reviews on the page.")
    var count = 10

    @Option(help: "The page to write (default: shop-review-feed.html).")
    var html: String?

    func validate() throws {
        guard 1...200 ~= count else { throw ValidationError("--count must be 1 to 200.") }
    }

    func run(in shop: Shop) async throws {
        let file = html.map { URL(fileURLWithPath: $0) } ?? shop.file("shop-review-feed.html")
        let count = count
        let refresh = source.isWatching ? 30 : nil
        try await source.forEach(in: shop, app: "shop-review-feed") { reviews in
            let about = reviews.reviews.filter { $0.item == nil }
            let rating = Rating(about)
            let liked = try await Self.liked(reviews.reviews, in: shop)
            try Page(
                "ショップレビュー実況中継",
                template: Self.template,
                values: [
                    "isEmpty": about.isEmpty, "average": rating.text, "total": about.count.grouped, "bars": rating.bars,
                    "reviews": about.prefix(count).map(\.values), "hasLiked": !liked.isEmpty, "liked": liked,
                ],
                style: Card.style + Review.style + Rating.style,
                refresh: refresh
            ).write(to: file)
            print("The average of \(about.count) review\(about.count == 1 ? "" : "s") is \(rating.text): \(file.path)")
        }
    }

    /// The three items of the shop that customers like best.
    private static func liked(_ reviews: [Review], in shop: Shop) async throws -> [[String: Any]] {
        let ratings = Dictionary(grouping: reviews.filter { $0.item != nil }) { $0.item ?? "" }.mapValues(Rating.init)
        let best = ratings.filter { $0.value.average >= 4 }.sorted {
            ($1.value.average, $1.value.total, $0.key) < ($0.value.average, $0.value.total, $1.key)
        }
        var cards: [[String: Any]] = []
        for (item, rating) in best where cards.count < 3 {
            guard let product = try await shop.product(item), product.isOnSale else { continue }
            cards.append(product.values.merging(["average": rating.text, "total": rating.total]) { $1 })
        }
        return cards
    }

    private static let template = """
        <h1>ショップレビュー</h1>
        {{#isEmpty}}<p>まだレビューはありません。</p>{{/isEmpty}}
        {{^isEmpty}}
        <p><span class="average">{{average}}</span> / 5（{{total}}件）</p>
        {{#bars}}
        <div class="row"><span class="stars">{{stars}}</span><div class="track"><div class="bar" style="width: {{width}}%"></div></div>\
        <span class="number">{{count}}</span></div>
        {{/bars}}
        <h2>新着レビュー</h2>
        {{#reviews}}
        <div class="review">\(Review.template)</div>
        {{/reviews}}
        {{/isEmpty}}
        {{#hasLiked}}
        <h2>評価の高い商品</h2>
        {{#liked}}
        <div class="card">\(Card.picture)
        <div><div>\(Card.name)</div><div>★ {{average}} <span class="note">{{total}}件</span></div>\
        {{#price}}<div class="price">{{.}}</div>{{/price}}</div></div>
        {{/liked}}
        {{/hasLiked}}
        """
}

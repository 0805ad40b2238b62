import ArgumentParser
import ExampleSupport
import Foundation
import RMSClient

/// 今コレ実況中継: a page of what was just bought.
@main
struct PurchaseFeed: ExampleApp {
    static let profile = "今コレ実況中継"
    static let configuration = CommandConfiguration(
        commandName: "purchase-feed",
        abstract: "Keeps a page of what was just bought.",
        discussion: """
            The page shows items, never an order number, a person or a place. Ctrl-C ends the app.

            Without --live, time passes quickly: each look is eight hours later than the one before, until the present.
            """
    )

    @OptionGroup var connection: ShopOptions

    @Option(help: "The seconds between two looks at the orders (default: 60, or 2 without --live).")
    var every: Int?

    @Flag(help: "Look once, at the present, and end.")
    var once = false

    @Option(help: "How many days back the page begins.")
    var days = 7

    @Option(help: "The number of purchases on the page.")
    var count = 20

    @Option(help: "The page to write (default: purchase-feed.html).")
    var html: String?

    func validate() throws {
        guard every.map({ 1...3600 ~= $0 }) ?? true else { throw ValidationError("--every must be 1 to 3600.") }
        guard 1...63 ~= days else { throw ValidationError("--days must be 1 to 63.") }
        guard 1...200 ~= count else { throw ValidationError("--count must be 1 to 200.") }
    }

    func run(in shop: Shop) async throws {
        let file = html.map { URL(fileURLWithPath: $0) } ?? shop.file("purchase-feed.html")
        let seconds = every ?? (shop.isDemo ? 2 : 60)
        let present = Date()
        let start = shop.isDemo && !once ? present.addingTimeInterval(-5 * 86_400) : present
        let feed = Feed(shop: shop, count: count, since: start.addingTimeInterval(-Double(days) * 86_400))
        print("The page is \(file.path)")
        let once = once
        try await untilInterrupted {
            var feed = feed
            var now = start
            while true {
                try await feed.update(at: now)
                try feed.page(at: now, refresh: once ? nil : seconds).write(to: file)
                if once || shop.isDemo && now == present { return }
                try await Task.sleep(for: .seconds(seconds))
                now = shop.isDemo ? min(present, now.addingTimeInterval(8 * 3600)) : Date()
            }
        }
    }
}

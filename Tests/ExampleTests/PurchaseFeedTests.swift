import Foundation
import RMSClient
import TestSupport
import Testing

@Suite("今コレ実況中継")
struct PurchaseFeedTests {
    private let name = "今コレ実況中継"

    @Test("the page shows the items of the last orders, the newest first", arguments: [[], ["--retired"]])
    func page(generation: [String]) async throws {
        try await AppShop.open("purchase-feed", name) { shop in
            let run = try await shop.run(generation + ["--once", "--days", "20", "--html", shop.path("feed.html")])
            #expect(run.status == 0 && run.error.isEmpty)
            let page = try shop.text("feed.html")
            let orders = try await shop.orders(days: 20)
            let names = orders.reversed().flatMap { order in
                order.goods.sorted { ($0.manageNumber ?? "") > ($1.manageNumber ?? "") }.compactMap(\.itemName)
            }
            let shown = page.matches(of: /<a href="[^"]*">([^<]*)<\/a>/).map { String($0.1) }
            #expect(shown.count == min(20, names.count) && shown == Array(names.prefix(20)))
            #expect(page.contains("時間前") && page.contains("日前"))
            let first = try await shop.rms.item.get(
                ManageNumber(rawValue: orders.last?.goods.first?.manageNumber ?? "")
            )
            #expect(page.contains("https://item.rakuten.co.jp/apps/\(first.manageNumber.rawValue)/"))
        }
    }

    @Test(
        "neither the page nor the output shows a number, a person or a place of an order",
        arguments: [[], ["--retired"]]
    )
    func privacy(generation: [String]) async throws {
        try await AppShop.open("purchase-feed", name) { shop in
            let run = try await shop.run(generation + ["--once", "--days", "20", "--html", shop.path("feed.html")])
            let text = try shop.text("feed.html") + run.output
            for order in try await shop.orders(days: 20) {
                #expect(!text.contains(order.orderNumber))
                for part in [order.orderer?.firstName, order.orderer?.emailAddress, order.orderer?.prefecture] {
                    #expect(!text.contains(try #require(part)))
                }
            }
        }
    }

    @Test("against its own mock, purchases arrive look by look until the present")
    func demo() async throws {
        try await AppShop.open("purchase-feed", name) { shop in
            let run = try await ExampleProcess("purchase-feed", ["--every", "1", "--html", shop.path("feed.html")])
            let times = run.output.split(separator: "\n").dropFirst().map { String($0.prefix(16)) }
            #expect(run.status == 0 && times.count > 8 && times == times.sorted())
            #expect(try shop.text("feed.html").contains("http-equiv=\"refresh\" content=\"1\""))
        }
    }

    @Test("Ctrl-C ends it cleanly, with a page that reloads itself", arguments: [SIGINT, SIGTERM])
    func interruption(number: Int32) async throws {
        try await AppShop.open("purchase-feed", name) { shop in
            let process = try shop.start(["--every", "3600", "--html", shop.path("feed.html")])
            try await eventually("the page is written") { shop.exists("feed.html") }
            process.send(number)
            #expect(process.wait() == .exit(0))
            #expect(try shop.text("errors.txt").isEmpty)
            #expect(try shop.text("feed.html").contains("http-equiv=\"refresh\" content=\"3600\""))
        }
    }

    @Test("a shop without orders has a page that says so", arguments: [[], ["--retired"]])
    func empty(generation: [String]) async throws {
        try await AppShop.open("purchase-feed", name, seed: AppShop.quiet) { shop in
            let run = try await shop.run(generation + ["--once", "--html", shop.path("feed.html")])
            #expect(run.status == 0)
            #expect(try shop.text("feed.html").contains("まだご注文はありません。"))
        }
    }

    @Test("a page that can't be written is reported in one line")
    func unwritable() async throws {
        let run = try await ExampleProcess("purchase-feed", ["--once", "--html", "/nowhere/feed.html"])
        #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains("/nowhere/feed.html"))
    }

    @Test(
        "without one of its functions, it says so in one line and exits with 3",
        arguments: [RMSFunction.rpayOrderSearchOrder, .items20Get]
    )
    func refusal(missing: RMSFunction) async throws {
        try await AppShop.open("purchase-feed", name) { shop in
            let profile = try #require(AppProfile(named: name))
            let arguments = ["--once", "--html", shop.path("feed.html")]
            let run = try await ExampleProcess("purchase-feed", arguments, of: profile, without: missing)
            #expect(run.status == 3)
            #expect(run.complaints.count == 1 && run.error.contains(missing.name))
        }
    }
}

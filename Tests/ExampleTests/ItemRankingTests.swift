import Foundation
import RMSClient
import Testing

@Suite("アイテムランキング")
struct ItemRankingTests {
    private let name = "アイテムランキング"

    @Test("its ranking is the one that the orders of the shop give", arguments: [[], ["--retired"]])
    func ranking(generation: [String]) async throws {
        try await AppShop.open("item-ranking", name) { shop in
            let file = shop.path("ranking.csv")
            let run = try await shop.run(generation + ["--days", "60", "--limit", "8", "--csv", file])
            #expect(run.status == 0 && run.error.isEmpty)
            let expected = try await best(of: shop.orders(days: 60)).prefix(8)
            let rows = try shop.text("ranking.csv").split(separator: "\r\n").dropFirst().map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            #expect(rows.count == 8)
            for (place, (row, wanted)) in zip(rows, expected).enumerated() {
                let item = try await shop.rms.item.get(ManageNumber(rawValue: wanted.item))
                let price = item.variants?.compactMap(\.value.standardPrice).min()
                let values = ["\(place + 1)", wanted.item, item.title ?? "", "\(wanted.units)", "\(wanted.yen)"]
                #expect([row[0], row[1], row[2], row[4], row[5]] == values)
                #expect(row[6] == price.map(String.init))
                #expect(run.output.contains(wanted.item))
            }
        }
    }

    @Test("a category holds the items of those below it", arguments: [[], ["--retired"]])
    func category(generation: [String]) async throws {
        try await AppShop.open("item-ranking", name) { shop in
            let run = try await shop.run(generation + ["--days", "90", "--category", "120", "--limit", "100"])
            var expected: Set<String> = []
            for (item, _, _) in try await best(of: shop.orders(days: 90)) {
                let mapping = try await shop.rms.category.mapping(of: ManageNumber(rawValue: item))
                if !["120", "121", "122"].allSatisfy({ !mapping.categoryIDs.map(\.rawValue).contains($0) }) {
                    expected.insert(item)
                }
            }
            let shown = run.output.split(separator: "\n").dropFirst(2).compactMap { line in
                line.split(separator: " ").first { $0.hasPrefix("demo-") }.map(String.init)
            }
            #expect(!expected.isEmpty && Set(shown) == expected)
            #expect(run.output.contains("着るもの"))
        }
    }

    @Test("an item that the shop has deleted keeps the name of its orders", arguments: [[], ["--retired"]])
    func deleted(generation: [String]) async throws {
        try await AppShop.open("item-ranking", name) { shop in
            let top = try #require(try await best(of: shop.orders(days: 30)).first)
            let title = try await shop.rms.item.get(ManageNumber(rawValue: top.item)).title
            try await shop.withAllFunctions { try await $0.item.delete(ManageNumber(rawValue: top.item)) }
            let run = try await shop.run(generation + ["--html", shop.path("ranking.html")])
            let line = try #require(run.output.split(separator: "\n").dropFirst(2).first)
            #expect(line.contains(top.item) && line.contains(title ?? "?"))
            #expect(try shop.text("ranking.html").contains("取扱終了"))
        }
    }

    @Test("a period without orders has an empty ranking", arguments: [[], ["--retired"]])
    func empty(generation: [String]) async throws {
        try await AppShop.open("item-ranking", name) { shop in
            let period = ["--from", "2025-06-01", "--to", "2025-06-02"]
            let run = try await shop.run(generation + period + ["--html", shop.path("ranking.html")])
            #expect(run.status == 0)
            #expect(run.output.hasPrefix("Best sellers from 2025-06-01 to 2025-06-02: nothing was sold.\n"))
            #expect(try shop.text("ranking.html").contains("この期間の販売はありません。"))
        }
    }

    @Test("a category that the shop does not have is named in one line with those it has")
    func unknownCategory() async throws {
        try await AppShop.open("item-ranking", name) { shop in
            let run = try await shop.run(["--category", "999"])
            #expect(run.status == 1)
            #expect(run.complaints.count == 1 && run.error.contains("no category 999. It has: 100 暮らし, "))
        }
    }

    @Test(
        "wrong options are refused before any call",
        arguments: [["--days", "0"], ["--to", "2026-11-01"], ["--from", "2026-13-01"], ["--limit", "0"]]
    )
    func options(arguments: [String]) async throws {
        let run = try await ExampleProcess("item-ranking", arguments)
        #expect(run.status == 64 && run.output.isEmpty && run.error.hasPrefix("Error: "))
    }

    @Test("a newcomer sees a ranking without a key")
    func demo() async throws {
        let run = try await ExampleProcess("item-ranking")
        #expect(run.status == 0 && run.output.split(separator: "\n").count == 12)
    }

    @Test("without the function that reads orders, it says so in one line and exits with 3")
    func refusal() async throws {
        let profile = try #require(AppProfile(named: name))
        let run = try await ExampleProcess("item-ranking", of: profile, without: .rpayOrderGetOrder)
        #expect(run.status == 3)
        #expect(run.complaints.count == 1 && run.error.contains("rpay.order.getOrder"))
    }

    /// The units and yen of each item, computed apart from the app.
    private func best(of orders: [OrderAPI2.Order]) -> [(item: String, units: Int, yen: Int)] {
        let goods = Dictionary(grouping: orders.flatMap(\.goods)) { $0.manageNumber ?? "" }
        let rows = goods.map { item, lines in
            let yen = lines.map { ($0.price?.amount ?? 0) * ($0.units ?? 0) }.reduce(0, +)
            return (item: item, units: lines.compactMap(\.units).reduce(0, +), yen: yen)
        }
        return rows.sorted { ($0.units, $0.yen, $1.item) > ($1.units, $1.yen, $0.item) }
    }
}

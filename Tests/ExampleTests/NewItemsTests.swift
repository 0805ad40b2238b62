import Foundation
import RMSClient
import Testing

@Suite("新商品追加自動表示")
struct NewItemsTests {
    private let name = "新商品追加自動表示"

    @Test("it shows the newest items of a category and those below it", arguments: [false, true])
    func newest(isRetired: Bool) async throws {
        try await AppShop.open("new-items", name) { shop in
            try await add("new-cup", "新しい器", to: 112, of: shop)
            try await add("new-book", "新しい本", to: 130, of: shop)
            var hits: [ItemAPI2.Hit] = []
            for try await hit in shop.rms.item.all(including: .category) { hits.append(hit) }
            hits.sort {
                ($0.item.created ?? .distantPast, $0.item.manageNumber.rawValue)
                    > ($1.item.created ?? .distantPast, $1.item.manageNumber.rawValue)
            }
            let expected = hits.filter { hit in
                let categories = Set(hit.category?.categoryIDs ?? [])
                return hit.item.isHidden != true && !categories.isDisjoint(with: ["110", "111", "112"])
            }.map(\.item.manageNumber.rawValue)
            let list = try shop.write(hits.map(\.item.manageNumber.rawValue).joined(separator: "\n\n"), to: "items.txt")

            let run = try await shop.run(
                files(of: shop) + ["--category", "110", "--count", "4"]
                    + (isRetired ? ["--retired", "--items", list] : [])
            )
            #expect(run.status == 0 && run.error.isEmpty)
            let shown = try shop.text("block.html").matches(of: /item\.rakuten\.co\.jp\/apps\/([^"\/]*)\//).map {
                String($0.1)
            }
            #expect(shown.first == "new-cup" && shown == Array(expected.prefix(4)))
            #expect(try shop.text("page.html").contains(shop.text("block.html")))
        }
    }

    @Test("the block stands in any page: no script, no style sheet, no class")
    func block() async throws {
        try await AppShop.open("new-items", name) { shop in
            _ = try await shop.run(files(of: shop))
            let block = try shop.text("block.html")
            #expect(block.hasPrefix("<div ") && block.contains("新着商品"))
            for part in ["<script", "<style", "class=", "<html"] { #expect(!block.contains(part)) }
        }
    }

    @Test("a category without items says so")
    func empty() async throws {
        try await AppShop.open("new-items", name) { shop in
            let run = try await shop.run(files(of: shop) + ["--category", "122"])
            #expect(run.status == 0 && run.output.hasPrefix("There are no items.\n"))
            #expect(try shop.text("block.html").contains("新着商品はありません。"))
        }
    }

    @Test("an unknown category and a missing list are each reported in one line")
    func mistakes() async throws {
        try await AppShop.open("new-items", name) { shop in
            let category = try await shop.run(files(of: shop) + ["--category", "7"])
            #expect(category.status == 1 && category.complaints.count == 1 && category.error.contains("no category 7"))
            let list = try await shop.run(files(of: shop) + ["--retired", "--items", shop.path("none.txt")])
            #expect(list.status == 1 && list.complaints.count == 1 && list.error.contains("none.txt can't be read"))
            let without = try await shop.run(["--retired"])
            #expect(without.status == 64 && without.error.contains("--retired and --items belong together"))
        }
    }

    @Test("a newcomer sees the newest items without a key")
    func demo() async throws {
        try await AppShop.open("new-items", name) { shop in
            let run = try await ExampleProcess("new-items", files(of: shop))
            #expect(
                run.status == 0 && run.output.starts(with: /[0-9-]{10}  demo-item-27  器の本 見本27\n/)
                    && run.output.contains("The page is ")
            )
        }
    }

    @Test(
        "without one of its functions, it says so in one line and exits with 3",
        arguments: [RMSFunction.items20Search, .categories20TreesGet]
    )
    func refusal(missing: RMSFunction) async throws {
        try await AppShop.open("new-items", name) { shop in
            let profile = try #require(AppProfile(named: name))
            let arguments = files(of: shop) + ["--category", "110"]
            let run = try await ExampleProcess("new-items", arguments, of: profile, without: missing)
            #expect(run.status == 3)
            #expect(run.complaints.count == 1 && run.error.contains(missing.name))
        }
    }

    private func files(of shop: AppShop) -> [String] {
        ["--block", shop.path("block.html"), "--html", shop.path("page.html")]
    }

    private func add(_ number: String, _ title: String, to category: Int, of shop: AppShop) async throws {
        try await shop.withAllFunctions { rms in
            var item = try await rms.v1.item.get(itemURL: "demo-item-01")
            item.itemURL = number
            item.itemName = title
            item.registDate = nil
            item.categories = [ItemAPI1.Category(categoryID: category)]
            _ = try await rms.v1.item.insert(item)
        }
    }
}

import Foundation
import RMSClient
import TestSupport
import Testing

private let head = "投稿者,投稿時間,商品管理番号,評価,タイトル,レビュー本文\n"
private let rows = #"""
    見本花子,2026/11/01 10:00,demo-item-03,5,よい,"一行目
    二行目、""引用"""
    見本太郎,2026-11-03,DEMO-ITEM-12,4,<b>太字</b>,普通です
    見本次郎,2026/11/02 09:30,,3,店について,早い
    見本三郎,2026/11/04 09:30,,2,店について,遅い
    見本四郎,2026/11/05 09:30,gone-item,1,もうない,ない

    """#

@Suite("商品レビュー実況中継")
struct ItemReviewFeedTests {
    private let name = "商品レビュー実況中継"

    @Test(
        "the newest reviews stand first, with the item as it is in the shop",
        arguments: [([], String.Encoding.utf8), (["--retired"], .utf8), ([], .shiftJIS)]
    )
    func page(generation: [String], encoding: String.Encoding) async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let file = try shop.write(head + rows, to: "reviews.csv", encoding: encoding)
            let run = try await shop.run(generation + ["--reviews", file, "--html", shop.path("page.html")])
            #expect(run.status == 0 && run.error.isEmpty && run.output.hasPrefix("2 reviews on "))
            let page = try shop.text("page.html")
            var places: [String.Index] = []
            for number in ["demo-item-12", "demo-item-03"] {
                let item = try await shop.rms.item.get(ManageNumber(rawValue: number))
                let image = try #require(item.images?.first?.location)
                let title = try #require(item.title)
                places.append(try #require(page.range(of: title)).lowerBound)
                #expect(page.contains("href=\"https://item.rakuten.co.jp/apps/\(number)/\""))
                #expect(page.contains("/cabinet\(image)\""))
            }
            #expect(places == places.sorted())
            #expect(page.contains("★★★★☆") && page.contains("一行目\n二行目、&quot;引用&quot;"))
            #expect(page.contains("&lt;b&gt;太字") && !page.contains("<b>太字"))
            for person in ["花子", "太郎", "もうない", "店について"] { #expect(!page.contains(person)) }
        }
    }

    @Test("bad rows are reported with their lines and left out")
    func badRows() async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let bad = "a,昨日,demo-item-03,5,x,x\na,2026/11/01,demo-item-03,6,x,x\na,2026/11/01,../x,5,x,x\na,b\n"
            let file = try shop.write(head + bad + rows, to: "reviews.csv")
            let run = try await shop.run(["--reviews", file, "--html", shop.path("page.html")])
            #expect(run.status == 0 && run.output.hasPrefix("2 reviews on "))
            #expect(run.complaints.count == 4)
            for (line, problem) in [
                (2, "'昨日' is not a date"), (3, "1 to 5, not '6'"), (4, "'../x'"), (5, "has 2 columns"),
            ] {
                #expect(run.complaints.contains { $0.contains("line \(line): ") && $0.contains(problem) })
            }
        }
    }

    @Test(
        "a file that is not one of reviews is reported in one line",
        arguments: [("", "is empty"), ("評価,タイトル\n", "no column 投稿時間")]
    )
    func badFile(text: String, problem: String) async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let file = try shop.write(text, to: "reviews.csv")
            let run = try await shop.run(["--reviews", file, "--html", shop.path("page.html")])
            #expect(run.status == 1 && run.complaints.count == 1 && run.error.contains(problem))
            #expect(!shop.exists("page.html"))
        }
    }

    @Test("a missing file, and none, are reported in one line")
    func noFile() async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let missing = try await shop.run(["--reviews", shop.path("none.csv")])
            #expect(
                missing.status == 1 && missing.complaints.count == 1 && missing.error.contains("none.csv can't be read")
            )
            let none = try await shop.run()
            #expect(none.status == 1 && none.complaints.count == 1 && none.error.contains("--reviews"))
        }
    }

    @Test("it writes the page again when the file changes, and ends with Ctrl-C")
    func watch() async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let file = try shop.write(head, to: "reviews.csv")
            let process = try shop.start(["--watch", "--reviews", file, "--html", shop.path("page.html")])
            try await eventually("the empty page") {
                try shop.exists("page.html") && shop.text("page.html").contains("まだレビューはありません。")
            }
            try shop.write("x", to: "reviews.csv")
            try await eventually("the report") { try shop.text("errors.txt").contains("no column 投稿時間") }
            try shop.write(head + rows, to: "reviews.csv")
            try await eventually("the page with reviews") { try shop.text("page.html").contains("二行目") }
            process.send(SIGINT)
            #expect(process.wait() == .exit(0))
        }
    }

    @Test("a newcomer sees reviews without a key or a file")
    func demo() async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let run = try await ExampleProcess("item-review-feed", ["--html", shop.path("page.html")])
            #expect(run.status == 0 && run.output.hasPrefix("6 reviews on "))
        }
    }

    @Test("without the function that reads items, it says so in one line and exits with 3")
    func refusal() async throws {
        try await AppShop.open("item-review-feed", name) { shop in
            let profile = try #require(AppProfile(named: name))
            let arguments = ["--reviews", try shop.write(head + rows, to: "reviews.csv")]
            let run = try await ExampleProcess("item-review-feed", arguments, of: profile, without: .items20Get)
            #expect(run.status == 3)
            #expect(run.complaints.count == 1 && run.error.contains("items.get"))
        }
    }
}

@Suite("ショップレビュー実況中継")
struct ShopReviewFeedTests {
    private let name = "ショップレビュー実況中継"

    @Test("the page has the average, the stars and the best items", arguments: [[], ["--retired"]])
    func page(generation: [String]) async throws {
        try await AppShop.open("shop-review-feed", name) { shop in
            let file = try shop.write(head + rows, to: "reviews.csv")
            let run = try await shop.run(generation + ["--reviews", file, "--html", shop.path("page.html")])
            #expect(run.status == 0 && run.output.hasPrefix("The average of 2 reviews is 2.50: "))
            let page = try shop.text("page.html")
            #expect(page.contains("<span class=\"average\">2.50</span> / 5（2件）"))
            let widths = page.matches(of: /width: (\d+)%"/).map { String($0.1) }
            #expect(widths == ["0", "0", "50", "50", "0"])
            var titles: [String] = []
            for item: ManageNumber in ["demo-item-03", "demo-item-12"] {
                titles.append(try await shop.rms.item.get(item).title ?? "?")
            }
            let places = titles.compactMap { page.range(of: $0)?.lowerBound }
            #expect(places.count == 2 && places == places.sorted())
            for person in ["花子", "次郎"] { #expect(!page.contains(person)) }
        }
    }

    @Test("a file without the column of items has reviews of the shop alone, and no item is read")
    func shopAlone() async throws {
        try await AppShop.open("shop-review-feed", name) { shop in
            let text = "投稿時間,評価,タイトル,レビュー本文\n2026/11/02,5,よい,店\n2026/11/02,9,よい,店\n"
            let file = try shop.write(text, to: "reviews.csv")
            let profile = try #require(AppProfile(named: name))
            let arguments = ["--reviews", file, "--html", shop.path("page.html")]
            let run = try await ExampleProcess("shop-review-feed", arguments, of: profile, without: .items20Get)
            #expect(run.status == 0 && run.output.hasPrefix("The average of 1 review is 5.00: "))
            #expect(run.complaints.count == 1 && run.error.contains("line 3: "))
        }
    }

    @Test("a file without rows has a page that says so")
    func empty() async throws {
        try await AppShop.open("shop-review-feed", name) { shop in
            let file = try shop.write(head, to: "reviews.csv")
            let run = try await shop.run(["--reviews", file, "--html", shop.path("page.html")])
            #expect(run.status == 0 && run.output.hasPrefix("The average of 0 reviews is -: "))
            #expect(try shop.text("page.html").contains("まだレビューはありません。"))
        }
    }

    @Test("a newcomer sees reviews without a key or a file")
    func demo() async throws {
        try await AppShop.open("shop-review-feed", name) { shop in
            let run = try await ExampleProcess("shop-review-feed", ["--html", shop.path("page.html")])
            #expect(run.status == 0 && run.output.hasPrefix("The average of 4 reviews is 4.25: "))
        }
    }

    @Test("without the function that reads items, it says so in one line and exits with 3")
    func refusal() async throws {
        try await AppShop.open("shop-review-feed", name) { shop in
            let profile = try #require(AppProfile(named: name))
            let arguments = ["--reviews", try shop.write(head + rows, to: "reviews.csv")]
            let run = try await ExampleProcess("shop-review-feed", arguments, of: profile, without: .items20Get)
            #expect(run.status == 3)
            #expect(run.complaints.count == 1 && run.error.contains("items.get"))
        }
    }
}

import ArgumentParser
import ExampleSupport
import Foundation
import RMSClient

/// 新商品追加自動表示: the newest items of a category, to paste into a page of the shop.
@main
struct NewItems: ExampleApp {
    static let profile = "新商品追加自動表示"
    static let configuration = CommandConfiguration(
        commandName: "new-items",
        abstract: "Writes the newest items of a category as HTML.",
        discussion: """
            It writes a block of HTML to paste into a page of the shop, and a whole page to look at the block. The block has \
            no scripts and no style sheet.

            With --retired, the app's key can't search, and items do not say when they were registered. So --items names \
            the items to choose from, the newest first.
            """
    )

    @OptionGroup var connection: ShopOptions

    @Option(help: "The id of the category; items of those below it count as well (default: the whole shop).")
    var category: String?

    @Option(help: "The number of items.")
    var count = 6

    @Option(help: "A file with the numbers (商品管理番号) of the items to choose from, one a line, the newest first.")
    var items: String?

    @Option(help: "The block to write (default: new-items-block.html).")
    var block: String?

    @Option(help: "The page to write (default: new-items.html).")
    var html: String?

    func validate() throws {
        guard 1...100 ~= count else { throw ValidationError("--count must be 1 to 100.") }
        guard connection.retired == (items != nil) else {
            throw ValidationError(
                "--retired and --items belong together: the calls of version 1.0 find no items by category."
            )
        }
    }

    func run(in shop: Shop) async throws {
        let numbers = try items.map(Self.numbers) ?? []
        let chosen =
            if let category { try await shop.categories().named(category) } else { nil as Categories.Category? }
        let products = try await shop.newest(count, in: chosen, among: numbers)
        let title = chosen.map { "\($0.name)の新着商品" } ?? "新着商品"

        let fragment = try Page.fragment(
            Self.template,
            ["title": title, "items": products.map(\.values), "isEmpty": products.isEmpty]
        )
        let blockFile = block.map { URL(fileURLWithPath: $0) } ?? shop.file("new-items-block.html")
        let pageFile = html.map { URL(fileURLWithPath: $0) } ?? shop.file("new-items.html")
        try blockFile.write(fragment)
        try Page(title, template: "{{{block}}}", values: ["block": fragment]).write(to: pageFile)
        for product in products {
            print("\(product.registered.map { $0.shortDay + "  " } ?? "")\(product.number)  \(product.name)")
        }
        if products.isEmpty { print("There are no items.") }
        print("The block is \(blockFile.path)\nThe page is \(pageFile.path)")
    }

    /// The numbers of a file, which may have empty lines.
    private static func numbers(in file: String) throws -> [String] {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw AppError("\(file) can't be read as a text file in UTF-8")
        }
        return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
    }

    private static let template = """
        <div style="max-width: 720px">
        <p style="font-size: 18px; font-weight: bold; border-bottom: 2px solid #bf0000; padding-bottom: 4px">{{title}}</p>
        {{#isEmpty}}<p>新着商品はありません。</p>{{/isEmpty}}
        {{#items}}
        <div style="display: inline-block; width: 220px; margin: 6px; vertical-align: top">
        {{#page}}<a href="{{url}}">{{/page}}
        <div style="width: 220px; height: 220px; background: #f0f0f0; overflow: hidden; color: #999; line-height: 220px; text-align: center">
        {{#picture}}<img src="{{url}}" alt="" width="220">{{/picture}}{{^picture}}画像なし{{/picture}}</div>
        <div style="margin-top: 4px">{{name}}</div>{{#page}}</a>{{/page}}
        {{#price}}<div style="color: #bf0000; font-weight: bold">{{.}}</div>{{/price}}
        </div>
        {{/items}}
        </div>

        """
}

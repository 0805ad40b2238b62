import Foundation
import RMSClient
@testable import RMSMockServer
import Testing

@Suite struct CategoryShopTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private func post(_ call: String, _ members: String) -> String {
        let name = "category\(call.capitalized)Request"
        return shop.post("categoryapi/shop/category/\(call)", "<request><\(name)>\(members)</\(name)></request>").text
    }

    private func names() async throws -> [String] {
        func names(_ categories: [Category], _ path: String) -> [String] {
            categories.flatMap {
                [path + ($0.name ?? "")] + names($0.childCategories ?? [], path + ($0.name ?? "") + "/")
            }
        }
        return names(try await shop.rms.category.tree().roots, "")
    }

    @Test func `categories are inserted, renamed, moved and deleted, and the tree follows`() async throws {
        #expect(
            try await names() == [
                "暮らし", "暮らし/お茶の時間", "暮らし/お茶の時間/お茶", "暮らし/お茶の時間/器", "暮らし/着るもの",
                "暮らし/着るもの/上着", "暮らし/着るもの/小物", "本", "その他",
            ]
        )
        let inserted = post("insert", "<categoryId>111</categoryId><category><name>緑茶</name></category>")
        #expect(
            inserted.contains("<categoryInsertResult><code>N000</code><shopId/><category><categoryId>131</categoryId>")
        )
        #expect(!inserted.contains("<requests"))
        #expect(try await names().contains("暮らし/お茶の時間/お茶/緑茶"))
        let update = "<categoryId>131</categoryId><category><name>煎茶</name><status>1</status></category>"
        #expect(post("update", update).contains("<categoryUpdateResult><code>N000</code>"))
        #expect(
            post("move", "<categoryId>131</categoryId><destCategoryId>130</destCategoryId>").contains(
                "<code>N000</code>"
            )
        )
        let moved = shop.get("categoryapi/shop/category/get?categoryId=131").text
        #expect(
            moved.contains(
                "<category><categoryId>131</categoryId><categoryLevel>2</categoryLevel><name>煎茶</name>"
                    + "<status>1</status><categoryWeight>999999999</categoryWeight><childCategories/></category>"
            )
        )
        #expect(try await names().contains("本/煎茶"))
        #expect(post("delete", "<categoryId>100</categoryId>").contains("<code>N000</code>"))
        #expect(try await names() == ["本", "本/煎茶", "その他"])
    }

    @Test(arguments: [
        ("insert", "<categoryId>999</categoryId><category><name>a</name></category>", "there is no category 999"),
        ("insert", "<category/>", "name must be given"),
        ("insert", "<category><name>\(String(repeating: "あ", count: 21))</name></category>", "at most 60 bytes"),
        ("update", "<categoryId>999</categoryId><category><name>a</name></category>", "there is no category 999"),
        ("update", "<categoryId>100</categoryId><category><name/></category>", "name must be given"),
        ("delete", "<categoryId>999</categoryId>", "there is no category 999"),
        ("delete", "<categoryId>1</categoryId>", "the category 1 can't be deleted"),
        ("move", "<categoryId>999</categoryId><destCategoryId>0</destCategoryId>", "there is no category 999"),
        ("move", "<categoryId>100</categoryId><destCategoryId>111</destCategoryId>", "below itself"),
        ("move", "<categoryId>100</categoryId><destCategoryId>999</destCategoryId>", "there is no category 999"),
    ])
    func `what can't be done is refused, and nothing changes`(call: String, members: String, says: String) async throws
    {
        let before = try await names()
        let answer = post(call, members)
        #expect(answer.contains("<code>C220</code><shopId>500300</shopId>") && answer.contains(says), "\(answer)")
        #expect(try await names() == before)
    }

    @Test func `a category without children has no list of them, but for a shop with category sets`() {
        let list = shop.get("categoryapi/shop/categories/get").text
        #expect(list.contains("<categoryWeight>999999999</categoryWeight></category></categoryList>"))
        #expect(list.contains("<childCategories><category>") && !list.contains("<childCategories/>"))
    }

    @Test func `categories nest to five levels`() {
        var parent = 111
        for level in 4...6 {
            let answer = post("insert", "<categoryId>\(parent)</categoryId><category><name>a</name></category>")
            #expect(answer.contains("<code>N000</code>") == (level <= 5))
            parent = answer.firstMatch(of: /<categoryId>(\d+)</).flatMap { Int($0.1) } ?? 0
        }
    }

    @Test func `an ordinary shop has no sets, as it was recorded`() {
        #expect(
            shop.get("categoryapi/shop/categorysets/get").text.hasSuffix(
                "</requestId></status><categorysetsGetResult><code>C013</code><shopId/></categorysetsGetResult></result>"
            )
        )
        #expect(
            shop.get("categoryapi/shop/categories/get?categorySetManageNumber=0").text.hasSuffix(
                "<requests><categorySetManageNumber>0</categorySetManageNumber></requests></status>"
                    + "<categoriesGetResult><code>C221</code><shopId/></categoriesGetResult></result>"
            )
        )
        let insert = post(
            "insert",
            "<categorySetManageNumber>0</categorySetManageNumber><category><name>a</name></category>"
        )
        #expect(insert.contains("<errorId>221</errorId><msg>カテゴリセット管理番号は入力できません。</msg>"))
    }
}

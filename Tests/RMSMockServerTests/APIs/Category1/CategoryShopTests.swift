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
        func names(_ categories: [CategoryAPI1.Category], _ path: String) -> [String] {
            categories.flatMap {
                [path + ($0.name ?? "")] + names($0.childCategories ?? [], path + ($0.name ?? "") + "/")
            }
        }
        return names(try await shop.rms.v1.category.tree().roots, "")
    }

    @Test func `inserting, renaming, moving and deleting categories updates the tree`() async throws {
        #expect(
            try await names() == [
                "暮らし", "暮らし/お茶の時間", "暮らし/お茶の時間/お茶", "暮らし/お茶の時間/器", "暮らし/着るもの",
                "暮らし/着るもの/上着", "暮らし/着るもの/小物", "本", "その他",
            ]
        )
        let inserted = post("insert", "<categoryId>111</categoryId><category><name>緑茶</name></category>")
        #expect(
            inserted.contains(
                "<categoryInsertResult><code>N000</code><shopId>500300</shopId><category><categoryId>131</categoryId>"
            )
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
        let whole = """
            <category><categoryId>131</categoryId><categoryLevel>2</categoryLevel><name>煎茶</name><status>1</status>\
            <categoryWeight>1</categoryWeight><categoryContent/><categoryLayout><layoutFrameworkId>0</layoutFrameworkId>\
            <layoutCategoryMapId>0</layoutCategoryMapId><layoutTopTextId>0</layoutTopTextId>\
            <layoutLossLeaderId>0</layoutLossLeaderId><layoutCommonTextId>0</layoutCommonTextId>\
            <listingAreaId>0</listingAreaId></categoryLayout></category></categoryGetResult>
            """
        #expect(moved.contains(whole))
        #expect(try await names().contains("本/煎茶"))
        #expect(post("delete", "<categoryId>100</categoryId>").contains("<code>N000</code>"))
        #expect(try await names() == ["本", "本/煎茶", "その他"])
    }

    @Test(arguments: [
        ("insert", "<category/>", "name must be given"),
        ("insert", "<category><name>\(String(repeating: "あ", count: 21))</name></category>", "at most 60 bytes"),
        ("update", "<categoryId>100</categoryId><category><name/></category>", "name must be given"),
        ("delete", "<categoryId>1</categoryId>", "category 1 can't be deleted"),
        ("move", "<categoryId>100</categoryId><destCategoryId>111</destCategoryId>", "below itself"),
    ])
    func `an impossible change is refused without effect`(call: String, members: String, says: String) async throws {
        let before = try await names()
        let answer = post(call, members)
        #expect(answer.contains("<code>C220</code><shopId>500300</shopId>") && answer.contains(says), "\(answer)")
        #expect(try await names() == before)
    }

    @Test(arguments: [
        ("insert", "<categoryId>999</categoryId><category><name>a</name></category>"),
        ("update", "<categoryId>999</categoryId><category><name>a</name></category>"),
        ("delete", "<categoryId>999</categoryId>"),
        ("move", "<categoryId>999</categoryId><destCategoryId>0</destCategoryId>"),
        ("move", "<categoryId>100</categoryId><destCategoryId>999</destCategoryId>"),
    ])
    func `an unknown category is C107, and nothing changes`(call: String, members: String) async throws {
        let before = try await names()
        #expect(post(call, members).contains("Result><code>C107</code><shopId/></category"))
        #expect(try await names() == before)
        let error = await #expect(throws: RMSError.self) { try await shop.rms.v1.category.get(987_654) }
        #expect(error?.failure?.code == "C107")
        #expect(error?.problem == "there is no such category or category set: 987654")
    }

    @Test func `answers about one category contain the shop's number, and echo the recorded parameters`() {
        let insert = post("insert", "<category><name>a</name></category>")
        #expect(insert.contains("</requestId></status><categoryInsertResult><code>N000</code><shopId>500300</shopId>"))
        let update = post("update", "<categoryId>131</categoryId><category><name>b</name></category>")
        #expect(
            update.contains("</requestId></status><categoryUpdateResult><code>N000</code><shopId>500300</shopId></")
        )
        let move = post("move", "<categoryId>131</categoryId><destCategoryId>100</destCategoryId>")
        #expect(move.contains("<requests/></status><categoryMoveResult><code>N000</code><shopId>500300</shopId></"))
        let get = shop.get("categoryapi/shop/category/get?categoryId=131").text
        #expect(
            get.contains("</requestId></status><categoryGetResult><code>N000</code><shopId>500300</shopId><category>")
        )
        #expect(get.contains("<categoryLevel>2</categoryLevel>") && get.contains("<categoryWeight>1</categoryWeight>"))
        let delete = post("delete", "<categoryId>131</categoryId>")
        #expect(delete.contains("<requests/></status><categoryDeleteResult><code>N000</code><shopId>500300</shopId></"))
    }

    @Test func `a shop with sets requires one, and accepts set 0`() throws {
        shop.use { state in
            state.categorySets = [Element("categorySet", [Element("categorySetManageNumber", "7")])]
        }
        #expect(
            shop.get("categoryapi/shop/categories/get").text.hasSuffix(
                "<requests><categorySetManageNumber/></requests></status>"
                    + "<categoriesGetResult><code>C107</code><shopId/></categoriesGetResult></result>"
            )
        )
        for set in ["0", "7"] {
            let list = shop.get("categoryapi/shop/categories/get?categorySetManageNumber=\(set)").text
            #expect(
                list.contains("<code>N000</code><shopId/><categorySetManageNumber>\(set)</categorySetManageNumber>")
            )
            #expect(!list.contains("<childCategories/>"))
        }
        #expect(
            shop.get("categoryapi/shop/categories/get?categorySetManageNumber=8").text.contains("<code>C221</code>")
        )
        let insert = "<categorySetManageNumber>0</categorySetManageNumber><category><name>a</name></category>"
        #expect(post("insert", insert).contains("<code>N000</code>"))
    }

    @Test func `a category without children has no list of children`() {
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

    @Test func `an ordinary shop has no sets, as recorded`() {
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

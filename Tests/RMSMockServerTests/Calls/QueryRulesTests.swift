@testable import RMSMockServer
import Testing

@Suite struct QueryRulesTests {
    private let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    @Test(arguments: [
        ("item/get?itemUrl=demo-item-01&itemurl=a", "itemurl is not a parameter of item.get [WireItem1#item.get]"),
        (
            "item/search?itemName=a&sortKey=price",
            "sortKey is not one of itemRegTime, itemPrice [WireItem1#item.search]"
        ),
        ("item/search?itemName=a&limit=x", "limit is not a whole number [WireItem1#item.search]"),
        ("item/search?genreId=5", "genreId 5 is not in the range from 100000 to 999999 [WireItem1#item.search]"),
        ("item/search?depotFlg=2", "depotFlg is not one of 0, 1 [WireItem1#item.search]"),
        ("thankscoupons?hits=101", "hits 101 is not in the range from 1 to 100 [WireCoupon#thankscoupon.search]"),
        ("thankscoupons?page=0", "page 0 is not in the range from 1 upward [WireCoupon#thankscoupon.search]"),
        (
            "categoryapi/shop/category/get?categoryId=x",
            "categoryId is not a whole number [WireCategory1#shop.category.get]"
        ),
        (
            "shop/shopLayoutCommon?layoutCommonId=x",
            "layoutCommonId is not a whole number [WireShop1#shop.shopLayoutCommon.get]"
        ),
    ])
    func `query parameters have documented names and values`(target: String, says: String) {
        #expect(shop.get(target)["x-mock-violations"] == says)
    }

    @Test(arguments: ["item/search?itemName=a&limit=3&offset=&sortOrder=asc", "coupon/search?hits=2", "thankscoupons"])
    func `valid and empty parameters have no violations`(target: String) {
        #expect(shop.get(target)["x-mock-violations"] == nil)
    }
}

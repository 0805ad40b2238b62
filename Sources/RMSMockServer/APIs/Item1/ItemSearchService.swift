internal import Foundation
internal import RMSClient

/// item.search on a shop.
///
/// A hit has the members recorded in 2017: no images, no texts, no stock, no categories. The index lags behind the shop
/// by `searchLag`, as was also recorded.
///
/// Unknown, and therefore our choice: texts match in part, `itemUrl` and `catalogId` as a whole; the offset of the
/// first item is 0; the default page has 30 items; the newest item comes first.
enum ItemSearchService {
    static func search(_ call: MockCall, _ shop: ShopState) -> ShopAnswer {
        let request = call.request
        let items = SearchableItems(of: shop)
        let isByPrice = request.values("sortKey").first == "itemPrice"
        let paging: Set = ["sortKey", "sortOrder", "offset", "limit"]
        let conditions = request.query.filter { !paging.contains($0.name) }.map { ($0.name, $0.value) }
        let search = SearchMemo.Search(
            function: RMSFunction.itemSearch.name,
            conditions: Dictionary(conditions) { first, _ in first },
            order: isByPrice ? "itemPrice" : "itemRegTime"
        )
        var hits = items.numbers(of: search) { item -> SortKey? in
            guard matches(item.element, request) else { return nil }
            return isByPrice
                ? SortKey(price: item.element.number("itemPrice") ?? 0)
                : SortKey(time: item.element.value("registDate") ?? "")
        }
        if (request.values("sortOrder").first ?? (isByPrice ? "asc" : "desc")) == "desc" { hits.reverse() }
        let offset = max(0, request.values("offset").first.flatMap { Int($0) } ?? 0)
        let limit = max(0, request.values("limit").first.flatMap { Int($0) } ?? 30)
        let page = hits.dropFirst(offset).prefix(limit).compactMap { items[$0]?.element }
        var result = Element("itemSearchResult", [Element("code", "200-00"), Element("numFound", "\(hits.count)")])
        // Without hits there is no list element.
        if !page.isEmpty { result.children.append(Element("items", page.map(hit))) }
        return .result(result, requests: .echoed)
    }

    /// What items are sorted by.
    private struct SortKey: Comparable {
        var price = 0
        var time = ""

        static func < (left: SortKey, right: SortKey) -> Bool { (left.price, left.time) < (right.price, right.time) }
    }

    private static let members = [
        "itemUrl", "itemNumber", "itemName", "itemPrice", "genreId", "isIncludedTax", "isIncludedPostage",
        "displayPrice",
        "isUnavailableForSearch", "isAvailableForMobile", "isDepot",
    ]

    private static func hit(_ item: Element) -> Element {
        Element(
            "item",
            members.compactMap { name in item[name] ?? (name == "displayPrice" ? Element(name, "0") : nil) }
        )
    }

    private static func matches(_ item: Element, _ request: MockRequest) -> Bool {
        func given(_ name: String) -> String? { request.values(name).first.flatMap { $0.isEmpty ? nil : $0 } }
        func contains(_ text: String?, in members: String...) -> Bool {
            guard let text else { return true }
            return members.contains { item.value($0)?.localizedCaseInsensitiveContains(text) == true }
        }
        func equals(_ text: String?, _ member: String) -> Bool { text == nil || item.value(member) == text }
        func flag(_ text: String?, _ member: String, set: String) -> Bool {
            text == nil || (item.value(member) == "true") == (text == set)
        }
        let price = item.number("itemPrice") ?? 0
        return contains(given("itemName"), in: "itemName")
            && contains(given("catchcopy"), in: "catchCopyForPC", "catchCopyForMobile")
            && equals(given("itemUrl").map(ItemURL.folded), "itemUrl")
            && equals(given("catalogId"), "catalogId")
            && equals(given("genreId"), "genreId")
            && (given("itemPriceFrom").flatMap { Int($0) } ?? .min) <= price
            && price <= (given("itemPriceTo").flatMap { Int($0) } ?? .max)
            && flag(given("depotFlg"), "isDepot", set: "1")
            && flag(given("itemMobileFlg"), "isAvailableForMobile", set: "1")
            && flag(given("postageFlg"), "isIncludedPostage", set: "0")
            && (given("limitedFlg") == nil
                || (item.value("limitedPasswd")?.isEmpty == false) == (given("limitedFlg") == "1"))
    }
}
